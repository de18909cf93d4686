import { interpretBoard } from '../layout/interpret-board.ts';
import type { ReadMap, Unplaced } from '../layout/interpretation.ts';
import type { Snapshot } from '../layout/snapshot.ts';
import { type ReadOptions, readBoard } from './read-board.ts';

/** A page that was read: what was seen there, and what it shows. */
export interface ReadPage {
  page: PageNode;
  snapshot: Snapshot;
  /** The nodes that were seen, by id. */
  handles: Map<string, SceneNode>;
  maps: ReadMap[];
  unplaced: Unplaced[];
}

/** Reads pages one after the other; a journey id that one page holds is a copy's on the next. */
export async function readPages(
  host: PluginAPI,
  pages: readonly PageNode[],
  options: ReadOptions = {},
): Promise<ReadPage[]> {
  const taken = new Set<string>();
  const read: ReadPage[] = [];
  for (const page of pages) {
    const handles = new Map<string, SceneNode>();
    const snapshot = await readBoard(host, page, { ...options, handles });
    const { journeys: maps, unplaced } = interpretBoard(snapshot, taken);
    for (const map of maps) taken.add(map.journey.id);
    read.push({ page, snapshot, handles, maps, unplaced });
  }
  return read;
}
