import { origin } from '../../../plane/boxes.ts';
import type { LinkSides } from '../../../plane/link-sides.ts';
import { samePlace } from '../../../plane/seen-nodes.ts';
import { type Draft, idsOf, nodesWith } from '../draft.ts';
import { endsOf } from '../hang-lines.ts';
import { isInTheWay, sidesOfLink, takeHome } from '../settle-links.ts';
import { shiftOf } from './loose-units.ts';

/**
 * Links between notes, whoever drew them, of which one moved against the other, for their way over the board is the old one, and those
 * that run through words which a link drawn now would not meet. Each gets the section that holds both its ends for a
 * home, and the sides at which its new way is free.
 */
export function findStaleLinks(draft: Draft): Map<string, LinkSides> {
  const stale = new Map<string, LinkSides>();
  const linked = new Set(draft.target.links.flatMap(({ id }) => idsOf(draft, id)));
  for (const node of nodesWith(draft, draft.nodes.keys())) {
    const { id, type, plan } = node;
    const [from, to] = endsOf(node);
    if (type !== 'CONNECTOR' || plan || !linked.has(id) || !draft.map.memberIds.has(id)) continue;
    if (from === null || to === null) continue;
    const isAlike = samePlace(shiftOf(draft, from) || origin, shiftOf(draft, to) || origin);
    if (!isAlike || isInTheWay(draft, node)) stale.set(id, sidesOfLink(draft, node));
  }
  for (const node of nodesWith(draft, stale.keys())) takeHome(draft, node);
  return stale;
}
