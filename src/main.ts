import type { ToPanel } from './contract/messages.ts';
import { createTransport } from './contract/transport.ts';
import { followFaces } from './sandbox/commands/follow-faces.ts';
import { createHandlers } from './sandbox/commands/handlers.ts';
import { lookAgain } from './sandbox/commands/look-again.ts';
import { relayEvents } from './sandbox/commands/relay-events.ts';
import { inStretches } from './sandbox/read/breathe.ts';
import { openSeenBoard } from './sandbox/read/seen-board.ts';
import { followLastStep } from './sandbox/step/last-step.ts';

// The entry, and the only file that names the global `figma`. Everything is in place before the first message can come.
const step = followLastStep(figma);
const board = openSeenBoard(figma, (parts, question) => transport.ask(parts, question));
const post = (message: ToPanel) => figma.ui.postMessage(message);
const transport = createTransport(createHandlers(figma, step, board), post, inStretches);
const isActive = lookAgain(board, transport.run, () =>
  post({ type: 'boardChanged', undoable: step.isKept() }),
);
figma.showUI(__html__, { width: 360, height: 640, themeColors: true });
figma.ui.onmessage = (message: unknown) => {
  isActive();
  transport.receive(message);
};
const follow = followFaces(board, transport.run, step);
relayEvents(figma, post, step, (changes) => {
  isActive();
  follow(changes);
});
