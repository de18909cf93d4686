import { mostCells, mostRows } from '../file/limits.ts';
import type { Table } from './cell.ts';
import { cutSeparator, parseDelimited } from './parse-delimited.ts';
import { refuseTooMuch } from './refuse-too-much.ts';

/** Lines over a table that are no part of it: a title, a person, a date. */
const mostTitles = 3;

/**
 * The rows of a table by the sign that divides most of them into the same number of cells, two at least; `null` where none does: it is no table. Of signs
 * that do equally well the one that makes more cells. Throws `FormatError` on one that is too large.
 */
export function cutTable(text: string, signs: readonly string[] = ['\t', ';', ',', '|']): Table | null {
  const [named, body, firstRow] = cutSeparator(text);
  let best: { rows: string[][]; points: number } | null = null;
  for (const sign of named ? [named] : signs) {
    if (!body.includes(sign)) continue;
    const { rows, fault } = parseDelimited(body, sign, mostRows + 2, mostCells + 1);
    const lines = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
    // A title that somebody wrote over it has no such sign.
    const filled = lines.slice(
      Math.max(
        0,
        lines.slice(0, mostTitles + 1).findIndex((row) => row.length > 1),
      ),
    );
    const width = filled[0]?.length ?? 0;
    const even = filled.filter((row) => row.length === width).length / Math.max(1, filled.length);
    // A first row that alone is too long is all that was read.
    const isOne = filled.length < 2 && width <= mostCells;
    if (fault !== null || isOne || width < 2 || even < 0.8) continue;
    const points = even * 100 + Math.min(width, 50);
    if (!best || points > best.points) best = { rows, points };
  }
  if (!best) return null;
  const table: Table = { name: null, rows: best.rows, firstRow };
  refuseTooMuch(table);
  return table;
}
