import type { Base, FileEdit } from '../../merge/change.ts';
import { checkRecord } from '../../model/check-record.ts';
import { normaliseLines } from '../../model/clean-json.ts';
import { hashJson } from '../../model/hash.ts';
import { own } from '../../model/own.ts';
import type { Json, RecordKind, Records } from '../../model/records.ts';
import { sayLeftOut } from '../board-columns.ts';
import { decodeText } from '../decode-text.ts';
import { FormatError } from '../format.ts';
import { readField, unguard } from './cell-values.ts';
import { parseTable, type Table } from './parse-table.ts';
import { collectPlaces, findPlace, type Places } from './places.ts';
import { type RowMemory, readRowMemory, readTableMemory, type TableMemory } from './row-memory.ts';
import { meaningsOf } from './spreadsheet-eyes.ts';

/**
 * Reads a table of notes that came back: columns by name, in any order, and under a translated name by their cells. A row with an id is that note, one
 * without (or with an id of its own) is new. An empty cell clears; a column that is not there says nothing.
 * Throws `FormatError` with the row.
 */
export function readCsv(bytes: Uint8Array): FileEdit {
  const table = parseTable(decodeText(bytes));
  const rows = table.rows.map((row) => readRow(table, row));
  const memory = findMemory(rows);
  const reader: Reader = {
    memory,
    byId: {},
    numberOf: new Map(),
    fresh: [],
    notes: [],
    hashes: {},
    rewritten: [],
  };
  const places = [
    collectPlaces(
      'stage',
      memory,
      rows.map(({ stage }) => stage),
    ),
    collectPlaces(
      'lane',
      memory,
      rows.map(({ lane }) => lane),
    ),
  ] as const;
  if (!memory && rows.some(({ revision }) => revision)) {
    reader.notes.push('The file has lost the cell that says which map it came from; its rows still know.');
  }
  for (const row of rows) takeRow(reader, row, ...places);
  noteShown(reader, rows);
  noteRewritten(reader);
  const { byId, fresh, notes } = reader;
  const journeyId = memory?.journeyId ?? '';
  const records: Records = { journeyId, byId, orders: { stages: [], lanes: [], cells: {} } };
  const exported = memory && {
    id: memory.id,
    journeyId,
    board: memory.board,
    map: memory.map,
    at: memory.at,
  };
  const leftOut: RecordKind[] = ['stage', 'lane'];
  return {
    format: 'csv',
    exported,
    base: baseOf(reader),
    records,
    carriesOrder: false,
    fresh,
    leftOut,
    names: { stages: [...places[0].nameById], lanes: [...places[1].nameById] },
    notes,
  };
}

/** A row by what its cells are; `fields` has only the columns that the row has. */
interface Row {
  number: number;
  id: string;
  stage: { id: string; name: string; given: boolean };
  lane: { id: string; name: string; given: boolean };
  fields: { [field: string]: Json };
  /** Cells of what only the board says, by key. */
  shown: { [key: string]: string };
  revision: RowMemory | null;
  memory: string;
}
interface Reader {
  memory: TableMemory | null;
  byId: Records['byId'];
  numberOf: Map<string, number>;
  fresh: string[];
  notes: string[];
  hashes: { [recordId: string]: { [field: string]: string } };
  /** Rows in which a spreadsheet wrote something its own way. */
  rewritten: number[];
}

function readRow({ columns }: Table, { number, cells }: Table['rows'][number]): Row {
  const row: Row = {
    number,
    id: '',
    stage: { id: '', name: '', given: false },
    lane: { id: '', name: '', given: false },
    fields: {},
    shown: {},
    revision: null,
    memory: '',
  };
  columns.forEach((column, i) => {
    const raw = cells[i];
    if (raw === undefined) return;
    const cell = unguard(raw);
    if (column.role === 'field') {
      row.fields[column.field] = readField(raw, column.field, column.type);
    } else if (column.role === 'id') row.id = cell;
    else if (column.role === 'stage') row.stage = { ...row.stage, name: cell, given: true };
    else if (column.role === 'lane') row.lane = { ...row.lane, name: cell, given: true };
    else if (column.role === 'stage_id') row.stage = { ...row.stage, id: cell, given: true };
    else if (column.role === 'lane_id') row.lane = { ...row.lane, id: cell, given: true };
    else if (column.role === 'board') row.shown[column.key] = normaliseLines(cell);
    else if (column.role === '_rev') row.revision = readRowMemory(cell);
    else if (column.role === '_export') row.memory = cell;
  });
  return row;
}

function findMemory(rows: Row[]): TableMemory | null {
  for (const { memory } of rows) {
    const found = memory === '' ? null : readTableMemory(memory);
    if (found) return found;
  }
  return null;
}

