import { sameJson } from '../equal.ts';
import { own } from '../own.ts';
import type { JourneyRecord, Json, Records } from '../records.ts';

export type Fields = { [field: string]: Json };

/** A field's value; what is not there counts as `null`. */
export function fieldOf(record: JourneyRecord | undefined, field: string): Json {
  return (record && own(record.fields, field)) ?? null;
}

/** Whether two bags of fields say the same; a field that is `null` in one may be absent in the other. */
export function sameFields(a: Fields, b: Fields): boolean {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((field) =>
    sameJson(own(a, field) ?? null, own(b, field) ?? null),
  );
}

/** The fields that hold something, and those to keep in any case: otherwise `null` and absence are the same. */
export function filledFields(fields: Fields, keep: readonly string[] = []): Fields {
  const filled: Fields = {};
  for (const [field, value] of Object.entries(fields)) {
    if (value !== null || keep.includes(field)) filled[field] = value;
  }
  return filled;
}

/** The record of that id, if there is one: ids come from outside and may be `constructor`. */
export function recordOf(records: Records, id: string): JourneyRecord | undefined {
  return own(records.byId, id);
}
