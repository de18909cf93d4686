import type { Result } from '../../../src/contract/contract.ts';
import type { ReadJourney } from '../../../src/contract/results/read.ts';
import type { Journey } from '../../../src/journey/journey.ts';
import { Failure } from './failure.ts';
import { pickJourney } from './pick-journey.ts';
import type { PluginSession } from './plugin-session.ts';

/** A state of a map, and what it is called. */
export interface State {
  name: string;
  journey: Journey;
  signsLost?: boolean | undefined;
}

/** A snapshot by name or node id, a map by journey id or node id; `board` is the only map. Throws `Failure` that lists what is there. */
export function findState(
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
