import papaparse from 'papaparse';
import { readCsv } from '../../src/formats/csv/read-csv.ts';
import { writeCsv } from '../../src/formats/csv/write-csv.ts';
import type { ReadCell, Table } from '../../src/formats/table/cell.ts';
import { planColumns, writeCell } from '../../src/formats/table/columns.ts';
import { rememberAll } from '../../src/formats/table/memory.ts';
import { readTables } from '../../src/formats/table/read-tables.ts';
import { sheetPlans } from '../../src/formats/table/sheets.ts';
import type { Journey } from '../../src/journey/journey.ts';
import type { FileEdit } from '../../src/journey/merge/file-edit.ts';
import { mergeFile } from '../../src/journey/merge/merge-records.ts';
import type { RecordKind } from '../../src/journey/records.ts';
import { toRecords } from '../../src/journey/records-of.ts';
import { bytesOf, info, inputOf } from './export-input.ts';

/** A row by its headings, in small letters. A heading that no row has any more is gone; another one is new. */
export interface Line {
  [heading: string]: ReadCell;
}
export type EditLines = (lines: Line[]) => Line[] | undefined;

/** What a table that somebody edited comes to on the board. */
export interface Brought {
  /** `c1.stageId = "s2"`, or `+ "A new note"`. */
  brings: string[];
  asks: string[];
  missing: string[];
  notes: string[];
  problems: string[];
}

/** The CSV of a map, edited, on its board. */
export function editCsv(journey: Journey, edit: EditLines, board = journey): Brought {
  const { data } = papaparse.parse<string[]>(writeCsv(inputOf(journey)).slice(1).trimEnd());
  return bring(readCsv(bytesOf(papaparse.unparse(editRows(data, edit)))), board);
}

/** The sheets of a workbook, edited, with all that it remembers. `merged`: cells of notes under a merged one. */
export function editSheets(
  journey: Journey,
  edits: EditLines | { [kind in RecordKind]?: EditLines },
  board = journey,
  merged: ReadonlySet<string> = new Set(),
): Brought {
  const memory = rememberAll(toRecords(journey), info, {});
  const tables = sheetPlans.map((plan) => {
    const records = memory.sheetRecords(plan.kind);
    const columns = planColumns(plan, records);
    const written: ReadCell[][] = [
      columns.map(({ header }) => header.toLowerCase()),
      ...records.map((record) => columns.map(({ column }) => writeCell(column, record, memory.labels))),
    ];
    const given = typeof edits === 'function' ? { card: edits } : edits;
    const rows = editRows(written, given[plan.kind] ?? (() => undefined));
    const isCards = plan.kind === 'card';
    const table: Table = { name: plan.name, rows, firstRow: 1, ...(isCards ? { merged } : {}) };
    return { plan, table, kept: { table: null, damaged: null, lost: false } };
  });
  const base = { kind: 'full', records: toRecords(journey) } as const;
  return bring(readTables('xlsx', tables, { memory, info: null, base, whole: null }, { notes: [] }), board);
}

function editRows<C extends ReadCell>(rows: readonly (readonly C[])[], edit: EditLines): ReadCell[][] {
  const headings = (rows[0] ?? []).map(String);
  const lines = rows
    .slice(1)
    .map((row): Line => Object.fromEntries(row.map((cell, i) => [headings[i], cell])));
  const edited = edit(lines) ?? lines;
  const all = [...new Set([...headings, ...edited.flatMap((line) => Object.keys(line))])];
  const kept = edited.length === 0 ? headings : all.filter((name) => edited.some((line) => name in line));
  return [kept, ...edited.map((line) => kept.map((heading) => line[heading] ?? ''))];
}

function bring(edit: FileEdit, board: Journey): Brought {
  const { changes, conflicts, missing, problems } = mergeFile(edit, toRecords(board));
  const mine = changes.filter(({ from }) => from === 'file');
  const brings = mine.map(({ op, recordId, field, after }) => {
    if (op === 'update') return `${recordId}.${field} = ${JSON.stringify(after)}`;
    return op === 'add' ? `+ ${JSON.stringify(after)}` : `- ${recordId}`;
  });
  const asks = conflicts.map(({ recordId, field = 'record' }) => `${recordId}.${field}`);
  return { brings, asks, missing, notes: edit.notes ?? [], problems: problems.map(({ text }) => text) };
}
