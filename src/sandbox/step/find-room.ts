import type { Change, Hindrance } from '../../journey/merge/change.ts';
import type { Work } from '../../own-map/change/work.ts';

/** What the map's growth would ask of what stands around it. */
export interface Room {
  /** Ids of nodes that must be unlocked for it, and locked again. */
  locks: string[];
  mayUnlock: boolean;
  hindrances: Hindrance[];
}

/**
 * What the growth of a map comes upon, laid out ahead. Where something locked stands there, the changes that need the room
 * are hindered, unless all of them are in `unlock`: `unlocked` gives the same work if that may make way, too.
 */
export function findRoom(
  work: Work,
  changes: readonly Change[],
  unlock: readonly string[],
  unlocked: () => Work,
): Room {
  const reason = work.blocked;
  if (reason === null) return { locks: locksOf(work), mayUnlock: false, hindrances: [] };
  const blamed = blame(work, changes);
  if (blamed.every((id) => unlock.includes(id)))
    return { locks: locksOf(unlocked()), mayUnlock: true, hindrances: [] };
  const hindrances = blamed.map((recordId) => ({ recordId, reason, locked: true as const }));
  return { locks: [], mayUnlock: false, hindrances };
}

const locksOf = ({ aside, seen }: Work): string[] => aside.filter((id) => seen.get(id)?.locked === true);

/** Records whose changes need the room: new columns where the map grows to the right, then rows, then all others. */
function blame({ seen, rootId, inTheWay }: Work, changes: readonly Change[]): string[] {
  const root = seen.get(rootId);
  const isRight = inTheWay.some(
    ({ nodeId }) => (seen.get(nodeId)?.x ?? 0) >= (root ? root.x + root.width : 0),
  );
  const order = isRight ? ['stage', 'lane'] : ['lane', 'stage'];
  for (const kind of order) {
    const added = changes
      .filter((change) => change.kind === kind && change.op === 'add')
      .map(({ recordId }) => recordId);
    if (added.length > 0) return [...added, ...notesIn(changes, added)];
  }
  return [...new Set(changes.filter(({ op }) => op !== 'remove').map(({ recordId }) => recordId))];
}

/** New notes of columns and rows that cannot be drawn wait with them. */
function notesIn(changes: readonly Change[], homes: readonly string[]): string[] {
  return changes
    .filter(
      ({ op, after }) =>
        op === 'add' && Object.values(Object(after)).some((value) => homes.some((id) => id === value)),
    )
    .map(({ recordId }) => recordId)
    .filter((id) => !homes.includes(id));
}
