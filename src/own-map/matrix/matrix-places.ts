import type { Stamp } from '../../journey/stamp.ts';
import type { Box, Point } from '../../plane/boxes.ts';
import { sumOf } from '../../plane/extremes.ts';
import { type MaybeRating, ratingScale, snap } from './ratings.ts';

/**
 * How many references have room side by side in each column of the plot (by effort, growing), one below the other in each of its rows
 * (by value, falling), and side by side in the strip beside it, where those stand that are not rated.
 */
export interface Fields {
  columns: number[];
  rows: number[];
  strip: number;
}

/** FigJam keeps 16 px free around words in a shape: two lines of 20 px have room. */
export const reference = { width: 240, height: 96 } as const;
const gap = 8;
const slot = { width: reference.width + gap, height: reference.height + gap } as const;
const corner = { x: 256, y: 176 } as const;
const fromPlotToStrip = 128;
const steps = ratingScale.most / ratingScale.step + 1;
const smallest: Fields = {
  columns: new Array<number>(steps).fill(1),
  rows: new Array<number>(steps).fill(2),
  strip: 1,
};

/** The fields of a matrix that stands on the board, as its stamp says. */
export function fieldsIn(stamp: Stamp | undefined): Fields {
  const fields = (stamp?.kind === 'decor' && stamp.fields) || smallest;
  const { columns, rows, strip } = fields;
  const isRoom = (count: number) => count > 0 && count < 100;
  const isValid = columns.length === steps && rows.length === steps;
  return isValid && [...columns, ...rows, strip].every(isRoom) ? fields : smallest;
}

/** The fields in which all of these stand side by side, none smaller than `least`. What is crowded grows about as wide as it grows high. */
export function fieldsFor(ratings: readonly MaybeRating[], least: Fields = smallest): Fields {
  const rated = ratings.filter((rating) => rating !== null).map(stepsOf);
  const crowd = (column: number, row: number) =>
    rated.filter((at) => at.column === column && at.row === row).length;
  const columns = least.columns.map((wide, column) =>
    Math.max(wide, ...least.rows.map((_, row) => Math.ceil(Math.sqrt(crowd(column, row) / 2)))),
  );
  const rows = least.rows.map((high, row) =>
    Math.max(high, ...columns.map((wide, column) => Math.ceil(crowd(column, row) / wide))),
  );
  const inStrip = Math.floor((lengthOf(rows, slot.height) - gap) / slot.height);
  return {
    columns,
    rows,
    strip: Math.max(least.strip, Math.ceil((ratings.length - rated.length) / inStrip)),
  };
}

/** The plot, in its section. */
export const plotOf = ({ columns, rows }: Fields): Box => boxOf(corner, columns, rows);

/** The field of a rating, or the strip, in the section. */
export function fieldOf(fields: Fields, rating: MaybeRating): Box {
  const { columns, rows, strip } = fields;
  if (!rating) {
    const { x, y, width, height } = plotOf(fields);
    return { ...boxOf({ x: x + width + fromPlotToStrip, y }, [strip], []), height };
  }
  const { column, row } = stepsOf(rating);
  const { width, height } = boxOf(corner, columns.slice(0, column), rows.slice(0, row));
  const at = { x: corner.x + width, y: corner.y + height };
  return boxOf(at, columns.slice(column, column + 1), rows.slice(row, row + 1));
}

/** Where in a field references stand side by side, from its corner. */
export function slotsOf({ width, height }: Box): Point[] {
  const slots: Point[] = [];
  for (let y = gap; y + slot.height <= height; y += slot.height)
    for (let x = gap; x + slot.width <= width; x += slot.width) slots.push({ x, y });
  return slots;
}

/** The rating of a reference that has its middle here, in the section. Beside the plot counts as its edge. */
export function ratingAt({ x, y }: Point, fields: Fields): MaybeRating {
  if (x >= fieldOf(fields, null).x - fromPlotToStrip / 2) return null;
  const step = (counts: readonly number[], size: number, along: number) => {
    let at = 0;
    while (at < steps - 1 && along >= lengthOf(counts.slice(0, at + 1), size)) at += 1;
    return at * ratingScale.step;
  };
  return {
    value: ratingScale.most - step(fields.rows, slot.height, y - corner.y),
    effort: step(fields.columns, slot.width, x - corner.x),
  };
}

const stepsOf = ({ value, effort }: NonNullable<MaybeRating>) => ({
  row: (ratingScale.most - snap(value)) / ratingScale.step,
  column: snap(effort) / ratingScale.step,
});

const boxOf = ({ x, y }: Point, columns: readonly number[], rows: readonly number[]): Box => ({
  x,
  y,
  width: lengthOf(columns, slot.width),
  height: lengthOf(rows, slot.height),
});

const lengthOf = (counts: readonly number[], size: number): number =>
  sumOf(counts, (count) => gap + count * size);
