import { checkRecord } from '../../model/check-record.ts';
import { sameJson } from '../../model/equal.ts';
import { hashJson } from '../../model/hash.ts';
import { own } from '../../model/own.ts';
import type { JourneyRecord, Json, RecordKind, Records } from '../../model/records.ts';
import { sayLeftOut } from '../board-columns.ts';
import { FormatError } from '../format.ts';
import { type Cell, cellText, decodeValue, isCut, sameCell } from './cell-values.ts';
import { type Column, type LabelsOfKind, writeCell } from './columns.ts';
import { type Exported, findColumns, letterOf } from './find-columns.ts';
import { findLabel, type Labels, labelRecords } from './labels.ts';
import type { OpenSheet } from './open-workbook.ts';
import type { SheetPlan } from './sheets.ts';

/** What reading a workbook gathers, sheet by sheet. */
export interface Reader {
  /** What was exported; `null` when the workbook does not remember. */
  before: Records | null;
  exported(plan: SheetPlan): Exported | null;
  /** What things are called in the file now, as far as their sheets have been read. */
  current: Map<RecordKind, Labels>;
  byId: Records['byId'];
  /** Where each id was found: `Items, row 4`. */
  placeOf: Map<string, string>;
  fresh: string[];
  notes: string[];
  salt: string;
}

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

