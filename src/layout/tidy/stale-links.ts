import { type Draft, nodeOf } from '../draft.ts';

/** Our own links between notes of which one moved against the other: their way over the board is the old one. */
export function findStaleLinks(draft: Draft): Set<string> {
  const stale = new Set<string>();
  for (const node of draft.nodes.values()) {
    const { from = null, to = null } = node.connector ?? {};
    if (
      node.type !== 'CONNECTOR' ||
      node.plan ||
      node.stamp?.kind !== 'link' ||
      node.stamp.nodeId !== node.id
    )
      continue;
    if (draft.removed.has(node.id) || from === null || to === null || !draft.map.memberIds.has(node.id))
      continue;
    const [a, b] = [shiftOf(draft, from), shiftOf(draft, to)];
    if (Math.abs(a.x - b.x) > 0.5 || Math.abs(a.y - b.y) > 0.5) stale.add(node.id);
  }
  return stale;
}

function shiftOf(draft: Draft, id: string): { x: number; y: number } {
  const [was, now] = [draft.seen.get(id), nodeOf(draft, id)];
  return was && now ? { x: now.x - was.x, y: now.y - was.y } : { x: 0, y: 0 };
}
