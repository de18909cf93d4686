import { selectionOn } from '../document/board.ts';
import type { PluginRun } from '../run/plugin-run.ts';
import { boundsOfView } from './viewport.ts';

/** The person who runs the plugin. */
export function describeUser({ board }: PluginRun): User {
  const { id, name, color } = board.user;
  return Object.freeze({ id, name, color, photoUrl: null, sessionId: board.session });
}

/** Who is on the board, as far as this client knows: the person. */
export function listActiveUsers(run: PluginRun): ActiveUser[] {
  const { board } = run;
  const selection = selectionOn(board, board.currentPageId);
  return [{ ...describeUser(run), position: null, viewport: boundsOfView(run), selection }];
}
