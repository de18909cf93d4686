import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { reasonFor, sayFault } from '../../src/journey/say-fault.ts';

/** What FigJam, JavaScript engines and schemas say, as they say it; none of it may reach a person. */
const raw: [what: string, fault: unknown, means: RegExp][] = [
  [
    'a limit',
    new Error('in setSharedPluginData: This pluginData entry exceeds the 100 kB per entry limit.'),
    /more to write/,
  ],
  ['a font', new Error('in loadFontAsync: The font "Inter Medium" could not be loaded'), /fonts/],
  [
    'a font not loaded',
    new Error('in set_characters: Cannot write to node with unloaded font "Inter Bold"'),
    /fonts/,
  ],
  [
    'a node that is gone',
    new Error('in get_x: The node with id "1:2" does not exist'),
    /deleted on the board/,
  ],
  [
    'anything else of the API',
    new Error('in createConnector: simulated failure'),
    /FigJam did not do what it was asked/,
  ],
  ['the page', new Error('in loadAsync: Page could not be loaded'), /pages/],
  ['an interrupted engine', new Error('interrupted'), /too much to be done in one go/],
  ['the same by name', 'InternalError: interrupted', /too much/],
  ['no memory', new Error('out of memory'), /too much/],
  ['a deep stack', new RangeError('Maximum call stack size exceeded'), /too much/],
  ['a type error', new TypeError("cannot read property 'x' of undefined"), /within Throughline/],
  ['the same that crossed worlds', 'TypeError: undefined is not a function', /within Throughline/],
  ['a parser', new SyntaxError('Unexpected token < in JSON at position 0'), /within Throughline/],
  ['a schema', z.safeParse(z.object({ a: z.string() }), {}).error, /within Throughline/],
  ['the dump of a schema', new Error('[\n  {\n    "code": "invalid_type"\n  }\n]'), /within Throughline/],
  ['one word', new Error('failure'), /within Throughline/],
  ['nothing at all', new Error(''), /within Throughline/],
];

describe('no word of FigJam, an engine or a schema reaches a person', () => {
  test.each(raw)('%s', (_, fault, means) => {
    const said = sayFault(fault);
    expect(said).toMatch(means);
    expect(said).toMatch(/^[A-Z].*\. Nothing was changed\. Try again/);
    expect(said).not.toMatch(/\bin \w+: |pluginData|interrupted|undefined|invalid_type|[{}[\]]|Error\b/);
    expect(reasonFor(fault)).toMatch(means);
    expect(reasonFor(fault)).not.toMatch(/\.$/);
  });
});

test('our own words are passed on as they are', () => {
  const own = 'Somebody is working on it this very moment. Nothing was changed. Try again.';
  expect(sayFault(new Error(own))).toBe(own);
  expect(reasonFor(new Error(own))).toBe(own.slice(0, -1));
});
