import type { NodeRecord, Transform2 } from '../document/records.ts';
import { type ConnectorAnchor, connectorAnchors, squareTip, straightTip } from './connector-ends.ts';
import { labelBox } from './connector-label.ts';
import { crossCost, pathCost, routeElbow } from './elbow.ts';
import type { NodeSource } from './node-source.ts';
import {
  absoluteTransform,
  apply,
  containerOf,
  identity,
  invert,
  type Point,
  type Rect,
  translation,
} from './transform.ts';

/** The way of a connector, in page space. */
export interface ConnectorRoute {
  /** Corners from start to end; when curved, the four points of one cubic Bézier curve. */
  points: Point[];
  curved: boolean;
  /** Axis-parallel hull of the line and its label, without caps. */
  bounds: Rect;
  /** What the label covers, in the middle of the line; null without words. */
  label: Rect | null;
  /** Unit vectors from the line's tips outwards: the way the caps point. */
  startDirection: Point;
  endDirection: Point;
}

/**
 * Finds the way of a connector between its ends as they stand now. Magnets AUTO take the sides whose middles are nearest
 * to each other and that a line can join without crossing the nodes: with one end fixed, all 35 such lines in FigJam's
 * own files do. AUTO stays AUTO and follows the nodes (figjam-facts §6.3). An end whose node is gone stays where it was.
 */
export function routeConnector(source: NodeSource, record: NodeRecord): ConnectorRoute {
  const { starts, ends } = connectorAnchors(source, record);
  const type = record.props.connectorLineType ?? 'ELBOWED';
  const joined = joinAnchors(starts, ends, type === 'STRAIGHT');
  const points = joined === null ? [] : fromTipToTip(type, joined.way, joined.start, joined.end);
  return describe(points, type === 'CURVED', record);
}

interface Joined {
  start: ConnectorAnchor;
  end: ConnectorAnchor;
  /** From edge to edge. */
  way: Point[];
}

/** Of all ends that the magnets allow, the nearest two that a line joins without crossing the nodes. */
export function joinAnchors(
  starts: readonly ConnectorAnchor[],
  ends: readonly ConnectorAnchor[],
  straight: boolean,
): Joined | null {
  const pairs = starts.flatMap((start) =>
    ends.map((end) => ({ start, end, apart: distance(start.point, end.point) })),
  );
  pairs.sort((a, b) => a.apart - b.apart);
  let best: (Joined & { cost: number }) | null = null;
  for (const { start, end } of pairs) {
    const way = straight ? [start.point, end.point] : routeElbow(start, end);
    const cost = pathCost(way, start, end);
    if (best !== null && cost >= best.cost - 0.001) continue;
    best = { start, end, way, cost };
    if (cost < crossCost) break;
  }
  return best;
}

/** The way from edge to edge, shortened by the gaps where there is room for them. */
function fromTipToTip(type: string, way: Point[], start: ConnectorAnchor, end: ConnectorAnchor): Point[] {
  if (type === 'STRAIGHT') return [straightTip(start, end), straightTip(end, start)];
  if (way.length === 2 && distance(start.point, end.point) < start.gap + end.gap) return way;
  if (type === 'CURVED') return curveBetween(start, end, way);
  return [squareTip(start), ...way.slice(1, -1), squareTip(end)];
}

/** Where a connector's tip is now, in the space of its container: what a free end remembers. */
export function connectorTip(
  source: NodeSource,
  record: NodeRecord,
  end: 'connectorStart' | 'connectorEnd',
): Point {
  const { points } = routeConnector(source, record);
  return apply(
    containerInverse(source, record),
    points[end === 'connectorStart' ? 0 : points.length - 1] ?? origin,
  );
}

/** The hull of a connector's line in page space. */
export function connectorBounds(source: NodeSource, record: NodeRecord): Rect {
  return routeConnector(source, record).bounds;
}

