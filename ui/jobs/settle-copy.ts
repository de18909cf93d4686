import type { Params } from '../../src/contract/contract.ts';
import { strings } from '../words/strings.ts';
import { type Panel, work } from './panel.ts';
import { readBoard } from './read-board.ts';

/** Decides what a copied map is. */
export async function settleCopy(
  panel: Panel,
  rootId: string,
  as: Params<'settleCopy'>['as'],
): Promise<void> {
  const { store, client } = panel;
  await work(panel, { label: strings.copies.settling, cancellable: true }, async (watched) => {
    await client.request('settleCopy', { rootId, as }, watched);
    store.dispatch({ type: 'copySettled', rootId, as });
    store.dispatch({ type: 'say', text: strings.copies.settled[as] });
    await readBoard(panel);
  });
}
