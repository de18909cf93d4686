import { filledMap, notesToPlace, placesShown } from '../state/note-places.ts';
import { strings } from '../words/strings.ts';
import { type Panel, work } from './panel.ts';
import { readBoard } from './read-board.ts';
import { takeBack } from './take-back.ts';

const words = strings.placing;

/** Opens the list of loose notes with where each may belong in the map. */
export function openPlacing({ store }: Panel, rootId: string | null): void {
  store.dispatch({ type: 'placing', change: { do: 'start', rootId } });
  store.dispatch({ type: 'go', view: 'placing' });
}

/** Moves the notes that have a stage and a row into the map, as one undo step. */
export async function putIntoMap(panel: Panel): Promise<void> {
  const { store, client } = panel;
  const state = store.getState();
  const map = filledMap(state);
  if (map === undefined) return;
  const notes = notesToPlace(placesShown(state, map));
  if (notes.length === 0) return;
  await work(panel, { label: words.putting, cancellable: true }, async (watched) => {
    const { placed, left } = await client.request('placeNotes', { rootId: map.rootId, notes }, watched);
    store.dispatch({ type: 'placing', change: { do: 'done', count: placed.length, left } });
    store.dispatch({ type: 'say', text: words.done(placed.length, map.journey.title) });
    await readBoard(panel);
  });
}

/** Puts the notes back where they lay. */
export async function undoPlacing(panel: Panel): Promise<void> {
  await takeBack(panel, { type: 'placing', change: { do: 'undone' } });
}
