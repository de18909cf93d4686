import { FormatError } from '../file/format.ts';
import { mostLetters } from '../file/limits.ts';
import type { ReadCell, Table } from '../table/cell.ts';
import { checkArchive } from './check-archive.ts';
import type { Range } from './find-place.ts';
import type { CellComment } from './read-comments.ts';
import { readWorkbook } from './read-workbook.ts';

/** A sheet of a workbook, with what it holds besides its cells. */
export interface OpenSheet extends Table {
  name: string;
  comments: readonly CellComment[];
}

/** The sheets of a workbook: of a formula its result, in every cell of a merged range what stands in it. Throws `FormatError` on all that is none. */
export function openWorkbook(bytes: Uint8Array): OpenSheet[] {
  const parts = checkArchive(bytes);
  try {
    let letters = 0;
    return readWorkbook(bytes, parts).map(({ name, rows, merges, comments }) => {
      const merged = fillMerged(rows, merges);
      for (const cell of rows.flat()) letters += typeof cell === 'string' ? cell.length : 0;
      if (letters > mostLetters) throw new Error('its cells repeat too many words');
      return { name, rows, firstRow: 1, merged, comments };
    });
  } catch (error) {
    // Whatever a reader trips over is in the file: it is given nothing else.
    const reason = error instanceof Error ? ` (${error.message.slice(0, 120)})` : '';
    throw new FormatError(
      `The workbook is damaged and cannot be opened${reason}. Open it in a spreadsheet, save it as a new .xlsx, and bring that in.`,
    );
  }
}

/**
 * What stands in a merged range stands there for all its rows, in its first column: a range across columns is a title. Gives
 * the cells that lie under another. Throws where ranges lie on one another, so that there are more than a sheet has.
 */
function fillMerged(rows: ReadCell[][], merges: readonly Range[]): Set<string> {
  const covered = new Set<string>();
  // Each cell lies in one range at most (ECMA-376-1, 18.3.1.55).
  let left = 10_000 + 2 * rows.length * (rows[0]?.length ?? 0);
  for (const { first, last } of merges) {
    const cell = rows[first.row]?.[first.column];
    for (let r = first.row; r <= Math.min(last.row, rows.length - 1); r++) {
      const row = rows[r] ?? [];
      const end = Math.min(last.column, row.length - 1);
      left -= 1 + Math.max(0, end - first.column);
      if (left < 0) throw new Error('its merged cells lie on one another');
      if (r > first.row && first.column <= end) row[first.column] = cell;
      for (let c = first.column; c <= end; c++)
        if (r > first.row || c > first.column) covered.add(`${r},${c}`);
    }
  }
  return covered;
}
