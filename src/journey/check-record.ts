import * as z from 'zod/mini';
import type { Problem } from './clean-json.ts';
import { describeIssue, problemsOf } from './describe-issue.ts';
import { journeySchema, schemaOfList } from './journey.ts';
import { own } from './own.ts';
import { type Json, listOfKind, type RecordKind } from './records.ts';

/**
 * What is wrong with the given fields of a record. `null` is fine where the field may be empty; a field that is
 * not given is fine in an edit, but not in a new record (`whole`).
 */
export function checkRecord(
  kind: RecordKind,
  fields: { [field: string]: Json },
  where: string,
  whole: boolean,
): Problem[] {
  const problems: Problem[] = [];
  const { shape }: { shape: { [field: string]: z.core.$ZodType } } =
    kind === 'journey' ? journeySchema : schemaOfList[listOfKind[kind]];
  for (const field of Object.keys(shape)) {
    if (field === 'id') continue;
    const schema = shape[field];
    const value = own(fields, field);
    if (!schema || (value === undefined && !whole)) continue;
    if (value === null && z.safeParse(schema, undefined).success) continue;
    const parsed = z.safeParse(schema, value, { error: describeIssue });
    const path = where === '' ? field : `${where}.${field}`;
    if (!parsed.success) problems.push(...problemsOf(parsed.error, path));
  }
  return problems;
}
