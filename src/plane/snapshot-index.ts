import type { SeenNode, Snapshot } from './snapshot.ts';

/** Look-ups over a snapshot, built once. */
export interface SnapshotIndex {
  snapshot: Snapshot;
  byId: Map<string, SeenNode>;
  /** Back-to-front position of each node: what breaks ties of place. */
  position: Map<string, number>;
  live: Set<string>;
  /** The nearest ancestor (never the node itself) for which `test` holds. */
  ancestor(node: SeenNode, test: (candidate: SeenNode) => boolean): SeenNode | null;
}

/** Prepares a snapshot for interpretation. A broken or circular chain of parents just ends. */
export function indexSnapshot(snapshot: Snapshot): SnapshotIndex {
  const byId = new Map<string, SeenNode>();
  const position = new Map<string, number>();
  for (const [index, node] of snapshot.nodes.entries()) {
    byId.set(node.id, node);
    position.set(node.id, index);
  }
  return {
    snapshot,
    byId,
    position,
    live: new Set(snapshot.liveNodeIds),
    ancestor(node, test) {
      const seen = new Set<string>([node.id]);
      let at = node.parentId === null ? undefined : byId.get(node.parentId);
      while (at && !seen.has(at.id)) {
        if (test(at)) return at;
        seen.add(at.id);
        at = at.parentId === null ? undefined : byId.get(at.parentId);
      }
      return null;
    },
  };
}
