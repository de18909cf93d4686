import type { OwnReading } from '../../own-map/read/interpret-own.ts';
import { updateOwn } from '../../own-map/read/update-own.ts';
import { uniteTwins } from '../../own-map/twins/unite-twins.ts';
import type { ReadMap } from '../../plane/interpretation.ts';
import type { Scene } from '../../plane/scene.ts';
import { breathe } from './breathe.ts';
import type { PageLook } from './look-at-page.ts';
import type { ReadOptions } from './read-board.ts';
import { readOwn } from './read-own.ts';
import type { KeptReading, SeenBoard } from './seen-board.ts';

/** A page that was read: what was seen there, and what it shows of ours. */
export interface ReadPage extends Omit<OwnReading, 'journeys'> {
  page: PageNode;
  scene: Scene;
  /** The nodes that were seen, by id. */
  handles: ReadonlyMap<string, SceneNode>;
  /** The reading that is kept of the whole page. */
  kept: KeptReading;
  maps: ReadMap[];
  /** Ids of what was asked about, with all that lies in it; absent: all of the page. */
  only?: ReadonlySet<string>;
}

/**
 * Reads pages one after the other; a journey id that one page holds is a copy's on the next. `selected`: ids of the
 * nodes that are asked about; what lies in them counts with them.
 */
export async function readPages(
  board: SeenBoard,
  pages: readonly PageNode[],
  options: ReadOptions = {},
  selected?: readonly string[],
): Promise<ReadPage[]> {
  const taken = new Set<string>();
  const read: ReadPage[] = [];
  for (const page of pages) {
    const look = await board.look(page, options);
    // Looking was a stretch of its own.
    if (look !== board.readings.get(page.id)?.look && look.scene.nodes.length > 500) await breathe();
    const kept = await readLook(board, look, taken);
    const { scene, reading } = kept;
    const only = selected && withContents(scene, selected);
    const { journeys: maps, ...rest } = only ? reading.narrow(only) : reading;
    for (const map of maps) taken.add(map.journey.id);
    read.push({ page, scene, handles: look.handles, kept, maps, ...rest, ...(only ? { only } : {}) });
  }
  return read;
}

/** What a look at a page shows of ours: read in proportion to what changed since the last one, where that can be. */
async function readLook(board: SeenBoard, look: PageLook, taken: ReadonlySet<string>): Promise<KeptReading> {
  const { pageId } = look.scene;
  const kept = board.readings.get(pageId);
  const ids = [...taken];
  const isKept = kept?.taken.length === ids.length && kept.taken.every((id) => taken.has(id));
  if (isKept && kept.look === look) return kept;
  const isNext = isKept && kept.look.count + 1 === look.count && kept.scene === kept.look.scene;
  const { scene, changed } = look;
  const updated =
    isNext && changed ? updateOwn({ scene: kept.scene, reading: kept.reading }, scene, changed) : null;
  const recent =
    updated && changed
      ? [...(kept?.recent ?? []).slice(-mostRecent), { count: look.count, ids: changed }]
      : [];
  const united = updated ? scene : uniteTwins(scene);
  const now = {
    look,
    taken: ids,
    scene: united,
    reading: updated ?? (await readOwn(board, united, taken)),
    anew: !updated,
    recent,
  };
  board.readings.set(pageId, now);
  return now;
}

/** These nodes and all that lies in them, whatever the depth. The scene lists parents before what they hold. */
function withContents({ nodes }: Scene, selected: readonly string[]): Set<string> {
  const only = new Set(selected);
  for (const { id, parentId } of nodes) if (parentId !== null && only.has(parentId)) only.add(id);
  return only;
}

/** More than anybody does between two readings that are told of. */
const mostRecent = 200;
