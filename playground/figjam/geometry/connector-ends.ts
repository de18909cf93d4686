import type { ConnectorEnd, NodeRecord, Transform2 } from '../document/records.ts';
import type { NodeSource } from './node-source.ts';
import {
  absoluteTransform,
  apply,
  boundsOf,
  containerOf,
  identity,
  isTransparent,
  type Point,
  type Rect,
  translation,
} from './transform.ts';

/** One possible tip of a connector, in page space. */
export interface ConnectorAnchor {
  point: Point;
  /** The way out of the node, along an axis; null for a free end, which may be left any way. */
  direction: Point | null;
  /** What the line should go around; null for a free end. */
  box: Rect | null;
}

interface Attached {
  transform: Transform2;
  width: number;
  height: number;
  outline: 'box' | 'ellipse' | 'diamond';
  box: Rect;
}

type Side = 'TOP' | 'LEFT' | 'BOTTOM' | 'RIGHT';

/** All tips that each end allows: one for a side or a place, several for AUTO. */
export function connectorAnchors(
  source: NodeSource,
  record: NodeRecord,
): { starts: ConnectorAnchor[]; ends: ConnectorAnchor[] } {
  const { connectorStart, connectorEnd, connectorLineType } = record.props;
  const straight = connectorLineType === 'STRAIGHT';
  const gap = 2 * (record.props.strokeWeight ?? 2);
  const starts = anchorsOf(source, record, connectorStart, straight, 'start');
  const ends = anchorsOf(source, record, connectorEnd, straight, 'end');
  return {
    starts: starts.map((anchor) => settle(anchor, ends, gap)),
    ends: ends.map((anchor) => settle(anchor, starts, gap)),
  };
}

interface Candidate extends ConnectorAnchor {
  /** Set when the tip lies where the line from the middle towards the other end leaves the outline. */
  towards: Attached | null;
}

function anchorsOf(
  source: NodeSource,
  record: NodeRecord,
  end: ConnectorEnd | undefined,
  straight: boolean,
  which: 'start' | 'end',
): Candidate[] {
  const attached =
    end !== undefined && 'endpointNodeId' in end ? attach(source, end.endpointNodeId) : undefined;
  if (end === undefined || attached === undefined) return [freeAnchor(source, record, end, which)];
  const magnet = 'magnet' in end ? end.magnet : 'NONE';
  if ('position' in end && !isSide(magnet) && magnet !== 'CENTER')
    return [placeAnchor(attached, end.position)];
  if (isSide(magnet)) return [sideAnchor(attached, magnet)];
  if (straight || magnet === 'CENTER' || magnet === 'EDGE') return [centerAnchor(attached)];
  const sides: Side[] = magnet === 'AUTO_HORIZONTAL' ? ['RIGHT', 'LEFT'] : ['RIGHT', 'LEFT', 'BOTTOM', 'TOP'];
  return sides.map((side) => sideAnchor(attached, side));
}

function attach(source: NodeSource, id: string): Attached | undefined {
  const node = source.get(id);
  if (node === undefined) return undefined;
  const { width = 0, height = 0, shapeType } = node.props;
  const children = isTransparent(node.type) ? source.children(id) : [];
  if (children.length > 0) return attachGroup(source, children);
  const transform = absoluteTransform(source, id);
  const round = shapeType === 'ELLIPSE' || node.type === 'ELLIPSE';
  const outline = round ? 'ellipse' : shapeType === 'DIAMOND' ? 'diamond' : 'box';
  return { transform, width, height, outline, box: boundsOf(transform, width, height) };
}

/** A group is as large as what is in it; connectors inside do not count, they may hang on the group itself. */
function attachGroup(source: NodeSource, children: readonly NodeRecord[]): Attached {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const child of children) {
    const hull = child.type === 'CONNECTOR' ? undefined : attach(source, child.id)?.box;
    if (hull === undefined) continue;
    [left, top] = [Math.min(left, hull.x), Math.min(top, hull.y)];
    [right, bottom] = [Math.max(right, hull.x + hull.width), Math.max(bottom, hull.y + hull.height)];
  }
  const box =
    left > right
      ? { x: 0, y: 0, width: 0, height: 0 }
      : { x: left, y: top, width: right - left, height: bottom - top };
  return { transform: translation(box.x, box.y), width: box.width, height: box.height, outline: 'box', box };
}

