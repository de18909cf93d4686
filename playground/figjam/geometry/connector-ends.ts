import type { ConnectorEnd, NodeRecord, Transform2 } from '../document/records.ts';
import { gapAt } from './connector-gap.ts';
import { leaveOutline, type Outline, outlineOf, slantOf } from './node-outline.ts';
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

/** One possible end of a connector, in page space: where it holds on, before the gap. */
export interface ConnectorAnchor {
  point: Point;
  /** The way out of the node, along an axis; null where the line may leave any way. */
  direction: Point | null;
  /** What the line should go around; null for a place. */
  box: Rect | null;
  /** How far the line's tip keeps from `point`, px. */
  gap: number;
  /** Set when the line aims at the middle and ends where it leaves this outline. */
  middleOf: Outline | null;
}

interface Attached {
  node: NodeRecord;
  transform: Transform2;
  width: number;
  height: number;
  box: Rect;
}

type Side = 'TOP' | 'LEFT' | 'BOTTOM' | 'RIGHT';

/** All ends that each side of the connector allows: one for a side or a place, several for AUTO. */
export function connectorAnchors(
  source: NodeSource,
  record: NodeRecord,
): { starts: ConnectorAnchor[]; ends: ConnectorAnchor[] } {
  return { starts: anchorsOf(source, record, 'start'), ends: anchorsOf(source, record, 'end') };
}

/** Where a straight line between two ends begins: on the outline if it aims at the middle, off by the gap. */
export function straightTip(anchor: ConnectorAnchor, other: ConnectorAnchor): Point {
  const { point, middleOf, gap } = anchor;
  const edge = middleOf === null ? point : leaveOutline(middleOf, other.point);
  const [dx, dy] = [other.point.x - edge.x, other.point.y - edge.y];
  const reach = Math.hypot(dx, dy);
  if (reach === 0) return edge;
  const share = Math.min(1, gap / reach);
  return { x: edge.x + dx * share, y: edge.y + dy * share };
}

/** Where a line begins that leaves its node squarely. */
export function squareTip({ point, direction, gap }: ConnectorAnchor): Point {
  return direction === null ? point : { x: point.x + direction.x * gap, y: point.y + direction.y * gap };
}

function anchorsOf(source: NodeSource, record: NodeRecord, which: 'start' | 'end'): ConnectorAnchor[] {
  const { connectorStart, connectorEnd, connectorLineType } = record.props;
  const end = which === 'start' ? connectorStart : connectorEnd;
  const attached =
    end !== undefined && 'endpointNodeId' in end ? attach(source, end.endpointNodeId) : undefined;
  if (end === undefined || attached === undefined) return [freeAnchor(source, record, end, which)];
  const gap = gapAt(record, which, attached.node);
  const magnet = 'magnet' in end ? end.magnet : 'NONE';
  if (isSide(magnet)) return [sideAnchor(attached, magnet, gap)];
  if ('position' in end && end.position !== undefined && magnet !== 'CENTER')
    return [placeAnchor(attached, end.position, magnet === 'EDGE' ? gap : null)];
  if (connectorLineType === 'STRAIGHT' || magnet === 'CENTER' || magnet === 'EDGE')
    return [middleAnchor(attached, gap)];
  const sides: Side[] = magnet === 'AUTO_HORIZONTAL' ? ['RIGHT', 'LEFT'] : ['RIGHT', 'LEFT', 'BOTTOM', 'TOP'];
  return sides.map((side) => sideAnchor(attached, side, gap));
}

function attach(source: NodeSource, id: string): Attached | undefined {
  const node = source.get(id);
  if (node === undefined) return undefined;
  const { width = 0, height = 0 } = node.props;
  const children = isTransparent(node.type) ? source.children(id) : [];
  if (children.length > 0) return attachGroup(source, node, children);
  const transform = absoluteTransform(source, id);
  return { node, transform, width, height, box: boundsOf(transform, width, height) };
}

/** A group is as large as what is in it; connectors inside do not count, they may hang on the group itself. */
function attachGroup(source: NodeSource, node: NodeRecord, children: readonly NodeRecord[]): Attached {
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
  return { node, transform: translation(box.x, box.y), width: box.width, height: box.height, box };
}

/** Free ends lie in the space of the connector's container; so do they on real boards with sections. */
function freeAnchor(
  source: NodeSource,
  record: NodeRecord,
  end: ConnectorEnd | undefined,
  which: 'start' | 'end',
): ConnectorAnchor {
  const container = containerOf(source, record);
  const outer = container === undefined ? identity : absoluteTransform(source, container.id);
  const { transform = identity, width = 0, height = 0 } = record.props;
  const isFree = end !== undefined && 'position' in end && !('endpointNodeId' in end);
  const corner = which === 'start' ? { x: 0, y: 0 } : { x: width, y: height };
  const point = isFree ? end.position : apply(transform, corner);
  return { point: apply(outer, point), direction: null, box: null, gap: 0, middleOf: null };
}

/**
 * A place on the node, px from its top left: the line ends exactly there and may leave any way (so on real boards).
 * With a gap it is a place on the edge, which files know, and is left by the nearest side.
 */
function placeAnchor(attached: Attached, position: Point, gap: number | null): ConnectorAnchor {
  const point = apply(attached.transform, position);
  if (gap === null) return { point, direction: null, box: null, gap: 0, middleOf: null };
  const { width, height } = attached;
  const distances: [Side, number][] = [
    ['RIGHT', width - position.x],
    ['LEFT', position.x],
    ['BOTTOM', height - position.y],
    ['TOP', position.y],
  ];
  const [side] = distances.reduce((nearest, other) => (other[1] < nearest[1] ? other : nearest));
  return { ...sideAnchor(attached, side, gap), point };
}

/** The middle of a side; of a slanted one it lies further in, by half the slant. */
function sideAnchor(attached: Attached, side: Side, gap: number): ConnectorAnchor {
  const { node, transform, width, height, box } = attached;
  const place = sidePlaces[side];
  const normal = { x: place.x * 2 - 1, y: place.y * 2 - 1 };
  const inwards = (slantOf(node) / 2) * width;
  const point = apply(transform, { x: place.x * width - normal.x * inwards, y: place.y * height });
  const [[a, c], [b, d]] = transform;
  const turned = { x: a * normal.x + c * normal.y, y: b * normal.x + d * normal.y };
  return { point, direction: toAxis(turned), box, gap, middleOf: null };
}

function middleAnchor(attached: Attached, gap: number): ConnectorAnchor {
  const middleOf = outlineOf(attached.node, attached.transform, attached.width, attached.height);
  return { point: middleOf.center, direction: null, box: attached.box, gap, middleOf };
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
