import { type Box, bottom, intersects, type Point, right, unionOf } from '../../plane/boxes.ts';

/** Room left around a new map, so that it reads as something of its own. */
const margin = 200;

/**
 * Where a box of this size can lie without touching any other, as near as possible to having its middle at
 * `centre`. Gives its upper left corner, on whole px.
 */
export function findFreeSpace(
  size: { width: number; height: number },
  centre: Point,
  obstacles: readonly Box[],
): Point {
  // All in whole px, so that touching is never overlapping by a rounding.
  const [width, height] = [Math.ceil(size.width), Math.ceil(size.height)];
  const home = { x: Math.round(centre.x - width / 2), y: Math.round(centre.y - height / 2) };
  // What lies in a pile, as notes that were just made, is in the way once.
  const taken = [...new Map(obstacles.map(grow).map((box) => [JSON.stringify(box), box])).values()];
  const isFree = (at: Point) => !taken.some((box) => intersects(box, { ...at, width, height }));
  const beside = (box: Box): Point[] => [
    { x: right(box), y: home.y },
    { x: box.x - width, y: home.y },
    { x: home.x, y: bottom(box) },
    { x: home.x, y: box.y - height },
  ];
  // Beside all of them together there is always room.
  const candidates = [home, ...[...taken, unionOf(taken) || []].flat().flatMap(beside)];
  candidates.sort((a, b) => distance(a, home) - distance(b, home));
  return candidates.find(isFree) || home;
}

export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

function grow(box: Box): Box {
  const [x, y] = [Math.floor(box.x) - margin, Math.floor(box.y) - margin];
  return { x, y, width: Math.ceil(right(box)) + margin - x, height: Math.ceil(bottom(box)) + margin - y };
}
