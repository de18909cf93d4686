import { sameJson } from '../equal.ts';
import { own } from '../own.ts';
import type { JourneyRecord, Json } from '../records.ts';
import type { BaseView } from './base-view.ts';
import { type Fields, fieldOf } from './field-values.ts';

/** From the id in the file to the one on the board: who says all the same first, then who is told by the same fields, now or when exported. */
export function pairUp(
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
      saysWordsAlone,
    );
  return renamed;
}

/** From the id in the file to the one on the board: who says the same in every field that the file's records of this kind have. */
export function pairSame(
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

/** A note without a place: the file does not say it. */
export function saysWordsAlone({ kind, fields: { stageId, laneId, text } }: JourneyRecord): boolean {
  return kind === 'card' && !stageId && !laneId && Boolean(text);
}

function saysNoMore(record: JourneyRecord, other: JourneyRecord): boolean {
  return Object.entries(record.fields).every(
    ([field, value]) => !isFilled(value) || sameJson(fieldOf(other, field), value),
  );
}

export const isFilled = (value: Json) => value !== null && value !== '';

/** From the id in the file to the one on the board: notes that are all that is left of a cell on either side, and differ in their words alone. */
export function pairAlone(
  strays: readonly JourneyRecord[],
  lost: readonly JourneyRecord[],
  renamed: ReadonlyMap<string, string>,
): [string, string][] {
  const found = new Set(renamed.values());
  const cells = (records: readonly JourneyRecord[]) => {
    const byCell = new Map<string, JourneyRecord[]>();
    for (const record of records) {
      const { stageId = null, laneId = null } = record.fields;
      const key = JSON.stringify([stageId, laneId]);
      byCell.set(key, [...(byCell.get(key) ?? []), record]);
    }
    return byCell;
  };
  const missing = cells(lost.filter(({ id }) => !found.has(id)));
  const pairs: [string, string][] = [];
  for (const [cell, [stray, ...others]] of cells(strays.filter(({ id }) => !renamed.has(id)))) {
    const [other, ...more] = missing.get(cell) ?? [];
    if (!stray || !other || others.length + more.length > 0) continue;
    const { text: _, ...rest } = stray.fields;
    if (saysNoMore({ ...stray, fields: rest }, other)) pairs.push([stray.id, other.id]);
  }
  return pairs;
}
