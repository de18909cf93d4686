import * as z from 'zod/mini';
import { checkReferences } from './check-references.ts';
import { cleanJson, type Problem } from './clean-json.ts';
import { describeIssue, problemsOf } from './describe-issue.ts';
import { type Journey, journeySchema, type RecordList, recordLists, schemaOfList } from './journey.ts';
import { isObject, own } from './own.ts';
import { type ListSchema, openParts, type RecordSchema } from './parts-of-schema.ts';
import type { Json } from './records.ts';
import { doAtOnce, type Stretches, visitEach } from './stretches.ts';

export type ParsedJourney = { ok: true; journey: Journey } | { ok: false; problems: Problem[] };

/** A journey that cannot be used; `message` names the first problems and where they are. */
export class JourneyError extends Error {
  override name = 'JourneyError';
  constructor(readonly problems: Problem[]) {
    super(describeProblems('The journey', problems));
  }
}

/**
 * Takes a journey from outside: line ends become `\n` in every text, unknown fields stay, `exported` (what a file
 * remembers for its way back) goes, `null` in an optional field counts as absent. Ids are unique over the whole
 * journey and every reference leads somewhere, or nothing is returned but the problems.
 */
export function parseJourney(value: unknown): ParsedJourney {
  return doAtOnce(parseInStretches(value));
}

/** As `parseJourney`, in stretches: each record is looked at by itself. */
export function* parseInStretches(value: unknown): Stretches<ParsedJourney> {
  const problems: Problem[] = [];
  const { exported: _, ...given } = isObject(value) ? value : {};
  const heading = isObject(value) ? given : value;
  const records: [RecordList, readonly unknown[]][] = [];
  for (const list of recordLists) {
    const items = own(given, list);
    if (!Array.isArray(items)) continue;
    records.push([list, items]);
    given[list] = [];
  }
  const journey = checkWith(journeySchema, () => journeySchema, heading, '', problems);
  for (const [list, items] of records) {
    const schema: ListSchema<object> = schemaOfList[list];
    const partFor = openParts(schema);
    const checked: unknown[] = [];
    yield* visitEach(items, (item, at) => {
      checked.push(checkWith(schema, partFor, item, `${list}[${at}]`, problems));
    });
    Object.assign(journey ?? {}, { [list]: checked });
  }
  if (problems.length > 0 || !journey) return { ok: false, problems };
  const dangling = checkReferences(journey);
  yield recordLists.reduce((sum, list) => sum + journey[list].length, 0) / 4;
  return dangling.length > 0 ? { ok: false, problems: dangling } : { ok: true, journey };
}

/** The journey, or a `JourneyError` that a person can act on. */
export function journeyFrom(value: unknown): Journey {
  return orThrow(parseJourney(value));
}

/** What was parsed, or a `JourneyError` that a person can act on. */
export function orThrow(parsed: ParsedJourney): Journey {
  if (!parsed.ok) throw new JourneyError(parsed.problems);
  return parsed.journey;
}

/** A part of a journey as its schema has it; `null`, and its problems are told, where it has not that form. */
function checkWith<T>(
  { shape }: ListSchema<T>,
  partFor: (record: { [field: string]: unknown }) => RecordSchema<T>,
  value: unknown,
  where: string,
  problems: Problem[],
): T | null {
  const found: Problem[] = [];
  const clean = cleanJson(value, found, where);
  problems.push(...found);
  if (found.length > 0) return null;
  const record = isObject(clean) ? withoutNulls(clean, shape) : clean;
  const parsed = partFor(isObject(record) ? record : {}).safeParse(record, { error: describeIssue });
  if (parsed.success) return parsed.data;
  problems.push(...problemsOf(parsed.error, where));
  return null;
}

/** One readable text of many problems: the first five, and how many more there are. */
export function describeProblems(subject: string, problems: Problem[]): string {
  const lines = problems.slice(0, 5).map(({ where, message }) => `${where || 'it'} ${message}`);
  const more = problems.length - lines.length;
  if (problems.length === 1) return `${subject} cannot be used: ${lines[0]}.`;
  return `${subject} has ${problems.length} problems: ${lines.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`;
}

type Shape = { [field: string]: z.core.$ZodType };

/** Whether `null` in this field of this schema only says "nothing here". */
export function meansAbsent(shape: Shape, field: string): boolean {
  const schema = own(shape, field);
  if (!schema) return false;
  return !z.safeParse(schema, null).success && z.safeParse(schema, undefined).success;
}

function withoutNulls(record: { [field: string]: Json }, shape: Shape): { [field: string]: Json } {
  const kept: { [field: string]: Json } = {};
  for (const [field, value] of Object.entries(record)) {
    if (value === null && meansAbsent(shape, field)) continue;
    kept[field] = value;
  }
  return kept;
}