/** The box of a connector as the Plugin API shows it: in the space of its container, never turned. */
export function connectorBox(
  source: NodeSource,
  record: NodeRecord,
): { transform: Transform2; width: number; height: number } {
  const { bounds } = routeConnector(source, record);
  const container = containerOf(source, record);
  if (container === undefined)
    return { transform: translation(bounds.x, bounds.y), width: bounds.width, height: bounds.height };
  const back = invert(absoluteTransform(source, container.id));
  const hull = hullOf(cornersOf(bounds).map((corner) => apply(back, corner)));
  return { transform: translation(hull.x, hull.y), width: hull.width, height: hull.height };
}

/** Page space to the space of the connector's container, where it is drawn. */
export function containerInverse(source: NodeSource, record: NodeRecord): Transform2 {
  const container = containerOf(source, record);
  return container === undefined ? identity : invert(absoluteTransform(source, container.id));
}

/** A point on a cubic Bézier curve, `t` from 0 to 1. */
export function pointOnCurve(points: readonly Point[], t: number): Point {
  const u = 1 - t;
  const weights = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
  let [x, y] = [0, 0];
  points.forEach((point, i) => {
    x += point.x * (weights[i] ?? 0);
    y += point.y * (weights[i] ?? 0);
  });
  return { x, y };
}

/** The axis-parallel hull of points. */
export function hullOf(points: readonly Point[]): Rect {
  if (points.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function describe(points: Point[], curved: boolean, record: NodeRecord): ConnectorRoute {
  const [first = origin, second = origin] = points;
  const last = points[points.length - 1] ?? origin;
  const beforeLast = points[points.length - 2] ?? origin;
  const samples = curved ? sampleCurve(points) : points;
  const label = labelBox(record, halfWay(samples));
  return {
    points,
    curved,
    bounds: hullOf(label === null ? samples : [...samples, ...cornersOf(label)]),
    label,
    startDirection: unit(second, first),
    endDirection: unit(beforeLast, last),
  };
}

const origin: Point = { x: 0, y: 0 };

/** Leaves each end squarely; the control points lie half the distance out, as in files of FigJam's. */
function curveBetween(start: ConnectorAnchor, end: ConnectorAnchor, elbow: readonly Point[]): Point[] {
  const [from, to] = [squareTip(start), squareTip(end)];
  const out = start.direction ?? unit(elbow[0] ?? from, elbow[1] ?? to);
  const into = end.direction ?? unit(elbow[elbow.length - 1] ?? to, elbow[elbow.length - 2] ?? from);
  const pull = (way: Point) => {
    const apart = Math.abs((to.x - from.x) * way.x) + Math.abs((to.y - from.y) * way.y);
    return Math.max(apart / 2, Math.min(32, distance(from, to) / 2));
  };
  return [
    from,
    { x: from.x + out.x * pull(out), y: from.y + out.y * pull(out) },
    { x: to.x + into.x * pull(into), y: to.y + into.y * pull(into) },
    to,
  ];
}

function sampleCurve(points: readonly Point[]): Point[] {
  return Array.from({ length: 33 }, (_, i) => pointOnCurve(points, i / 32));
}

/** The point in the middle of a line, by its length. */
export function halfWay(points: readonly Point[]): Point {
  const lengths = points.slice(1).map((point, i) => distance(points[i] ?? point, point));
  let rest = lengths.reduce((sum, length) => sum + length, 0) / 2;
  for (let i = 0; i < lengths.length; i++) {
    const [from = origin, to = origin, length = 0] = [points[i], points[i + 1], lengths[i]];
    if (length > 0 && rest <= length) {
      const share = rest / length;
      return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
    }
    rest -= length;
  }
  return points[0] ?? origin;
}

function unit(from: Point, to: Point): Point {
  const length = distance(from, to);
  return length === 0 ? { x: 1, y: 0 } : { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

function cornersOf({ x, y, width, height }: Rect): Point[] {
  return [
    { x, y },
    { x: x + width, y },
    { x, y: y + height },
    { x: x + width, y: y + height },
  ];
}
