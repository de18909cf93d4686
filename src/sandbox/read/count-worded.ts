const worded = ['STICKY', 'SHAPE_WITH_TEXT', 'TEXT', 'TABLE', 'CODE_BLOCK', 'LINK_UNFURL', 'EMBED'] as const;

/** How many notes, texts and tables these nodes are, with those that lie in them. One look-up for each that holds others. */
export function countWorded(nodes: readonly SceneNode[]): number {
  let count = 0;
  for (const node of nodes) {
    if (worded.some((type) => type === node.type)) count += 1;
    else if ('findAllWithCriteria' in node) count += node.findAllWithCriteria({ types: [...worded] }).length;
  }
  return count;
}
