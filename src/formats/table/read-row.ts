import { checkRecord } from '../../journey/check-record.ts';
import { hashJson } from '../../journey/hash.ts';
import { own } from '../../journey/own.ts';
import { type Json, kindWords } from '../../journey/records.ts';
import { cellText } from './cell.ts';
import { columnAt } from './columns.ts';
import { unguard } from './decode-cell.ts';
import { dropTooLong } from './drop-too-long.ts';
import type { Remembered } from './memory.ts';
import { readCell, sayWhere } from './read-cell.ts';
import { readReference } from './read-reference.ts';
import type { Reader, Row } from './reader.ts';
import { resolveId } from './resolve-id.ts';
import { readRowMemory } from './row-memory.ts';
import { headingOfField } from './sheets.ts';

type Fields = { [field: string]: Json };

/**
 * The record that a row holds, kept in its reader: under the row's id, or a derived one when it is new. What cannot be read
 * goes to the reader's problems: of a known record that cell is left out, of a new one the row; everything else counts.
 */
export function readRow(row: Row, was: Remembered | null): void {
  const { reader, plan, place } = row;
  const { memory, problems } = reader;
  const { kind } = plan;
  const idAt = columnAt(row.columns, 'id');
  const given =
    kind === 'journey' ? (memory.records?.journeyId ?? '') : resolveId(row.cells[idAt], memory.ids(kind));
  const isNew =
    kind !== 'journey' && (given === '' || (memory.isComplete(kind) && !memory.labels(kind).has(given)));
  const wrong: string[] = [];
  const fields = readFields(row, was, isNew, wrong);
  if (isNew && kind === 'lane') fields.kind ??= 'other';
  if (isNew && given === '' && isEmpty(fields)) return;
  if (!isNew && given !== '' && isAlone(row) && !isAsExported(fields, was)) {
    reader.notes.push(
      `${place} holds nothing but its id: it counts as unchanged. To take the note away, delete the row.`,
    );
    keepRecord(row, given, {});
    return;
  }
  if (isNew && kind === 'card') {
    fields.stageId ??= null;
    fields.laneId ??= null;
    if (!/\S/.test(String(fields.text ?? '')) && wrong.length === 0)
      wrong.push(
        `${place}${nameRow(given)} is new but has no text: write what the note says, or delete the row.`,
      );
  }
  if (wrong.length === 0 || !isNew) dropUnfit(row, fields, isNew, wrong);
  const clash = wrong.length === 0 || !isNew ? findClash(reader, row, given) : null;
  const unread = clash === null ? wrong : [clash];
  for (const text of unread) problems.push({ key: hashJson(text), text, recordIds: [], choices: [] });
  if (clash !== null) return;
  if (isNew && wrong.length > 0) return;
  keepRecord(row, given, fields);
}

function readFields(row: Row, was: Remembered | null, isNew: boolean, wrong: string[]): Fields {
  const fields: Fields = {};
  row.columns.forEach((column, i) => {
    if (column?.role !== 'field') return;
    const value = readCell(row, column, i, isNew ? null : was, wrong);
    if (value !== undefined) fields[column.field] = value;
  });
  for (const reference of row.plan.references) {
    const found = readReference(row, reference, was, isNew, wrong);
    if (found && 'id' in found) fields[reference.field] = found.id;
    else if (found) wrong.push(`${row.place}: ${found.problem}`);
  }
  return fields;
}

