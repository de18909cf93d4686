/** Nodes handed over at once: few enough that neither side feels it. */
export const nodesInPart = 400;

/** Nodes as they are handed over. */
export function inParts<N>(nodes: readonly N[]): N[][] {
  const parts: N[][] = [];
  for (let at = 0; at < nodes.length; at += nodesInPart) parts.push(nodes.slice(at, at + nodesInPart));
  return parts;
}
