import { sameJson } from '../equal.ts';
import { own } from '../own.ts';
import { cellKey, type JourneyRecord, type Json, type RecordKind, type Records } from '../records.ts';
import { references } from '../references.ts';
import type { BaseView } from './base-view.ts';
import { type Fields, fieldOf, recordOf } from './field-values.ts';

/** What others point at comes first; of each kind the fields that tell most records apart. */
const told: readonly (readonly [kind: RecordKind, fields: readonly string[]])[] = [
  ['persona', ['name']],
  ['stage', ['name']],
  ['lane', ['name']],
  ['card', ['text', 'stageId', 'laneId']],
  ['link', ['from', 'to']],
  ['emotion', ['stageId', 'personaId']],
  ['metric', ['name', 'kind', 'stageId', 'cardId']],
];

/**
 * Somebody emptied the ids of a file, or put others there, or a program did: a record whose id the board does not know, and that
 * says what one of the board says that the file lacks, is that one. Changes `ours` and `fresh`; nothing that is the same becomes new.
 */
export function reuniteLost(ours: Records, theirs: Records, base: BaseView, fresh: Set<string>): void {
  const knowsAll = base.held('') !== null;
  for (const [kind, fields] of told) {
    const alike = Object.values(ours.byId).filter(({ kind: its }) => its === kind);
    const strays = alike.filter(
      ({ id }) => fresh.has(id) || (!recordOf(theirs, id) && !(knowsAll && base.held(id))),
    );
    if (strays.length === 0) continue;
    const lost = Object.values(theirs.byId).filter(
      ({ id, kind: its }) => its === kind && !recordOf(ours, id) && base.held(id) !== false,
    );
    // Where ids were replaced in all of a column, what tells a record apart is enough. One new id among known ones may be a new
    // record that is named like one that goes: it is the same only if it says all the same.
    const isAll = strays.length === alike.length || strays.some(({ id }) => fresh.has(id));
    const renamed = isAll ? pairUp(strays, lost, fields, base) : pairSame(strays, lost, alike);
    for (const id of renamed.keys()) fresh.delete(id);
    if (renamed.size > 0) renameRecords(ours, renamed);
  }
}

/** From the id in the file to the one on the board: who says all the same first, then who is told by the same fields, now or when exported. */
function pairUp(
  strays: readonly JourneyRecord[],
  lost: readonly JourneyRecord[],
  fields: readonly string[],
  base: BaseView,
): Map<string, string> {
  const renamed = new Map<string, string>();
  const taken = new Set<string>();
  const pair = (
    keyOf: (fields: Fields) => string,
    sayingOf: (other: JourneyRecord) => Fields | null,
    fits: (record: JourneyRecord, other: JourneyRecord) => boolean,
  ) => {
    const waiting = new Map<string, JourneyRecord[]>();
    for (const other of lost) {
      const said = taken.has(other.id) ? null : sayingOf(other);
      if (said) waiting.set(keyOf(said), [...(waiting.get(keyOf(said)) ?? []), other]);
    }
    for (const record of strays) {
      const alike = renamed.has(record.id) ? undefined : waiting.get(keyOf(record.fields));
      const twin = alike?.find((other) => !taken.has(other.id) && fits(record, other));
      if (!twin) continue;
      renamed.set(record.id, twin.id);
      taken.add(twin.id);
    }
  };
  const keyOf = (said: Fields) => JSON.stringify(fields.map((field) => own(said, field) ?? null));
  pair(keyOf, (other) => other.fields, saysNoMore);
  pair(
    keyOf,
    (other) => other.fields,
    () => true,
  );
  pair(
    keyOf,
    (other) => base.fields(other.id),
    () => true,
  );
  // Words alone, where the file does not say the place.
  if (fields.includes('text'))
    pair(
      ({ text = null }) => JSON.stringify(text),
      (other) => other.fields,
      ({ fields: { stageId = null, laneId = null, text } }) => !stageId && !laneId && Boolean(text),
    );
  return renamed;
}

/** From the id in the file to the one on the board: who says the same in every field that the file's records of this kind have. */
function pairSame(
  strays: readonly JourneyRecord[],
  lost: readonly JourneyRecord[],
  alike: readonly JourneyRecord[],
): Map<string, string> {
  const fields = [...new Set(alike.flatMap((record) => Object.keys(record.fields)))].sort();
  const keyOf = (said: Fields) =>
    JSON.stringify(fields.map((field) => (isFilled(own(said, field) ?? null) ? own(said, field) : null)));
  const waiting = new Map<string, JourneyRecord[]>();
  for (const other of lost) {
    const key = keyOf(other.fields);
    waiting.set(key, [...(waiting.get(key) ?? []), other]);
  }
  const renamed = new Map<string, string>();
  for (const record of strays) {
    const twin = waiting.get(keyOf(record.fields))?.shift();
    if (twin) renamed.set(record.id, twin.id);
  }
  return renamed;
}

function saysNoMore(record: JourneyRecord, other: JourneyRecord): boolean {
  return Object.entries(record.fields).every(
    ([field, value]) => !isFilled(value) || sameJson(fieldOf(other, field), value),
  );
}

const isFilled = (value: Json) => value !== null && value !== '';

/** Puts the board's ids where the file's stand: of the records, in what points at them, and in the orders. */
function renameRecords(ours: Records, renamed: ReadonlyMap<string, string>): void {
  const idOf = (id: string) => renamed.get(id) ?? id;
  for (const record of Object.values(ours.byId)) {
    for (const { kind, field } of references) {
      const target = kind === record.kind ? own(record.fields, field) : undefined;
      if (typeof target === 'string') record.fields[field] = idOf(target);
    }
    const id = idOf(record.id);
    if (id === record.id) continue;
    delete ours.byId[record.id];
    // What such a record leaves empty says nothing: it may come from a file that has no room for it.
    const fields = Object.entries(record.fields).filter(([, value]) => isFilled(value));
    ours.byId[id] = { ...record, id, fields: Object.fromEntries(fields) };
  }
  const { orders } = ours;
  const cells: Records['orders']['cells'] = {};
  for (const [key, ids] of Object.entries(orders.cells)) {
    const [stageId, laneId]: unknown[] = JSON.parse(key);
    const placed = (id: unknown) => (typeof id === 'string' ? idOf(id) : null);
    cells[cellKey(placed(stageId), placed(laneId))] = ids.map(idOf);
  }
  const lists = Object.entries(orders).filter(([name]) => name !== 'cells');
  ours.orders = {
    ...orders,
    ...Object.fromEntries(lists.map(([name, ids]) => [name, Array.isArray(ids) ? ids.map(idOf) : ids])),
    cells,
  };
}
