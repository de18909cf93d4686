import { readXlsx as readWorkbook, type Sheet, type Workbook } from 'hucre/xlsx';
import { FormatError } from '../file/format.ts';
import { mostColumns, mostRows } from '../file/limits.ts';
import { letterOf, type ReadCell, type Table } from '../table/cell.ts';
import { checkArchive } from './check-archive.ts';
import { showCell } from './shown-cell.ts';

/** A sheet of a workbook, with what it holds besides its cells. */
export interface OpenSheet extends Table {
  name: string;
  /** Comments and notes on cells, by row and column from 0. */
  comments: readonly { row: number; column: number; text: string }[];
}

/** The sheets of a workbook: of a formula its result, in every cell of a merged range what stands in it. Throws `FormatError` on all that is none. */
export async function openWorkbook(bytes: Uint8Array): Promise<OpenSheet[]> {
  checkArchive(bytes);
  const { sheets, dateSystem } = await parse(bytes);
  return sheets.map((sheet) => {
    const rows = sheet.rows
      .slice(0, mostRows + 2)
      .map((row, r) =>
        row.map(
          (value, c): ReadCell => showCell(value, sheet.cells?.get(`${r},${c}`), dateSystem === '1904'),
        ),
      );
    const merged = fillMerged(rows, sheet);
    return { name: sheet.name, rows, firstRow: 1, merged, comments: findComments(sheet) };
  });
}

/**
 * What stands in a merged range stands there for all its rows, in its first column: a range across columns is a title. Gives
 * the cells that lie under another.
 */
function fillMerged(rows: ReadCell[][], { merges = [] }: Sheet): Set<string> {
  const covered = new Set<string>();
  for (const { startRow, endRow, startCol, endCol } of merges) {
    const cell = rows[startRow]?.[startCol];
    for (let r = startRow; r <= Math.min(endRow, rows.length - 1); r++) {
      const row = rows[r];
      if (row && r > startRow) row[startCol] = cell;
      for (let c = startCol; c <= Math.min(endCol, mostColumns); c++)
        if (r > startRow || c > startCol) covered.add(`${r},${c}`);
    }
  }
  return covered;
}

function findComments({ cells, threadedComments = [] }: Sheet): OpenSheet['comments'] {
  const comments: { row: number; column: number; text: string }[] = [];
  for (const [place, { comment }] of cells ?? []) {
    const [row = 0, column = 0] = place.split(',').map(Number);
    if (comment && comment.text.trim() !== '') comments.push({ row, column, text: comment.text });
  }
  for (const { ref = '', text } of threadedComments) {
    const [, letters = '', number = ''] = /^([A-Z]+)(\d+)$/.exec(ref) ?? [];
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    const [row, at] = [Number(number) - 1, { row: Number(number) - 1, column }];
    if (letters !== '' && !comments.some((known) => known.row === row && known.column === column))
      comments.push({ ...at, text });
  }
  return comments;
}

async function parse(bytes: Uint8Array): Promise<Workbook> {
  try {
    const range = `A1:${letterOf(mostColumns)}1048576`;
    return await readWorkbook(bytes, { range, maxRows: mostRows + 2, readStyles: true });
  } catch (error) {
    // Whatever an unpacker trips over is in the file: it is given nothing else.
    const reason = error instanceof Error ? ` (${error.message.slice(0, 120)})` : '';
    throw new FormatError(
      `The workbook is damaged and cannot be opened${reason}. Open it in a spreadsheet, save it as a new .xlsx, and bring that in.`,
    );
  }
}
