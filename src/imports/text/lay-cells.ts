import { FormatError } from '../../formats/file/format.ts';
import { mostColumns, mostRows } from '../../formats/file/limits.ts';
import type { Cell } from '../source.ts';

/** A cell as it is written: over how many columns and rows it reaches. */
export interface SpannedCell {
  notes: string[];
  across: number;
  down: number;
}

const mostCells = 300_000;

/** Cells in their places (HTML, 4.9.12): a merged one stands in its first place, the others are covered. */
export function layCells(
  rows: readonly (readonly SpannedCell[])[],
  whereOf: (row: number, column: number) => string,
): Cell[][] {
  const laid: Cell[][] = rows.slice(0, mostRows + 2).map(() => []);
  let [width, left] = [0, mostCells];
  for (const [r, cells] of rows.slice(0, mostRows + 2).entries()) {
    let column = 0;
    for (const { notes, across, down } of cells) {
      while (laid[r]?.[column]) column += 1;
      const end = Math.min(column + Math.max(1, across), mostColumns + 1);
      if (column > mostColumns)
        throw new FormatError(
          `Row ${r + 1} of the table has more than ${mostColumns} columns. Was another file picked?`,
        );
      left -= (end - column) * Math.max(1, Math.min(down, laid.length - r));
      if (left < 0)
        throw new FormatError(
          'The merged cells of the table lie on one another, or are more than any map has. Was another file picked?',
        );
      for (let y = r; y < Math.min(laid.length, r + Math.max(1, down)); y += 1)
        for (let x = column; x < end; x += 1) {
          const isFirst = x === column && y === r;
          const row = laid[y];
          if (row && !row[x])
            row[x] = {
              notes: isFirst ? notes : [],
              where: whereOf(y, x),
              ...(isFirst ? {} : { covered: true }),
            };
        }
      column = end;
      width = Math.max(width, end);
    }
  }
  for (const [r, row] of laid.entries())
    for (let x = 0; x < width; x += 1) row[x] ??= { notes: [], where: whereOf(r, x) };
  return laid;
}
