import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { checkInStretches } from '../../src/contract/check-params.ts';
import { requests } from '../../src/contract/contract.ts';
import { describeIssue } from '../../src/journey/describe-issue.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import type { Records } from '../../src/journey/records.ts';
import { toRecords } from '../../src/journey/records-of.ts';
import { doAtOnce } from '../../src/journey/stretches.ts';
import { arbitraryJourney } from '../support/arbitrary-journey.ts';
import { sampleMap } from '../support/call-ratios.mjs';
import '../support/seed.ts';

const inStretches = (schema: z.core.$ZodType, value: unknown) => {
  const checked = doAtOnce(checkInStretches(schema, value));
  return checked.fits
    ? { value: checked.value }
    : { where: checked.issue?.path, said: checked.issue?.message };
};

const atOnce = (schema: z.core.$ZodType, value: unknown) => {
  const parsed = z.safeParse(schema, value, { error: describeIssue });
  if (parsed.success) return { value: parsed.data };
  const [issue] = parsed.error.issues;
  return { where: issue?.path, said: issue?.message };
};

test('checks every request as its schema does, whatever it holds', () => {
  const junk = fc.oneof(fc.jsonValue(), fc.constant(undefined), fc.constant({ __proto__: null, file: 1 }));
  fc.assert(
    fc.property(arbitraryJourney(), junk, fc.nat(), (journey, nonsense, at) => {
      const records = toRecords(journey);
      const file = {
        format: 'json',
        exported: null,
        base: { kind: 'full', records },
        records: structuredClone(records),
        carriesOrder: true,
      };
      const seen = structuredClone(records);
      const sync = { rootId: '1:2', file, seen, untick: [1], resolutions: { 0: 'ours' }, remove: ['a'] };
      const put = putting(records);
      // Somewhere in it stands something else, or nothing.
      const [broken, spoiled] = [structuredClone(sync), structuredClone(put)];
      replaceAt(broken, at, nonsense);
      replaceAt(spoiled, at, nonsense);
      for (const params of [sync, put, { rootId: 'r', file }, { journey }, broken, spoiled, nonsense])
        for (const { params: schema } of Object.values(requests))
          expect(inStretches(schema, params)).toEqual(atOnce(schema, params));
    }),
    { numRuns: 30 },
  );
});

test('a whole map is checked a few records at a time', () => {
  const { insert } = requests;
  const steps = [...checkInStretches(insert.params, { journey: sampleMap(2000) })];
  expect(Math.max(...steps)).toBeLessThanOrEqual(50);
  expect(steps.length).toBeGreaterThan(30);
});

test('many changes are checked a few at a time, in however many parts', () => {
  const { parts, ...rest } = putting(toRecords(journeyFrom(sampleMap(2000))));
  const changes = parts.flat();
  const inParts = Array.from({ length: 60 }, (_, at) => changes.slice(at * 40, (at + 1) * 40));
  for (const given of [[changes], inParts]) {
    const steps = [...checkInStretches(requests.putChanges.params, { ...rest, seen: {}, parts: given })];
    expect(steps.length).toBeGreaterThan(20);
    expect(Math.max(...steps)).toBeLessThanOrEqual(100);
  }
});

/** All of a map as changes that add it, in two parts, and the message that would put them on the board. */
function putting({ byId, journeyId }: Records) {
  const changes = Object.values(byId).map(({ kind, id: recordId, fields: after }) => ({
    ...{ from: 'file', op: 'add', kind, recordId, after },
  }));
  const news = { id: 'x1', was: null, isAsked: true, fields: [], orders: [], removed: [] };
  const parts = [changes.slice(0, 3), changes.slice(3)];
  return { rootId: '1:2', parts, seen: byId, news, unlock: [journeyId] };
}

/** Puts a value in place of the so-manyth field, counted from the top. */
function replaceAt(value: object, at: number, put: unknown): void {
  const fields: [object, string][] = [];
  for (let todo: object[] = [value]; todo.length > 0 && fields.length < 400; ) {
    const next: object[] = [];
    for (const each of todo)
      for (const [key, inner] of Object.entries(each)) {
        fields.push([each, key]);
        if (typeof inner === 'object' && inner !== null) next.push(inner);
      }
    todo = next;
  }
  const found = fields[at % fields.length];
  if (found) Reflect.set(found[0], found[1], put);
}
