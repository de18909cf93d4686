import type { Result } from '../../src/contract/contract.ts';
import type { BoardReading } from '../../src/contract/results/read.ts';
import { withToldChanges } from '../../src/contract/told-changes.ts';
import type { Selection } from '../state/selection.ts';
import { type Action, type Board, foreignMaps, type Strangers, showsStrangers } from '../state/state.ts';
import { strings } from '../words/strings.ts';
import { askAboutLost } from './ask-about-lost.ts';
import { RequestError, type RequestOptions } from './client.ts';
import { refreshSnapshots } from './list-snapshots.ts';
import { readAll } from './look.ts';
import { explain, type Panel, work } from './panel.ts';
import { refreshReview } from './refresh-review.ts';

/** Says hello once the panel is ready, and learns which menu command opened it. */
export async function greet({ store, client }: Panel): Promise<string> {
  try {
    const { version, board, page, command, selection } = await client.request(
      'hello',
      {},
      { timeout: 15_000 },
    );
    store.dispatch({ type: 'greeted', version, board, page });
    if (selection) store.dispatch({ type: 'selected', ...selection });
    return command;
  } catch (error) {
    store.dispatch({ type: 'boardFailed', message: explain(error) });
    return '';
  }
}

/**
 * Reads our maps anew, and all else only while the open view shows it. Quiet: shows no progress and moves nothing but the
 * words that changed. A job may watch how it goes, and stop it.
 */
export async function readBoard(panel: Panel, watched: RequestOptions = {}): Promise<void> {
  if (showsStrangers(panel.store.getState())) await lookThrough(panel, watched);
  else await readOwn(panel);
}

async function readOwn({ store, client }: Panel): Promise<void> {
  const { selection: asOf, board } = store.getState();
  try {
    store.dispatch(boardRead(await readSince(client, board.told), asOf));
  } catch (error) {
    store.dispatch({ type: 'boardFailed', message: explain(error) });
  }
}

/** Our maps as they are now; only what changed is asked for, where the sandbox can tell. */
async function readSince(client: Panel['client'], told: Result<'read'> | null): Promise<Result<'read'>> {
  if (told?.version === undefined) return await client.request('read', {});
  const found = await client.request('follow', { since: told.version });
  return found.how === 'whole' ? found.read : withToldChanges(told, found);
}

/** Reads the board as a whole: what is ours, what others drew, and what is in no map. Throws only when it was stopped. */
async function lookThrough({ store, client }: Panel, watched: RequestOptions): Promise<void> {
  const asOf = store.getState().selection;
  try {
    store.dispatch(boardLooked(await readAll(client, {}, watched), asOf));
  } catch (error) {
    if (error instanceof RequestError && error.cancelled) throw error;
    store.dispatch({ type: 'boardFailed', message: explain(error) });
  }
}

/** What a reading of our maps tells the panel; `asOf`: what was selected when it was asked for. */
export function boardRead(told: Result<'read'>, asOf: Selection | null = null): Action {
  const { board, journeys, beside } = told;
  return { type: 'boardRead', board, maps: journeys, beside, strangers: null, told, asOf };
}

/** As `boardRead`, of the board as a whole. */
export function boardLooked(
  { board, journeys, beside, unplaced: left, loose }: BoardReading,
  asOf: Selection | null = null,
): Action {
  return { type: 'boardRead', board, maps: journeys, beside, strangers: { left, loose }, told: null, asOf };
}

/**
 * Returns a function that reads the board soon: at most one reading at a time, `pause` milliseconds apart, and
 * the last call is never lost. While a long job runs it waits.
 */
export function createRefresher(panel: Panel, pause = 1000): () => void {
  let reading = false;
  let again = false;
  const run = async (): Promise<void> => {
    if (panel.store.getState().work === null) {
      again = false;
      await readBoard(panel);
      askAboutLost(panel);
      await refreshReview(panel);
      await refreshSnapshots(panel);
    }
    setTimeout(() => {
      reading = false;
      if (again) refresh();
    }, pause);
  };
  const refresh = (): void => {
    again = true;
    if (reading) return;
    reading = true;
    void run();
  };
  return refresh;
}

/** "Use this board": looks through all of it; opens what was found, or says that there is nothing. */
export async function searchBoard(panel: Panel): Promise<void> {
  const { store } = panel;
  const board = await lookAround(panel);
  if (board === null) return;
  const foreign = foreignMaps({ board }).length;
  const text = saySearch(board.maps.length, foreign, board.strangers.left.length);
  if (foreign > 0) {
    store.dispatch({ type: 'useBoard', change: { do: 'start', journeyId: null } });
    return store.dispatch({ type: 'go', view: 'useBoard' });
  }
  store.dispatch({ type: 'searched', text });
  store.dispatch({ type: 'say', text });
}

/** What looking through the board has found. */
function saySearch(maps: number, foreign: number, unplaced: number): string {
  const { home } = strings;
  return maps > 0 ? home.found(maps, foreign, unplaced) : home.nothingFound(unplaced);
}

/** Opens the notes that are in no map. */
export async function openNotes(panel: Panel): Promise<void> {
  if (await lookAround(panel, strings.loose.readingAll)) panel.store.dispatch({ type: 'go', view: 'notes' });
}

/** Exporting works before a map is in use: where none is, looks for one that people drew. */
export async function findMapToExport(panel: Panel): Promise<void> {
  const { board } = panel.store.getState();
  if (board.status !== 'ready' || board.maps.length > 0 || board.beside === 0) return;
  await lookAround(panel);
}

/**
 * Looks through the board as a whole, for a person who asked for it and can stop it. The board with what others drew; `null`
 * where it could not be read or was stopped, which is said.
 */
export async function lookAround(panel: Panel, label = strings.home.reading): Promise<LookedAt | null> {
  await work(panel, { label, cancellable: true }, (watched) => lookThrough(panel, watched));
  const { board } = panel.store.getState();
  const { strangers } = board;
  return board.status === 'ready' && strangers !== null ? { ...board, strangers } : null;
}

type LookedAt = Board & { strangers: Strangers };
