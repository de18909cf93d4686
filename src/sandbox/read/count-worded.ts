import { noteTypes } from '../../plane/seen-nodes.ts';

/** How many notes, texts and tables these nodes are, with those that lie in them. One look-up for each that holds others. */
export function countWorded(nodes: readonly SceneNode[]): number {
  let count = 0;
  for (const node of nodes) {
    if (noteTypes.some((type) => type === node.type)) count += 1;
    else if ('findAllWithCriteria' in node)
      count += node.findAllWithCriteria({ types: [...noteTypes] }).length;
  }
  return count;
}
