import type { Format, Since } from '../../src/formats/file/format.ts';
import { sameJson } from '../../src/journey/equal.ts';
import type { Journey } from '../../src/journey/journey.ts';
import { mendStates } from '../../src/journey/mend-signs.ts';
import { type WrittenMap, writeMap } from '../files/write-map.ts';
import type { KeptSnapshot } from '../state/snapshots.ts';
import type { FoundMap, State } from '../state/state.ts';
import type { Panel } from './panel.ts';

/** A map to go out: which, in which format, of which board. */
export interface Outgoing {
  map: FoundMap;
  format: Format;
  board: string;
}

/** The snapshots of this map that a file of this format can tell the changes since. */
export function snapshotsToTell(
  { snapshots }: State,
  { map, format }: Omit<Outgoing, 'board'>,
): KeptSnapshot[] {
  if (format.tellsSince !== true) return [];
  return (snapshots.list ?? []).filter(
    ({ rootId, problem }) => rootId === map.rootId && problem === undefined,
  );
}

/**
 * Writes the file that would go out now, and keeps it with what it lacks; where that was done and the map says the same,
 * nothing is written. `takes`: it goes out, and is not kept for another time.
 */
export async function readyFile(panel: Panel, outgoing: Outgoing, takes = false): Promise<WrittenMap> {
  const { store } = panel;
  const { exporting } = store.getState();
  const { map, format, board } = outgoing;
  const told = snapshotsToTell(store.getState(), outgoing).find(({ nodeId }) => nodeId === exporting.sinceId);
  const since = told?.nodeId ?? null;
  const { ready } = exporting;
  const isReady =
    ready !== null &&
    ready.format === format.id &&
    ready.since === since &&
    ready.board === board &&
    sameJson(ready.map.journey, map.journey) &&
    sameJson(ready.map.onBoard, map.onBoard);
  if (isReady && (ready.content !== null || !takes)) {
    const { content, lost } = ready;
    if (takes) store.dispatch({ type: 'exportReady', ready: { ...ready, content: null } });
    return { content: content ?? '', lost };
  }
  const { journey, onBoard } = map;
  const at = panel.now().toISOString();
  const info = { id: panel.createId(), journeyId: journey.id, board, map: journey.title, at };
  const earlier = since === null ? undefined : await openEarlier(panel, since, journey);
  const { content, lost } = await writeMap(format, { journey, info, onBoard, since: earlier });
  const kept = { format: format.id, since, board, map: { journey, onBoard }, lost };
  store.dispatch({ type: 'exportReady', ready: { ...kept, content: takes ? null : content } });
  return { content, lost };
}

async function openEarlier({ client }: Panel, nodeId: string, now: Journey): Promise<Since> {
  const state = await client.request('openSnapshot', { nodeId });
  const [journey] = mendStates(state, { journey: now }).states;
  return { name: state.name, journey };
}
