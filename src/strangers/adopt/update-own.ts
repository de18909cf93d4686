import { addTo } from '../../journey/add-to.ts';
import { type NoteChange, updateCards } from '../../own-map/read/update-cards.ts';
import { gapBetween } from '../../plane/boxes.ts';
import { gridReach } from '../../plane/interpret-grid.ts';
import type { ReadMap } from '../../plane/interpretation.ts';
import type { Scene, SeenNode } from '../../plane/scene.ts';
import { indexScene, lookUp, type SceneIndex } from '../../plane/scene-index.ts';
import { isNobodys, isNote, wordsOf } from '../../plane/seen-nodes.ts';
import { isWorded, type OwnReading, tellOwn } from './interpret-own.ts';

/**
 * What `interpretOwn` would give of a page after these nodes changed, in proportion to them: notes of our maps, and things
 * of nobody's far from all of them. `null` where anything else changed: then all is to be read. Pure.
 */
export function updateOwn(
  before: { scene: Scene; reading: OwnReading },
  scene: Scene,
  changed: ReadonlySet<string>,
): OwnReading | null {
  const { reading } = before;
  const { held, journeys } = reading;
  // What is united, hidden or in use depends on more than single notes.
  if (scene.apart || held.hidden.length > 0 || held.inUse.length > 0) return null;
  const index = indexScene(scene);
  const seen = lookUp(before.scene).byId;
  const changes = new Map<ReadMap, NoteChange[]>();
  let { beside, worded } = reading;
  for (const id of changed) {
    const [was, now] = [seen.get(id), index.byId.get(id)];
    if (was && now && isOnlyCarried(was, now)) continue;
    worded += Number(now !== undefined && isWorded(now)) - Number(was !== undefined && isWorded(was));
    const map = journeys.find(({ memberIds }) => memberIds.has(id)) ?? mapAround(now, journeys, index);
    if (map) addTo(changes, map, { was, now });
    else if (!isFar(was, journeys) || !isFar(now, journeys)) return null;
    else beside += countOf(now) - countOf(was);
  }
  const updated: ReadMap[] = [];
  for (const map of journeys) {
    const notes = changes.get(map);
    const now = notes ? updateCards(map, notes, index) : map;
    if (!now) return null;
    updated.push(now);
  }
  const drawn = drawnNow(held.drawn, changes);
  return tellOwn(scene, index, { journeys: updated, beside, worded, held: { ...held, drawn } });
}

/** A line or vote that follows what it hangs on says the same wherever that goes. */
function isOnlyCarried(was: SeenNode, now: SeenNode): boolean {
  if (was.type !== 'CONNECTOR' && (was.type !== 'STAMP' || was.stuckTo === undefined)) return false;
  const { x, y, width, height } = was;
  return JSON.stringify({ ...now, x, y, width, height }) === JSON.stringify(was);
}

function mapAround(
  node: SeenNode | undefined,
  maps: readonly ReadMap[],
  index: SceneIndex,
): ReadMap | undefined {
  const root = node && index.ancestor(node, ({ id }) => maps.some(({ rootId }) => rootId === id));
  return maps.find(({ rootId }) => rootId === root?.id);
}

const loose = ['STICKY', 'SHAPE_WITH_TEXT', 'TEXT', 'TABLE', 'CODE_BLOCK'];

/** A thing by itself that nobody could take for a part of a map; its parts cannot be, either. */
function isFar(node: SeenNode | undefined, maps: readonly ReadMap[]): boolean {
  if (!node) return true;
  if (!loose.includes(node.type) || !isNobodys(node) || !node.visible || node.parentId !== null) return false;
  return maps.every(({ grid: { box } }) => box !== null && gapBetween(box, node) > farFromMap);
}

/** Further than anything reaches that is read as a part of a map, in px. */
const farFromMap = 10 * gridReach;

const countOf = (node: SeenNode | undefined): number =>
  node && isNote(node) && wordsOf(node) !== '' ? 1 : 0;

function drawnNow(drawn: string[], changes: ReadonlyMap<ReadMap, readonly NoteChange[]>): string[] {
  const come: string[] = [];
  const gone = new Set<string>();
  for (const list of changes.values())
    for (const { was, now } of list) {
      if (now && !was) come.push(now.id);
      if (was && !now) gone.add(was.id);
    }
  if (come.length + gone.size === 0) return drawn;
  return [...drawn.filter((id) => !gone.has(id)), ...come];
}
