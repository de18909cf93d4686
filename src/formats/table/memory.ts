import type { OnBoard } from '../../journey/board-facts.ts';
import { hashJson } from '../../journey/hash.ts';
import type { ExportInfo } from '../../journey/merge/file-edit.ts';
import { own } from '../../journey/own.ts';
import type { JourneyRecord, Json, RecordKind, Records } from '../../journey/records.ts';
import { idsInOrder } from '../../journey/records-of.ts';
import { boardColumns } from '../file/board-columns.ts';
import type { SheetRecord } from './columns.ts';
import { type Labels, labelRecords } from './labels.ts';
import { indexIds, type KnownIds } from './resolve-id.ts';
import type { RowMemory, TableMemory } from './row-memory.ts';
import { readAsSpreadsheet } from './spreadsheet-eyes.ts';

/** What a table remembers of its export: everything (a workbook), or hashes and the names of places (a CSV). */
export interface Memory {
  info: ExportInfo | null;
  records: Records | null;
  /** By kind, what is known to have been exported: its ids, and what they are called in cells. */
  labels(kind: RecordKind): Labels;
  /** The ids among them, to be found by what programs make of them. */
  ids(kind: RecordKind): KnownIds;
  /** The records of a sheet, as far as they are remembered in full. */
  sheetRecords(kind: RecordKind): SheetRecord[];
  /** Whether these are all that the map had of a kind, so that another name is a mistake and another id is new. */
  isComplete(kind: RecordKind): boolean;
  /** Of a CSV, the hash of all fields of a note by its id. */
  whole: readonly (readonly [id: string, hash: string])[];
  /** Whether a Replace All may have gone over it unseen: it is from before there were seals. */
  doubtful: boolean;
}

/** One record as it was exported. */
export interface Remembered {
  /** Fields that held something. */
  fields: readonly string[];
  hash(field: string): string;
  /** The hash of what a spreadsheet takes its words for, where it takes them for something. */
  like(field: string): string | undefined;
  /** The value; `undefined` where only its hash is known. */
  value(field: string): Json | undefined;
  /** The hash of what the board said besides; `undefined` where that is not known. */
  shown(key: string): string | undefined;
}

export function rememberAll(records: Records, info: ExportInfo | null, onBoard: OnBoard): Memory {
  const labels = keep((kind) => labelRecords(recordsOf(records, kind)));
  return {
    info,
    records,
    labels,
    ids: keep((kind) => indexIds(labels(kind).keys())),
    sheetRecords: (kind) => withFacts(recordsOf(records, kind), onBoard),
    isComplete: () => true,
    whole: [],
    doubtful: false,
  };
}

/** What a CSV remembers; `null`: its cell is gone, and only its rows still know what they were. */
export function rememberTable(table: TableMemory | null): Memory {
  const of: { [kind in RecordKind]?: Labels } = {
    stage: new Map(table?.stages),
    lane: new Map(table?.lanes),
    card: new Map((table?.held ?? []).map(([id]) => [id, id])),
  };
  const info = table && {
    id: table.id,
    journeyId: table.journeyId,
    board: table.board,
    map: table.map,
    at: table.at,
  };
  return {
    info,
    records: null,
    labels: (kind) => of[kind] ?? new Map(),
    ids: keep((kind) => indexIds(of[kind]?.keys() ?? [])),
    sheetRecords: () => [],
    isComplete: (kind) => table !== null && (kind === 'card' ? table.held !== null : kind in of),
    whole: table?.held ?? [],
    doubtful: table !== null && table.seal === undefined,
  };
}

/** Makes something of each kind once. */
function keep<T>(make: (kind: RecordKind) => T): (kind: RecordKind) => T {
  const made = new Map<RecordKind, T>();
  return (kind) => {
    const value = made.get(kind) ?? make(kind);
    made.set(kind, value);
    return value;
  };
}

export function rememberRecord(record: SheetRecord): Remembered {
  const value = (field: string) => own(record.fields, field) ?? null;
  return {
    fields: Object.keys(record.fields).filter((field) => value(field) !== null),
    hash: (field) => hashJson(value(field)),
    like(field) {
      const words = value(field);
      const like = typeof words === 'string' ? readAsSpreadsheet(words) : null;
      return like === null ? undefined : hashJson(like);
    },
    value,
    shown(key) {
      const column = boardColumns.find((each) => each.key === key);
      return hashJson((record.facts && column?.say(record.facts)) ?? '');
    },
  };
}

export function rememberRow(row: RowMemory): Remembered {
  return {
    fields: Object.keys(row.fields),
    hash: (field) => own(row.fields, field) ?? hashJson(null),
    like: (field) => own(row.likes, field),
    value: () => undefined,
    shown: (key) => own(row.shown, key) ?? hashJson(''),
  };
}

/** All records of a kind, in the journey's order. */
export function recordsOf(records: Records, kind: RecordKind): JourneyRecord[] {
  const ids = kind === 'journey' ? [records.journeyId] : idsInOrder(records, kind);
  return ids.map((id) => records.byId[id]).filter((record): record is JourneyRecord => record !== undefined);
}

/** Records with what the board shows of them. */
export function withFacts(records: readonly JourneyRecord[], onBoard: OnBoard = {}): SheetRecord[] {
  return records.map((record) => ({ ...record, facts: own(onBoard, record.id) }));
}
