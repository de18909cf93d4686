import type { Hindrance } from '../../journey/merge/change.ts';
import type { LinkSides } from '../../plane/link-sides.ts';
import type { Placement } from '../../plane/plan.ts';
import type { SeenNode } from '../../plane/scene.ts';
import type { JourneyDifference } from './compare-records.ts';
import type { TidyTold } from './tidy/tidy.ts';

/** A node as it shall be. Places are in page space, as in the scene. */
export interface WantedNode extends SeenNode {
  /** Absent: the node is on the board already. */
  plan?: Placement;
  /** The size that its letters shall have; absent: as they are. */
  fontSize?: number;
  /** Of a line: at which sides its ends meet what they are hung on anew; absent: FigJam chooses. */
  sides?: LinkSides;
  /** Of a line: the dashes that it shall have, none for a full one; absent: as it is. */
  dash?: number[];
  /** Of a table: which row and column of the board each of its lines is, `null` a new one; absent: as they are. */
  lines?: { rows: (number | null)[]; columns: (number | null)[] };
}

/** How large nodes became, by the ids that they have in a `Work`: FigJam alone knows how high words are. */
export type Sizes = ReadonlyMap<string, Size>;

/** A node of the board that changes: as it was seen, and as it shall be. */
export interface ChangedNode {
  was: SeenNode;
  now: Readonly<WantedNode>;
  /** It lies elsewhere in its parent, has another size, remembers something else. */
  isMoved: boolean;
  isResized: boolean;
  isRestamped: boolean;
}

/** Nodes by id, and what each holds. */
export interface NodesOfWork {
  /** As they were seen, and what was seen around the map since. */
  readonly seen: ReadonlyMap<string, SeenNode>;
  /** As they shall be; new ones by provisional ids; what goes is among them. */
  readonly nodes: ReadonlyMap<string, Readonly<WantedNode>>;
  readonly children: ReadonlyMap<string, readonly string[]>;
}

/** Ids of what lies in a node. */
export const heldBy = ({ children }: Pick<NodesOfWork, 'children'>, id: string): readonly string[] =>
  children.get(id) || [];

/** All that there is to do on the board for a change, and what has to be told of it: a value that nobody changes. */
export interface Work extends NodesOfWork {
  readonly pageId: string;
  readonly rootId: string;
  readonly changed: readonly ChangedNode[];
  /** In an order in which parents come before what they hold. */
  readonly added: readonly Readonly<WantedNode>[];
  /** Ids of nodes on the board to take away; those inside a removed section are not listed. */
  readonly removed: readonly string[];
  /** Ids of all that goes. */
  readonly gone: ReadonlySet<string>;
  /** Our links whose ends were arranged, and at which sides they meet them now: FigJam keeps the bends of their old way. */
  readonly rerouted: ReadonlyMap<string, LinkSides>;
  /** Nobody asked for anything: there is nothing to do, whatever sizes are. */
  readonly isIdle: boolean;
  readonly hindrances: readonly Hindrance[];
  /** What was no part of the map and makes way for it: ids of nodes. */
  readonly aside: readonly string[];
  /** What stands in the way of the map and cannot be moved, because it is locked. */
  readonly inTheWay: readonly { nodeId: string; name: string }[];
  /** The same for people; `null` when nothing does. */
  readonly blocked: string | null;
  /** The map comes to reach further than it did: whoever did not look around looks, and asks again. */
  readonly reaches: boolean;
  /** Ids of what lies around the map, is passed over by reading, and was looked at for this work. */
  readonly beside: ReadonlySet<string>;
  /** What decided where things go, as it was seen: the notes of cells whose notes come, go or grow. */
  readonly near: readonly SeenNode[];
  /** Ids of what holds, or held, anything that is written. */
  readonly homes: ReadonlySet<string>;
  /** What became of each list of the journey: who asks again need not have it compared again. */
  readonly difference: JourneyDifference;
  /** Of the matrix: its node. */
  readonly drawnId?: string | undefined;
  readonly tidied?: TidyTold | undefined;
}

/** Px that count as none: less than anybody sees, more than the board's floats lose. */
export const unseen = 0.01;

/** Whether the node has another size. */
export function resizes(was: Size, now: Size): boolean {
  return Math.abs(now.width - was.width) > unseen || Math.abs(now.height - was.height) > unseen;
}

export type Size = Pick<SeenNode, 'width' | 'height'>;

/** Whether a line hangs on something: then it follows that by itself, and is never moved. */
export function isHung({ type, connector }: Pick<WantedNode, 'type' | 'connector'>): boolean {
  return (
    type === 'CONNECTOR' && connector !== undefined && (connector.from !== null || connector.to !== null)
  );
}