/** Takes out what no such record can have, and says why. */
function dropUnfit(row: Row, fields: Fields, isNew: boolean, wrong: string[]): void {
  const { plan, columns, cells, place } = row;
  for (const { where, message } of checkRecord(plan.kind, fields, '', isNew)) {
    const field = where.split('.')[0] ?? '';
    delete fields[field];
    const i = columns.findIndex((column) => column !== null && 'field' in column && column.field === field);
    const said = i < 0 ? '' : cellText(cells[i]).slice(0, 60);
    const named = i < 0 ? `${place}: ${labelOf(row, field)}` : sayWhere(row, i);
    wrong.push(
      `${named} ${message}.${said === '' || message.includes(said) ? '' : ` It says ${JSON.stringify(said)}.`}`,
    );
  }
  for (const [field, problem] of dropTooLong(fields)) {
    const i = columns.findIndex((column) => column !== null && 'field' in column && column.field === field);
    wrong.push(`${sayWhere(row, i)} ${problem}`);
  }
}

function labelOf({ plan }: Row, field: string): string {
  return headingOfField(plan, field) ?? field;
}

/** Two rows of one id: nobody knows which of them counts, so neither does. */
function findClash({ memory, placeOf, byId }: Reader, { plan, place }: Row, id: string): string | null {
  const { kind } = plan;
  const other = own(memory.records?.byId ?? {}, id);
  if (id === '__proto__' || id.length > 200 || (other && other.kind !== kind)) {
    const what = other ? `is a ${kindWords[other.kind]}` : 'is not an id';
    return `${place}: ${JSON.stringify(id.slice(0, 60))} ${what}. If the row is new, empty its id.`;
  }
  const first = placeOf.get(id);
  if (first === undefined || (id === '' && kind !== 'journey')) return null;
  if (kind === 'journey')
    return `${place}: there is one map, and ${first} already is it. Delete one of the two rows.`;
  const record = own(byId, id);
  if (record) byId[id] = { ...record, fields: {} };
  return `${first} and ${place} have the same id ${JSON.stringify(id)}, and nobody knows which of them counts. If one of them is new, empty its id.`;
}

function keepRecord({ reader, plan, place, columns, cells }: Row, given: string, fields: Fields): void {
  const { kind } = plan;
  const isFresh = given === '' && kind !== 'journey';
  const id = isFresh ? deriveId(reader, kind, fields) : given;
  reader.placeOf.set(id, place);
  if (isFresh) reader.fresh.push(id);
  else {
    const revAt = columnAt(columns, 'rev');
    const memory = revAt < 0 ? null : readRowMemory(unguard(cellText(cells[revAt])));
    const known = reader.memory.labels(kind);
    if (memory && (known.has(id) || !reader.memory.isComplete(kind))) reader.rows[id] = memory;
  }
  reader.byId[id] = { kind, id, fields };
}

/** An empty note is an empty row; with any of its words gone, a row is one that somebody cleared. */
const isAsExported = (fields: Fields, was: Remembered | null) =>
  was?.fields.every((field) => hashJson(fields[field] ?? null) === was.hash(field)) ?? false;

/** Somebody cleared a row and left its id, as they were asked to; a table of fewer columns is no such row. */
function isAlone({ plan, columns, cells }: Row): boolean {
  if (plan.kind !== 'card') return false;
  const shown = [...columns.keys()].filter(
    (at) => columns[at]?.role === 'name' || columns[at]?.role === 'field',
  );
  return shown.length > 2 && shown.every((at) => cellText(cells[at]).trim() === '');
}

const isEmpty = (fields: Fields) => Object.values(fields).every((value) => value === null || value === '');

const nameRow = (id: string) => (id === '' ? '' : ` (${JSON.stringify(id.slice(0, 60))})`);

/** An id for a row without one: the same each time this file is read, so that bringing it in twice adds it once. */
function deriveId(reader: Reader, kind: string, fields: Fields): string {
  const { text = '', stageId = null, laneId = null } = fields;
  const told: Fields = {};
  for (const [field, value] of Object.entries(fields)) if (value !== null) told[field] = value;
  const salt = reader.memory.info?.id ?? '';
  for (let n = 0; ; n++) {
    const id = `n${hashJson(kind === 'card' ? [salt, text, stageId, laneId, n] : [salt, kind, told, n])}`;
    if (!reader.placeOf.has(id)) return id;
  }
}
