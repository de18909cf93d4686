import { newMapOf, sayOfNewMap } from '../../src/formats/new-map.ts';
import type { Journey } from '../../src/journey/journey.ts';
import { JourneyError } from '../../src/journey/parse-journey.ts';
import type { BroughtFile } from '../state/bring-in.ts';
import type { Action, Inserted } from '../state/state.ts';
import { strings } from '../words/strings.ts';
import { RequestError } from './client.ts';
import { type Panel, work } from './panel.ts';
import { createRecordIds } from './random.ts';
import { readBoard } from './read-board.ts';

/** Shows the map that a file would become, where it is for none that is on the board. Writes nothing. */
export function offerNewMap({ store }: Panel, { name, edit }: BroughtFile): void {
  try {
    const journey = newMapOf(edit, createRecordIds());
    const change = { do: 'offered', name, journey, notes: sayOfNewMap(edit) } as const;
    store.dispatch({ type: 'bringIn', change });
  } catch (error) {
    if (!(error instanceof JourneyError)) throw error;
    throw new RequestError(strings.bringIn.notUnderstood(name, error.message));
  }
}

/** The same for a file that a person does not want to compare with any map of the board. */
export async function offerInstead(panel: Panel, file: BroughtFile): Promise<void> {
  await work(panel, { label: strings.bringIn.reading, cancellable: false }, async () =>
    offerNewMap(panel, file),
  );
}

/** Draws the map that was shown. */
export async function startFromFile(panel: Panel): Promise<void> {
  const { bringIn } = panel.store.getState();
  if (bringIn.step === 'newMap') await drawMap(panel, bringIn.journey);
}

/** Draws a map that came of a file. */
export async function drawMap(panel: Panel, journey: Journey): Promise<void> {
  const over: Action = { type: 'bringIn', change: { do: 'start', rootId: null } };
  await drawMade(panel, () => journey, { fromFile: true }, over);
}

/** Draws a map that was made of something else than the draft; `over`: what was done with that is over. */
export async function drawMade(
  panel: Panel,
  make: () => Journey,
  more: Pick<Inserted, 'fromFile'>,
  over: Action,
): Promise<void> {
  const { store, client } = panel;
  await work(panel, { label: strings.insert.putting, cancellable: true }, async (watched) => {
    const journey = make();
    const { rootId, counts } = await client.request('insert', { journey }, watched);
    const result = { rootId, title: journey.title, counts, ...more, undone: false };
    store.dispatch({ type: 'go', view: 'insert' });
    store.dispatch({ type: 'inserted', result, fresh: store.getState().draft });
    store.dispatch(over);
    store.dispatch({ type: 'say', text: strings.insert.added });
    await readBoard(panel);
  });
}
