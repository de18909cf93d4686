import type { Journey } from '../../journey/journey.ts';
import { applyChanges, withoutIdleOrders } from '../../journey/merge/apply-changes.ts';
import type { Change, Hindrance } from '../../journey/merge/change.ts';
import { journeyAfter } from '../../journey/merge/journey-after.ts';
import { settleReferences } from '../../journey/merge/settle-references.ts';
import { estimateSizes } from '../../own-map/change/estimate-sizes.ts';
import type { Work } from '../../own-map/change/work.ts';
import type { ReadMap } from '../../plane/interpretation.ts';
import { LayeredMap } from '../../plane/layered-map.ts';
import { recordsAround, recordsOfMap, recordsShownBy } from '../../plane/records-of-map.ts';
import type { Scene, SeenNode } from '../../plane/scene.ts';
import { lookUp } from '../../plane/scene-index.ts';
import { breathe } from '../read/breathe.ts';
import type { ReadPage } from '../read/read-maps.ts';
import { loadFontsFor } from '../write/load-fonts-for.ts';
import { changeAround } from './change-around.ts';
import { findRoom } from './find-room.ts';
import { findUnshown } from './find-unshown.ts';

/** Changes that can be written, what the journey then is, and what stands in the way of the others. */
export interface Feasible {
  changes: Change[];
  target: Journey;
  hindrances: Hindrance[];
  /** Ids of nodes that must be unlocked for it, and locked again. */
  locks: string[];
  /** What is to be written first. */
  first: Work;
  /** What is locked around the map may make way too. */
  mayUnlock: boolean;
  /** What it will do, as far as can be known before. */
  ahead: Work;
}

/**
 * Sorts out what cannot be written: notes that somebody locked (but those in `unlock`), words in a font that cannot
 * be loaded, what would make the map grow over something locked. Loads the fonts of all that can. Writes nothing.
 */
export async function findFeasible(
  host: PluginAPI,
  read: ReadPage,
  map: ReadMap,
  wanted: readonly Change[],
  unlock: readonly string[] = [],
): Promise<Feasible> {
  const { scene, handles } = read;
  const isOfCards = wanted.every(({ kind, op }) => kind === 'card' && op !== 'remove');
  const ids = wanted.map(({ recordId }) => recordId);
  const theirs = isOfCards ? recordsAround(map, ids) : recordsOfMap(map);
  const { hindrances, locks } = findLocked(map, scene, wanted, new Set(unlock));
  for (;;) {
    const isBlocked = (recordId: string, of?: string) =>
      hindrances.some(
        (known) => known.recordId === recordId && (known.field === undefined || known.field === of),
      );
    const free = wanted.filter(({ recordId, field }) => !isBlocked(recordId, field));
    const settled = settleReferences(theirs, free).changes;
    const changes = free.length < wanted.length ? withoutIdleOrders(theirs, settled) : settled;
    const after = applyChanges(theirs, changes);
    const target = journeyAfter(map.journey, after, changes);
    await breathe();
    const given = { read: { ...read, handles: new LayeredMap(handles) }, map, target: { journey: target } };
    const first = changeAround(given);
    const fresh = [...first.hindrances];
    for (const [nodeId, font] of await loadFontsFor(host, first, handles)) {
      const reason = `The font ${font} is not available here, so its words cannot be written.`;
      for (const recordId of recordsShownBy(map, [nodeId])) fresh.push({ recordId, reason });
    }
    await breathe();
    if (fresh.length === 0) {
      const sizes = estimateSizes(first);
      const ahead = { ...given, target: { journey: target, difference: first.difference } };
      const work = changeAround(ahead, sizes);
      fresh.push(...findUnshown(work, { scene, map, theirs, after, target, changes }));
      if (fresh.length === 0) {
        const room = findRoom(work, changes, unlock, () =>
          changeAround({ ...ahead, mayUnlock: true }, sizes),
        );
        if (room.hindrances.length === 0)
          return {
            changes,
            target,
            hindrances,
            first,
            locks: [...locks, ...room.locks],
            mayUnlock: room.mayUnlock,
            ahead: work,
          };
        fresh.push(...room.hindrances);
      }
    }
    const news = fresh.filter(({ recordId, field }) => !isBlocked(recordId, field));
    hindrances.push(...news);
  }
}

/** FigJam lets plugins write what is locked: it is for people's sake that we ask. */
function findLocked(
  map: ReadMap,
  scene: Scene,
  wanted: readonly Change[],
  unlock: ReadonlySet<string>,
): { hindrances: Hindrance[]; locks: string[] } {
  const nodes = lookUp(scene).byId;
  const hindrances = new Map<string, Hindrance>();
  const locks = new Set<string>();
  for (const { op, recordId } of wanted) {
    if (op === 'add' || hindrances.has(recordId)) continue;
    for (const id of map.nodes[recordId] ?? []) {
      const lock = lockOf(nodes, id, map.rootId === id);
      if (!lock) continue;
      if (unlock.has(recordId)) locks.add(lock.id);
      else hindrances.set(recordId, { recordId, reason: reasonOf(lock, id), locked: true });
    }
  }
  return { hindrances: [...hindrances.values()], locks: [...locks] };
}

/** The node that is locked: itself, or one that holds it, for locking a section locks what is in it. */
function lockOf(nodes: ReadonlyMap<string, SeenNode>, id: string, alone: boolean): SeenNode | null {
  for (let node = nodes.get(id); node; node = node.parentId === null ? undefined : nodes.get(node.parentId)) {
    if (node.locked) return node;
    if (alone) return null;
  }
  return null;
}

function reasonOf(lock: SeenNode, id: string): string {
  if (lock.id === id) return 'It is locked on the board.';
  const name = lock.name === '' ? '' : ` “${lock.name}”`;
  return `It lies in a locked ${lock.type === 'SECTION' ? 'section' : 'group'}${name}.`;
}
