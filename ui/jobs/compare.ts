import { writeChangeLog, writeChangeRows } from '../../src/formats/change-log/change-log.ts';
import { compareJourneys } from '../../src/insights/compare/compare-journeys.ts';
import { summarize } from '../../src/insights/compare/summarize.ts';
import type { Journey } from '../../src/journey/journey.ts';
import { mendStates } from '../../src/journey/mend-signs.ts';
import { nameFile } from '../files/name-file.ts';
import { nodeOfKey, type StateKey } from '../state/compare.ts';
import { mapAt } from '../state/state.ts';
import { strings } from '../words/strings.ts';
import { RequestError } from './client.ts';
import { giveOut } from './give-out.ts';
import { listSnapshots } from './list-snapshots.ts';
import { type Panel, work } from './panel.ts';
import { readBoard } from './read-board.ts';

/** Opens the comparison of two states and compares them. */
export async function openComparison(panel: Panel, from: StateKey, to: StateKey): Promise<void> {
  panel.store.dispatch({ type: 'compare', change: { do: 'choose', from, to } });
  panel.store.dispatch({ type: 'go', view: 'compare' });
  await compareStates(panel);
}

/** Compares the two states that are chosen, as they are now. Writes nothing. */
export async function compareStates(panel: Panel): Promise<void> {
  const { store } = panel;
  const { from, to } = store.getState().comparing;
  if (from === null || to === null) return;
  await work(panel, { label: strings.compare.comparing, cancellable: true }, async (watched) => {
    await readBoard(panel, watched);
    await listSnapshots(panel);
    const [before, after] = [await openState(panel, from), await openState(panel, to)];
    const { states, lost } = mendStates(before, after);
    const comparison = compareJourneys(...states);
    const names = { from: before.name, to: after.name };
    store.dispatch({ type: 'compare', change: { do: 'found', found: { comparison, names, lost } } });
    store.dispatch({ type: 'say', text: summarize(comparison) });
  });
}

async function openState(
  { store, client }: Panel,
  key: StateKey,
): Promise<{ name: string; journey: Journey; signsLost?: boolean | undefined }> {
  const nodeId = nodeOfKey(key, 'snapshot');
  if (nodeId !== null) return await client.request('openSnapshot', { nodeId });
  const rootId = nodeOfKey(key, 'map');
  const map = mapAt(store.getState(), rootId);
  if (map === undefined) throw new RequestError(strings.errors.mapGone);
  return { name: strings.compare.now(map.journey.title), journey: map.journey };
}

/** Hands the comparison out as a change log: a text, or rows for a spreadsheet. */
export async function saveLog(panel: Panel, how: 'markdown' | 'csv' | 'copy'): Promise<void> {
  const { store, now } = panel;
  const { found } = store.getState().comparing;
  if (found === null) return;
  await work(panel, { label: strings.compare.saving, cancellable: false }, async () => {
    const { comparison, names } = found;
    const text = how === 'csv' ? writeChangeRows(comparison) : writeChangeLog(comparison, names);
    const extension = how === 'csv' ? 'csv' : 'md';
    const fileName = nameFile(`${comparison.to.title} ${strings.compare.log}`, now(), extension);
    const file = { content: text, fileName, mime: how === 'csv' ? 'text/csv' : 'text/markdown' };
    if (!(await giveOut(panel, how === 'copy' ? 'copied' : 'downloaded', file))) return;
    const said = how === 'copy' ? strings.compare.copied : strings.export.downloaded(fileName);
    store.dispatch({ type: 'compare', change: { do: 'saved', name: said } });
    store.dispatch({ type: 'say', text: said });
  });
}
