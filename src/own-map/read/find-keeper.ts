import { sortByReading } from '../../plane/reading-order.ts';
import type { SceneIndex } from '../../plane/scene-index.ts';
import type { SeenWith } from '../../plane/seen-nodes.ts';

/**
 * Of the nodes that carry one journey, the original: whose stamp names itself; after cut and paste, when no original is
 * left, the first in reading order. None when all are copies of a node that still exists somewhere.
 */
export function findKeeper(
  carriers: readonly SeenWith<'journey'>[],
  index: SceneIndex,
): SeenWith<'journey'> | undefined {
  const own = carriers.find((node) => node.stamp.nodeId === node.id);
  if (own) return own;
  const orphaned = carriers.filter((node) => !index.live.has(node.stamp.nodeId));
  const ordered = sortByReading(
    orphaned.map((node) => ({ box: node, index: index.position.get(node.id) ?? 0, node })),
  );
  return ordered[0]?.node;
}
