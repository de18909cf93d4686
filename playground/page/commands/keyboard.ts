import type { Seat, Stage } from '../seat/seat.ts';
import { select } from '../tools/marquee.ts';
import type { Command } from './command.ts';
import { matchesShortcut } from './shortcut.ts';

/** Keys pressed on the board run the command they stand for. Gives the way to stop. */
export function listenToKeyboard(seat: Seat, stage: Stage, commands: readonly Command[]): () => void {
  const press = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    if (event.key === 'Escape') letGo(seat);
    const command = commands.find(({ keys }) => keys?.some((shortcut) => matchesShortcut(event, shortcut)));
    if (command === undefined || command.possible?.(seat) === false) return;
    // A command that says false had nothing to do: then the browser's own meaning stands (Tab leaves the board).
    if (command.run(seat, stage) !== false) event.preventDefault();
  };
  stage.svg.addEventListener('keydown', press);
  return () => stage.svg.removeEventListener('keydown', press);
}

/** Escape: first the tool, then the selection. */
function letGo(seat: Seat): void {
  if (seat.tool.value.name !== 'select') seat.tool.set({ name: 'select' });
  else select(seat, []);
}
