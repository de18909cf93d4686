import type { ConnectorAnchor } from './connector-ends.ts';
import type { Point, Rect } from './transform.ts';

/** How far a line goes straight out of a node before it may turn, px. */
const stub = 20;
/** What one bend, turning back and crossing a node cost, in px of way. */
const bendCost = 30;
const reverseCost = 1e5;
const crossCost = 1e4;

/**
 * The best orthogonal way between two ends: out of each node squarely, with few bends, around both nodes. The shapes
 * that elbows take in FigJam are tried and the cheapest wins; detours only when no direct way is free.
 */
export function routeElbow(start: ConnectorAnchor, end: ConnectorAnchor): Point[] {
  const [a, b] = [leave(start), leave(end)];
  let best: { points: Point[]; cost: number } | undefined;
  for (const ways of [directWays, detours]) {
    for (const way of ways(a, b, start, end)) {
      const whole = [start.point, a, ...way, b, end.point];
      if (!isOrthogonal(whole)) continue;
      const points = dropStraight(whole);
      const cost = pathCost(points, start, end);
      if (best === undefined || cost < best.cost - 0.001) best = { points, cost };
    }
    if (best !== undefined && best.cost < crossCost) break;
  }
  return best?.points ?? [start.point, end.point];
}

/** A way between these ends cannot cost less than the distance of its stubs. */
export function leastCost(start: ConnectorAnchor, end: ConnectorAnchor): number {
  const [a, b] = [leave(start), leave(end)];
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

type Ways = (a: Point, b: Point, start: ConnectorAnchor, end: ConnectorAnchor) => Point[][];

/** I, Z and L; of two that cost the same the bend half way wins. */
const directWays: Ways = (a, b) => {
  const [x, y] = [(a.x + b.x) / 2, (a.y + b.y) / 2];
  return [
    [],
    [
      { x, y: a.y },
      { x, y: b.y },
    ],
    [
      { x: a.x, y },
      { x: b.x, y },
    ],
    [{ x: b.x, y: a.y }],
    [{ x: a.x, y: b.y }],
  ];
};

/** U, and around one or both nodes. */
const detours: Ways = (a, b, start, end) => {
  const xs = [(a.x + b.x) / 2, ...sidesOf('x', start.box, end.box)];
  const ys = [(a.y + b.y) / 2, ...sidesOf('y', start.box, end.box)];
  return [
    ...xs.map((x) => [
      { x, y: a.y },
      { x, y: b.y },
    ]),
    ...ys.map((y) => [
      { x: a.x, y },
      { x: b.x, y },
    ]),
    ...xs.flatMap((x) =>
      ys.map((y) => [
        { x, y: a.y },
        { x, y },
        { x: b.x, y },
      ]),
    ),
    ...xs.flatMap((x) =>
      ys.map((y) => [
        { x: a.x, y },
        { x, y },
        { x, y: b.y },
      ]),
    ),
  ];
};

/** What a way is worth: its length, and the penalties for bends, for turning back and for crossing a node. */
export function pathCost(points: readonly Point[], start: ConnectorAnchor, end: ConnectorAnchor): number {
  let cost = Math.max(0, points.length - 2) * bendCost;
  for (let i = 1; i < points.length; i++) {
    const [from, to] = [points[i - 1], points[i]];
    if (from === undefined || to === undefined) continue;
    cost += Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
    for (const box of [start.box, end.box]) if (box !== null && crosses(from, to, box)) cost += crossCost;
  }
  if (goesBack(start, points[1])) cost += reverseCost;
  if (goesBack(end, points[points.length - 2])) cost += reverseCost;
  return cost;
}

function leave({ point, direction }: ConnectorAnchor): Point {
  return direction === null ? point : { x: point.x + direction.x * stub, y: point.y + direction.y * stub };
}

/** Lines along which a detour passes both nodes. */
function sidesOf(axis: 'x' | 'y', ...boxes: (Rect | null)[]): number[] {
  const size = axis === 'x' ? 'width' : 'height';
  const known = boxes.filter((box) => box !== null);
  if (known.length === 0) return [];
  const low = Math.min(...known.map((box) => box[axis]));
  const high = Math.max(...known.map((box) => box[axis] + box[size]));
  return [low - stub, high + stub];
}

function goesBack({ point, direction }: ConnectorAnchor, next: Point | undefined): boolean {
  if (direction === null || next === undefined) return false;
  return (next.x - point.x) * direction.x + (next.y - point.y) * direction.y <= 0;
}

/** Does the stretch run through the inside of the box? Touching its edge does not count. */
function crosses(from: Point, to: Point, box: Rect): boolean {
  const inset = 1;
  return (
    Math.max(from.x, to.x) > box.x + inset &&
    Math.min(from.x, to.x) < box.x + box.width - inset &&
    Math.max(from.y, to.y) > box.y + inset &&
    Math.min(from.y, to.y) < box.y + box.height - inset
  );
}

function isOrthogonal(points: readonly Point[]): boolean {
  return points.every((point, i) => {
    const before = points[i - 1];
    return before === undefined || Math.abs(before.x - point.x) < 0.5 || Math.abs(before.y - point.y) < 0.5;
  });
}

/** Without points that lie on the way from their neighbour before to their neighbour after. */
function dropStraight(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const [before, last] = [kept[kept.length - 2], kept[kept.length - 1]];
    if (last !== undefined && Math.hypot(point.x - last.x, point.y - last.y) < 0.5 && kept.length > 1)
      continue;
    const passes = before !== undefined && last !== undefined && isOnWay(before, last, point);
    if (passes) kept.pop();
    kept.push(point);
  }
  return kept;
}

function isOnWay(before: Point, middle: Point, after: Point): boolean {
  const cross = (middle.x - before.x) * (after.y - middle.y) - (middle.y - before.y) * (after.x - middle.x);
  const forward = (middle.x - before.x) * (after.x - middle.x) + (middle.y - before.y) * (after.y - middle.y);
  return Math.abs(cross) < 0.5 && forward >= 0;
}
