import { own } from '../../model/own.ts';
import type { JourneyRecord } from '../../model/records.ts';
import { sayLeftOut } from '../board-columns.ts';
import { FormatError } from '../format.ts';
import { cellText, sameCell } from './cell-values.ts';
import { type Column, writeCell } from './columns.ts';
import { type Exported, findColumns } from './find-columns.ts';
import { labelRecords } from './labels.ts';
import type { OpenSheet } from './open-workbook.ts';
import { readRow } from './read-row.ts';
import type { Reader, Row } from './reader.ts';
import type { SheetPlan } from './sheets.ts';

/**
 * Reads the rows of one sheet into `reader`: a row with an id is that record, one without is new. A cell that
 * still says what was exported gives what was exported. Throws `FormatError` with sheet, row and reason.
 */
export function readSheet(reader: Reader, plan: SheetPlan, sheet: OpenSheet): void {
  const exported = reader.exported(plan);
  const { headerRow, columns, notes } = findColumns(plan, sheet, exported);
  reader.notes.push(...notes);
  const rows = sheet.rows
    .map((cells, i) => ({ cells, place: `${plan.name}, row ${i + 1}` }))
    .slice(headerRow + 1)
    .filter(({ cells }) => columns.some((column, i) => column && cellText(cells[i]) !== ''));
  if (rows.length > 0) refuseWithoutIds(reader, plan, columns);
  const read: JourneyRecord[] = [];
  for (const row of rows) read.push(readRow({ ...reader, reader, plan, exported, columns, ...row }));
  noteShown(reader, exported, columns, rows);
  const named = read.map((record) => ({
    ...record,
    fields: { ...own(reader.before?.byId ?? {}, record.id)?.fields, ...record.fields },
  }));
  reader.current.set(plan.kind, labelRecords(named));
}

/** What only the board says is not written; whoever changed it should hear so, once a sheet. */
function noteShown(
  reader: Reader,
  exported: Exported | null,
  columns: readonly (Column | null)[],
  rows: readonly Pick<Row, 'cells' | 'place'>[],
): void {
  if (!exported || !columns.some((column) => column?.role === 'board')) return;
  const idAt = columns.findIndex((column) => column?.role === 'id');
  const byId = new Map(exported.records.map((record) => [record.id, record]));
  const changed = rows.filter(({ cells }) => {
    const record = byId.get(cellText(cells[idAt]).trim());
    return columns.some((column, i) => {
      if (column?.role !== 'board') return false;
      return !sameCell(cells[i] ?? null, record ? writeCell(column, record, exported.labels) : null);
    });
  });
  const [first] = changed;
  if (!first) return;
  const others = changed.length > 1 ? ` (and in ${changed.length - 1} more)` : '';
  reader.notes.push(sayLeftOut(`In ${first.place}${others} something`));
}

function refuseWithoutIds(reader: Reader, plan: SheetPlan, columns: readonly (Column | null)[]): void {
  if (plan.kind === 'journey' || columns.some((column) => column?.role === 'id')) return;
  const hasText = columns.some(
    (column) => column?.role === 'field' && plan.fields[0]?.field === column.field,
  );
  if (!reader.before && hasText) return;
  throw new FormatError(
    `${plan.name}: the column of ids (column A of the export) is gone, so nobody can tell which row is which. Put it back from a copy of the file; rows that are new have an empty cell there.`,
  );
}
