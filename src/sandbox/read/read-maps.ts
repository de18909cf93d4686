import type { NoteSection } from '../../journey/loose-notes.ts';
import { uniteApart } from '../../own-map/twins/unite-apart.ts';
import type { Interpretation, ReadMap, Unplaced } from '../../plane/interpretation.ts';
import type { Snapshot } from '../../plane/snapshot.ts';
import { interpretBoard } from '../../strangers/interpret-board.ts';
import { type ReadOptions, readBoard } from './read-board.ts';

/** A page that was read: what was seen there, and what it shows. */
export interface ReadPage {
  page: PageNode;
  snapshot: Snapshot;
  /** The nodes that were seen, by id. */
  handles: Map<string, SceneNode>;
  maps: ReadMap[];
  unplaced: Unplaced[];
  loose: NoteSection[];
  connectors: Interpretation['connectors'];
  describe: Interpretation['describe'];
}

/**
 * Reads pages one after the other; a journey id that one page holds is a copy's on the next. `selected`: ids of the
 * nodes that are asked about; what lies in them counts with them.
 */
export async function readPages(
  host: PluginAPI,
  pages: readonly PageNode[],
  options: ReadOptions = {},
  selected?: readonly string[],
): Promise<ReadPage[]> {
  const taken = new Set<string>();
  const read: ReadPage[] = [];
  for (const page of pages) {
    const handles = new Map<string, SceneNode>();
    const snapshot = uniteApart(await readBoard(host, page, { ...options, handles }));
    const only = selected && withContents(snapshot, selected);
    const { journeys: maps, ...rest } = interpretBoard(snapshot, taken, only);
    for (const map of maps) taken.add(map.journey.id);
    read.push({ page, snapshot, handles, maps, ...rest });
  }
  return read;
}

/** These nodes and all that lies in them, whatever the depth. The snapshot lists parents before what they hold. */
function withContents({ nodes }: Snapshot, selected: readonly string[]): Set<string> {
  const only = new Set(selected);
  for (const { id, parentId } of nodes) if (parentId !== null && only.has(parentId)) only.add(id);
  return only;
}
