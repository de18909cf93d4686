import { checkRecord } from '../../model/check-record.ts';
import { sameJson } from '../../model/equal.ts';
import { hashJson } from '../../model/hash.ts';
import { own } from '../../model/own.ts';
import type { JourneyRecord, Json, RecordKind } from '../../model/records.ts';
import { FormatError } from '../format.ts';
import { type Cell, cellText, decodeValue, isCut, sameCell } from './cell-values.ts';
import { type Column, writeCell } from './columns.ts';
import { letterOf } from './find-columns.ts';
import { readReference } from './read-reference.ts';
import type { Reader, Row } from './reader.ts';

/**
 * The record that a row holds, kept in its reader: under the row's id, or a derived one when it is new. Throws
 * `FormatError` with sheet, row and reason.
 */
export function readRow(row: Row): JourneyRecord {
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
