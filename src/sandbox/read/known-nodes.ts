import type { SeenNode } from '../../plane/snapshot.ts';

/** What was read of a page a moment ago, and what may be otherwise since. */
export interface KnownPage {
  pageId: string;
  nodes: readonly SeenNode[];
  /** Ids of nodes that were written or reported since. */
  dirty: ReadonlySet<string>;
}

/** Tells, node by node from the outermost on, what is still as it was read; the others are to be read. */
export interface KnownNodes {
  /** The node as it was read, unless it may be otherwise now. */
  recall(id: string): SeenNode | undefined;
  /** To be told of each node that was read instead. */
  noteRead(seen: SeenNode): void;
  /** Of those recalled, the ids of lines and stamps that follow something that was read. */
  followers(): string[];
}

const containers = ['SECTION', 'GROUP', 'FRAME'];

/**
 * Reading anew only what may have changed. Places are on the page: so what lies in a section is read again once that
 * section was found elsewhere, and sections always are, being few. That somebody changed a node without a report is not
 * noticed here: whoever writes looks at what they touch once more.
 */
export function recallNodes({ nodes, dirty }: KnownPage): KnownNodes {
  const known = new Map(nodes.map((node) => [node.id, node]));
  const read = new Set<string>();
  const moved = new Set<string>();
  const recalled: SeenNode[] = [];
  return {
    recall(id) {
      const seen = known.get(id);
      if (!seen || dirty.has(id) || containers.includes(seen.type)) return undefined;
      if (seen.parentId !== null && (moved.has(seen.parentId) || !known.has(seen.parentId))) return undefined;
      recalled.push(seen);
      return seen;
    },
    noteRead(seen) {
      read.add(seen.id);
      const before = known.get(seen.id);
      const isElsewhere = before?.x !== seen.x || before.y !== seen.y || before.parentId !== seen.parentId;
      if (isElsewhere) moved.add(seen.id);
    },
    followers: () =>
      recalled
        .filter(({ connector, stuckTo }) =>
          [connector?.from, connector?.to, stuckTo].some((id) => typeof id === 'string' && read.has(id)),
        )
        .map(({ id }) => id),
  };
}
