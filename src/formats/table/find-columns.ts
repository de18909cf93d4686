import { FormatError } from '../file/format.ts';
import { cellText, letterOf, type Table } from './cell.ts';
import {
  type Column,
  columnOf,
  type HeadedColumn,
  headerOf,
  isOurs,
  keyOf,
  normalise,
  planColumns,
  typeOf,
} from './columns.ts';
import type { Manner } from './decode-cell.ts';
import { unguard } from './decode-cell.ts';
import { findHeader, matchHeader } from './find-header.ts';
import type { KeptCells } from './find-memory.ts';
import { matchColumns } from './match-columns.ts';
import type { Memory } from './memory.ts';
import { readRowMemory } from './row-memory.ts';
import type { SheetPlan } from './sheets.ts';

export interface FoundColumns {
  /** The row of headings, from 0; -1 when the table is empty. */
  headerRow: number;
  headers: readonly string[];
  /** By place in the row; `null`: not ours to read. */
  columns: readonly (Column | null)[];
  manner: Manner;
  notes: string[];
}

/**
 * What each column of a table is, wherever it stands now: by the heading that we wrote; when that was translated, by what
 * stands below it; else by the name of a field. Any other heading names a new detail. Throws `FormatError` where nobody can
 * tell which rows, or which columns, are which.
 */
export function findColumns(plan: SheetPlan, table: Table, memory: Memory, kept: KeptCells): FoundColumns {
  const written = planColumns(plan, memory.sheetRecords(plan.kind));
  const headerRow = findHeader(plan, table, written, memory);
  const given = [...(table.rows[headerRow] ?? [])].map((cell) => unguard(cellText(cell)));
  const headers = [...(table.rows[headerRow] ?? [])].map((cell) => cellText(cell).trim());
  const remembered = listRemembered(plan, table, kept);
  const planned = [...written, ...remembered.filter(({ column }) => !has(written, column))];
  const columns = headers.map((header, at): Column | null => {
    const named = matchHeader(written, header) ?? columnOf(plan, header);
    // A detail that somebody called as we label another field was exported under its name, blanks and all.
    const exact =
      named?.role === 'field'
        ? remembered.find((each) => each.header === unguard(header) || each.written === given[at])
        : undefined;
    if (exact) return exact.column;
    return named && (isOurs(plan, named) || has(remembered, named)) ? named : null;
  });
  if (kept.revAt !== undefined) columns[kept.revAt] = { role: 'rev' };
  if (kept.exportAt !== undefined) columns[kept.exportAt] = { role: 'export' };
  const manner = table.name === null || kept.revAt !== undefined ? 'csv' : 'sheet';
  refuseData(plan, table, headerRow, memory);
  const body = table.rows.filter((row, i) => i !== headerRow && row.some((cell) => cellText(cell) !== ''));
  for (const [i, column] of matchColumns({ plan, memory, planned, columns, headers, manner, body }))
    columns[i] = column;
  const notes = nameOthers(plan, table, headerRow, headers, columns);
  refuseTwins(table, headers, columns);
  return { headerRow, headers, columns, manner, notes };
}

const has = (planned: readonly HeadedColumn[], column: Column) =>
  planned.some((each) => keyOf(each.column) === keyOf(column));

/** A detail under its name, and how its heading was written. */
interface RememberedColumn extends HeadedColumn {
  written?: string;
}

/** The details that rows of a CSV remember, by name. */
function listRemembered(plan: SheetPlan, table: Table, { revAt }: KeptCells): RememberedColumn[] {
  if (revAt === undefined) return [];
  const fields = new Set<string>();
  const shown = new Set<string>();
  for (const row of table.rows.slice(0, 2000)) {
    const memory = readRowMemory(unguard(cellText(row[revAt])));
    for (const field of Object.keys(memory?.fields ?? {})) fields.add(field);
    for (const key of Object.keys(memory?.shown ?? {})) shown.add(key);
  }
  for (const { field } of plan.references) fields.delete(field);
  const details = [...fields].map(
    (field): RememberedColumn => ({
      header: field,
      written: headerOf(plan, field),
      column: { role: 'field', field, type: typeOf(plan, field) },
    }),
  );
  return [
    ...details,
    ...[...shown].map(
      (key): HeadedColumn => ({ header: `board_${key}`, column: { role: 'board', field: key } }),
    ),
  ];
}

/** All other headings are new details; a column without a heading is said. */
function nameOthers(
  plan: SheetPlan,
  table: Table,
  headerRow: number,
  headers: readonly string[],
  columns: (Column | null)[],
): string[] {
  const notes: string[] = [];
  const width = table.name === null ? headers.length : Math.max(0, ...table.rows.map((row) => row.length));
  for (let i = 0; i < width; i++) {
    if (columns[i]) continue;
    const header = headers[i] ?? '';
    const isNamed = header !== '' && !unnamed.test(header);
    columns[i] = isNamed ? columnOf(plan, header) : null;
    if (isNamed || !table.rows.some((row, at) => at > headerRow && cellText(row[i]) !== '')) continue;
    const where = table.name === null ? 'Column' : `${table.name}, column`;
    notes.push(`${where} ${letterOf(i)} has no heading and was left out.`);
  }
  return notes;
}

/** What programs call a column that has no heading. */
const unnamed = /^(unnamed: ?|column ?|spalte ?|colonne ?|columna ?|coluna ?|kolom ?|列 ?|__empty_?|_c)\d*$/i;

/** Without a heading row the first record would be taken for one. */
function refuseData(plan: SheetPlan, table: Table, headerRow: number, memory: Memory): void {
  const first = cellText(table.rows[headerRow]?.[0]);
  if (first === '' || normalise(first) === 'id' || !memory.labels(plan.kind).has(first)) return;
  const where = table.name === null ? 'Row' : `${table.name}, row`;
  throw new FormatError(
    `${where} ${headerRow + table.firstRow}: this row should name the columns, but it holds ${JSON.stringify(first)}. Put the first row of the export back.`,
  );
}

function refuseTwins({ name }: Table, headers: readonly string[], columns: readonly (Column | null)[]): void {
  columns.forEach((column, i) => {
    if (!column || column.role === 'export') return;
    const first = columns.findIndex((other) => other && keyOf(other) === keyOf(column));
    if (first === i) return;
    const where =
      name === null
        ? `The columns ${first + 1} and ${i + 1}`
        : `${name}: the columns ${letterOf(first)} and ${letterOf(i)}`;
    throw new FormatError(`${where} are both ${JSON.stringify(headers[i])}. Delete or rename one of them.`);
  });
}
