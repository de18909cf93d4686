import type { Action } from '../state/state.ts';
import { strings } from '../words/strings.ts';
import { RequestError } from './client.ts';
import { type Panel, work } from './panel.ts';
import { readBoard } from './read-board.ts';

/**
 * Takes back what was written last, then tells the view that shows it, and looks again. Where that would take along
 * anything else, it is said why in words for people, and nothing changes.
 */
export async function takeBack(
  panel: Panel,
  undone: Action,
  look: (panel: Panel) => Promise<void> = readBoard,
): Promise<void> {
  await work(panel, { label: strings.undo, cancellable: false }, async () => {
    const { undone: isDone, reason } = await panel.client.request('undo', {});
    if (!isDone) throw new RequestError(reason ?? strings.errors.undoTooLate);
    panel.store.dispatch(undone);
    panel.store.dispatch({ type: 'say', text: strings.undone });
    await look(panel);
  });
}
