import type { JourneyRecord } from '../../model/records.ts';
import { FormatError } from '../format.ts';
import { type Cell, cellText, sameCell } from './cell-values.ts';
import {
  type Column,
  columnOf,
  type HeadedColumn,
  keyOf,
  type LabelsOfKind,
  normalise,
  planColumns,
  type SheetRecord,
  writeCell,
} from './columns.ts';
import type { OpenSheet } from './open-workbook.ts';
import type { SheetPlan } from './sheets.ts';

export interface FoundColumns {
  /** The row of headers, from 0; -1 when the sheet is empty. */
  headerRow: number;
  /** By place in the row; `null`: not ours to read. */
  columns: (Column | null)[];
  notes: string[];
}

/** What the export wrote into this sheet, as far as the workbook remembers. */
export interface Exported {
  records: readonly SheetRecord[];
  labels: LabelsOfKind;
}

/**
 * What each column of a sheet is, wherever it stands now: by the header that we wrote; when that was translated,
 * by what stands below it; else by the name of a field. Any other header names a new detail.
 */
export function findColumns(plan: SheetPlan, sheet: OpenSheet, exported: Exported | null): FoundColumns {
  const planned = planColumns(plan, exported?.records ?? []);
  const headerRow = findHeader(plan, sheet, planned, exported);
  const notes: string[] = [];
  const headers = [...(sheet.rows[headerRow] ?? [])].map((cell) => cellText(cell).trim());
  const columns = headers.map((header) => matchHeader(planned, header));
  if (exported) {
    refuseData(plan, sheet, headerRow, exported);
    for (const [i, column] of matchValues(sheet, headerRow, planned, columns, exported)) columns[i] = column;
  }
  headers.forEach((header, i) => {
    if (columns[i]) return;
    const column = columnOf(plan, header);
    if (column && !columns.some((other) => other && keyOf(other) === keyOf(column))) columns[i] = column;
    else if (header === '' && hasValues(sheet, headerRow, i))
      notes.push(`${plan.name}, column ${letterOf(i)} has no heading and was left out.`);
  });
  refuseTwins(plan, headers, columns);
  return { headerRow, columns: headers.map((_, i) => columns[i] ?? null), notes };
}

/** `A`, `B`, … `AA`: a column as the spreadsheet names it. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

/**
 * The row with most of our headers among the first ones: a person may have put a title above the table. When all
 * were translated, the row above the first record.
 */
function findHeader(
  plan: SheetPlan,
  { rows }: OpenSheet,
  planned: readonly HeadedColumn[],
  exported: Exported | null,
): number {
  const isFilled = (row: OpenSheet['rows'][number]) => row.some((cell) => cellText(cell) !== '');
  const ids = new Set(exported?.records.map(({ id }) => id));
  const firstRecord = rows.findIndex((row) => row.some((cell) => ids.has(cellText(cell))));
  const above = rows.slice(0, Math.max(firstRecord, 0)).map(isFilled).lastIndexOf(true);
  let best = { row: above >= 0 ? above : rows.findIndex(isFilled), known: 1 };
  rows.slice(0, 10).forEach((row, i) => {
    const known = row.filter((cell) => {
      const header = cellText(cell);
      const column = columnOf(plan, header);
      const named = column !== null && !(column.role === 'field' && column.type === 'data');
      return matchHeader(planned, header) !== null || named;
    }).length;
    if (known > best.known) best = { row: i, known };
  });
  return best.row;
}

function matchHeader(planned: readonly HeadedColumn[], header: string): Column | null {
  const key = normalise(header);
  if (key === '') return null;
  return planned.find((each) => normalise(each.header) === key)?.column ?? null;
}

/** Without a header row the first record would be taken for one. */
function refuseData(plan: SheetPlan, { rows }: OpenSheet, headerRow: number, { records }: Exported): void {
  const first = cellText(rows[headerRow]?.[0]);
  if (first === '' || !records.some(({ id }) => id === first)) return;
  if (first.toLowerCase() === 'id') return;
  throw new FormatError(
    `${plan.name}, row ${headerRow + 1}: this row should name the columns, but it holds ${JSON.stringify(first)}. Put the first row of the export back.`,
  );
}

