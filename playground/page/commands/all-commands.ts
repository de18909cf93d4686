import { arrangeCommands } from './arrange-commands.ts';
import { clipboardCommands, createClipboard } from './clipboard.ts';
import type { Command } from './command.ts';
import { editCommands } from './edit-commands.ts';
import { viewCommands } from './view-commands.ts';

/** All that one person can do at their seat, with a clipboard of their own. */
export function makeCommands(): readonly Command[] {
  return [...clipboardCommands(createClipboard()), ...editCommands, ...arrangeCommands, ...viewCommands];
}
