import { type AdoptionWish, prepareAdoption } from '../../src/strangers/prepare-adoption.ts';
import { type FoundMap, foreignMaps, type State } from '../state/state.ts';
import { strings } from '../words/strings.ts';
import { type Client, RequestError, type RequestOptions } from './client.ts';
import { look } from './look.ts';
import { type Panel, work } from './panel.ts';
import { readBoard } from './read-board.ts';
import { takeBack } from './take-back.ts';

/** The one that is looked at. */
export function mapInQuestion(state: State): FoundMap | undefined {
  const maps = foreignMaps(state);
  return maps.find(({ journey }) => journey.id === state.useBoard.journeyId) ?? maps[0];
}

/** How often the board is looked at anew when somebody works on the very notes that are to be remembered. */
const attempts = 3;

/** Takes the map that is looked at into use, as the board is now, with what was answered and corrected. */
export async function useBoard(panel: Panel): Promise<void> {
  const { store, client } = panel;
  const map = mapInQuestion(store.getState());
  if (map === undefined) return;
  const { answers, names, kinds } = store.getState().useBoard;
  const { journey, rootId, doubts } = map;
  const asked = new Set(doubts.filter(({ choices }) => choices.length > 1).map(({ recordId }) => recordId));
  const records = new Set([...journey.stages, ...journey.lanes].map(({ id }) => id));
  const wish = {
    rootId,
    journeyId: journey.id,
    answers: only(answers, asked),
    names: only(names, records),
    kinds: only(kinds, records),
  };
  await work(panel, { label: strings.useBoard.using, cancellable: false }, async (watched) => {
    const journeyId = await adopt(client, wish, watched);
    store.dispatch({ type: 'useBoard', change: { do: 'done', journeyId, title: journey.title } });
    store.dispatch({ type: 'say', text: strings.useBoard.done });
    await readBoard(panel);
  });
}

async function adopt(client: Client, wish: AdoptionWish, { onProgress }: RequestOptions): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    const { own, pages } = await look(client, {}, onProgress ? { onProgress } : {});
    const { journeyId, work } = prepare({ journeys: own.journeys, pages }, wish);
    const done = await client.request('adopt', work);
    if (done.outcome === 'done') return journeyId;
    if (attempt === attempts) throw new RequestError(done.reason);
  }
}

/** What is wrong with the wish is said in its own words. */
function prepare(...given: Parameters<typeof prepareAdoption>): ReturnType<typeof prepareAdoption> {
  try {
    return prepareAdoption(...given);
  } catch (error) {
    throw error instanceof Error ? new RequestError(error.message) : error;
  }
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
