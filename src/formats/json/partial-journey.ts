import { checkRecord } from '../../journey/check-record.ts';
import { hashJson } from '../../journey/hash.ts';
import { recordLists } from '../../journey/journey.ts';
import type { Base, ExportInfo, FileEdit, FileProblem } from '../../journey/merge/change.ts';
import { isObject, own } from '../../journey/own.ts';
import { cellKey, type Json, listOfKind, type RecordKind, type Records } from '../../journey/records.ts';
import { refuseCount } from '../file/check-amount.ts';
import { FormatError } from '../file/format.ts';
import { readPlaceWords } from './place-words.ts';

type Partial = Pick<FileEdit, 'records' | 'fresh' | 'leftOut'> & { problems: FileProblem[] };
type Fields = { [field: string]: Json };
type ListedKind = Exclude<RecordKind, 'journey'>;
const listedKinds = ['persona', 'stage', 'lane', 'card', 'link', 'emotion', 'metric'] as const;

/**
 * Takes apart a journey of which parts may be missing. An item that is wrong is left out and named in `problems`, with
 * its path; the rest is read. Throws `FormatError` where a whole list is none.
 */
export function readPartialJourney(given: Fields, info: ExportInfo | null, base: Base): Partial {
  const { id, ...rest } = given;
  const facts: Fields = {};
  const lists: readonly string[] = recordLists;
  for (const [field, value] of Object.entries(rest)) if (!lists.includes(field)) facts[field] = value;
  const journeyId = info?.journeyId ?? (typeof id === 'string' ? id : '');
  const before = base.kind === 'full' ? base.records.byId : {};
  const reader: Reader = { byId: {}, seen: new Map(), problems: [], salt: info?.id ?? '', fresh: [], before };
  for (const { where, message } of checkRecord('journey', facts, '', false)) {
    delete facts[where.replace(/[.[].*$/, '')];
    noteProblem(reader, where, message);
  }
  reader.byId[journeyId] = { kind: 'journey', id: journeyId, fields: facts };
  reader.seen.set(journeyId, 'id');
  const ids = new Map<ListedKind, string[]>();
  const sizes = listedKinds.map((kind) => rest[listOfKind[kind]]).filter(Array.isArray);
  refuseCount(sizes.reduce((sum, list) => sum + list.length, 0));
  const leftOut: RecordKind[] = [];
  for (const kind of listedKinds) {
    const list = rest[listOfKind[kind]];
    if (list === undefined || list === null) leftOut.push(kind);
    else ids.set(kind, readList(reader, kind, list));
  }
  const records = { journeyId, byId: reader.byId, orders: ordersOf(ids, reader.byId, before) };
  return { records, fresh: reader.fresh, leftOut, problems: reader.problems };
}

interface Reader {
  byId: Records['byId'];
  seen: Map<string, string>;
  problems: FileProblem[];
  /** What makes the derived ids of this export differ from those of another. */
  salt: string;
  fresh: string[];
  /** The records as they were exported, where that is known. */
  before: Records['byId'];
}

function readList(reader: Reader, kind: ListedKind, list: Json): string[] {
  const name = listOfKind[kind];
  if (!Array.isArray(list)) throw new FormatError(`The file cannot be used: ${name} must be a list.`);
  return list
    .map((item, i) => readItem(reader, kind, item, `${name}[${i}]`))
    .filter((id): id is string => id !== null);
}

function readItem(reader: Reader, kind: ListedKind, item: Json, where: string): string | null {
  if (!isObject(item)) return noteProblem(reader, where, 'must be an object');
  const { id: given, ...rest } = item;
  const isNew = given === undefined || given === null || given === '';
  const known = own(reader.before, String(given));
  const fields = readPlaceWords(kind, rest, isNew ? undefined : known?.fields);
  // Programs that read a table of their own from it may have made a number of an id.
  const id = isNew ? deriveId(reader, kind, fields) : known ? String(given) : given;
  const path = nameItem(where, fields);
  if (typeof id !== 'string' || id === '__proto__')
    return noteProblem(reader, `${path}.id`, 'must be a text that can name something');
  const first = reader.seen.get(id);
  if (first !== undefined)
    return noteProblem(reader, `${path}.id`, `is ${JSON.stringify(id)}, which ${first} already is`);
  reader.seen.set(id, `${where}.id`);
  const problems = checkRecord(kind, fields, path, false);
  for (const problem of problems) noteProblem(reader, problem.where, problem.message, id);
  if (problems.length > 0) return null;
  if (isNew) reader.fresh.push(id);
  reader.byId[id] = { kind, id, fields };
  return id;
}

/** Says what is wrong, and where; the record of that id, or the item, is left out. */
function noteProblem(reader: Reader, where: string, message: string, id?: string): null {
  const text = `${where} ${message}.`;
  reader.problems.push({ key: text, text, recordIds: id === undefined ? [] : [id], choices: [] });
  return null;
}

/** `cards[3]`, with what it says, for those who do not count. */
function nameItem(where: string, { text, name }: Fields): string {
  const words = [text, name].find((each) => typeof each === 'string' && each.trim() !== '');
  if (typeof words !== 'string') return where;
  const signs = Array.from(words.replace(/\s+/g, ' ').trim());
  return `${where} (“${signs.length > 40 ? `${signs.slice(0, 39).join('')}…` : signs.join('')}”)`;
}

/** An id for what has none: the same each time this file is read, so that bringing it in twice adds it once. */
function deriveId(reader: Reader, kind: ListedKind, fields: Fields): string {
  for (let n = 0; ; n++) {
    const id = `n${hashJson([reader.salt, kind, fields, n])}`;
    if (!reader.seen.has(id)) return id;
  }
}

function ordersOf(
  ids: Map<ListedKind, string[]>,
  byId: Records['byId'],
  before: Records['byId'],
): Records['orders'] {
  const cells: Records['orders']['cells'] = {};
  for (const id of ids.get('card') ?? []) {
    const fields: Fields = { ...own(before, id)?.fields, ...byId[id]?.fields };
    const [stageId, laneId] = [own(fields, 'stageId'), own(fields, 'laneId')];
    const key = cellKey(
      typeof stageId === 'string' ? stageId : null,
      typeof laneId === 'string' ? laneId : null,
    );
    cells[key] = [...(own(cells, key) ?? []), id];
  }
  return {
    stages: ids.get('stage') ?? [],
    lanes: ids.get('lane') ?? [],
    cells,
    personas: ids.get('persona') ?? [],
    links: ids.get('link') ?? [],
    emotions: ids.get('emotion') ?? [],
    metrics: ids.get('metric') ?? [],
  };
}
