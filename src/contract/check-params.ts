import * as z from 'zod/mini';
import { $ZodArray, $ZodDefault, $ZodObject, $ZodOptional, $ZodRecord } from 'zod/v4/core';
import { describeIssue } from '../journey/describe-issue.ts';
import { isObject, own } from '../journey/own.ts';
import type { Stretches } from '../journey/stretches.ts';

/** What fits, or what is wrong first, and where. */
export type Checked = { fits: true; value: unknown } | { fits: false; issue: z.core.$ZodIssue | undefined };

type Schema = z.core.$ZodType;

/** Entries of a table, or items of a list, checked in one go. */
const atOnce = 50;

/**
 * Checks a message by its schema, as `safeParse` does, but in stretches: a whole map is too much at once. Objects are
 * taken apart as far as they hold large tables or lists, and these are checked a few entries at a time.
 */
export function* checkInStretches(schema: Schema, value: unknown): Stretches<Checked> {
  if ((schema instanceof $ZodOptional || schema instanceof $ZodDefault) && value !== undefined)
    return yield* checkInStretches(schema._zod.def.innerType, value);
  if (schema instanceof $ZodObject && isPlain(schema) && isObject(value))
    return yield* checkFields(schema, value);
  if (schema instanceof $ZodRecord && isObject(value) && Object.keys(value).length > atOnce)
    return yield* checkTable(schema, value);
  if (schema instanceof $ZodArray && isPlain(schema) && Array.isArray(value)) {
    const { element } = schema._zod.def;
    if (value.length > atOnce || element instanceof $ZodArray) return yield* checkList(element, value);
  }
  return checkAtOnce(schema, value);
}

/** Nothing is asked of it besides the form of what it holds. */
const isPlain = ({ _zod: { def } }: z.core.$ZodObject | z.core.$ZodArray): boolean => !def.checks?.length;

function checkAtOnce(schema: Schema, value: unknown): Checked {
  const parsed = z.safeParse(schema, value, { error: describeIssue });
  return parsed.success ? { fits: true, value: parsed.data } : { fits: false, issue: parsed.error.issues[0] };
}

function wrongIn(path: readonly PropertyKey[], issue: z.core.$ZodIssue | undefined): Checked {
  return { fits: false, issue: issue && { ...issue, path: [...path, ...issue.path] } };
}

function* checkFields(schema: z.core.$ZodObject, value: { [field: string]: unknown }): Stretches<Checked> {
  const { shape, catchall } = schema._zod.def;
  const checked: { [field: string]: unknown } = {};
  for (const [field, type] of Object.entries(shape)) {
    const of = yield* checkInStretches(type, value[field]);
    if (!of.fits) return wrongIn([field], of.issue);
    if (of.value !== undefined || field in value) checked[field] = of.value;
  }
  // What it does not name is left out, or kept as it is (a loose object): no message refuses it.
  if (catchall)
    for (const [field, kept] of Object.entries(value))
      if (own(shape, field) === undefined && field !== '__proto__') checked[field] = kept;
  return { fits: true, value: checked };
}

function* checkTable(schema: z.core.$ZodRecord, value: { [key: string]: unknown }): Stretches<Checked> {
  const entries = Object.entries(value);
  const checked: { [key: string]: unknown } = {};
  for (let at = 0; at < entries.length; at += atOnce) {
    const some = entries.slice(at, at + atOnce);
    const of = checkAtOnce(schema, Object.fromEntries(some));
    if (!of.fits) return of;
    if (isObject(of.value)) Object.assign(checked, of.value);
    yield some.length;
  }
  return { fits: true, value: checked };
}

/** Lists of lists are taken apart as well: what is left of each counts here. */
function* checkList(element: Schema, value: readonly unknown[]): Stretches<Checked> {
  const checked: unknown[] = [];
  let since = 0;
  for (const [at, item] of value.entries()) {
    const isList = element instanceof $ZodArray;
    const of = isList ? yield* checkInStretches(element, item) : checkAtOnce(element, item);
    if (!of.fits) return wrongIn([at], of.issue);
    checked.push(of.value);
    since += isList && Array.isArray(item) ? item.length % atOnce : 1;
    if (since < atOnce) continue;
    yield since;
    since = 0;
  }
  return { fits: true, value: checked };
}