interface Row {
  reader: Reader;
  plan: SheetPlan;
  exported: Exported | null;
  columns: readonly (Column | null)[];
  cells: readonly (Cell | undefined)[];
  place: string;
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

function readRow(row: Row): JourneyRecord {
  const { reader, plan, columns, cells, place } = row;
  const { kind } = plan;
  const idAt = columns.findIndex((column) => column?.role === 'id');
  const given =
    kind === 'journey' ? (reader.before?.journeyId ?? '') : readId(reader, kind, cells[idAt], place);
  const before = given === null ? undefined : own(reader.before?.byId ?? {}, given);
  const fields: { [field: string]: Json } = {};
  columns.forEach((column, i) => {
    if (column?.role === 'field') fields[column.field] = readCell(row, column, i, before);
  });
  for (const { field } of plan.references) {
    const value = readReference(row, field, before);
    if (value !== undefined) fields[field] = value;
  }
  if (kind === 'card' && given === null) {
    fields.stageId = fields.stageId ?? null;
    fields.laneId = fields.laneId ?? null;
  }
  checkRow(row, fields, before === undefined);
  const id = given ?? deriveId(reader, kind, fields);
  const first = reader.placeOf.get(id);
  if (first !== undefined) {
    throw new FormatError(
      kind === 'journey'
        ? `${place}: there is one map, and ${first} already is it. Delete one of the two rows.`
        : `${first} and ${place} have the same id ${JSON.stringify(id)}. If one of them is new, empty its id.`,
    );
  }
  reader.placeOf.set(id, place);
  if (given === null) reader.fresh.push(id);
  const record = { kind, id, fields };
  reader.byId[id] = record;
  return record;
}

/** `null` for a new row. Programs may have turned an id into a number or put blanks around it. */
function readId(reader: Reader, kind: RecordKind, cell: Cell | undefined, place: string): string | null {
  const raw = typeof cell === 'string' ? cell : cellText(cell);
  const known = reader.before?.byId ?? {};
  const id = own(known, raw) ? raw : raw.trim();
  if (id === '') return null;
  const record = own(known, id);
  if (id === '__proto__' || id.length > 200 || (record && record.kind !== kind)) {
    const what = record ? `is a ${record.kind}` : 'is not an id';
    throw new FormatError(
      `${place}: ${JSON.stringify(id.slice(0, 60))} ${what}. If the row is new, empty its id.`,
    );
  }
  return id;
}

function readCell(
  { exported, cells, place }: Row,
  column: Extract<Column, { role: 'field' }>,
  i: number,
  before: JourneyRecord | undefined,
): Json {
  const cell = cells[i] ?? null;
  const value = own(before?.fields ?? {}, column.field) ?? null;
  if (before && exported) {
    const written = writeCell(column, before, exported.labels);
    if (sameCell(cell, written)) return value;
    if (isCut(written)) {
      throw new FormatError(
        `${place}, column ${letterOf(i)}: this text was too long for a cell, which has only its beginning. Change it on the board, and put the cell back as it was.`,
      );
    }
  }
  const decoded = decodeValue(cell, column.type, value);
  return column.field === 'text' && decoded === null ? '' : decoded;
}

/**
 * The id that a row's cells mean: people see and change the name, so a changed name counts; the hidden id counts
 * where the name is as it was, or not there. `undefined`: the row does not say.
 */
function readReference(row: Row, field: string, before: JourneyRecord | undefined): Json | undefined {
  const { reader, plan, exported, columns, cells } = row;
  const at = (role: 'name' | 'target') =>
    columns.findIndex((column) => column?.role === role && column.field === field);
  const [nameAt, targetAt] = [at('name'), at('target')];
  const reference = plan.references.find((each) => each.field === field);
  if (!reference || (nameAt < 0 && targetAt < 0)) return undefined;
  const name = cellText(cells[nameAt]).trim();
  const target = cellText(cells[targetAt]);
  if (before && exported) {
    const labels: LabelsOfKind = exported.labels;
    const nameColumn = columns[nameAt];
    const changed = nameColumn ? !sameName(name, writeCell(nameColumn, before, labels)) : false;
    if (!changed) {
      const was = own(before.fields, field) ?? null;
      if (targetAt < 0 || target === '' || target === was) return was;
      return own(reader.byId, target) || own(reader.before?.byId ?? {}, target) ? target : was;
    }
    return name === '' ? null : findNamed(row, reference.to, name);
  }
  if (name === '') return target === '' ? null : target;
  const knowsTarget =
    target !== '' &&
    (!nameKnown(row, reference.to, name) || reader.current.get(reference.to)?.get(target) === name);
  return knowsTarget ? target : findNamed(row, reference.to, name);
}

function sameName(name: string, written: Cell): boolean {
  return name === cellText(written).trim();
}

function nameKnown({ reader, exported }: Row, kind: RecordKind, name: string): boolean {
  const current = reader.current.get(kind);
  return (
    Boolean(current && findLabel(current, name)) ||
    Boolean(exported && findLabel(exported.labels(kind), name))
  );
}

function findNamed({ reader, exported, place }: Row, kind: RecordKind, name: string): string {
  const current = reader.current.get(kind);
  const known = exported?.labels(kind);
  const found = (current && findLabel(current, name)) ?? (known && findLabel(known, name));
  if (found !== undefined) return found;
  if (current?.has(name) || known?.has(name)) return name;
  // Neither the file's own sheet nor its memory lists them: the board may know the name.
  if (!current && !known) return name;
  const names = [
    ...new Set([...(current ?? []), ...(known ?? [])].map(([, label]) => JSON.stringify(label))),
  ];
  const list = names.length > 12 ? [...names.slice(0, 12), '…'] : names;
  throw new FormatError(
    `${place}: there is no ${kind} ${JSON.stringify(name.slice(0, 80))}. The file has ${list.join(', ') || 'none'}. Correct the cell, or add a row for it in its own sheet first.`,
  );
}

function checkRow(
  { plan, place, columns, cells }: Row,
  fields: { [field: string]: Json },
  whole: boolean,
): void {
  if (plan.kind === 'card' && whole && !/\S/.test(String(fields.text ?? ''))) {
    throw new FormatError(`${place} is new but has no text: write what the note says, or delete the row.`);
  }
  const [problem] = checkRecord(plan.kind, fields, '', whole && plan.kind !== 'journey');
  if (!problem) return;
  const field = problem.where.split('.')[0] ?? '';
  const i = columns.findIndex((column) => column !== null && column.role !== 'id' && column.field === field);
  const label =
    [...plan.fields, ...plan.details].find((known) => known.field === field)?.label ??
    plan.references.find((known) => known.field === field)?.header ??
    problem.where;
  const found =
    i < 0 || cellText(cells[i]) === '' ? '' : ` It says ${JSON.stringify(cellText(cells[i]).slice(0, 60))}.`;
  throw new FormatError(
    `${place}${i < 0 ? '' : `, column ${letterOf(i)}`}: ${label} ${problem.message}.${found}`,
  );
}

/** An id for a row without one: the same each time this file is read, so that bringing it in twice adds it once. */
function deriveId(reader: Reader, kind: RecordKind, fields: { [field: string]: Json }): string {
  const filled = Object.keys(fields).filter((field) => !sameJson(fields[field], null));
  const told: { [field: string]: Json } = {};
  for (const field of filled) told[field] = fields[field] ?? null;
  for (let n = 0; ; n++) {
    const id = `n${hashJson([reader.salt, kind, told, n])}`;
    if (!reader.placeOf.has(id)) return id;
  }
}
