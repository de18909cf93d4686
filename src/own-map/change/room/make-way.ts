import { type Box, bottom, origin, type Point, right } from '../../../plane/boxes.ts';
import { largestOf, smallestOf } from '../../../plane/extremes.ts';
import { isSection } from '../../../plane/is-section.ts';
import { type Draft, type DraftNode, nodeOf, nodesNow, pathOf, rootOf, seeAround } from '../draft.ts';
import { growRoot, moveBy, resizeTo, setParent } from '../draft-nodes.ts';
import { type Crowd, gatherCrowd, type Neighbour, placeOf } from './gather-crowd.ts';
import { findHits, grownBoxes } from './grown-boxes.ts';

/** Between the map and what made way for it, in px: further than anything reaches that is read as a part of a map. */
const gap = 128;
/** Inside a section around the map, between its edge and what was moved in it, in px. */
const margin = 40;
/** Far more rounds than a board has things that push one another. */
const mostTurns = 100;

/**
 * The one place that decides about room: whatever a draft made larger, or drew anew, covers and swallows nothing that
 * was not covered before. What stands in the way moves right or down as one with all that belongs to it, and what that
 * meets moves on with it; sections around the map grow. What is locked stays, and is told in `draft.inTheWay`. To be
 * called when all sizes are known, before the draft is written; doing it twice does nothing more.
 */
export function makeWay(draft: Draft): void {
  const blocked = new Set<string>(draft.accepted);
  let crowd: Crowd | null = null;
  for (let turn = 0; turn < mostTurns; turn += 1) {
    holdAround(draft, crowd);
    if (grownBoxes(draft).length === 0 || !seeAround(draft)) return;
    crowd ??= gatherCrowd(draft);
    const hits = findHits(draft, crowd).filter(({ id }) => !blocked.has(id));
    const [first] = hits;
    if (!first) return;
    const way = wayOf(draft, crowd, first);
    const together = crowd.groupOf(first).filter((one) => hits.includes(one));
    for (const { id } of push(draft, crowd, together, way)) blocked.add(id);
  }
}

type Way = 'x' | 'y';
const farEdge = (box: Box, way: Way): number => (way === 'x' ? right(box) : bottom(box));

/** To the right, beside the map; only a whole that stood below it, as another map, stays below it. */
function wayOf(draft: Draft, crowd: Crowd, hit: Neighbour): Way {
  if (hit.isOwn) return 'y';
  const root = draft.seen.get(draft.map.rootId);
  if (!root || hit.isInside || hit.was.x >= right(root) || hit.was.y < bottom(root)) return 'x';
  return isSection(hit.node) || crowd.groupOf(hit).length > 1 ? 'y' : 'x';
}

/** Moves these and all that goes with them; gives those that cannot be moved, and tells them. */
function push(draft: Draft, crowd: Crowd, hits: readonly Neighbour[], way: Way): Neighbour[] {
  const stuck = hits.filter((hit) => crowd.isFixed(hit));
  for (const { id, node } of stuck) draft.inTheWay.push({ nodeId: id, name: briefly(node) });
  const moving = new Set(hits.filter((hit) => !stuck.includes(hit)));
  if (moving.size === 0) return stuck;
  const edge = largestOf(grownBoxes(draft), ({ now }) => farEdge(now, way));
  const nearest = smallestOf(moving, (one) => placeOf(draft, one)[way]);
  let by = Math.ceil(edge + gap - nearest);
  crowd.join(moving);
  for (;;) {
    const shift = { ...origin, [way]: by };
    const met = crowd.metBy(moving, shift);
    const wall = met.filter(({ met: other }) => other.isOnMap || crowd.isFixed(other));
    if (wall.length > 0)
      by += Math.ceil(
        largestOf(wall, ({ met: other, by: own }) => farEdge(other.was, way) + gap - own[way], 1),
      );
    else if (met.length > 0) {
      for (const { met: other } of met) moving.add(other);
      crowd.join(moving);
    } else {
      for (const neighbour of moving) move(draft, neighbour, shift);
      return stuck;
    }
  }
}

function move(draft: Draft, { id, isInside, isOwn }: Neighbour, shift: Point): void {
  if (isInside && !isOwn) setParent(draft, id, rootOf(draft)?.parentId || null);
  moveBy(draft, id, shift);
  const node = isOwn && nodeOf(draft, id);
  if (node) growRoot(draft, { right: right(node), bottom: bottom(node) });
  else if (!draft.aside.includes(id)) draft.aside.push(id);
}

/** Sections around the map go on holding it, and what was moved in them. */
function holdAround(draft: Draft, crowd: Crowd | null): void {
  const path = pathOf(draft, draft.map.rootId);
  const others = crowd ? crowd.all : [];
  for (const [at, home] of path.slice(1).entries()) {
    let { width, height } = home;
    for (const node of nodesNow(draft, [...path.slice(at, at + 1), ...others])) {
      const was = draft.seen.get(node.id);
      if (!was || node.parentId !== home.id || !reachesFurther(node, was)) continue;
      width = Math.max(width, right(node) + margin - home.x);
      height = Math.max(height, bottom(node) + margin - home.y);
    }
    if (isSection(home)) resizeTo(draft, home.id, { width, height });
  }
}

const reachesFurther = (a: Box, b: Box): boolean => right(a) > right(b) + 0.5 || bottom(a) > bottom(b) + 0.5;

/** By what a person knows a node again. */
export const briefly = (node: DraftNode | null): string =>
  (node?.text ?? node?.name ?? '').trim().slice(0, 80);
