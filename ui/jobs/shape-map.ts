import { shapedJourney } from '../state/shape-plan.ts';
import { isSameMap, type Shaping, undecidedIn } from '../state/shaping.ts';
import { mapAt } from '../state/state.ts';
import { strings } from '../words/strings.ts';
import { RequestError } from './client.ts';
import { type Panel, work } from './panel.ts';
import { createRecordIds } from './random.ts';
import { readBoard } from './read-board.ts';
import { fileOfShape } from './shape-file.ts';
import { takeBack } from './take-back.ts';

/**
 * Gives the map its new shape, as one undo step. What is removed must be decided about; what others did meanwhile is
 * taken along, or shown first where it touches what was decided. A part that cannot be written stops all of it.
 */
export async function applyShape(panel: Panel): Promise<void> {
  const { store } = panel;
  const { shaping } = store.getState();
  if (shaping === null) return;
  const undecided = undecidedIn(shaping);
  if (undecided.length > 0) {
    store.dispatch({ type: 'shape', change: { do: 'ask', ids: undecided } });
    return store.dispatch({ type: 'say', text: strings.shape.undecided(undecided.length) });
  }
  await work(panel, { label: strings.shape.applying, cancellable: true }, (watched) =>
    writeShape(panel, shaping, watched),
  );
}

async function writeShape(panel: Panel, shaping: Shaping, watched: { id: string }): Promise<void> {
  const { store, sync } = panel;
  const { rootId } = shaping;
  await readBoard(panel);
  const journey = mapAt(store.getState(), rootId)?.journey;
  if (journey === undefined) throw new RequestError(strings.errors.mapGone);
  if (!isSameMap(shaping, journey)) return lookAgain(panel);
  const target = shapedJourney({ ...shaping, journey }, createRecordIds());
  const { file, remove } = fileOfShape(journey, target);
  const { seen, conflicts, hindrances } = await sync.preview({ rootId, file, remove });
  if (conflicts.length > 0) return lookAgain(panel);
  // Half a new shape would be worse than none.
  if (hindrances.length > 0)
    throw new RequestError(strings.shape.hindered([...new Set(hindrances.map(({ reason }) => reason))]));
  const params = { rootId, file, seen, untick: [], resolutions: {}, remove };
  const result = await sync.apply(params, watched);
  if (result.outcome !== 'done') return lookAgain(panel);
  store.dispatch({ type: 'shape', change: { do: 'applied', left: result.skipped } });
  store.dispatch({ type: 'say', text: strings.shape.done });
  await readBoard(panel);
}

/** Shows the map as it is now, with every choice kept. */
async function lookAgain(panel: Panel): Promise<void> {
  const { store } = panel;
  await readBoard(panel);
  const { board, shaping } = store.getState();
  const journey = mapAt({ board }, shaping?.rootId)?.journey;
  if (journey === undefined) throw new RequestError(strings.errors.mapGone);
  store.dispatch({ type: 'shape', change: { do: 'rebase', journey } });
  store.dispatch({ type: 'say', text: strings.shape.changedMeanwhile });
}

/** Gives the map its former shape back. */
export async function undoShape(panel: Panel): Promise<void> {
  await takeBack(panel, { type: 'shape', change: { do: 'undone' } });
}

/** Opens the editors on a map as the board shows it. */
export function openShape({ store }: Panel, rootId: string): void {
  const map = mapAt(store.getState(), rootId);
  if (map === undefined) return;
  store.dispatch({ type: 'shape', change: { do: 'open', rootId, journey: map.journey } });
  store.dispatch({ type: 'go', view: 'shape' });
}
