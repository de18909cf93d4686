import * as z from 'zod/mini';
import { checkReferences } from './check-references.ts';
import { cleanJson, type Problem } from './clean-json.ts';
import { describeIssue, problemsOf } from './describe-issue.ts';
import { type Journey, journeySchema, recordLists, schemaOfList } from './journey.ts';
import { isObject, own } from './own.ts';
import type { Json } from './records.ts';

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
  const problems: Problem[] = [];
  const clean = cleanJson(value, problems);
  if (problems.length > 0) return { ok: false, problems };
  const parsed = z.safeParse(journeySchema, dropNulls(clean), { error: describeIssue });
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) };
  const dangling = checkReferences(parsed.data);
  return dangling.length > 0 ? { ok: false, problems: dangling } : { ok: true, journey: parsed.data };
}

/** The journey, or a `JourneyError` that a person can act on. */
export function journeyFrom(value: unknown): Journey {
  const parsed = parseJourney(value);
  if (!parsed.ok) throw new JourneyError(parsed.problems);
  return parsed.journey;
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

function dropNulls(journey: Json): Json {
  if (!isObject(journey)) return journey;
  const { exported: _, ...kept } = journey;
  const dropped = withoutNulls(kept, journeySchema.shape);
  for (const list of recordLists) {
    const items = dropped[list];
    if (!Array.isArray(items)) continue;
    const shape = schemaOfList[list].shape;
    dropped[list] = items.map((item) => (isObject(item) ? withoutNulls(item, shape) : item));
  }
  return dropped;
}

function withoutNulls(record: { [field: string]: Json }, shape: Shape): { [field: string]: Json } {
  const kept: { [field: string]: Json } = {};
  for (const [field, value] of Object.entries(record)) {
    if (value === null && meansAbsent(shape, field)) continue;
    kept[field] = value;
  }
  return kept;
}
