import type { Result } from '../../../src/contract/contract.ts';
import type { ReadJourney } from '../../../src/contract/requests/read.ts';
import { writeChangeLog, writeChangeRows } from '../../../src/formats/change-log/change-log.ts';
import { compareJourneys } from '../../../src/insights/compare/compare-journeys.ts';
import { summarize } from '../../../src/insights/compare/summarize.ts';
import type { Journey } from '../../../src/journey/journey.ts';
import { mendStates, sayLostSigns } from '../../../src/journey/mend-signs.ts';
import { type BoardOptions, openSession } from '../desk/board-session.ts';
import { Failure } from '../desk/failure.ts';
import { gatherOutputs, type OutputOptions } from '../desk/gather-outputs.ts';
import { pickJourney, readMaps } from '../desk/pick-journey.ts';
import { type PluginSession, startOwnPlugin } from '../desk/plugin-session.ts';
import type { Tell } from '../desk/tell.ts';
import { writeOutputs } from '../desk/write-output.ts';

export interface CompareOptions extends BoardOptions, OutputOptions {
  board: string;
  from: string;
  to?: string;
  log?: string;
}

interface State {
  name: string;
  journey: Journey;
  signsLost?: boolean | undefined;
}

/** How two states differ: snapshots by name or node id, maps by journey id or node id; `board` is the only map. */
export async function compare(options: CompareOptions, tell: Tell): Promise<unknown> {
  const session = await openSession(options);
  const plugin = await startOwnPlugin(session);
  const { journeys } = readMaps(plugin, session, undefined);
  const { snapshots } = plugin.request('snapshots', {});
  const from = findState(plugin, journeys, snapshots, options.from);
  const to = findState(plugin, journeys, snapshots, options.to ?? 'board');
  const { states, lost } = mendStates(from, to);
  if (lost > 0) tell(sayLostSigns(lost));
  const comparison = compareJourneys(...states);
  const outputs = gatherOutputs(session, plugin.client, { stats: options.stats });
  if (options.log !== undefined) {
    const names = { from: from.name, to: to.name };
    const isTable = options.log.toLowerCase().endsWith('.csv');
    outputs.set(options.log, isTable ? writeChangeRows(comparison) : writeChangeLog(comparison, names));
  }
  await writeOutputs(outputs);
  return { summary: summarize(comparison), ...comparison };
}

function findState(
  plugin: PluginSession,
  journeys: readonly ReadJourney[],
  snapshots: Result<'snapshots'>['snapshots'],
  wanted: string,
): State {
  if (wanted === 'board') {
    const { journey } = pickJourney(journeys, undefined);
    return { name: journey.title, journey };
  }
  const byId = snapshots.filter(({ nodeId }) => nodeId === wanted);
  const found = byId.length > 0 ? byId : snapshots.filter(({ name }) => name === wanted);
  const [snapshot, another] = found;
  if (another !== undefined) {
    const ids = found.map(({ nodeId }) => nodeId).join(', ');
    throw new Failure(
      `Several snapshots are called ${JSON.stringify(wanted)}. Name one by its node: ${ids}.`,
    );
  }
  if (snapshot !== undefined) return plugin.request('openSnapshot', { nodeId: snapshot.nodeId });
  const map = journeys.find(({ journey, rootId }) => journey.id === wanted || rootId === wanted);
  if (map !== undefined) return { name: map.journey.title, journey: map.journey };
  const names = snapshots.map(({ name, nodeId }) => `${JSON.stringify(name)} (${nodeId})`);
  const maps = journeys.map(({ journey }) => `${journey.id} (${JSON.stringify(journey.title)})`);
  throw new Failure(
    `There is no snapshot and no journey ${JSON.stringify(wanted)} on this board. Snapshots: ${names.join(', ') || 'none'}. Journeys: ${maps.join(', ') || 'none'}.`,
  );
}