/** Free ends lie in the space of the connector's container; so do they on real boards with sections. */
function freeAnchor(
  source: NodeSource,
  record: NodeRecord,
  end: ConnectorEnd | undefined,
  which: 'start' | 'end',
): Candidate {
  const container = containerOf(source, record);
  const outer = container === undefined ? identity : absoluteTransform(source, container.id);
  const { transform = identity, width = 0, height = 0 } = record.props;
  const isFree = end !== undefined && 'position' in end && !('endpointNodeId' in end);
  const corner = which === 'start' ? { x: 0, y: 0 } : { x: width, y: height };
  const point = isFree ? end.position : apply(transform, corner);
  return { point: apply(outer, point), direction: null, box: null, towards: null };
}

/** A place on the node, px from its top left (so on real boards); left by the nearest side. */
function placeAnchor(attached: Attached, position: Point): Candidate {
  const { width, height } = attached;
  const distances: [Side, number][] = [
    ['RIGHT', width - position.x],
    ['LEFT', position.x],
    ['BOTTOM', height - position.y],
    ['TOP', position.y],
  ];
  const [side] = distances.reduce((nearest, other) => (other[1] < nearest[1] ? other : nearest));
  return { ...sideAnchor(attached, side), point: apply(attached.transform, position) };
}

function sideAnchor(attached: Attached, side: Side): Candidate {
  const { transform, width, height, box } = attached;
  const place = sidePlaces[side];
  const point = apply(transform, { x: place.x * width, y: place.y * height });
  const [[a, c], [b, d]] = transform;
  const normal = { x: place.x * 2 - 1, y: place.y * 2 - 1 };
  const turned = { x: a * normal.x + c * normal.y, y: b * normal.x + d * normal.y };
  return { point, direction: toAxis(turned), box, towards: null };
}

function centerAnchor(attached: Attached): Candidate {
  const point = apply(attached.transform, { x: attached.width / 2, y: attached.height / 2 });
  return { point, direction: null, box: attached.box, towards: attached };
}

/** Moves a tip off its node: a side's by the gap, a middle's to where the line leaves the outline. */
function settle(anchor: Candidate, others: readonly Candidate[], gap: number): ConnectorAnchor {
  const { point, direction, box, towards } = anchor;
  if (towards !== null) {
    const other = others[0]?.point ?? point;
    const left = leaveOutline(towards, point, other, gap);
    return { point: left, direction: null, box: null };
  }
  if (direction === null) return { point, direction, box };
  return { point: { x: point.x + direction.x * gap, y: point.y + direction.y * gap }, direction, box };
}

function leaveOutline(node: Attached, center: Point, other: Point, gap: number): Point {
  const [[a, c], [b, d]] = node.transform;
  const [dx, dy] = [other.x - center.x, other.y - center.y];
  const reach = Math.hypot(dx, dy);
  if (reach === 0 || node.width === 0 || node.height === 0) return center;
  const [u, v] = [(a * dx + b * dy) / (node.width / 2), (c * dx + d * dy) / (node.height / 2)];
  const size =
    node.outline === 'ellipse'
      ? Math.hypot(u, v)
      : node.outline === 'diamond'
        ? Math.abs(u) + Math.abs(v)
        : Math.max(Math.abs(u), Math.abs(v));
  const share = Math.min(1, 1 / size + gap / reach);
  return size <= 1 ? center : { x: center.x + dx * share, y: center.y + dy * share };
}

const sidePlaces: { [side in Side]: Point } = {
  TOP: { x: 0.5, y: 0 },
  LEFT: { x: 0, y: 0.5 },
  BOTTOM: { x: 0.5, y: 1 },
  RIGHT: { x: 1, y: 0.5 },
};

function isSide(magnet: string): magnet is Side {
  return magnet in sidePlaces;
}

function toAxis({ x, y }: Point): Point {
  return Math.abs(x) >= Math.abs(y) ? { x: Math.sign(x) || 1, y: 0 } : { x: 0, y: Math.sign(y) || 1 };
}
