import type { TextRun } from '../journey/board-facts.ts';
import type { Stamp } from '../journey/stamp.ts';
import type { LinkSides } from './link-sides.ts';

/**
 * What was seen on a page, as plain data, gathered in few Plugin API calls. All places are in page space:
 * the axis-aligned box of the node. Texts have `\n` as their only line end.
 */
export interface SeenNode {
  id: string;
  type: string;
  name: string;
  /** `null`: lies on the page itself. */
  parentId: string | null;
  x: number;
  y: number;
  width: number;
  height: number;
  /**
   * Degrees against the page, section or frame around it (groups do not count), of a
   * sticky against the page; 0 when upright.
   */
  rotation: number;
  visible: boolean;
  locked: boolean;
  text?: string;
  fontSize?: number;
  /** First solid fill, `RRGGBB`. */
  fill?: string;
  stroke?: string;
  shape?: string;
  wide?: boolean;
  author?: string;
  links?: { text: string; url: string }[];
  /** Only where the look of the text carries meaning: bold, italic, struck, lists, links. */
  runs?: TextRun[];
  /** Of a section: what lies in it is not shown. */
  contentsHidden?: true;
  connector?: {
    from: string | null;
    to: string | null;
    startCap: string;
    endCap: string;
    /** Of an elbow: where it leaves and reaches what it hangs on. */
    sides?: LinkSides;
  };
  table?: {
    cells: string[][];
    columnWidths: number[];
    rowHeights: number[];
    links?: { row: number; column: number; text: string; url: string }[];
  };
  /** Kind of a FigJam stamp (its name), and the node it is stuck to. */
  stampKind?: string;
  stuckTo?: string;
  stamp?: Stamp;
  /** Set when there is plugin data under our key that does not parse: `newer`, or what is wrong. */
  badStamp?: string;
}

export interface Scene {
  boardName: string;
  pageId: string;
  pageName: string;
  /** Pre-order, back to front. */
  nodes: SeenNode[];
  /** Of the stamps seen: ids of original nodes (`stamp.nodeId`) that still exist anywhere in the file. */
  liveNodeIds: string[];
  /** What people did apart, where `nodes` show it as it is meant to be: what is to be done on the board for that. */
  apart?: readonly DoneApart[];
  /** Look-ups made before, as long as they are those of `nodes` (`lookUp`). */
  lookup?: Lookup;
}

/** Look-ups over the nodes of a scene. */
export interface Lookup {
  /** The very list that they were made of. */
  of: readonly SeenNode[];
  byId: ReadonlyMap<string, SeenNode>;
  /** Back-to-front position of each node: what breaks ties of place. */
  position: ReadonlyMap<string, number>;
  /** Ids of what lies in each node that holds others, and on the page itself, in order. */
  children: ReadonlyMap<string, readonly string[]>;
  /** Ids of what is looked for by what it is: our scaffold by its role, votes and what a newer version wrote (`markOf`). */
  marked: ReadonlyMap<string, readonly string[]>;
}

/** Nodes of a map as they were seen where `nodes` show them otherwise. */
export interface DoneApart {
  /** `null`: outside of every map of ours. */
  rootId: string | null;
  /** Not among `nodes`: another one stands for the same. */
  gone: SeenNode[];
  /** They took over what lay in one of those, hung on it or was written on it, or remember another answer. */
  changed: SeenNode[];
  /** It was answered differently what this copy is. */
  contested?: true;
  /** People drew the map, and take it into use now. */
  isNew?: true;
}
