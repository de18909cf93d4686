import { interpretOwn, type OwnReading } from '../layout/adopted/interpret-own.ts';
import type { ReadMap } from '../layout/interpretation.ts';
import type { Snapshot } from '../layout/snapshot.ts';
import { uniteApart } from '../layout/twins/unite-apart.ts';
import type { ReadOptions } from './read-board.ts';
import type { SeenBoard } from './seen-board.ts';

/** A page that was read: what was seen there, and what it shows of ours. */
export interface ReadPage extends Omit<OwnReading, 'journeys'> {
  page: PageNode;
  snapshot: Snapshot;
  /** The nodes that were seen, by id. */
  handles: ReadonlyMap<string, SceneNode>;
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
    const { snapshot: seen, handles } = await board.look(page, options);
    const snapshot = uniteApart(seen);
    const only = selected && withContents(snapshot, selected);
    const { journeys: maps, ...rest } = interpretOwn(snapshot, taken, only);
    for (const map of maps) taken.add(map.journey.id);
    read.push({ page, snapshot, handles, maps, ...rest, ...(only ? { only } : {}) });
  }
  return read;
}

/** These nodes and all that lies in them, whatever the depth. The snapshot lists parents before what they hold. */
function withContents({ nodes }: Snapshot, selected: readonly string[]): Set<string> {
  const only = new Set(selected);
  for (const { id, parentId } of nodes) if (parentId !== null && only.has(parentId)) only.add(id);
  return only;
}
