import type { Result } from '../../src/contract/contract.ts';
import type { Selection } from '../state/selection.ts';
import type { Action, Board } from '../state/state.ts';
import { strings } from '../words/strings.ts';
import { askAboutLost } from './ask-about-lost.ts';
import { refreshSnapshots } from './list-snapshots.ts';
import { explain, type Panel, work } from './panel.ts';
import { refreshReview } from './refresh-review.ts';

/** Says hello once the panel is ready, and learns which menu command opened it. */
export async function greet({ store, client }: Panel): Promise<string> {
  try {
    const { board, page, command, selection } = await client.request('hello', {}, { timeout: 15_000 });
    store.dispatch({ type: 'greeted', board, page });
    if (selection) store.dispatch({ type: 'selected', ...selection });
    return command;
  } catch (error) {
    store.dispatch({ type: 'boardFailed', message: explain(error) });
    return '';
  }
}

/** Reads all maps anew. Quiet: shows no progress and moves nothing but the words that changed. */
export async function readBoard({ store, client }: Panel): Promise<void> {
  const asOf = store.getState().selection;
  try {
    store.dispatch(boardRead(await client.request('read', {}), asOf));
  } catch (error) {
    store.dispatch({ type: 'boardFailed', message: explain(error) });
  }
}

/** What a reading of the whole board tells the panel; `asOf`: what was selected when it was asked for. */
export function boardRead(
  { board, journeys, unplaced, loose }: Result<'read'>,
  asOf: Selection | null = null,
): Action {
  return { type: 'boardRead', board, maps: journeys, left: unplaced, loose, asOf };
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

/** "Use this board": looks anew; opens what was found, or says that there is nothing. */
export async function searchBoard(panel: Panel): Promise<void> {
  await work(panel, { label: strings.home.reading, cancellable: false }, () => readBoard(panel));
  const { board } = panel.store.getState();
  if (board.status !== 'ready') return;
  if (board.maps.some(({ foreign }) => foreign === true)) {
    panel.store.dispatch({ type: 'useBoard', change: { do: 'start', journeyId: null } });
    return panel.store.dispatch({ type: 'go', view: 'useBoard' });
  }
  panel.store.dispatch({ type: 'searched' });
  panel.store.dispatch({ type: 'say', text: saySearch(board) });
}

/** What looking through the board has found. */
export function saySearch({ maps, unplaced }: Board): string {
  const { home } = strings;
  const foreign = maps.filter((map) => map.foreign === true).length;
  return maps.length > 0 ? home.found(maps.length, foreign, unplaced) : home.nothingFound(unplaced);
}
