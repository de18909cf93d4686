import type { LinkSides } from '../../../plane/link-sides.ts';
import { type Draft, idsOf, nodeOf, shiftOf } from '../draft.ts';
import { isInTheWay, sidesOfLink, takeHome } from '../settle-links.ts';

/**
 * Links between notes, whoever drew them, of which one moved against the other, for their way over the board is the old one, and those
 * that run through words which a link drawn now would not meet. Each gets the section that holds both its ends for a
 * home, and the sides at which its new way is free.
 */
export function findStaleLinks(draft: Draft): Map<string, LinkSides> {
  const stale = new Map<string, LinkSides>();
  const linked = new Set(draft.target.links.flatMap(({ id }) => [...idsOf(draft, id)]));
  for (const node of [...draft.nodes.values()]) {
    const { from = null, to = null } = node.connector || {};
    if (node.type !== 'CONNECTOR' || node.plan || !linked.has(node.id)) continue;
    if (draft.removed.has(node.id) || from === null || to === null || !draft.map.memberIds.has(node.id))
      continue;
    const [a, b] = [shiftOf(draft, from) || unmoved, shiftOf(draft, to) || unmoved];
    const isBent = Math.abs(a.x - b.x) > 0.5 || Math.abs(a.y - b.y) > 0.5;
    if (isBent || isInTheWay(draft, node)) stale.set(node.id, sidesOfLink(draft, node));
  }
  for (const id of stale.keys()) {
    const node = nodeOf(draft, id);
    if (node) takeHome(draft, node);
  }
  return stale;
}

const unmoved = { x: 0, y: 0 };
