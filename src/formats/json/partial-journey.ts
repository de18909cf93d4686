import { checkRecord } from '../../journey/check-record.ts';
import { groupBy } from '../../journey/group-by.ts';
import { hashJson } from '../../journey/hash.ts';
import { recordLists } from '../../journey/journey.ts';
import { hashFields } from '../../journey/merge/base-view.ts';
import type { Base, ExportInfo, FileEdit, FileProblem } from '../../journey/merge/file-edit.ts';
import { isObject, own } from '../../journey/own.ts';
import { cellKey, type Json, listOfKind, type RecordKind, type Records } from '../../journey/records.ts';
import { refuseCount } from '../file/check-amount.ts';
import { findExchanged, sayExchanged, sayUnsure } from '../file/find-exchanged.ts';
import { FormatError } from '../file/format.ts';
import { nameField, nameItem } from './item-words.ts';
import { listPlaces, type PlaceNames, readPlaceWords } from './place-words.ts';
import { readValues } from './read-values.ts';

type Partial = Pick<FileEdit, 'records' | 'fresh' | 'leftOut' | 'places'> & {
  problems: FileProblem[];
  notes: string[];
};
type Fields = { [field: string]: Json };
type ListedKind = Exclude<RecordKind, 'journey'>;
const listedKinds = ['persona', 'stage', 'lane', 'card', 'link', 'emotion', 'metric'] as const;

/**
 * Takes apart a journey of which parts may be missing. An item, or of a known one the value, that is wrong is left out and
 * named in `problems`, in words of the board; the rest is read. Throws `FormatError` where a whole list is none.
 */
