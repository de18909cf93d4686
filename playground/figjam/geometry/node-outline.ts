import type { NodeRecord, Transform2 } from '../document/records.ts';
import { apply, type Point } from './transform.ts';

/** What a line that aims at a node's middle has to leave, in page space. */
export interface Outline {
  center: Point;
  transform: Transform2;
  width: number;
  height: number;
  /** Corners in shares of width and height, or an ellipse. */
  form: readonly (readonly [number, number])[] | 'ellipse';
}

/**
 * How far the one end of a slanted side stands in from the other, as a share of the node's width: from real boards, of
 * trapezoids a single one.
 */
const [slant, trapezoidSlant] = [0.21, 0.155];

/** The slant of a node's left and right sides; 0 for upright ones. */
export function slantOf({ props: { shapeType = '' } }: NodeRecord): number {
  return shapeType.startsWith('PARALLELOGRAM') ? slant : shapeType === 'TRAPEZOID' ? trapezoidSlant : 0;
}

/** The outline of a node as far as lines care: ellipse, diamond, parallelogram; anything else is a box. */
export function outlineOf(node: NodeRecord, transform: Transform2, width: number, height: number): Outline {
  const center = apply(transform, { x: width / 2, y: height / 2 });
  return { center, transform, width, height, form: formOf(node) };
}

function formOf({ type, props }: NodeRecord): Outline['form'] {
  if (type === 'ELLIPSE') return 'ellipse';
  switch (props.shapeType) {
    case 'ELLIPSE':
      return 'ellipse';
    case 'DIAMOND':
      return [
        [0.5, 0],
        [1, 0.5],
        [0.5, 1],
        [0, 0.5],
      ];
    case 'PARALLELOGRAM_RIGHT':
      return [
        [slant, 0],
        [1, 0],
        [1 - slant, 1],
        [0, 1],
      ];
    case 'PARALLELOGRAM_LEFT':
      return [
        [0, 0],
        [1 - slant, 0],
        [1, 1],
        [slant, 1],
      ];
    case 'TRAPEZOID':
      return [
        [trapezoidSlant, 0],
        [1 - trapezoidSlant, 0],
        [1, 1],
        [0, 1],
      ];
    default:
      return [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ];
  }
}

/** Where the line from the middle to a point leaves the outline; the middle itself if the point lies inside. */
export function leaveOutline(outline: Outline, to: Point): Point {
  const { center, transform, width, height, form } = outline;
  const [[a, c], [b, d]] = transform;
  const [dx, dy] = [to.x - center.x, to.y - center.y];
  if (width === 0 || height === 0) return center;
  // In the node's own space, the middle at 0 and the box from −1 to 1: the share of the way at which the line is out.
  const [u, v] = [(a * dx + b * dy) / (width / 2), (c * dx + d * dy) / (height / 2)];
  const share = form === 'ellipse' ? 1 / Math.hypot(u, v) : leavePolygon(form, u, v);
  return share >= 1 ? center : { x: center.x + dx * share, y: center.y + dy * share };
}

function leavePolygon(form: readonly (readonly [number, number])[], u: number, v: number): number {
  let share = Number.POSITIVE_INFINITY;
  form.forEach(([x, y], i) => {
    const [nextX, nextY] = form[(i + 1) % form.length] ?? [x, y];
    const [px, py, qx, qy] = [2 * x - 1, 2 * y - 1, 2 * nextX - 1, 2 * nextY - 1];
    const [ex, ey] = [qx - px, qy - py];
    const cross = u * ey - v * ex;
    if (cross === 0) return;
    const [out, along] = [(px * ey - py * ex) / cross, (px * v - py * u) / cross];
    if (out > 0 && along >= -1e-9 && along <= 1 + 1e-9) share = Math.min(share, out);
  });
  return share;
}
