import type { Transform2 } from '../../figjam/document/records.ts';
import type { Rect } from '../../figjam/geometry/transform.ts';
import { isRecord, type RawNode, readNumber } from './json.ts';

/** Turned by so many radians, as REST counts (`atan2` of the first column; clockwise on the screen is positive). */
export const rotationOf = (t: Transform2): number => Math.atan2(t[1][0], t[0][0]);

export function readTransform(value: unknown): Transform2 | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined;
  const [top, bottom] = value.map((row) => (Array.isArray(row) ? row.map(readNumber) : []));
  const [a, b, x] = top ?? [];
  const [c, d, y] = bottom ?? [];
  if (a === undefined || b === undefined || x === undefined) return undefined;
  if (c === undefined || d === undefined || y === undefined) return undefined;
  return [
    [a, b, x],
    [c, d, y],
  ];
}

export function readBox(value: unknown): Rect | undefined {
  if (!isRecord(value)) return undefined;
  const [x, y] = [readNumber(value.x), readNumber(value.y)];
  const [width, height] = [readNumber(value.width), readNumber(value.height)];
  if (x === undefined || y === undefined || width === undefined || height === undefined) return undefined;
  return { x, y, width, height };
}

export function readSize(raw: RawNode): { width: number; height: number } | undefined {
  if (!isRecord(raw.size)) return undefined;
  const [width, height] = [readNumber(raw.size.x), readNumber(raw.size.y)];
  return width === undefined || height === undefined ? undefined : { width, height };
}

/** Same place for all that a screen shows; coordinates come as 32-bit floats, so far from the origin they are coarse. */
export function sameBox(a: Rect, b: Rect): boolean {
  const slack = 0.05 + 2e-6 * Math.max(Math.abs(a.x), Math.abs(a.y), a.width, a.height);
  return [a.x - b.x, a.y - b.y, a.width - b.width, a.height - b.height].every((d) => Math.abs(d) <= slack);
}

export const sameTransform = (a: Transform2, b: Transform2, tolerance = 1e-6): boolean =>
  a.every((row, i) => row.every((value, j) => Math.abs(value - (b[i]?.[j] ?? Number.NaN)) <= tolerance));
