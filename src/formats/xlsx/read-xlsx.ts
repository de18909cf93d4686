import type { FileEdit } from '../../journey/merge/file-edit.ts';
import { sayReplaced } from '../file/find-replacement.ts';
import { rememberAll, rememberTable } from '../table/memory.ts';
import { readTables } from '../table/read-tables.ts';
import { findSheets } from './find-sheets.ts';
import { isMemory, readWorkbookMemory } from './memory.ts';
import { mendWorkbook } from './mend-workbook.ts';
import { noteUnread } from './note-unread.ts';
import { type OpenSheet, openWorkbook } from './open-workbook.ts';

/**
 * Reads a workbook that came back, or a CSV that a spreadsheet saved as one. Sheets, columns and rows may stand in any order,
 * under any name; what it remembers is known by what it is. Throws `FormatError` where it cannot be used at all; what else
 * cannot be read is among its problems.
 */
export async function readXlsx(bytes: Uint8Array): Promise<FileEdit> {
  return readOpened(openWorkbook(bytes));
}

/** The same of one that is open. */
export function readOpened(opened: OpenSheet[]): FileEdit {
  const { sheets, memory: kept, replaced } = mendWorkbook(opened);
  const read = kept === null ? null : readWorkbookMemory(kept);
  const full = read?.base.kind === 'full' ? rememberAll(read.base.records, read.info, read.onBoard) : null;
  const others = sheets.filter((sheet) => !isMemory(sheet));
  const tables = findSheets(others, full);
  // A CSV that was saved as a workbook remembers in its own cells.
  const csv = read ? null : (tables.find((each) => each.kept.table ?? each.kept.damaged)?.kept ?? null);
  const memory = full ?? rememberTable(csv?.table ?? null);
  const isForgetful = !read && !csv && !tables.some((each) => each.kept.revAt !== undefined);
  const forgotten =
    'The workbook does not remember which map it came from (its hidden sheet is gone, or was changed): every difference is a question.';
  const notes = [
    ...(replaced ? [sayReplaced(replaced)] : []),
    ...(read?.notes ?? []),
    ...(isForgetful ? [forgotten] : []),
    ...noteUnread(others, tables, full),
  ];
  const info = read?.info ?? csv?.damaged ?? null;
  return readTables(
    'xlsx',
    tables,
    { memory, info, base: read?.base ?? null, whole: csv?.table ?? null },
    { notes, replaced },
  );
}
