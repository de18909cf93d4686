import { type Box, grown, intersects } from '../../../plane/boxes.ts';
import { keptRole, roleOf } from '../../../plane/decor.ts';
import { isConnector } from '../../../plane/is-section.ts';
import { hasStamp } from '../../../plane/seen-nodes.ts';
import { type Draft, type DraftNode, nodeOf, partsOf, pathOf } from '../draft.ts';
import { type Crowd, type Neighbour, reachOf } from './gather-crowd.ts';

/** Something of the map, or around it, that is larger than it was, lies elsewhere, or is new. */
export interface GrownBox {
  was: Box | undefined;
  now: DraftNode;
  isRoot: boolean;
}

/** What may cover something now: the map's section, those around it, and what of ours lies in it. */
export function grownBoxes(draft: Draft): GrownBox[] {
  const { rootId } = draft.map;
  const nodes = pathOf(draft, rootId);
  for (const node of partsOf(draft, rootId))
    if (node.stamp && !isConnector(node) && node.type !== 'LINE' && isPart(draft, node)) nodes.push(node);
  const boxes: GrownBox[] = [];
  for (const now of nodes) {
    const was = draft.seen.get(now.id);
    if (!was || differs(was, now)) boxes.push({ was, now, isRoot: now.id === rootId });
  }
  return boxes;
}

/** Of this map, and neither a note of its own that lies loose in it nor words that people left in it. */
const isPart = (draft: Draft, node: DraftNode): boolean =>
  node.plan !== undefined ||
  (draft.map.memberIds.has(node.id) && !hasStamp(node, 'card') && roleOf(node) !== keptRole);

/** Those that something covers which did not before, or that came so close to the map that they would be read as its own. */
export function findHits(draft: Draft, { all }: Crowd): Neighbour[] {
  const boxes = grownBoxes(draft);
  return all.filter((neighbour) => {
    const now = nodeOf(draft, neighbour.id);
    return now !== null && boxes.some((box) => isHit(neighbour, now, box));
  });
}

function isHit({ was: before, isInside, node }: Neighbour, now: Box, box: GrownBox): boolean {
  const { was, now: part, isRoot } = box;
  if (isInside && isRoot) return false;
  const reach = isRoot ? reachOf(node) : 0;
  return [0, reach].some(
    (air) => intersects(now, grown(part, air)) && !(was && intersects(before, grown(was, air))),
  );
}

const differs = (a: Box, b: Box): boolean =>
  Math.abs(a.x - b.x) + Math.abs(a.y - b.y) + Math.abs(a.width - b.width) + Math.abs(a.height - b.height) >
  0.5;
