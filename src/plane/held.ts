import type { Unplaced } from '../journey/reading.ts';
import type { Box } from './boxes.ts';
import type { SeenNode } from './scene.ts';

/**
 * What our maps, and those in use, have of a page, as plain data: with it, whoever reads the rest of the page needs not read
 * them again. The rest is what they do not hold.
 */
export interface Held {
  /** Journey ids of the pages before, and of the maps of ours here. */
  taken: string[];
  /** Journey ids of the maps that people drew and took into use. */
  inUse: string[];
  /** Ids of the sections that maps of ours stand in: all that lies in them is theirs. */
  roots: string[];
  /** Ids of nodes that maps of ours have read. */
  drawn: string[];
  /** Ids of nodes that maps in use have read. */
  adopted: string[];
  /** Ids of nodes that nobody sees. */
  hidden: string[];
  /** Where the grids of these maps lie, page space; `null` for one that has none. */
  grids: (Box | null)[];
}

/** One page as it is handed to whoever reads what is in no map: of our own maps, only what that needs. */
export interface SeenPage {
  boardName: string;
  pageId: string;
  pageName: string;
  nodes: SeenNode[];
  liveNodeIds: string[];
  held: Held;
  /** Ids of what is asked about, with all that lies in it; absent: the whole page. */
  only?: string[];
  /** Words on nodes of the maps of which only a part is a field. */
  left?: Unplaced[];
  /** Ids of our scaffold on which people wrote words of their own, which are no field of anything, or that was kept for such. */
  written?: string[];
}
