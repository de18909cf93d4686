import type { ConnectorAnchor } from './connector-ends.ts';
import type { Point, Rect } from './transform.ts';

/** How far from a node's edge a detour runs, px: in all files of FigJam's. */
const detour = 32;
/** What one bend, turning back and crossing a node cost, in px of way. */
const bendCost = 30;
const reverseCost = 1e5;
/** Any way that costs less crosses no node. */
export const crossCost = 1e4;

/**
 * The best orthogonal way between two ends, from edge to edge: out of each node squarely, with few bends, around both
 * nodes. The shapes that elbows take in FigJam are tried and the cheapest wins; detours only when no direct way is free.
 */
export function routeElbow(from: ConnectorAnchor, to: ConnectorAnchor): Point[] {
  const [start, end] = [faceOther(from, to), faceOther(to, from)];
  let best: { points: Point[]; cost: number } | undefined;
  for (const ways of [directWays, detours]) {
    for (const way of ways(start, end)) {
      const whole = [start.point, ...way, end.point];
      if (!isOrthogonal(whole)) continue;
      const points = dropStraight(whole);
      if (points.some((_, i) => turnsBack(points[i - 1], points[i], points[i + 1]))) continue;
      const cost = pathCost(points, start, end);
      if (best === undefined || cost < best.cost - 0.001) best = { points, cost };
    }
    if (best !== undefined && best.cost < crossCost) break;
  }
  return best?.points ?? [start.point, end.point];
}

/** A place that lies further ahead of the other end than beside it is met head on: the elbow bends half way to it. */
function faceOther(anchor: ConnectorAnchor, { point, direction }: ConnectorAnchor): ConnectorAnchor {
  if (anchor.direction !== null || direction === null) return anchor;
  const [dx, dy] = [anchor.point.x - point.x, anchor.point.y - point.y];
  const [ahead, beside] = [dx * direction.x + dy * direction.y, dx * direction.y + dy * direction.x];
  if (ahead <= Math.abs(beside)) return anchor;
  return { ...anchor, direction: { x: -direction.x, y: -direction.y } };
}

type Ways = (start: ConnectorAnchor, end: ConnectorAnchor) => Point[][];

/** I, Z and L; of two that cost the same the bend half way wins. */
const directWays: Ways = ({ point: a }, { point: b }) => {
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
const detours: Ways = (start, end) => {
  const [a, b] = [leave(start), leave(end)];
  const xs = linesOf('x', start, end);
  const ys = linesOf('y', start, end);
  const [level, upright] = [
    xs.map((x) => [
      { x, y: a.y },
      { x, y: b.y },
    ]),
    ys.map((y) => [
      { x: a.x, y },
      { x: b.x, y },
    ]),
  ];
  const ways = [
    // Of ways that cost the same, one half way between the nodes wins.
    ...level.slice(0, 1),
    ...upright.slice(0, 1),
    ...level.slice(1),
    ...upright.slice(1),
    ...xs.flatMap((x) =>
      ys.flatMap((y) => [
        [
          { x, y: a.y },
          { x, y },
          { x: b.x, y },
        ],
        [
          { x: a.x, y },
          { x, y },
          { x, y: b.y },
        ],
      ]),
    ),
  ];
  return ways.map((way) => [a, ...way, b]);
};

/** What a way is worth: its length, and the penalties for bends, for turning back and for crossing a node. */
export function pathCost(points: readonly Point[], start: ConnectorAnchor, end: ConnectorAnchor): number {
  let cost = Math.max(0, points.length - 2) * bendCost;
  for (let i = 1; i < points.length; i++) {
    const [from, to] = [points[i - 1], points[i]];
    if (from === undefined || to === undefined) continue;
    cost += Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
    // Out of a slanted side the line first runs through the corner of its own box.
    if (i > 1 && start.box !== null && crosses(from, to, start.box)) cost += crossCost;
    if (i < points.length - 1 && end.box !== null && crosses(from, to, end.box)) cost += crossCost;
  }
  if (goesBack(start, points[1])) cost += reverseCost;
  if (goesBack(end, points[points.length - 2])) cost += reverseCost;
  return cost;
}

function leave({ point, direction }: ConnectorAnchor): Point {
  return direction === null
    ? point
    : { x: point.x + direction.x * detour, y: point.y + direction.y * detour };
}

/** Lines along which a detour passes: half way between the nodes, and outside both. */
function linesOf(axis: 'x' | 'y', start: ConnectorAnchor, end: ConnectorAnchor): number[] {
  const [a, b] = [start, end].map(({ point, box }) => ({
    low: box === null ? point[axis] : box[axis],
    high: box === null ? point[axis] : box[axis] + box[axis === 'x' ? 'width' : 'height'],
  }));
  if (a === undefined || b === undefined) return [];
  const between = a.high < b.low ? (a.high + b.low) / 2 : b.high < a.low ? (b.high + a.low) / 2 : undefined;
  return [
    between ?? (start.point[axis] + end.point[axis]) / 2,
    Math.min(a.low, b.low) - detour,
    Math.max(a.high, b.high) + detour,
  ];
}

function goesBack({ point, direction }: ConnectorAnchor, next: Point | undefined): boolean {
  if (direction === null || next === undefined) return false;
  return (next.x - point.x) * direction.x + (next.y - point.y) * direction.y <= 0;
}

/** Does the line run back over itself at this point? */
function turnsBack(before: Point | undefined, at: Point | undefined, after: Point | undefined): boolean {
  if (before === undefined || at === undefined || after === undefined) return false;
  return (at.x - before.x) * (after.x - at.x) + (at.y - before.y) * (after.y - at.y) < -0.5;
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
