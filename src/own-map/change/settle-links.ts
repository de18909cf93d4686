import type { Box } from '../../plane/boxes.ts';
import { type LinkSides, shortest } from '../../plane/link-sides.ts';
import { hasStamp } from '../../plane/seen-nodes.ts';
import { chooseSides, couldMeetLess, type Obstacle } from '../plan/ways/choose-sides.ts';
import { type Draft, type DraftNode, nodeOf } from './draft.ts';
import { setParent } from './draft-nodes.ts';
import { heldBy } from './work.ts';

/**
 * Gives links their home, now that notes have their places: the section that holds both ends, beneath its notes, else
 * the map itself. Only new links, and those of which an end has another home than before.
 */
export function settleLinks(draft: Draft): void {
  const isElsewhere = [...draft.touched].some((id) => {
    const [was, now] = [draft.seen.get(id), nodeOf(draft, id)];
    return was?.parentId !== now?.parentId || was?.connector !== now?.connector;
  });
  for (const id of isElsewhere ? [...draft.nodes.keys()] : draft.added) {
    const node = nodeOf(draft, id);
    if (node?.type !== 'CONNECTOR' || !hasStamp(node, 'link')) continue;
    const { plan } = node;
    if (!plan && !hasMovedEnd(draft, node)) continue;
    takeHome(draft, node);
    if (plan?.type !== 'CONNECTOR' || !('key' in plan.from) || !('key' in plan.to)) continue;
    const sides = sidesOfLink(draft, node);
    node.plan = {
      ...plan,
      from: { ...plan.from, magnet: sides.from },
      to: { ...plan.to, magnet: sides.to },
    };
  }
}

/** The section that holds both ends, or the root; `null` where that is no section. */
export function homeOfLink(draft: Draft, a: DraftNode, b: DraftNode): string | null {
  const shared = a.parentId === b.parentId ? nodeOf(draft, a.parentId) : null;
  if (shared?.type === 'SECTION') return shared.id;
  const root = nodeOf(draft, draft.map.rootId);
  return root?.type === 'SECTION' ? root.id : null;
}

/** Takes a link home, unless it has lost an end. */
export function takeHome(draft: Draft, { id, connector }: DraftNode): void {
  const [a, b] = [nodeOf(draft, connector?.from), nodeOf(draft, connector?.to)];
  const home = a && b && homeOfLink(draft, a, b);
  if (home !== null) setParent(draft, id, home);
}

/** The sides at which a link leaves and reaches its notes, as they and what is around them lie now. */
export function sidesOfLink(draft: Draft, node: DraftNode): LinkSides {
  const site = siteOf(draft, node);
  return site ? chooseSides(site.ends, site.obstacles, node.text || '', site.room) : shortest;
}

/** Whether this link runs through words that a link drawn now would not meet. */
export function isInTheWay(draft: Draft, node: DraftNode): boolean {
  const site = siteOf(draft, node);
  const { sides } = node.connector || {};
  return (
    site !== null &&
    sides !== undefined &&
    couldMeetLess(site.ends, site.obstacles, node.text || '', sides, site.room)
  );
}

interface Site {
  ends: [Box, Box];
  obstacles: Obstacle[];
  room?: Box;
}

/** What a link runs between and what it may meet: within its stage, or on the whole map. */
function siteOf(draft: Draft, { connector }: DraftNode): Site | null {
  const [a, b] = [nodeOf(draft, connector?.from), nodeOf(draft, connector?.to)];
  if (!a || !b || a.parentId === null || b.parentId === null) return null;
  const room = a.parentId === b.parentId ? nodeOf(draft, a.parentId) : null;
  if (room && room.id !== draft.map.rootId)
    return { ends: [a, b], obstacles: writtenIn(draft, [room.id]), room };
  return { ends: [a, b], obstacles: writtenIn(draft, sectionsOf(draft)) };
}

/** The map's section and those in it. */
function sectionsOf(draft: Draft): string[] {
  const { rootId } = draft.map;
  const inside = heldBy(draft, rootId);
  return [rootId, ...inside.filter((id) => nodeOf(draft, id)?.type === 'SECTION')];
}

/** What has words in these sections. */
function writtenIn(draft: Draft, sectionIds: readonly string[]): Obstacle[] {
  const written: Obstacle[] = [];
  for (const sectionId of sectionIds) {
    for (const id of heldBy(draft, sectionId)) {
      const node = nodeOf(draft, id);
      if (!node || !['STICKY', 'SHAPE_WITH_TEXT', 'TEXT', 'TABLE'].includes(node.type)) continue;
      const { x, y, width, height, type } = node;
      written.push({ x, y, width, height, firm: type === 'STICKY' || type === 'SHAPE_WITH_TEXT' });
    }
  }
  return written;
}

function hasMovedEnd(draft: Draft, { connector }: DraftNode): boolean {
  return [connector?.from, connector?.to].some((id) => {
    const [was, now] = [draft.seen.get(id || ''), nodeOf(draft, id)];
    return now !== null && (was === undefined || was.parentId !== now.parentId);
  });
}
