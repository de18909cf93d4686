import type { Base, ExportInfo, FileEdit } from '../merge/change.ts';
import { checkRecord } from '../model/check-record.ts';
import type { Problem } from '../model/clean-json.ts';
import { hashJson } from '../model/hash.ts';
import { recordLists } from '../model/journey.ts';
import { isObject, own } from '../model/own.ts';
import { cellKey, type Json, listOfKind, type RecordKind, type Records } from '../model/records.ts';
import { readPlaceWords } from './json/place-words.ts';

type Partial = Pick<FileEdit, 'records' | 'fresh' | 'leftOut'>;
type Fields = { [field: string]: Json };
type ListedKind = Exclude<RecordKind, 'journey'>;
const listedKinds = ['persona', 'stage', 'lane', 'card', 'link', 'emotion', 'metric'] as const;

/** Takes apart a journey of which parts may be missing; what is wrong goes to `problems`, with its path. */
export function readPartialJourney(
  given: Fields,
  info: ExportInfo | null,
  base: Base,
  problems: Problem[],
): Partial {
  const { id, ...rest } = given;
  const facts: Fields = {};
  const lists: readonly string[] = recordLists;
  for (const [field, value] of Object.entries(rest)) if (!lists.includes(field)) facts[field] = value;
  problems.push(...checkRecord('journey', facts, '', false));
  const journeyId = info?.journeyId ?? (typeof id === 'string' ? id : '');
  const before = base.kind === 'full' ? base.records.byId : {};
  const reader: Reader = { byId: {}, seen: new Map(), problems, salt: info?.id ?? '', fresh: [], before };
  reader.byId[journeyId] = { kind: 'journey', id: journeyId, fields: facts };
  reader.seen.set(journeyId, 'id');
  const ids = new Map<ListedKind, string[]>();
  const leftOut: RecordKind[] = [];
  for (const kind of listedKinds) {
    const list = rest[listOfKind[kind]];
    if (list === undefined || list === null) leftOut.push(kind);
    else ids.set(kind, readList(reader, kind, list));
  }
  const records = { journeyId, byId: reader.byId, orders: ordersOf(ids, reader.byId, before) };
  return { records, fresh: reader.fresh, leftOut };
}

interface Reader {
  byId: Records['byId'];
  seen: Map<string, string>;
  problems: Problem[];
  /** What makes the derived ids of this export differ from those of another. */
  salt: string;
  fresh: string[];
  /** The records as they were exported, where that is known. */
  before: Records['byId'];
}

function readList(reader: Reader, kind: ListedKind, list: Json): string[] {
  const name = listOfKind[kind];
  if (!Array.isArray(list)) {
    reader.problems.push({ where: name, message: 'must be a list' });
    return [];
  }
  return list
    .map((item, i) => readItem(reader, kind, item, `${name}[${i}]`))
    .filter((id): id is string => id !== null);
}

function readItem(reader: Reader, kind: ListedKind, item: Json, where: string): string | null {
  if (!isObject(item)) {
    reader.problems.push({ where, message: 'must be an object' });
    return null;
  }
  const { id: given, ...rest } = item;
  const isNew = given === undefined || given === null || given === '';
  const before = isNew ? undefined : own(reader.before, String(given))?.fields;
  const fields = readPlaceWords(kind, rest, before);
  const id = isNew ? deriveId(reader, kind, fields) : given;
  if (typeof id !== 'string' || id === '__proto__') {
    reader.problems.push({ where: `${where}.id`, message: 'must be a text that can name something' });
    return null;
  }
  const first = reader.seen.get(id);
  if (first !== undefined) {
    reader.problems.push({
      where: `${where}.id`,
      message: `is ${JSON.stringify(id)}, which ${first} already is`,
    });
    return null;
  }
  reader.seen.set(id, `${where}.id`);
  if (isNew) reader.fresh.push(id);
  reader.problems.push(...checkRecord(kind, fields, where, false));
  reader.byId[id] = { kind, id, fields };
  return id;
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
    const place = (field: string) =>
      own(byId[id]?.fields ?? {}, field) ?? own(own(before, id)?.fields ?? {}, field);
    const [stageId, laneId] = [place('stageId'), place('laneId')];
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
