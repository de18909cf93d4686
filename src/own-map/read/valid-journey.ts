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
  const of = <L extends RecordList>(list: L, schema: ListSchema<Journey[L][number]>) =>
    validRecords(bagsOf(records[list]), schema, reader.doubts);
  const lists = {
    personas: yield* of('personas', schemaOfList.personas),
    stages: yield* of('stages', schemaOfList.stages),
    lanes: yield* of('lanes', schemaOfList.lanes),
    cards: yield* of('cards', schemaOfList.cards),
    links: yield* of('links', schemaOfList.links),
    emotions: yield* of('emotions', schemaOfList.emotions),
    metrics: yield* of('metrics', schemaOfList.metrics),
  };
  dropDangling(lists, reader.doubts);
  const empty: Bag = { ...records };
  for (const list of recordLists) empty[list] = [];
  const heading = journeySchema.parse(
    keepValid(empty, reader.doubts, (bag) => journeySchema.safeParse(bag)).kept,
  );
  return { ...heading, ...lists };
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

type Lists = Pick<Journey, RecordList>;

function dropDangling(lists: Lists, doubts: Doubt[]): void {
  const idsOf = (kind: RecordKind): Set<unknown> =>
    new Set(kind === 'journey' ? [] : lists[listOfKind[kind]].map(({ id }) => id));
  for (const { kind, field, to, without } of references) {
    if (kind === 'journey' || without === 'depend') continue;
    const known = idsOf(to);
    const list: Bag[] = lists[listOfKind[kind]];
    for (const record of list) {
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
