import type { Box } from '../../plane/boxes.ts';
import { isSection } from '../../plane/is-section.ts';
import { type LinkSides, shortest } from '../../plane/link-sides.ts';
import { hasStamp } from '../../plane/seen-nodes.ts';
import { chooseSides, couldMeetLess, type Obstacle } from '../plan/ways/choose-sides.ts';
import { withSides } from '../plan/ways/link-ways.ts';
import { type Draft, type DraftNode, nodeOf, nodesWith, partsOf, rootOf } from './draft.ts';
import { setParent } from './draft-nodes.ts';
import { endsOf } from './hang-lines.ts';

/**
 * Gives links their home, now that notes have their places: the section that holds both ends, beneath its notes, else
 * the map itself. Only new links, and those of which an end has another home than before.
 */
export function settleLinks(draft: Draft): void {
  const isElsewhere = [...draft.touched].some((id) => {
    const [was, now] = [draft.seen.get(id), nodeOf(draft, id)];
    return !was || !now || was.parentId !== now.parentId || was.connector !== now.connector;
  });
  for (const node of nodesWith(draft, isElsewhere ? draft.nodes.keys() : draft.added)) {
    const { type, plan } = node;
    if (type !== 'CONNECTOR' || !hasStamp(node, 'link') || (!plan && !hasMovedEnd(draft, node))) continue;
    takeHome(draft, node);
    if (plan?.type === 'CONNECTOR') node.plan = withSides(plan, sidesOfLink(draft, node));
  }
}

/** The section that holds both ends, or the root; `null` where that is no section. */
export function homeOfLink(draft: Draft, a: DraftNode, b: DraftNode): string | null {
  const shared = a.parentId === b.parentId ? nodeOf(draft, a.parentId) : null;
  const home = [shared, rootOf(draft)].find((node) => node?.type === 'SECTION');
  return home ? home.id : null;
}

/** Takes a link home, unless it has lost an end. */
export function takeHome(draft: Draft, link: DraftNode): void {
  const [a, b] = nodesAtEnds(draft, link);
  const home = a && b && homeOfLink(draft, a, b);
  if (home) setParent(draft, link.id, home);
}

const nodesAtEnds = (draft: Draft, link: DraftNode) => endsOf(link).map((end) => nodeOf(draft, end));

/** The sides at which a link leaves and reaches its notes, as they and what is around them lie now. */
export function sidesOfLink(draft: Draft, node: DraftNode): LinkSides {
  const site = siteOf(draft, node);
  return site ? chooseSides(site.ends, site.obstacles, node.text || '', site.room) : shortest;
}

/** Whether this link runs through words that a link drawn now would not meet. */
export function isInTheWay(draft: Draft, node: DraftNode): boolean {
  const { sides } = node.connector || {};
  const site = sides && siteOf(draft, node);
  return site ? couldMeetLess(site.ends, site.obstacles, node.text || '', sides, site.room) : false;
}

interface Site {
  ends: [Box, Box];
  obstacles: Obstacle[];
  room?: Box;
}

/** What a link runs between and what it may meet: within its stage, or on the whole map. */
function siteOf(draft: Draft, link: DraftNode): Site | null {
  const [a, b] = nodesAtEnds(draft, link);
  if (!a || !b || a.parentId === null || b.parentId === null) return null;
  const { rootId } = draft.map;
  const room = a.parentId === b.parentId ? nodeOf(draft, a.parentId) : null;
  if (room && room.id !== rootId) return { ends: [a, b], obstacles: writtenIn(draft, [room.id]), room };
  // The map's section and those in it.
  const inside = partsOf(draft, rootId).filter(isSection);
  return { ends: [a, b], obstacles: writtenIn(draft, [rootId, ...inside.map(({ id }) => id)]) };
}

/** What has words in these sections. */
function writtenIn(draft: Draft, sectionIds: readonly string[]): Obstacle[] {
  const written: Obstacle[] = [];
  for (const sectionId of sectionIds)
    for (const { x, y, width, height, type } of partsOf(draft, sectionId)) {
      const firm = type === 'STICKY' || type === 'SHAPE_WITH_TEXT';
      if (firm || type === 'TEXT' || type === 'TABLE') written.push({ x, y, width, height, firm });
    }
  return written;
}

const hasMovedEnd = (draft: Draft, link: DraftNode): boolean =>
  nodesAtEnds(draft, link).some((now) => now && draft.seen.get(now.id)?.parentId !== now.parentId);
