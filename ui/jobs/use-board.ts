import type { FoundMap, State } from '../state/state.ts';
import { strings } from '../words/strings.ts';
import { type Panel, work } from './panel.ts';
import { readBoard } from './read-board.ts';
import { takeBack } from './take-back.ts';

/** The maps that people drew and nobody took into use yet. */
export function foreignMaps({ board }: State): FoundMap[] {
  return board.maps.filter(({ foreign }) => foreign === true);
}

/** The one that is looked at. */
export function mapInQuestion(state: State): FoundMap | undefined {
  const maps = foreignMaps(state);
  return maps.find(({ journey }) => journey.id === state.useBoard.journeyId) ?? maps[0];
}

/** Takes the map that is looked at into use, with what was answered and corrected. */
export async function useBoard(panel: Panel): Promise<void> {
  const { store, client } = panel;
  const map = mapInQuestion(store.getState());
  if (map === undefined) return;
  const { answers, names, kinds } = store.getState().useBoard;
  const { journey, rootId, doubts } = map;
  const asked = new Set(doubts.filter(({ choices }) => choices.length > 1).map(({ recordId }) => recordId));
  const records = new Set([...journey.stages, ...journey.lanes].map(({ id }) => id));
  await work(panel, { label: strings.useBoard.using, cancellable: false }, async (watched) => {
    const params = {
      rootId,
      journeyId: journey.id,
      answers: only(answers, asked),
      names: only(names, records),
      kinds: only(kinds, records),
    };
    const { journeyId } = await client.request('adopt', params, watched);
    store.dispatch({ type: 'useBoard', change: { do: 'done', journeyId, title: journey.title } });
    store.dispatch({ type: 'say', text: strings.useBoard.done });
    await readBoard(panel);
  });
}

/** Forgets again what is what: the board is as it was. */
export async function undoUse(panel: Panel): Promise<void> {
  await takeBack(panel, { type: 'useBoard', change: { do: 'undone' } });
}

/** What was said about records that are there; an empty name says nothing. */
function only(
  said: { [recordId: string]: string },
  there: ReadonlySet<string>,
): { [recordId: string]: string } {
  return Object.fromEntries(
    Object.entries(said).filter(([id, value]) => there.has(id) && value.trim() !== ''),
  );
}
