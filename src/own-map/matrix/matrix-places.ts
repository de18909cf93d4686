import type { Point } from '../../plane/boxes.ts';
import { type MaybeRating, ratingScale, snap } from './ratings.ts';

/**
 * Where things stand on a matrix, in its section: effort grows to the right, value upwards; each step of the scale has a field in which two
 * references stand one below the other. What is not rated stands in columns beside the plot.
 */
export const field = { width: 256, height: 144 } as const;
export const reference = { width: 240, height: 64 } as const;
/** Steps on each axis. */
export const steps = ratingScale.most / ratingScale.step + 1;
export const plot = { x: 256, y: 176, width: steps * field.width, height: steps * field.height } as const;
export const unrated = { x: plot.x + plot.width + 128, y: plot.y, row: reference.height + 8 } as const;
/** Room at the right edge of the section. */
export const edge = 96;
const columnHolds = Math.floor(plot.height / unrated.row);

/** How wide the strip is that holds so many. */
export const stripWidth = (cards: number): number =>
  Math.max(1, Math.ceil(cards / columnHolds)) * field.width;

/** The rating of a reference that has its middle here, in the section. Beside the plot counts as its edge. */
export function ratingAt({ x, y }: Point): MaybeRating {
  if (x >= unrated.x - 64) return null;
  const step = (along: number, size: number) =>
    Math.max(0, Math.min(steps - 1, Math.floor(along / size))) * ratingScale.step;
  return {
    value: ratingScale.most - step(y - plot.y, field.height),
    effort: step(x - plot.x, field.width),
  };
}

/** The upper left corner, in the section, at which a reference of this rating stands when `at` others stand before it. `strip`: as wide as that is. */
export function cornerFor(rating: MaybeRating, at: number, strip: number): Point {
  return rating ? inField(rating, at) : inStrip(at, strip);
}

/** Where more than two share a field they overlap, but their middles stay in it. */
const tops = [8, 76, 42, 25, 59];
const lefts = [8, 0, 16, 4, 12];

function inField({ value, effort }: { value: number; effort: number }, at: number): Point {
  const [row, column] = [ratingScale.most - snap(value), snap(effort)].map((n) => n / ratingScale.step);
  const left = lefts[Math.floor(at / tops.length) % lefts.length] ?? 0;
  return {
    x: plot.x + (column ?? 0) * field.width + left,
    y: plot.y + (row ?? 0) * field.height + (tops[at % tops.length] ?? 0),
  };
}

function inStrip(at: number, strip: number): Point {
  const columns = Math.max(1, Math.floor(strip / field.width));
  const layer = Math.floor(at / (columnHolds * columns)) % 8;
  const column = Math.floor(at / columnHolds) % columns;
  return {
    x: unrated.x + column * field.width + layer * 2,
    y: unrated.y + (at % columnHolds) * unrated.row + layer * 2,
  };
}