export function readPartialJourney(given: Fields, info: ExportInfo | null, base: Base): Partial {
  const { id, ...rest } = given;
  const facts: Fields = {};
  const lists: readonly string[] = recordLists;
  for (const [field, value] of Object.entries(rest)) if (!lists.includes(field)) facts[field] = value;
  const journeyId = info?.journeyId ?? (typeof id === 'string' ? id : '');
  const before = base.kind === 'full' ? base.records.byId : {};
  const held = new Set(base.kind === 'full' ? Object.keys(before) : base.kind === 'hashes' ? base.held : []);
  const reader: Reader = {
    byId: {},
    seen: new Map(),
    problems: [],
    notes: [],
    salt: info?.id ?? '',
    fresh: [],
    before,
    held: (id) => held.has(id),
    places: listPlaces(rest, before),
    where: {},
  };
  for (const { where, message } of checkRecord('journey', facts, '', false)) {
    delete facts[where.replace(/[.[].*$/, '')];
    noteProblem(reader, `The map: ${nameField('journey', where)} ${message}`);
  }
  reader.byId[journeyId] = { kind: 'journey', id: journeyId, fields: facts };
  reader.seen.set(journeyId, 'The map');
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
  const { fresh, problems, notes, where: places } = reader;
  return { records, fresh, leftOut, problems, notes, ...(fresh.length > 0 ? { places } : {}) };
}

interface Reader {
  byId: Records['byId'];
  /** Who has each id already. */
  seen: Map<string, string>;
  problems: FileProblem[];
  /** What makes the derived ids of this export differ from those of another. */
  salt: string;
  fresh: string[];
  /** The records as they were exported, where that is known. */
  before: Records['byId'];
  /** Whether the export had a record of this id. */
  held: (id: string) => boolean;
  notes: string[];
  places: PlaceNames;
  /** Where new items stand, to be named by. */
  where: { [id: string]: string };
}

/** Words that other tools have for the text of a note, where there is one of them. */
function wordsFor(fields: Fields): string | undefined {
  const found = ['content', 'title', 'note', 'name', 'body', 'description', 'summary', 'label'].filter(
    (key) => typeof own(fields, key) === 'string',
  );
  return found.length === 1 ? found[0] : undefined;
}

function readList(reader: Reader, kind: ListedKind, list: Json): string[] {
  const name = listOfKind[kind];
  // `"cards": {"c1": {…}}`
  if (isObject(list) && Object.values(list).every(isObject))
    return readList(
      reader,
      kind,
      Object.entries(list).map(([id, item]) => ({ id, ...(isObject(item) ? item : {}) })),
    );
  if (!Array.isArray(list)) throw new FormatError(`The file cannot be used: ${name} must be a list.`);
  return returnIds(reader, kind, list)
    .map((item, at) => readItem(reader, kind, item, at))
    .filter((id): id is string => id !== null);
}

/** Items with their ids given back, where somebody exchanged them. */
function returnIds(reader: Reader, kind: ListedKind, list: readonly Json[]): readonly Json[] {
  const owners = groupBy(Object.values(reader.before), (record) =>
    record.kind === kind ? hashFields(record.fields) : null,
  );
  const items = list.filter((item) => isObject(item) && typeof item.id === 'string');
  const given = (item: Json) => (isObject(item) ? String(item.id) : '');
  const identify = (item: Json) => {
    const { id, ...fields } = isObject(item) ? item : {};
    if (own(reader.before, given(item))?.kind !== kind) return given(item);
    const like = owners.get(hashFields(fields)) ?? [];
    return (like.length === 1 ? like[0] : like.find((each) => each.id === id))?.id;
  };
  const found = findExchanged(items, given, identify, 3);
  if (!found) return list;
  const place = (item: Json) => nameItem(kind, list.indexOf(item), isObject(item) ? item : undefined);
  const { is, unsure } = found;
  if (unsure.length > 0)
    noteProblem(reader, sayUnsure(unsure.map(place), 'items').slice(0, -1), ...found.left);
  const [first] = is.keys();
  reader.notes.push(sayExchanged(place(first ?? null), is.size - 1, 'item'));
  return list.flatMap((item) =>
    unsure.includes(item) ? [] : [isObject(item) ? { ...item, ...idOf(is.get(item)) } : item],
  );
}

const idOf = (id: string | undefined): Fields => (id === undefined ? {} : { id });

function readItem(reader: Reader, kind: ListedKind, item: Json, at: number): string | null {
  const words = kind === 'card' ? 'text' : 'name';
  // `"stages": ["Search", "Book"]`
  const given =
    typeof item === 'string' && /\S/.test(item) && named.includes(kind) ? { [words]: item } : item;
  if (!isObject(given)) return noteProblem(reader, `${nameItem(kind, at)} must be an object`);
  const { id: asked, ...rest } = given;
  const isNew = asked === undefined || asked === null || asked === '';
  const before = isNew ? undefined : own(reader.before, String(asked));
  // What has the id of something else is not called as that is.
  const known = before?.kind === kind ? before : undefined;
  const alias = isNew && kind === 'card' && rest.text === undefined ? wordsFor(rest) : undefined;
  if (alias !== undefined) {
    rest.text = rest[alias] ?? null;
    delete rest[alias];
  }
  const placed = readPlaceWords(kind, rest, known?.fields, reader.places);
  const { fields, faults } = readValues(kind, placed.fields, known);
  if (alias !== undefined) placed.notes.push(`“${alias}” was read as its text.`);
  for (const note of placed.notes) reader.notes.push(`${nameItem(kind, at, fields, known?.fields)}: ${note}`);
  // Programs that read a table of their own from it may have made a number of an id.
  const id = isNew ? deriveId(reader, kind, fields) : known ? String(asked) : asked;
  const who = nameItem(kind, at, fields, known?.fields);
  if (typeof id !== 'string' || id === '__proto__')
    return noteProblem(reader, `${who}: its id must be a text that can name something`);
  const first = reader.seen.get(id);
  if (first !== undefined)
    return noteProblem(
      reader,
      `${who} has the id ${JSON.stringify(id)}, which ${first.charAt(0).toLowerCase()}${first.slice(1)} has, too. If it is new, leave out its id`,
    );
  reader.seen.set(id, who);
  if (isNew) reader.where[id] = who;
  const wrong = faults.map<[field: string, message: string]>((field) => [
    field,
    `says ${JSON.stringify(rest[field] ?? '')}, which a program writes where it could not work out or show a value`,
  ]);
  for (const { where, message } of checkRecord(kind, fields, '', false)) {
    const field = where.replace(/[.[].*$/, '');
    wrong.push([field, message]);
    delete fields[field];
  }
  // Of what was exported only that value is left out; what is new would be something else without it.
  const isKept = reader.held(id);
  for (const [field, message] of wrong)
    noteProblem(reader, `${who}: ${nameField(kind, field)} ${message}`, ...(isKept ? [] : [id]));
  if (wrong.length > 0 && !isKept) return null;
  if (isNew) reader.fresh.push(id);
  reader.byId[id] = { kind, id, fields };
  return id;
}

/** What may be given by its name, or its words, alone. */
const named: readonly RecordKind[] = ['stage', 'lane', 'persona', 'card'];

/** Says what is wrong, and where, in words of the board; the record of that id, or the item, is left out. */
function noteProblem(reader: Reader, what: string, ...recordIds: string[]): null {
  const text = `${what}.`;
  reader.problems.push({ key: hashJson(text), text, recordIds, choices: [] });
  return null;
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
