import type { Stamp } from '../../journey/stamp.ts';
import type { Box, Point } from '../../plane/boxes.ts';
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

/** What one step of the scale on both axes has of the section, or the strip: its corner, and its room. */
export interface Field extends Point {
  columns: number;
  rows: number;
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
  const isRoom = (counts: readonly number[]) => counts.every((count) => count > 0 && count < 100);
  const isValid = [fields.columns, fields.rows].every((counts) => counts.length === steps && isRoom(counts));
  return isValid && isRoom([fields.strip]) ? fields : smallest;
}

/** The fields in which all of these stand side by side, none smaller than `least`. What is crowded grows about as wide as it grows high. */
export function fieldsFor(ratings: readonly MaybeRating[], least: Fields = smallest): Fields {
  const [columns, rows] = [[...least.columns], [...least.rows]];
  const crowds = new Map<string, { column: number; row: number; count: number }>();
  for (const rating of ratings) {
    if (!rating) continue;
    const { column, row } = stepsOf(rating);
    const key = `${column} ${row}`;
    crowds.set(key, { column, row, count: (crowds.get(key)?.count ?? 0) + 1 });
  }
  const grow = (counts: number[], at: number, to: number) => {
    counts[at] = Math.max(counts[at] ?? 0, Math.ceil(to));
  };
  for (const { column, count } of crowds.values()) grow(columns, column, Math.sqrt(count / 2));
  for (const { column, row, count } of crowds.values()) grow(rows, row, count / (columns[column] ?? 1));
  const unrated = ratings.filter((rating) => !rating).length;
  const strip = Math.max(least.strip, Math.ceil(unrated / stripRows(rows)));
  return { columns, rows, strip };
}

/** The plot, in its section. */
export const plotOf = ({ columns, rows }: Fields): Box => ({
  ...corner,
  width: lengthOf(columns, slot.width),
  height: lengthOf(rows, slot.height),
});

/** The field of a rating, or the strip, in the section. */
export function fieldOf(fields: Fields, rating: MaybeRating): Field {
  const { columns, rows, strip } = fields;
  if (!rating) {
    const plot = plotOf(fields);
    return { x: plot.x + plot.width + fromPlotToStrip, y: plot.y, columns: strip, rows: stripRows(rows) };
  }
  const { column, row } = stepsOf(rating);
  return {
    x: corner.x + lengthOf(columns.slice(0, column), slot.width),
    y: corner.y + lengthOf(rows.slice(0, row), slot.height),
    columns: columns[column] ?? 1,
    rows: rows[row] ?? 1,
  };
}

export const widthOf = ({ columns }: Field): number => lengthOf([columns], slot.width);
export const heightOf = ({ rows }: Field): number => lengthOf([rows], slot.height);

/** Where in a field references stand side by side, from its corner. */
export function slotsOf({ columns, rows }: Field): Point[] {
  const slots: Point[] = [];
  for (let at = 0; at < columns * rows; at += 1)
    slots.push({
      x: gap + (at % columns) * slot.width,
      y: gap + Math.floor(at / columns) * slot.height,
    });
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

function stepsOf({ value, effort }: NonNullable<MaybeRating>) {
  const [row, column] = [ratingScale.most - snap(value), snap(effort)].map((n) => n / ratingScale.step);
  return { row: row ?? 0, column: column ?? 0 };
}

const lengthOf = (counts: readonly number[], size: number): number =>
  counts.reduce((sum, count) => sum + gap + count * size, 0);

const stripRows = (rows: readonly number[]): number =>
  Math.floor((lengthOf(rows, slot.height) - gap) / slot.height);
