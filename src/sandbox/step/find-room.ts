import type { Change, Hindrance } from '../../journey/merge/change.ts';
import { type Draft, seeAround } from '../../own-map/change/draft.ts';
import { grownBoxes } from '../../own-map/change/room/grown-boxes.ts';
import { makeWay } from '../../own-map/change/room/make-way.ts';
import { sayInTheWay } from '../../own-map/change/room/say-in-the-way.ts';
import { estimateHeight } from '../../plane/estimate-text.ts';
import { settleChange } from '../../strangers/adopt/draft-change.ts';

/** What the map's growth would ask of what stands around it. */
export interface Room {
  /** Ids of nodes that must be unlocked for it, and locked again. */
  locks: string[];
  mayUnlock: boolean;
  hindrances: Hindrance[];
}

/**
 * What the growth of a draft comes upon, once `layOut` has laid it out. Where something locked stands there, the changes
 * that need the room are hindered, unless all of them are in `unlock`. Uses the draft up.
 */
export function findRoom(
  draft: Draft,
  changes: readonly Change[],
  unlock: readonly string[],
  layOut: () => void,
): Room {
  layOut();
  // What reaches no further than before comes upon nothing.
  if (grownBoxes(draft).length === 0) return roomOf(draft, []);
  seeAround(draft);
  if (!hasLockedAround(draft)) return roomOf(draft, []);
  makeWay(draft);
  const reason = sayInTheWay(draft);
  if (reason === null) return roomOf(draft, []);
  const blamed = blame(draft, changes);
  if (!blamed.every((id) => unlock.includes(id)))
    return roomOf(
      draft,
      blamed.map((recordId) => ({ recordId, reason, locked: true })),
    );
  draft.mayUnlock = true;
  draft.inTheWay = [];
  makeWay(draft);
  return roomOf(draft, []);
}

/** Only what is locked can be a hindrance. */
function hasLockedAround({ seen, map }: Draft): boolean {
  return [...seen.values()].some(({ id, locked }) => locked && !map.memberIds.has(id));
}

function roomOf(draft: Draft, hindrances: Hindrance[]): Room {
  const locks = draft.aside.filter((id) => draft.seen.get(id)?.locked === true);
  return { locks, mayUnlock: draft.mayUnlock, hindrances };
}

/** Lays a draft out before it is written. What FigJam will make of new words is known only then: they are about so high. */
export function layOutAhead(draft: Draft): void {
  for (const id of [...draft.touched, ...draft.added]) {
    const node = draft.nodes.get(id);
    if (node?.type !== 'STICKY' || node.text === draft.seen.get(id)?.text) continue;
    node.height = Math.max(node.height, estimateHeight(node.text ?? '', node.width - 40, 24) + 40);
  }
  settleChange(draft);
}

/** Records whose changes need the room: new columns where the map grows to the right, then rows, then all others. */
function blame(draft: Draft, changes: readonly Change[]): string[] {
  const root = draft.seen.get(draft.map.rootId);
  const isRight = draft.inTheWay.some(
    ({ nodeId }) => (draft.seen.get(nodeId)?.x ?? 0) >= (root ? root.x + root.width : 0),
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
