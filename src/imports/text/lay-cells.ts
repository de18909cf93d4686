import { mostColumns, refuseCells, refuseMore } from '../../formats/file/limits.ts';
import type { Cell } from '../source.ts';

/** A cell as it is written: over how many columns and rows it reaches. */
export interface SpannedCell {
  notes: string[];
  across: number;
  down: number;
}

/** Cells in their places (HTML, 4.9.12): a merged one stands in its first place, the others are covered. */
export function layCells(
  rows: readonly (readonly SpannedCell[])[],
  whereOf: (row: number, column: number) => string,
): Cell[][] {
  const laid: Cell[][] = rows.map(() => []);
  let [width, cells] = [0, 0];
  for (const [r, given] of rows.entries()) {
    let column = 0;
    for (const { notes, across, down } of given) {
      while (laid[r]?.[column]) column += 1;
      const end = Math.min(column + Math.max(1, across), mostColumns + 1);
      if (column > mostColumns) refuseMore(`Row ${r + 1} of the table`, mostColumns, 'columns');
      cells += (end - column) * Math.max(1, Math.min(down, laid.length - r));
      refuseCells('The table with its merged cells', cells);
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
