import { readXlsx as readWorkbook, type Workbook } from 'hucre/xlsx';
import { FormatError } from '../format.ts';
import type { Cell } from './cell-values.ts';
import { checkArchive } from './check-archive.ts';

export interface OpenSheet {
  name: string;
  /** As the spreadsheet counts them, from 0; empty cells may be absent. */
  rows: readonly (readonly (Cell | undefined)[])[];
}

/** More than any map has cards. */
const mostRows = 50_000;

/** The sheets of a workbook, values only: of a formula its result. Throws `FormatError` on all that is none. */
export async function openWorkbook(bytes: Uint8Array): Promise<OpenSheet[]> {
  checkArchive(bytes);
  const { sheets } = await parse(bytes);
  for (const { name, rows } of sheets) {
    if (rows.length <= mostRows) continue;
    throw new FormatError(
      `The sheet ${JSON.stringify(name)} has more than ${mostRows} rows, more than any map. Delete the empty rows below the table, or the sheet.`,
    );
  }
  return sheets.map(({ name, rows }) => ({ name, rows }));
}

async function parse(bytes: Uint8Array): Promise<Workbook> {
  try {
    return await readWorkbook(bytes, { maxRows: mostRows + 1 });
  } catch (error) {
    // Whatever an unpacker trips over is in the file: it is given nothing else.
    const reason = error instanceof Error ? ` (${error.message.slice(0, 120)})` : '';
    throw new FormatError(
      `The workbook is damaged and cannot be opened${reason}. Open it in a spreadsheet, save it as a new .xlsx, and bring that in.`,
    );
  }
}
