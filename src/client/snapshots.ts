import type { Params, Result } from '../contract/contract.ts';
import { hashText } from '../journey/hash.ts';
import type { Journey } from '../journey/journey.ts';
import {
  cleanSnapshotName,
  type SnapshotHead,
  snapshotLimits,
  snapshotVersion,
} from '../journey/map-snapshot.ts';
import { type Asking, ask } from './asking.ts';
import {
  type FoundSnapshot,
  findSnapshot,
  findSnapshots,
  notThere,
  sayProblem,
  sizeOfParts,
} from './find-snapshots.ts';
import { packJourney, unpackJourney } from './pack-journey.ts';

type State = Params<'keepState'>['state'];

/** Keeps a map as it is now, under the given name or the day. Throws with a text for people when it is more than a board should carry. */
export function* takeSnapshot({
  rootId,
  name: given,
}: Params<'takeSnapshot'>): Asking<Result<'takeSnapshot'>> {
  const kept = yield* snapshotsOf(rootId);
  const now = yield* ask('stateOf', { rootId });
  const names = kept.map(({ seen }) => ('head' in seen ? seen.head.name : ''));
  const name = chooseName(given, now.day, names);
  const state = pack(now.journey, name, now, kept);
  const { nodeId } = yield* ask('keepState', { rootId, state });
  return { nodeId, name, at: now.at };
}

/** All snapshots of the file, the latest first; one that cannot be read is listed as such. Writes nothing. */
export function* listSnapshots(): Asking<Result<'snapshots'>> {
  const snapshots: Result<'snapshots'>['snapshots'] = [];
  for (const { node, rootId, seen } of yield* findSnapshots()) {
    const { nodeId } = node;
    if ('problem' in seen) {
      const name = node.name.replace(/^Snapshot: /, '').slice(0, 200);
      snapshots.push({ nodeId, rootId, name, at: '', map: '', problem: seen.problem });
    } else {
      const { name, at, map } = seen.head;
      snapshots.push({ nodeId, rootId, name, at, map });
    }
  }
  return { snapshots };
}

/** The state that a snapshot keeps. Throws with a text for people where it cannot be read; it is left as it is. */
export function* openSnapshot({ nodeId }: Params<'openSnapshot'>): Asking<Result<'openSnapshot'>> {
  const { head, parts } = (yield* findSnapshot(nodeId)).seen;
  const unpacked = unpackJourney({ parts, bytes: head.bytes });
  if (!unpacked) throw new Error(sayProblem('damaged'));
  return { ...unpacked, name: head.name, at: head.at };
}

/** Gives a snapshot another name: one undo step. What cannot be read is left as it is. */
export function* renameSnapshot({
  nodeId,
  name: given,
}: Params<'renameSnapshot'>): Asking<Result<'renameSnapshot'>> {
  const name = cleanSnapshotName(given);
  if (name === null) throw new Error('A snapshot needs a name. Nothing was changed.');
  const found = yield* findSnapshot(nodeId);
  const { head } = found.seen;
  if (head.name === name) return { name, writes: 0 };
  const { writes } = yield* ask('changeStates', { nodeIds: idsOf(found), to: named({ ...head, name }) });
  if (writes === 0) throw new Error(notThere);
  return { name, writes };
}

/** Takes a snapshot off the board, with all copies of its node in that map: one undo step. */
export function* deleteSnapshot({ nodeId }: Params<'deleteSnapshot'>): Asking<Result<'deleteSnapshot'>> {
  const nodeIds = idsOf(yield* findSnapshot(nodeId));
  const { writes } = yield* ask('changeStates', { nodeIds });
  if (writes === 0) throw new Error(notThere);
  return { deleted: writes };
}

/** Decides what a copied map is; what goes on from the original keeps how that was. */
export function* settleCopy(params: Params<'settleCopy'>): Asking<Result<'settleCopy'>> {
  if (params.as === 'separate') return yield* ask('settleCopy', params);
  const { rootId } = params;
  const kept = yield* snapshotsOf(rootId);
  const now = yield* ask('stateOf', { rootId });
  const original = now.original && pack(now.original, `As it was when copied, ${now.day}`, now, kept);
  return yield* ask('settleCopy', { ...params, original });
}

function* snapshotsOf(rootId: string): Asking<FoundSnapshot[]> {
  return (yield* findSnapshots()).filter((snapshot) => snapshot.rootId === rootId);
}

const idsOf = ({ node, copies }: FoundSnapshot): string[] => [node, ...copies].map(({ nodeId }) => nodeId);

/** The given name, or the day; a second one of the same day is numbered. */
function chooseName(given: string | undefined, day: string, taken: readonly string[]): string {
  const name = cleanSnapshotName(given ?? '');
  if (name !== null) return name;
  let free = day;
  for (let count = 2; taken.includes(free); count += 1) free = `${day} (${count})`;
  return free;
}

/** A state under a name. Throws with a text for people when it is more than a board should carry. */
function pack(
  journey: Journey,
  name: string,
  { id, at }: Pick<Result<'stateOf'>, 'id' | 'at'>,
  kept: readonly { size: number }[],
): State {
  const packed = packJourney(journey);
  if (!packed)
    throw new Error(
      'This map is too large to be kept as a snapshot in the board. Nothing was changed. Export it as JSON and keep the file instead: it can be brought in again.',
    );
  const { parts, bytes } = packed;
  const refusal = refuseMore(kept, sizeOfParts(parts));
  if (refusal !== null) throw new Error(refusal);
  const map = Array.from(journey.title).slice(0, 200).join('');
  const hash = hashText(parts.join(''));
  const head: SnapshotHead = {
    v: snapshotVersion,
    id,
    name,
    at,
    journeyId: journey.id,
    map,
    bytes,
    parts: parts.length,
    hash,
  };
  return { ...named(head), parts };
}

/** How its layer is called, and what it says of itself. */
function named(head: SnapshotHead): Omit<State, 'parts'> {
  return { name: `Snapshot: ${head.name}`, head: JSON.stringify(head) };
}

/** What of the limits a further snapshot of this size would break, in words; `null` when it fits. */
function refuseMore(kept: readonly { size: number }[], size: number): string | null {
  const most = snapshotLimits.perMap;
  if (kept.length >= most) {
    return `This map has ${most} snapshots already, and more would slow the board down for everybody. Delete one that nobody needs any more, then take this one. Nothing was changed.`;
  }
  const all = kept.reduce((sum, snapshot) => sum + snapshot.size, 0) + size;
  if (all <= snapshotLimits.allOfMap) return null;
  const megabytes = snapshotLimits.allOfMap / 1e6;
  return `The snapshots of this map would together take more than ${megabytes} MB, which would slow the board down for everybody. Delete one that nobody needs any more, then take this one. Nothing was changed.`;
}