function takeRow(reader: Reader, row: Row, stages: Places, lanes: Places): void {
  const { number } = row;
  const isNew = row.id === '';
  const fields = isNew ? { ...row.fields } : withoutRewritten(reader, row);
  const stageId = row.stage.given ? findPlace(stages, number, row.stage.id, row.stage.name) : undefined;
  const laneId = row.lane.given ? findPlace(lanes, number, row.lane.id, row.lane.name) : undefined;
  if (stageId !== undefined || isNew) fields.stageId = stageId ?? null;
  if (laneId !== undefined || isNew) fields.laneId = laneId ?? null;
  if (isNew && isEmpty(row)) return;
  if (isNew && !/\S/.test(String(fields.text ?? ''))) {
    throw new FormatError(
      `Row ${number} is new but has no text: write what the note says, or delete the row.`,
    );
  }
  const [problem] = checkRecord('card', fields, '', false);
  if (problem) throw new FormatError(`Row ${number}: ${problem.where} ${problem.message}.`);
  noteDisagreement(reader, row, stages);
  noteDisagreement(reader, row, lanes);
  const id = isNew ? deriveId(reader, fields) : row.id;
  const first = reader.numberOf.get(id);
  if (first !== undefined || id === '__proto__') {
    throw new FormatError(
      `Rows ${first ?? number} and ${number} have the same id ${JSON.stringify(id)}. If one of them is a new note, empty its id.`,
    );
  }
  reader.numberOf.set(id, number);
  reader.byId[id] = { kind: 'card', id, fields };
  if (isNew) reader.fresh.push(id);
  else if (row.revision) reader.hashes[id] = row.revision.fields;
}

/** The fields of a row but for those that a spreadsheet only wrote its own way: they are as they were. */
function withoutRewritten(reader: Reader, { fields, revision, number }: Row): Row['fields'] {
  const kept: Row['fields'] = {};
  for (const [field, value] of Object.entries(fields)) {
    const like = revision && own(revision.likes, field);
    const isSame =
      like && hashJson(value) !== own(revision.fields, field) && typeof value !== 'object'
        ? meaningsOf(String(value)).some((meaning) => hashJson(meaning) === like)
        : false;
    if (isSame) reader.rewritten.push(number);
    else kept[field] = value;
  }
  return kept;
}

/** A row in which nothing but our own columns is filled: the memory of a map without notes. */
function isEmpty({ fields, stage, lane }: Row): boolean {
  const filled = Object.keys(fields).some((field) => fields[field] !== null && fields[field] !== '');
  return !filled && [stage.id, stage.name, lane.id, lane.name].every((cell) => cell === '');
}

/** Whoever did mean to change `007` to `7` should hear why nothing happens. */
function noteRewritten({ rewritten, notes }: Reader): void {
  const [first] = rewritten;
  if (first === undefined) return;
  const others = rewritten.length > 1 ? ` (and in ${rewritten.length - 1} more cells)` : '';
  notes.push(
    `In row ${first}${others} a spreadsheet wrote a number, date or time its own way, as it does with 007 or 1/2: it counts as unchanged. To change it, edit it on the board.`,
  );
}

/** What only the board says is not written; whoever changed it should hear so, once. */
function noteShown(reader: Reader, rows: readonly Row[]): void {
  const changed = rows.filter(({ id, shown, revision }) =>
    Object.keys(shown).some((key) => {
      const cell = own(shown, key) ?? '';
      if (!revision) return id === '' && cell !== '';
      return (own(revision.shown, key) ?? hashJson('')) !== hashJson(cell);
    }),
  );
  const [first] = changed;
  if (!first) return;
  const others = changed.length > 1 ? ` (and in ${changed.length - 1} more)` : '';
  reader.notes.push(sayLeftOut(`In row ${first.number}${others} something`));
}

/** Ids win over names; whoever changed only the name should hear that it did nothing. */
function noteDisagreement(reader: Reader, row: Row, places: Places): void {
  const { id, name } = row[places.word];
  const known = places.nameById.get(id);
  if (known === undefined || name === '' || known.trim() === name.trim()) return;
  reader.notes.push(
    `Row ${row.number}: the ${places.word} is ${JSON.stringify(name)} by name but ${JSON.stringify(known)} by ${places.word}_id, and the id counts. To move the note by name, empty its ${places.word}_id.`,
  );
}

/** An id for a row without one: the same each time this file is read, so that bringing it in twice adds it once. */
function deriveId(reader: Reader, fields: { [field: string]: Json }): string {
  const { text = '', stageId = null, laneId = null } = fields;
  for (let n = 0; ; n++) {
    const id = `n${hashJson([reader.memory?.id ?? '', text, stageId, laneId, n])}`;
    if (!reader.numberOf.has(id)) return id;
  }
}

function baseOf({ memory, hashes }: Reader): Base {
  if (!memory && Object.keys(hashes).length === 0) return { kind: 'none' };
  const whole: { [recordId: string]: string } = {};
  for (const [id, hash] of memory?.held ?? []) whole[id] = hash;
  // Stages and lanes were there at the export, though no row is one: what names them is no mistake when they are gone.
  const places = [...(memory?.stages ?? []), ...(memory?.lanes ?? [])].map(([id]) => id);
  const held = memory?.held?.map(([id]) => id);
  return { kind: 'hashes', fields: hashes, whole, held: held ? [...held, ...places] : null };
}
