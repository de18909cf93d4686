import { kindNames, laneKinds } from '../../journey/lane-kinds.ts';
import { own } from '../../journey/own.ts';
import { cellKey, type JourneyRecord, type RecordKind } from '../../journey/records.ts';
import { chainOf } from './chain.ts';
import { readInline } from './inline.ts';
import { markWords } from './marks.ts';
import { isArrow, readArrow, readDetail, readFeeling, startOf } from './read-details.ts';
import type { Entries, Entry } from './read-entries.ts';
import { addRecord, type Found, remember } from './records.ts';

/** Finds the record of each entry, and what stands below it: headings say where the map is, items what is there. */
export function interpret(found: Found, { entries, memory }: Entries): Seen {
  const seen: Seen = { journeyId: memory?.journeyId ?? '', parts: new Set() };
  let at: Context = { stageId: null, laneId: null, part: 'map', record: null };
  found.chain = chainOf(entries);
  for (const entry of entries) {
    if (entry.level > 0) at = readHeading(found, entry, at, seen);
    else readItem(found, entry, at);
  }
  return seen;
}

/** Where in the file reading is. */
interface Context {
  stageId: string | null;
  laneId: string | null;
  part: 'map' | 'cells' | 'feelings' | 'rows' | 'people' | 'numbers';
  /** What the lines below a heading say something of. */
  record: JourneyRecord | null;
}

interface Seen {
  journeyId: string;
  parts: Set<RecordKind>;
}

const partNames: { [name: string]: Context['part'] } = {
  rows: 'rows',
  people: 'people',
  personas: 'people',
  numbers: 'numbers',
  metrics: 'numbers',
};

function readHeading(found: Found, entry: Entry, at: Context, seen: Seen): Context {
  const { level, mark } = entry;
  const words = readInline(entry.text);
  const key = words.trim().toLowerCase();
  const what = mark?.what;
  const isPlain = what === undefined;
  const none = { stageId: null, laneId: null, record: null };
  if (
    what === 'map' ||
    (isPlain && level === 1 && seen.parts.size === 0 && !own(found.byId, seen.journeyId))
  ) {
    const id = mark?.id ?? seen.journeyId;
    if (seen.journeyId === '') seen.journeyId = id;
    const record: JourneyRecord = { kind: 'journey', id: seen.journeyId, fields: { title: words } };
    found.byId[record.id] = record;
    remember(found, record.id, entry);
    return { ...none, part: 'map', record };
  }
  const part =
    what === 'rows' || what === 'people' || what === 'numbers'
      ? what
      : isPlain && level === 2
        ? own(partNames, key)
        : undefined;
  if (part !== undefined) {
    seen.parts.add(part === 'rows' ? 'lane' : part === 'people' ? 'persona' : 'metric');
    return { ...none, part };
  }
  if (what === 'person' || (isPlain && at.part === 'people' && level > 2)) {
    return { ...none, part: 'people', record: addRecord(found, 'persona', entry, { name: words }) };
  }
  if (what === 'beside' || (isPlain && key === 'beside the stages')) return { ...none, part: 'cells' };
  if (what === 'feelings' || (isPlain && level > 2 && key === 'feelings' && at.stageId !== null))
    return { ...at, part: 'feelings', laneId: null, record: null };
  if (what === 'no-row' || (isPlain && key === 'in no row'))
    return { ...at, part: 'cells', laneId: null, record: null };
  if (what === 'row' || (isPlain && level > 2))
    return { ...at, part: 'cells', laneId: findRow(found, entry, words), record: null };
  const record = addRecord(found, 'stage', entry, { name: words });
  return { stageId: record.id, laneId: null, part: 'cells', record };
}

/** The row that a heading within a stage names; a new one where nobody knows it. */
function findRow(found: Found, entry: Entry, words: string): string | null {
  const { mark } = entry;
  if (mark?.id !== undefined) {
    if (!found.rows.has(mark.id)) found.rows.set(mark.id, words);
    return mark.id;
  }
  const key = words.trim().toLowerCase();
  if (key === '') return null;
  const known = [...found.rows].find(([, name]) => name.trim().toLowerCase() === key)?.[0];
  if (known !== undefined) return known;
  const kind = laneKinds.find((each) => kindNames[each].toLowerCase() === key) ?? 'other';
  const { id } = addRecord(found, 'lane', entry, { name: words, kind });
  found.rows.set(id, words);
  return id;
}

function readItem(found: Found, entry: Entry, at: Context): void {
  const kind = kindOf(entry);
  if (kind === undefined && at.record && readDetail(found, at.record, entry)) return;
  if (entry.mark?.what === 'of') {
    found.strays.push({ below: null, entry });
    return;
  }
  const is = (wanted: RecordKind, part: Context['part']) =>
    kind === wanted || (kind === undefined && at.part === part);
  if (kind === 'link') readArrow(found, entry, null);
  else if (is('emotion', 'feelings')) readFeeling(found, entry, at.part === 'feelings' ? at.stageId : null);
  else if (is('lane', 'rows')) {
    const record = findLane(found, entry);
    found.rows.delete(record.id);
    readBelow(found, record, entry, at);
  } else if (is('metric', 'numbers')) {
    readBelow(found, addRecord(found, 'metric', entry, { kind: readInline(entry.text) }), entry, at);
  } else if (kind === 'card' || at.part === 'cells') readCard(found, entry, at);
  else found.notes.push(`Line ${entry.line} was not read: it says nothing of what it stands below.`);
}

/** A row of the list of rows; a heading above may have made it already. */
function findLane(found: Found, entry: Entry): JourneyRecord {
  const name = readInline(entry.text);
  const made =
    entry.mark?.id === undefined ? [...found.rows].find(([, its]) => its === name)?.[0] : undefined;
  return (
    (made === undefined ? undefined : own(found.byId, made)) ?? addRecord(found, 'lane', entry, { name })
  );
}

function kindOf({ mark }: Entry): RecordKind | undefined {
  const kinds: { [word: string]: RecordKind } = markWords;
  return mark?.what === undefined ? undefined : own(kinds, mark.what);
}

function readCard(found: Found, entry: Entry, at: Context): void {
  const { stageId, laneId } = at;
  const place = at.part === 'cells' ? { stageId, laneId } : {};
  const record = addRecord(found, 'card', entry, { text: readInline(entry.text), ...place });
  if (at.part === 'cells') {
    const key = cellKey(stageId, laneId);
    found.cells[key] = [...(own(found.cells, key) ?? []), record.id];
  }
  readBelow(found, record, entry, at);
}

/** Details, arrows, and notes that somebody put below another one. */
function readBelow(found: Found, record: JourneyRecord, entry: Entry, at: Context): void {
  for (const child of entry.children) {
    if (record.kind === 'card' && isArrow(child)) readArrow(found, child, startOf(found, child, record.id));
    else if (kindOf(child) !== undefined || !readDetail(found, record, child))
      readItem(found, child, { ...at, record: null });
  }
}
