import type { NodeRecord, Transform2 } from '../document/records.ts';
import type { NodeSource } from './node-source.ts';

export interface Point {
  x: number;
  y: number;
}

export interface Rect extends Point {
  width: number;
  height: number;
}

/** Where the transform of the child of a page starts. */
export const identity: Transform2 = [
  [1, 0, 0],
  [0, 1, 0],
];

/**
 * The node's transform in page space. A node's own transform is relative to its container: the nearest ancestor that
 * is neither a group nor a boolean (figjam-facts §5, typings of `relativeTransform`). Unknown ids give the identity.
 */
export function absoluteTransform(source: Pick<NodeSource, 'get'>, id: string): Transform2 {
  const node = source.get(id);
  if (node === undefined || node.type === 'PAGE' || node.type === 'DOCUMENT') return identity;
  const own = node.props.transform ?? identity;
  const container = containerOf(source, node);
  return container === undefined ? own : multiply(absoluteTransform(source, container.id), own);
}

/** The node whose coordinate space the given node lives in, or undefined when it is the page (or nothing). */
export function containerOf(source: Pick<NodeSource, 'get'>, node: NodeRecord): NodeRecord | undefined {
  let parent = node.parentId === null ? undefined : source.get(node.parentId);
  while (parent !== undefined && isTransparent(parent.type))
    parent = parent.parentId === null ? undefined : source.get(parent.parentId);
  return parent === undefined || parent.type === 'PAGE' || parent.type === 'DOCUMENT' ? undefined : parent;
}

/** Types that do not open a coordinate space: their children are placed in the container around them. */
export function isTransparent(type: string): boolean {
  return type === 'GROUP' || type === 'BOOLEAN_OPERATION' || type === 'TRANSFORM_GROUP';
}

/** The axis-parallel hull of the node in page space: Figma's `absoluteBoundingBox`. */
export function absoluteBounds(source: Pick<NodeSource, 'get'>, id: string): Rect {
  const { width = 0, height = 0 } = source.get(id)?.props ?? {};
  return boundsOf(absoluteTransform(source, id), width, height);
}

/** First `b`, then `a`: the matrix product a·b. */
export function multiply(a: Transform2, b: Transform2): Transform2 {
  const [[a0, a1, a2], [a3, a4, a5]] = a;
  const [[b0, b1, b2], [b3, b4, b5]] = b;
  return [
    [a0 * b0 + a1 * b3, a0 * b1 + a1 * b4, a0 * b2 + a1 * b5 + a2],
    [a3 * b0 + a4 * b3, a3 * b1 + a4 * b4, a3 * b2 + a4 * b5 + a5],
  ];
}

/** The transform that undoes the given one. A flat one (no area) is undone as far as its translation goes. */
export function invert(transform: Transform2): Transform2 {
  const [[a, c, tx], [b, d, ty]] = transform;
  const determinant = a * d - b * c;
  if (determinant === 0) return translation(-tx, -ty);
  const inverse: Transform2 = [
    [d / determinant, -c / determinant, 0],
    [-b / determinant, a / determinant, 0],
  ];
  inverse[0][2] = -(inverse[0][0] * tx + inverse[0][1] * ty);
  inverse[1][2] = -(inverse[1][0] * tx + inverse[1][1] * ty);
  return inverse;
}

/** Where the transform takes a point. */
export function apply(transform: Transform2, point: Point): Point {
  const [[a, c, tx], [b, d, ty]] = transform;
  return { x: a * point.x + c * point.y + tx, y: b * point.x + d * point.y + ty };
}

/** The axis-parallel hull of the box (0, 0, width, height) after the transform. */
export function boundsOf(transform: Transform2, width: number, height: number): Rect {
  const [[a, c, tx], [b, d, ty]] = transform;
  return {
    x: tx + Math.min(0, a * width) + Math.min(0, c * height),
    y: ty + Math.min(0, b * width) + Math.min(0, d * height),
    width: Math.abs(a * width) + Math.abs(c * height),
    height: Math.abs(b * width) + Math.abs(d * height),
  };
}

/** Degrees, counterclockwise positive, −180 to 180: the Plugin API's `rotation`. */
export function rotationOf(transform: Transform2): number {
  const degrees = (-Math.atan2(transform[1][0], transform[0][0]) * 180) / Math.PI;
  return degrees === 0 ? 0 : degrees;
}

/** The transform turned about its own top left corner to the given rotation; scale and mirroring are not kept. */
export function withRotation(transform: Transform2, degrees: number): Transform2 {
  const angle = (degrees * Math.PI) / 180;
  return [
    [Math.cos(angle), Math.sin(angle), transform[0][2]],
    [-Math.sin(angle), Math.cos(angle), transform[1][2]],
  ];
}

/** The transform moved so that its origin lies at (x, y). */
export function withOrigin(transform: Transform2, x: number, y: number): Transform2 {
  return [
    [transform[0][0], transform[0][1], x],
    [transform[1][0], transform[1][1], y],
  ];
}

/** A plain move. */
export function translation(x: number, y: number): Transform2 {
  return [
    [1, 0, x],
    [0, 1, y],
  ];
}
