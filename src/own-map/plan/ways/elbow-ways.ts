import {
  type Box,
  bottom,
  centreOf,
  fromCorner,
  grown,
  intersects,
  type Point,
  right,
} from '../../../plane/boxes.ts';
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
  const ends = sides.map((side) => endAt(to, side));
  return sides.flatMap((side) => {
    const start = endAt(from, side);
    return ends.flatMap((end) => {
      const points = wayBetween(start, end);
      const { x, y } = fromCorner(start.tip, end.tip);
      return points
        ? { from: side, to: end.side, points, length: costOf(points), apart: Math.hypot(x, y) }
        : [];
    });
  });
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

/** A side of a box: its middle, which way is out there, and where a detour bends. */
interface End {
  box: Box;
  side: Side;
  tip: Point;
  out: Point;
  ahead: Point;
}

function endAt(box: Box, side: Side): End {
  const { x, y } = centreOf(box);
  const out = directions[side];
  const tip = { x: x + (out.x * box.width) / 2, y: y + (out.y * box.height) / 2 };
  return { box, side, tip, out, ahead: { x: tip.x + out.x * detour, y: tip.y + out.y * detour } };
}

function wayBetween(start: End, end: End): Point[] | null {
  const own = [grown(start.box, -2), grown(end.box, -2)];
  for (const ways of [directWays(start.tip, end.tip), detours(start, end)]) {
    let best: Point[] | null = null;
    for (const way of ways) {
      const points = plain([start.tip, ...way, end.tip]);
      if (!points || !leavesSquarely(points, start) || !leavesSquarely([...points].reverse(), end)) continue;
      if (stretchesOf(points).some((line) => own.some((box) => intersects(line, box)))) continue;
      if (best === null || costOf(points) < costOf(best) - 0.001) best = points;
    }
    if (best) return best;
  }
  return null;
}

function leavesSquarely([tip, next]: readonly Point[], { out }: End): boolean {
  return !tip || !next || along(fromCorner(tip, next), out) > 0;
}

const along = (a: Point, b: Point): number => a.x * b.x + a.y * b.y;

const at = (x: number, y: number): Point => ({ x, y });

/** I, Z and L. */
function directWays(a: Point, b: Point): Point[][] {
  return [[], level((a.x + b.x) / 2, a, b), upright((a.y + b.y) / 2, a, b), [at(b.x, a.y)], [at(a.x, b.y)]];
}

const level = (x: number, a: Point, b: Point): Point[] => [at(x, a.y), at(x, b.y)];
const upright = (y: number, a: Point, b: Point): Point[] => [at(a.x, y), at(b.x, y)];

/** U, and around one end or both. */
function detours({ box: from, tip, ahead: a }: End, { box: to, tip: goal, ahead: b }: End): Point[][] {
  const xs = bendsBetween(from.x, right(from), to.x, right(to), (tip.x + goal.x) / 2);
  const ys = bendsBetween(from.y, bottom(from), to.y, bottom(to), (tip.y + goal.y) / 2);
  const [levels, uprights] = [xs.map((x) => level(x, a, b)), ys.map((y) => upright(y, a, b))];
  // Of ways that cost the same, one half way between the notes wins.
  const ways = [...levels.slice(0, 1), ...uprights.slice(0, 1), ...levels.slice(1), ...uprights.slice(1)];
  for (const x of xs)
    for (const y of ys) ways.push([at(x, a.y), at(x, y), at(b.x, y)], [at(a.x, y), at(x, y), at(x, b.y)]);
  return ways.map((way) => [a, ...way, b]);
}

/** Half way between two ranges where they lie apart, else as is `usual`; before both, and behind both. */
function bendsBetween(
  low: number,
  high: number,
  otherLow: number,
  otherHigh: number,
  usual: number,
): number[] {
  const isBefore = high < otherLow;
  const between = isBefore ? (high + otherLow) / 2 : otherHigh < low ? (otherHigh + low) / 2 : usual;
  return [between, Math.min(low, otherLow) - detour, Math.max(high, otherHigh) + detour];
}

/** Only the corners; `null` where a stretch is aslant or runs back over the one before. */
function plain(points: readonly Point[]): Point[] | null {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept[kept.length - 1];
    const before = kept[kept.length - 2];
    if (last) {
      const { x, y } = fromCorner(last, point);
      if (Math.abs(x) + Math.abs(y) < 0.5) continue;
      if (Math.abs(x) >= 0.5 && Math.abs(y) >= 0.5) return null;
      const come = before && fromCorner(before, last);
      if (come && Math.abs(come.x * y - come.y * x) <= 0.5) {
        if (along(come, { x, y }) < 0) return null;
        kept.pop();
      }
    }
    kept.push(point);
  }
  return kept;
}

const costOf = (points: readonly Point[]) => lengthOf(points) + bendCost * (points.length - 2);

function lengthOf(points: readonly Point[]): number {
  return points.slice(1).reduce((sum, point, at) => sum + distance(points[at] || point, point), 0);
}

const distance = (a: Point, b: Point): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
