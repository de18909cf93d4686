import { type Box, bottom, centreOf, intersects, type Point, right } from '../../../plane/boxes.ts';
import { detour } from '../../../plane/link-sides.ts';

export type Side = 'LEFT' | 'RIGHT' | 'TOP' | 'BOTTOM';

export interface ElbowWay {
  from: Side;
  to: Side;
  points: Point[];
  /** In px, each bend counted as 30. */
  length: number;
  /** How far the middles of the two sides lie apart: what FigJam's own choice keeps low. */
  apart: number;
}

/** In the order in which FigJam prefers them where two are as short. */
const sides: readonly Side[] = ['RIGHT', 'LEFT', 'BOTTOM', 'TOP'];
const bendCost = 30;
const directions: { [side in Side]: Point } = {
  LEFT: { x: -1, y: 0 },
  RIGHT: { x: 1, y: 0 },
  TOP: { x: 0, y: -1 },
  BOTTOM: { x: 0, y: 1 },
};

/**
 * For each pair of sides the way that an elbow takes between two boxes: straight out of both, with few bends, not back
 * over itself or across its own ends. Pairs that no such way joins are left out. FigJam does not say how it routes; its
 * boards show these shapes.
 */
export function elbowWays(from: Box, to: Box): ElbowWay[] {
  return sides.flatMap((start) =>
    sides.flatMap((end) => {
      const points = wayBetween([from, start], [to, end]);
      if (points === null) return [];
      const [a, b] = [tipOf([from, start]), tipOf([to, end])];
      return [
        { from: start, to: end, points, length: costOf(points), apart: Math.hypot(a.x - b.x, a.y - b.y) },
      ];
    }),
  );
}

/** The stretches of a way as thin boxes. */
export function stretchesOf(points: readonly Point[]): Box[] {
  return points.slice(1).map((point, at) => {
    const before = points[at] || point;
    const [x, y] = [Math.min(before.x, point.x), Math.min(before.y, point.y)];
    const [width, height] = [Math.abs(point.x - before.x), Math.abs(point.y - before.y)];
    return { x: x - 1, y: y - 1, width: width + 2, height: height + 2 };
  });
}

/** Half way along: where FigJam writes a connector's words. */
export function middleOf(points: readonly Point[]): Point {
  let rest = lengthOf(points) / 2;
  for (const [at, point] of points.slice(1).entries()) {
    const before = points[at] || point;
    const length = distance(before, point);
    if (rest <= length && length > 0) {
      const share = rest / length;
      return { x: before.x + (point.x - before.x) * share, y: before.y + (point.y - before.y) * share };
    }
    rest -= length;
  }
  return points[0] || { x: 0, y: 0 };
}

type End = readonly [Box, Side];

function wayBetween(start: End, end: End): Point[] | null {
  const [tip, goal] = [tipOf(start), tipOf(end)];
  const own = [shrink(start[0]), shrink(end[0])];
  for (const ways of [directWays(tip, goal), detours(start, end)]) {
    let best: Point[] | null = null;
    for (const way of ways) {
      const points = plain([tip, ...way, goal]);
      if (!points || !leavesSquarely(points, start[1]) || !leavesSquarely([...points].reverse(), end[1]))
        continue;
      if (stretchesOf(points).some((line) => own.some((box) => intersects(line, box)))) continue;
      if (best === null || costOf(points) < costOf(best) - 0.001) best = points;
    }
    if (best) return best;
  }
  return null;
}

function leavesSquarely([tip, next]: readonly Point[], side: Side): boolean {
  if (!tip || !next) return true;
  const out = directions[side];
  return (next.x - tip.x) * out.x + (next.y - tip.y) * out.y > 0;
}

/** I, Z and L. */
function directWays(a: Point, b: Point): Point[][] {
  const [x, y] = [(a.x + b.x) / 2, (a.y + b.y) / 2];
  return [[], level(x, a, b), upright(y, a, b), [{ x: b.x, y: a.y }], [{ x: a.x, y: b.y }]];
}

const level = (x: number, a: Point, b: Point): Point[] => [
  { x, y: a.y },
  { x, y: b.y },
];
const upright = (y: number, a: Point, b: Point): Point[] => [
  { x: a.x, y },
  { x: b.x, y },
];

/** U, and around one end or both. */
function detours(start: End, end: End): Point[][] {
  const [a, b, from, to] = [leave(start), leave(end), start[0], end[0]];
  const [tip, goal] = [tipOf(start), tipOf(end)];
  const xs = [
    between(from.x, right(from), to.x, right(to)) ?? (tip.x + goal.x) / 2,
    Math.min(from.x, to.x) - detour,
    Math.max(right(from), right(to)) + detour,
  ];
  const ys = [
    between(from.y, bottom(from), to.y, bottom(to)) ?? (tip.y + goal.y) / 2,
    Math.min(from.y, to.y) - detour,
    Math.max(bottom(from), bottom(to)) + detour,
  ];
  const [levels, uprights] = [xs.map((x) => level(x, a, b)), ys.map((y) => upright(y, a, b))];
  // Of ways that cost the same, one half way between the notes wins.
  const ways = [...levels.slice(0, 1), ...uprights.slice(0, 1), ...levels.slice(1), ...uprights.slice(1)];
  for (const x of xs)
    for (const y of ys)
      ways.push(
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
      );
  return ways.map((way) => [a, ...way, b]);
}

/** Half way between two ranges that lie apart. */
function between(low: number, high: number, otherLow: number, otherHigh: number): number | null {
  if (high < otherLow) return (high + otherLow) / 2;
  return otherHigh < low ? (otherHigh + low) / 2 : null;
}

/** Only the corners; `null` where a stretch is aslant or runs back over the one before. */
function plain(points: readonly Point[]): Point[] | null {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept[kept.length - 1];
    if (last && distance(last, point) < 0.5) continue;
    if (last && Math.abs(last.x - point.x) >= 0.5 && Math.abs(last.y - point.y) >= 0.5) return null;
    const before = kept[kept.length - 2];
    if (last && before && turns(before, last, point) === 'back') return null;
    if (last && before && turns(before, last, point) === 'on') kept.pop();
    kept.push(point);
  }
  return kept;
}

function turns(a: Point, b: Point, c: Point): 'on' | 'back' | 'aside' {
  const cross = (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x);
  if (Math.abs(cross) > 0.5) return 'aside';
  return (b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y) >= 0 ? 'on' : 'back';
}

function tipOf([box, side]: End): Point {
  const { x, y } = centreOf(box);
  const out = directions[side];
  return { x: x + (out.x * box.width) / 2, y: y + (out.y * box.height) / 2 };
}

function leave(end: End): Point {
  const [tip, out] = [tipOf(end), directions[end[1]]];
  return { x: tip.x + out.x * detour, y: tip.y + out.y * detour };
}

const costOf = (points: readonly Point[]) => lengthOf(points) + bendCost * (points.length - 2);

function lengthOf(points: readonly Point[]): number {
  return points.slice(1).reduce((sum, point, at) => sum + distance(points[at] || point, point), 0);
}

const distance = (a: Point, b: Point): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);

const shrink = ({ x, y, width, height }: Box): Box => ({
  x: x + 2,
  y: y + 2,
  width: width - 4,
  height: height - 4,
});
