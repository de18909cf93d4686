import {
  type Journey,
  journeySchema,
  type RecordList,
  recordLists,
  schemaOfList,
} from '../../journey/journey.ts';
import { type ListSchema, openParts, type RecordSchema } from '../../journey/parts-of-schema.ts';
import type { Doubt } from '../../journey/reading.ts';
import { listOfKind, type RecordKind } from '../../journey/records.ts';
import { references } from '../../journey/references.ts';
import { doAtOnce, type Stretches, visitEach } from '../../journey/stretches.ts';
import type { MapReader } from '../../plane/map-reader.ts';
import { tellDoubt } from '../../plane/map-reader.ts';

export type Bag = { [field: string]: unknown };

/** Where faults are told. */
type Told = Pick<MapReader, 'doubts'>;

/**
 * Makes a journey of what was read. Stamps are hostile: a remembered detail that no journey can hold is left out
 * and named in a doubt, and so is a reference to a record that is gone. Each record is looked at once.
 */
export function toJourney(records: Bag, reader: Told): Journey {
  return doAtOnce(toJourneyInStretches(records, reader));
}

/** As `toJourney`, in stretches. */
export function* toJourneyInStretches(records: Bag, reader: Told): Stretches<Journey> {
  const lists: Lists = {};
  const empty: Bag = { ...records };
  for (const list of recordLists) {
    const schema: ListSchema<Bag> = schemaOfList[list];
    lists[list] = yield* validRecords(bagsOf(records[list]), schema, reader.doubts);
    empty[list] = [];
  }
  dropDangling(lists, reader.doubts);
  const heading = journeySchema.parse(
    keepValid(empty, reader.doubts, (bag) => journeySchema.safeParse(bag)).kept,
  );
  return Object.assign(heading, lists);
}

/** A record as a journey can hold it; `null` when it can hold none of it. What is left out is told. */
export function validRecord<T>(record: Bag, schema: RecordSchema<T>, doubts: Doubt[]): T | null {
  const { kept, data } = keepValid(record, doubts, (bag) => schema.safeParse(bag));
  if (data !== undefined) return data;
  const again = schema.safeParse(kept);
  return again.success ? again.data : null;
}

function* validRecords<T>(records: readonly Bag[], schema: ListSchema<T>, doubts: Doubt[]): Stretches<T[]> {
  const valid: T[] = [];
  const partFor = openParts(schema);
  yield* visitEach(records, (record) => {
    const data = validRecord(record, partFor(record), doubts);
    if (data !== null) valid.push(data);
  });
  return valid;
}

type Verdict<T> =
  | { success: true; data: T }
  | { success: false; error: { issues: readonly { path: readonly PropertyKey[] }[] } };

function keepValid<T>(
  record: Bag,
  doubts: Doubt[],
  check: (bag: Bag) => Verdict<T>,
): { kept: Bag; data?: T } {
  const verdict = check(record);
  if (verdict.success) return { kept: record, data: verdict.data };
  const kept = { ...record };
  for (const issue of verdict.error.issues) {
    const field = String(issue.path[0]);
    if (!(field in kept)) continue;
    delete kept[field];
    const reason = `The remembered “${field}” is damaged and was left out.`;
    tellDoubt({ doubts }, String(record.id), reason);
  }
  return { kept };
}

type Lists = { [list in RecordList]?: Bag[] };

function dropDangling(lists: Lists, doubts: Doubt[]): void {
  const idsOf = (kind: RecordKind): Set<unknown> =>
    new Set(kind === 'journey' ? [] : lists[listOfKind[kind]]?.map(({ id }) => id));
  for (const { kind, field, to, without } of references) {
    if (kind === 'journey' || without === 'depend') continue;
    const known = idsOf(to);
    for (const record of lists[listOfKind[kind]] ?? []) {
      const target = record[field];
      if (target === undefined || target === null || (known.has(target) && target !== record.id)) continue;
      tellDoubt({ doubts }, String(record.id), `It named a ${to} that is no longer on the map.`);
      // These are fresh copies: nobody else has them yet.
      if (kind === 'card') record[field] = null;
      else delete record[field];
    }
  }
}

function bagsOf(value: unknown): Bag[] {
  return Array.isArray(value) ? value : [];
}
