import {
  type Box,
  bottom,
  grown,
  intersects,
  type Point,
  right,
  sameBox,
  unionOf,
} from '../../../plane/boxes.ts';
import { estimateWidth, lineHeight } from '../../../plane/estimate-text.ts';
import { sumOf } from '../../../plane/extremes.ts';
import { detour, type LinkSides, shortest } from '../../../plane/link-sides.ts';
import { elbowWays, middleOf, stretchesOf } from './elbow-ways.ts';

/** A way so near to a note is not sure to be free: FigJam may bend it otherwise than it is thought here. */
const clearance = 8;
/** FigJam writes a link's words at 16 px on the middle of its way, with this much of the ground around them, in px. */
const label = { size: 16, air: 8 };

/** Something with words. `firm`: a note or a shape, of which the very size is known; that of a text is estimated. */
export interface Obstacle extends Box {
  firm: boolean;
}

/**
 * The sides at which a link leaves and reaches its notes: of all ways that an elbow can take between them, one that meets
 * the fewest notes, then the fewest texts, and stays in the room, if one is given, with its words if they can. FigJam's own choice (`AUTO`) where that
 * meets no more, for it follows the notes when people move them. All boxes in one space; the ends may be among the obstacles.
 */
export function chooseSides(
  ends: readonly [Box, Box],
  obstacles: readonly Obstacle[],
  words: string,
  room?: Box,
): LinkSides {
  const ways = judgeWays(ends, obstacles, words, room);
  const own = least(ways, ({ apart }) => apart);
  // Of two that are as good, the one at the left: there the eye begins.
  const free = least(
    ways,
    ({ met, grazed, overhang, length, from }) =>
      met * 1e6 + grazed * 1e4 + overhang + length - (from === 'LEFT' ? 0.01 : 0),
  );
  return own && free && free.met < own.met ? { from: free.from, to: free.to } : shortest;
}

/** Whether a link that has these sides runs through a note that it need not meet. */
export function couldMeetLess(
  ends: readonly [Box, Box],
  obstacles: readonly Obstacle[],
  words: string,
  sides: LinkSides,
  room?: Box,
): boolean {
  const ways = judgeWays(
    ends,
    obstacles.filter(({ firm }) => firm),
    words,
    room,
  );
  const allowed = ways.filter(
    ({ from, to }) =>
      (sides.from === 'AUTO' || sides.from === from) && (sides.to === 'AUTO' || sides.to === to),
  );
  const taken = least(allowed, ({ apart }) => apart);
  return taken !== undefined && ways.some(({ met }) => met < taken.met);
}

/** A note weighs more than all the texts of a map. */
const noteWeight = 1000;
/** Words that hang over the edge of the room are as bad as a way that is longer by so many px. */
const overhangCost = 200;
/** How far from its edges a note's words begin, px. */
const inset = 20;

function judgeWays(
  [from, to]: readonly [Box, Box],
  obstacles: readonly Obstacle[],
  words: string,
  room?: Box,
) {
  const near = around(from, to);
  const others = obstacles.filter((box) => intersects(box, near) && !sameBox(box, from) && !sameBox(box, to));
  return elbowWays(from, to).map((way) => {
    const outside =
      room && !way.points.every((at) => isWithin({ ...at, width: 0, height: 0 }, room)) ? noteWeight : 0;
    const ground = words === '' ? null : groundOf(words, middleOf(way.points));
    const close = stretchesOf(way.points).map((line) => grown(line, clearance));
    if (ground) close.push(ground);
    const grazed = others.filter((box) => close.some((each) => intersects(box, each))).length;
    const met = outside + weighMet(way.points, others, ground);
    return { ...way, met, grazed, overhang: ground && room && !isWithin(ground, room) ? overhangCost : 0 };
  });
}

const isWithin = (box: Box, room: Box): boolean =>
  box.x >= room.x && right(box) <= right(room) && box.y >= room.y && bottom(box) <= bottom(room);

function weighMet(points: readonly Point[], obstacles: readonly Obstacle[], ground: Box | null): number {
  const lines = stretchesOf(points);
  const met = obstacles.filter((box) => {
    const written = box.firm ? grown(box, -inset) : box;
    return lines.some((line) => intersects(box, line)) || (ground && intersects(written, ground));
  });
  return sumOf(met, ({ firm }) => (firm ? noteWeight : 1));
}

/** What a link's words cover when they stand here. */
function groundOf(words: string, { x, y }: Point): Box {
  const [width, height] = [estimateWidth(words, label.size), lineHeight(label.size)];
  return grown({ x: x - width / 2, y: y - height / 2, width, height }, label.air);
}

function least<W>(ways: readonly W[], cost: (way: W) => number): W | undefined {
  return ways.reduce<W | undefined>(
    (best, way) => (best === undefined || cost(way) < cost(best) - 0.001 ? way : best),
    undefined,
  );
}

/** Where any of the ways may run. */
function around(a: Box, b: Box): Box {
  return grown(unionOf([a, b]) || a, 2 * detour);
}
