import '../support/seed.ts';
import type { Plugin } from 'esbuild';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leanLibraries } from '../../tools/lean-libraries.mjs';
import { arbitraryJourney } from '../support/arbitrary-journey.ts';
import { importBuilt } from '../support/import-built.ts';

/** Messages that hold something of every kind that our schemas ask for. */
const messages = [
  ...[null, 'x', 2, 0.5, true, ['nsn:1'], { x: -1.5, y: 2 }, { x: Number.POSITIVE_INFINITY }].map(
    (value) => ({ value }),
  ),
  { type: 'request', id: 'r1', name: 'insert', params: { journey: {}, at: { x: 1, y: 2 } } },
  { kind: 'journey', version: 1, journey: 'j1', base: {}, fields: { deep: [{ er: null }] } },
  { kind: 'card', version: 1, id: 'c1', lane: 'l1', stage: 's1', fields: { text: 'a' } },
  { write: 'both' },
  { changes: [{ kind: 'added', record: { kind: 'stage', id: 's1' }, field: 'name', ours: 1 }], problems: [] },
];

const junk = fc.constantFrom<unknown>(null, 7, -1.5, Number.NaN, '', 'odd', true, [], [null], {}, undefined);

test('schemas say of whatever they are given what the whole library says', async () => {
  const [whole, lean] = [await load([]), await load([leanLibraries])];
  const said = (value: unknown) => [whole(value), lean(value)];
  for (const message of messages) expect(said(message)[1]).toBe(said(message)[0]);
  const steps = fc.array(fc.nat(), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(arbitraryJourney(), steps, junk, (journey, path, odd) => {
      for (const value of [journey, spoil(journey, path, odd), spoil(messages.at(path[0] ?? 0), path, odd)]) {
        const [before, after] = said(value);
        expect(after).toBe(before);
      }
    }),
    { numRuns: 60 },
  );
});

/** A bundle that tells, as text, what each of our schemas makes of a value. */
async function load(plugins: Plugin[]): Promise<(value: unknown) => string> {
  const contents = `
    import * as z from 'zod/mini';
    import * as contract from './src/contract/contract.ts';
    import * as answers from './src/contract/results.ts';
    import * as messages from './src/contract/messages.ts';
    import * as change from './src/journey/merge/change.ts';
    import * as journey from './src/journey/journey.ts';
    import * as stamp from './src/journey/stamp.ts';
    import * as record from './src/journey/own-template.ts';
    const asked = [...Object.values(contract.requests).map(({ params }) => params), ...Object.values(answers.results)];
    const schemas = [contract, messages, change, journey, stamp, record].flatMap((part) => Object.values(part));
    const isSchema = (value) => typeof value === 'object' && '_zod' in value;
    export const count = [...schemas, ...asked].filter(isSchema).length;
    export const tell = (value) => JSON.stringify([...schemas, ...asked].filter(isSchema).map((schema) => {
      const { success, data, error } = z.safeParse(schema, value);
      return success ? data : [error.issues, error.message];
    }));`;
  const { tell, count } = await importBuilt(contents, plugins);
  expect(count).toBeGreaterThan(60);
  return tell;
}

/** The value with one of its parts put in another's place: the steps of the path choose, each among what is there. */
function spoil(value: unknown, [step = 0, ...rest]: number[], odd: unknown): unknown {
  if (value === null || typeof value !== 'object') return odd;
  const entries = Object.entries(value);
  const chosen = entries[step % Math.max(1, entries.length)];
  if (chosen === undefined) return odd;
  const changed = rest.length === 0 ? odd : spoil(chosen[1], rest, odd);
  if (Array.isArray(value)) return value.with(Number(chosen[0]), changed);
  return { ...value, [chosen[0]]: changed };
}
