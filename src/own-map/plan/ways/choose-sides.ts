import { type Box, bottom, intersects, type Point, right } from '../../../plane/boxes.ts';
import { estimateWidth } from '../../../plane/estimate-text.ts';
import { detour, type LinkSides, shortest } from '../../../plane/link-sides.ts';
import { elbowWays, middleOf, stretchesOf } from './elbow-ways.ts';

/** A way so near to a note is not sure to be free: FigJam may bend it otherwise than it is thought here. */
const clearance = 8;
/** FigJam writes a link's words at 16 px on the middle of its way. */
const label = { height: 24, size: 16 };

/** Something with words. `firm`: a note or a shape, of which the very size is known; that of a text is estimated. */
export interface Obstacle extends Box {
  firm: boolean;
}

/**
 * The sides at which a link leaves and reaches its notes: of all ways that an elbow can take between them, one that meets
 * the fewest notes, then the fewest texts, and stays in the room, if one is given. FigJam's own choice (`AUTO`) where that
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
    ({ met, grazed, length, from }) => met * 1e6 + grazed * 1e4 + length - (from === 'LEFT' ? 0.01 : 0),
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

function judgeWays(
  [from, to]: readonly [Box, Box],
  obstacles: readonly Obstacle[],
  words: string,
  room?: Box,
) {
  const near = around(from, to);
  const others = obstacles.filter((box) => intersects(box, near) && !isSame(box, from) && !isSame(box, to));
  return elbowWays(from, to).map((way) => {
    const outside = room && !isWithin(way.points, room) ? noteWeight : 0;
    const lines = stretchesOf(way.points).map((line) => grow(line, clearance));
    const grazed = others.filter((box) => lines.some((line) => intersects(box, line))).length;
    return { ...way, met: outside + weighMet(way.points, others, words), grazed };
  });
}

const grow = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

function isWithin(points: readonly Point[], room: Box): boolean {
  return points.every(({ x, y }) => x >= room.x && x <= right(room) && y >= room.y && y <= bottom(room));
}

function weighMet(points: readonly Point[], obstacles: readonly Obstacle[], words: string): number {
  const lines = stretchesOf(points);
  if (words !== '') {
    const { x, y } = middleOf(points);
    const width = estimateWidth(words, label.size);
    lines.push({ x: x - width / 2, y: y - label.height / 2, width, height: label.height });
  }
  const met = obstacles.filter((box) => lines.some((line) => intersects(box, line)));
  return met.reduce((weight, { firm }) => weight + (firm ? noteWeight : 1), 0);
}

function least<W>(ways: readonly W[], cost: (way: W) => number): W | undefined {
  return ways.reduce<W | undefined>(
    (best, way) => (best === undefined || cost(way) < cost(best) - 0.001 ? way : best),
    undefined,
  );
}

const isSame = (a: Box, b: Box): boolean =>
  a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;

/** Where any of the ways may run. */
function around(a: Box, b: Box): Box {
  const [x, y] = [Math.min(a.x, b.x) - 2 * detour, Math.min(a.y, b.y) - 2 * detour];
  const [end, low] = [Math.max(right(a), right(b)) + 2 * detour, Math.max(bottom(a), bottom(b)) + 2 * detour];
  return { x, y, width: end - x, height: low - y };
}
