import { checkRecord } from '../../journey/check-record.ts';
import { hashJson } from '../../journey/hash.ts';
import type { FileProblem } from '../../journey/merge/file-edit.ts';
import { own } from '../../journey/own.ts';
import type { JourneyRecord, Json, RecordKind, Records } from '../../journey/records.ts';
import { type Chain, type Hashes, notKnown } from './chain.ts';
import type { Entry } from './read-entries.ts';

type Fields = { [field: string]: Json };

/** What is read of a file so far. */
export interface Found {
  byId: Records['byId'];
  order: { [kind in Exclude<RecordKind, 'journey' | 'card'>]: string[] };
  cells: { [key: string]: string[] };
  fresh: string[];
  places: { [id: string]: string };
  /** Hashes of fields as they were exported. */
  hashes: Hashes;
  chain: Chain;
  notes: string[];
  salt: string;
  /** Rows that only headings name. */
  rows: Map<string, string>;
  /** Lines that say something of a record, and stand below another one. */
  strays: { below: JourneyRecord | null; entry: Entry }[];
  /** What names other records, to be looked up when all are known. */
  later: (() => void)[];
}

export function createFound(salt: string): Found {
  return {
    byId: {},
    order: { stage: [], lane: [], persona: [], link: [], emotion: [], metric: [] },
    cells: {},
    fresh: [],
    places: {},
    hashes: {},
    chain: [],
    notes: [],
    salt,
    rows: new Map(),
    strays: [],
    later: [],
  };
}

/** The record of a line: the one that its comment names, or a new one where it has none, or where a line before has it already. */
export function addRecord(found: Found, kind: RecordKind, entry: Entry, fields: Fields): JourneyRecord {
  const given = entry.mark?.id;
  const isTaken = given !== undefined && own(found.byId, given) !== undefined;
  if (isTaken) found.notes.push(`Line ${entry.line} is a copy of a line above it: it was read as new.`);
  const id = given === undefined || isTaken ? deriveId(found, kind, entry, fields) : given;
  if (given === undefined || isTaken) {
    found.fresh.push(id);
    found.places[id] = `Line ${entry.line}`;
  } else {
    remember(found, id, entry);
    // A comment that somebody changed does not say that nothing was there.
    const known = own(found.hashes, id) ?? {};
    for (const field of Object.keys(fields)) if (own(known, field) === undefined) known[field] = notKnown;
  }
  const record: JourneyRecord = { kind, id, fields };
  found.byId[id] = record;
  if (kind !== 'journey' && kind !== 'card') found.order[kind].push(id);
  return record;
}

/** Keeps what the comment of a line says of the record's fields. */
export function remember({ hashes }: Found, id: string, { mark }: Entry): void {
  if (mark === null) return;
  const known = own(hashes, id) ?? {};
  for (const [field, { hash }] of Object.entries(mark.fields)) known[field] = hash;
  hashes[id] = known;
}

/** The same each time this file is read, so that bringing it in twice adds it once. */
function deriveId({ byId, salt }: Found, kind: RecordKind, { text }: Entry, fields: Fields): string {
  for (let n = 0; ; n++) {
    const id = `n${hashJson([salt, kind, text, fields, n])}`;
    if (own(byId, id) === undefined) return id;
  }
}

/** Leaves out values that no field can hold, and new records that are none; says so, with the line. */
export function leaveFaults(
  found: Found,
  nameOf: (kind: RecordKind, field: string) => string,
): FileProblem[] {
  const problems: FileProblem[] = [];
  for (const record of Object.values(found.byId)) {
    const isNew = found.fresh.includes(record.id);
    const faults = checkRecord(record.kind, record.fields, '', false);
    for (const { where, message } of faults) {
      const field = where.replace(/[.[].*$/, '');
      const said =
        record.fields[record.kind === 'card' ? 'text' : record.kind === 'journey' ? 'title' : 'name'];
      const who = isNew ? (found.places[record.id] ?? '') : `“${String(said ?? record.id).slice(0, 40)}”`;
      const text = `${who}: ${nameOf(record.kind, field)} ${message}.`;
      problems.push({ key: hashJson(text), text, recordIds: isNew ? [record.id] : [], choices: [] });
      delete record.fields[field];
    }
    if (isNew && faults.length > 0) delete found.byId[record.id];
  }
  return problems;
}
