import type { Cell } from '../table/cell.ts';

/** Points: of a line of Calibri 11, and the most that a row can have (Excel's limit). */
const line = 15;
const highest = 409;

/**
 * How high rows have to be for all of their words, by their numbers from `first` on: programs that open a file do not work that out by
 * themselves. `widths`: of the columns, in letters of the usual size.
 */
export function heightsOf(
  rows: readonly (readonly Cell[])[],
  widths: readonly number[],
  first: number,
): [row: number, height: number][] {
  return rows.flatMap((cells, r) => {
    const lines = Math.max(1, ...cells.map((cell, c) => countLines(cell, widths[c] ?? 12)));
    return lines > 1 ? [[r + first, Math.min(highest, lines * line + 3)] as [number, number]] : [];
  });
}

/** Words break at blanks, so that a line holds a little less than its width; signs of East Asia are twice as wide. */
function countLines(cell: Cell, width: number): number {
  if (typeof cell !== 'string') return 1;
  const perLine = Math.max(4, width - 2);
  return cell.split('\n').reduce((sum, words) => {
    const wide = words.match(/[\u1100-\u115f\u2e80-\uffdc]/g)?.length ?? 0;
    return sum + Math.max(1, Math.ceil((words.length + wide) / perLine));
  }, 0);
}
