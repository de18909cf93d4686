/** Axis-aligned boxes in one space (page space unless said otherwise). */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

/** The corner of a space: what nothing was moved from. */
export const origin: Readonly<Point> = { x: 0, y: 0 };

/** A place as it is seen from this corner; without one, as it is. */
export const fromCorner = ({ x: left, y: top }: Point = origin, { x, y }: Point): Point => ({
  x: x - left,
  y: y - top,
});

export const right = (box: Box): number => box.x + box.width;
export const bottom = (box: Box): number => box.y + box.height;

/** A box that reaches further by this much on all sides, or less far. */
export const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

/** The middle of a box. */
export function centreOf(box: Box): Point {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The upper square of a note, as high as it is wide: where a note "is", however far its text has grown down. */
export function topSquare(box: Box): Box {
  return { x: box.x, y: box.y, width: box.width, height: Math.min(box.width, box.height) };
}

/** How much of two ranges is shared; 0 when they are apart. */
export function overlap(fromA: number, toA: number, fromB: number, toB: number): number {
  return Math.max(0, Math.min(toA, toB) - Math.max(fromA, fromB));
}

/** How much of their widths two boxes share. */
export const sharedWidth = (a: Box, b: Box): number => overlap(a.x, right(a), b.x, right(b));
/** How much of their heights. */
export const sharedHeight = (a: Box, b: Box): number => overlap(a.y, bottom(a), b.y, bottom(b));

/** Do the boxes share any area? Boxes that only touch do not. */
export function intersects(a: Box, b: Box): boolean {
  return sharedWidth(a, b) > 0 && sharedHeight(a, b) > 0;
}

/** Where a box begins and ends along an axis. */
export function rangeOf(box: Box, along: 'x' | 'y'): [from: number, to: number] {
  return along === 'x' ? [box.x, right(box)] : [box.y, bottom(box)];
}

/** Whether both stand in the same place and are as large. */
export function sameBox(a: Box, b: Box): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

/** The free distance between two boxes along the axis where they are further apart; 0 when they meet. */
export function gapBetween(a: Box, b: Box): number {
  const horizontal = Math.max(a.x - right(b), b.x - right(a), 0);
  const vertical = Math.max(a.y - bottom(b), b.y - bottom(a), 0);
  return Math.max(horizontal, vertical);
}

/** The smallest box around all; `null` when there is none. */
export function unionOf(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  let [x, y, r, b] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -Infinity, -Infinity];
  for (const box of boxes) {
    x = Math.min(x, box.x);
    y = Math.min(y, box.y);
    r = Math.max(r, right(box));
    b = Math.max(b, bottom(box));
  }
  return { x, y, width: r - x, height: b - y };
}
