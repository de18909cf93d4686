import { type Box, bottom, intersects, type Point, right } from '../boxes.ts';
import { estimateWidth } from '../estimate-text.ts';
import { elbowWays, middleOf, stretchesOf } from './elbow-ways.ts';
import { type LinkSides, shortest, stub } from './link-ways.ts';

/** FigJam writes a link's words at 16 px on the middle of its way. */
const label = { height: 24, size: 16 };

/**
 * The sides at which a link from stage to stage leaves and reaches its notes: of all ways that an elbow can take
 * between them, one that meets the fewest of what has words. FigJam's own choice (`AUTO`) where that meets no more, for it
 * follows the notes when people move them. All boxes in one space; the ends may be among the obstacles.
 */
export function chooseSidesAcross(
  [from, to]: readonly [Box, Box],
  obstacles: readonly Box[],
  words: string,
): LinkSides {
  const near = around(from, to);
  const others = obstacles.filter((box) => intersects(box, near) && !isSame(box, from) && !isSame(box, to));
  const ways = elbowWays(from, to).map((way) => ({ ...way, met: countMet(way.points, others, words) }));
  const own = least(ways, ({ length }) => length);
  const free = least(ways, ({ met, length }) => met * 1e6 + length);
  return own && free && free.met < own.met ? { from: free.from, to: free.to } : shortest;
}

function countMet(points: readonly Point[], obstacles: readonly Box[], words: string): number {
  const lines = stretchesOf(points);
  const met = obstacles.filter((box) => lines.some((line) => intersects(box, line))).length;
  if (words === '') return met;
  const { x, y } = middleOf(points);
  const width = estimateWidth(words, label.size);
  const box = { x: x - width / 2, y: y - label.height / 2, width, height: label.height };
  return met + obstacles.filter((other) => intersects(other, box)).length;
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
  const [x, y] = [Math.min(a.x, b.x) - 2 * stub, Math.min(a.y, b.y) - 2 * stub];
  const [end, low] = [Math.max(right(a), right(b)) + 2 * stub, Math.max(bottom(a), bottom(b)) + 2 * stub];
  return { x, y, width: end - x, height: low - y };
}
