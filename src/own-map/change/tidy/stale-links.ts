import type { LinkSides } from '../../../plane/link-sides.ts';
import { type Draft, nodeOf } from '../draft.ts';
import { setParent } from '../draft-nodes.ts';
import { homeOfLink, isInTheWay, sidesOfLink } from '../settle-links.ts';

/**
 * Links between notes, whoever drew them, of which one moved against the other, for their way over the board is the old one, and those
 * that run through words which a link drawn now would not meet. Each gets the section that holds both its ends for a
 * home, and the sides at which its new way is free.
 */
export function findStaleLinks(draft: Draft): Map<string, LinkSides> {
  const stale = new Map<string, LinkSides>();
  const linked = new Set(draft.target.links.flatMap(({ id }) => [...(draft.nodesOf.get(id) ?? [])]));
  for (const node of [...draft.nodes.values()]) {
    const { from = null, to = null } = node.connector ?? {};
    if (node.type !== 'CONNECTOR' || node.plan || !linked.has(node.id)) continue;
    if (draft.removed.has(node.id) || from === null || to === null || !draft.map.memberIds.has(node.id))
      continue;
    const [a, b] = [shiftOf(draft, from), shiftOf(draft, to)];
    const isBent = Math.abs(a.x - b.x) > 0.5 || Math.abs(a.y - b.y) > 0.5;
    if (isBent || isInTheWay(draft, node)) stale.set(node.id, sidesOfLink(draft, node));
  }
  for (const id of stale.keys()) {
    const node = nodeOf(draft, id);
    const home = node && homeOfLink(draft, node);
    if (home) setParent(draft, id, home);
  }
  return stale;
}

function shiftOf(draft: Draft, id: string): { x: number; y: number } {
  const [was, now] = [draft.seen.get(id), nodeOf(draft, id)];
  return was && now ? { x: now.x - was.x, y: now.y - was.y } : { x: 0, y: 0 };
}
