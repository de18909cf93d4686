import { findReplacement, type Replacement } from '../file/find-replacement.ts';
import type { ReadCell } from './cell.ts';
import { headingsOf, normalise } from './columns.ts';
import { findHeadings } from './find-header.ts';
import { sheetPlans } from './sheets.ts';

type Rows = readonly (readonly ReadCell[])[];

/**
 * Tables with their headings as they were before a Replace All of letters or signs went over them (`Stoge`, `lone_id`), where at
 * least two of them tell which it was; `null`: they do not.
 */
export function mendHeadings<T extends { rows: Rows; name: string | null }>(
  tables: readonly T[],
): { tables: (T & { rows: Rows })[]; replaced: Replacement } | null {
  const words = [...headingsOf(...sheetPlans)];
  const heads = tables.map(({ rows }) => rows.slice(0, mostAbove));
  const there = new Set(heads.flat(2).map((cell) => (typeof cell === 'string' ? normalise(cell) : '')));
  const replaced = findReplacement(words, there);
  if (!replaced) return null;
  const back = new Map(words.map((word) => [normalise(replaced.apply(word)), word]));
  const undo = (cell: ReadCell) => (typeof cell === 'string' ? (back.get(normalise(cell)) ?? cell) : cell);
  const mended = tables.map((table) => {
    const rows = table.rows.map((row, i) => (i < mostAbove ? row.map(undo) : row));
    const at = findHeadings({ name: null, rows, firstRow: 1 });
    return { ...table, rows: table.rows.map((row, i) => (i === at ? (rows[i] ?? row) : row)) };
  });
  return { tables: mended, replaced };
}

/** Headings stand among the first rows. */
const mostAbove = 10;