/** Columns whose header we do not know, but whose cells hold what one of ours held; an empty one by its place. */
function matchValues(
  sheet: OpenSheet,
  headerRow: number,
  planned: readonly HeadedColumn[],
  columns: readonly (Column | null)[],
  { records, labels }: Exported,
): [number, Column][] {
  const missing = planned.filter(({ column }) => !columns.some((c) => c && keyOf(c) === keyOf(column)));
  const unknown = (sheet.rows[headerRow] ?? [])
    .map((cell, i) => ({ i, header: cellText(cell) }))
    .filter(({ i, header }) => !columns[i] && header !== '')
    .map(({ i }) => i);
  if (missing.length === 0 || unknown.length === 0) return [];
  const rows = sheet.rows.slice(headerRow + 1).filter((row) => row.some((cell) => cellText(cell) !== ''));
  const idAt = columns.findIndex((column) => column?.role === 'id');
  const at = idAt >= 0 ? idAt : findIds(rows, unknown, records);
  if (at < 0) return [];
  const found: [number, Column][] = idAt >= 0 ? [] : [[at, { role: 'id' }]];
  const byId = new Map(records.map((record) => [record.id, record]));
  const free = new Set(unknown.filter((i) => i !== at));
  for (const { column } of missing.filter((each) => each.column.role !== 'id')) {
    const shares = [...free].map((i) => ({ i, share: shareHeld(rows, at, i, column, byId, labels) }));
    const place = planned.findIndex((each) => each.column === column);
    const best = shares.reduce((a, b) => ((b.share ?? 0) > (a.share ?? 0) ? b : a), {
      i: -1,
      share: 0 as number | null,
    });
    const chosen =
      (best.share ?? 0) >= 0.5 ? best.i : shares.find(({ i, share }) => share === null && i === place)?.i;
    if (chosen === undefined) continue;
    free.delete(chosen);
    found.push([chosen, column]);
  }
  return found;
}

/** The column in which at least half of the cells are ids of the export. */
function findIds(
  rows: readonly (readonly (Cell | undefined)[])[],
  candidates: readonly number[],
  records: readonly JourneyRecord[],
): number {
  const ids = new Set(records.map(({ id }) => id));
  return (
    candidates.find((i) => {
      const cells = rows.map((row) => cellText(row[i])).filter((cell) => cell !== '');
      return cells.length > 0 && cells.filter((cell) => ids.has(cell)).length * 2 >= cells.length;
    }) ?? -1
  );
}

/** How much of what the export wrote in a column stands in this one; `null` when it wrote nothing there. */
function shareHeld(
  rows: readonly (readonly (Cell | undefined)[])[],
  idAt: number,
  i: number,
  column: Column,
  byId: ReadonlyMap<string, SheetRecord>,
  labels: LabelsOfKind,
): number | null {
  let [written, held] = [0, 0];
  for (const row of rows) {
    const record = byId.get(cellText(row[idAt]));
    const cell = record ? writeCell(column, record, labels) : null;
    if (cellText(cell) === '') continue;
    written++;
    if (sameCell(row[i], cell)) held++;
  }
  return written === 0 ? null : held / written;
}

function hasValues({ rows }: OpenSheet, headerRow: number, i: number): boolean {
  return rows.slice(headerRow + 1).some((row) => cellText(row[i]) !== '');
}

function refuseTwins(plan: SheetPlan, headers: readonly string[], columns: readonly (Column | null)[]): void {
  columns.forEach((column, i) => {
    if (!column) return;
    const first = columns.findIndex((other) => other && keyOf(other) === keyOf(column));
    if (first === i) return;
    throw new FormatError(
      `${plan.name}: the columns ${letterOf(first)} and ${letterOf(i)} are both ${JSON.stringify(headers[i])}. Delete or rename one of them.`,
    );
  });
}
