import { RequestError } from '../client.ts';
import type { Action } from '../state/state.ts';
import { strings } from '../strings.ts';
import { type Panel, work } from './panel.ts';
import { readBoard } from './read-board.ts';

/** Takes back what was written last, then tells the view that shows it, and looks again. */
export async function takeBack(
  panel: Panel,
  undone: Action,
  look: (panel: Panel) => Promise<void> = readBoard,
): Promise<void> {
  await work(panel, { label: strings.undo, cancellable: false }, async () => {
    const result = await panel.client.request('undo', {});
    if (!result.undone) throw new RequestError(strings.errors.undoTooLate);
    panel.store.dispatch(undone);
    panel.store.dispatch({ type: 'say', text: strings.undone });
    await look(panel);
  });
}
