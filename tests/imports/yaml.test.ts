import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { readYaml } from '../../src/imports/data/read-yaml.ts';
import '../support/seed.ts';

const text = fc.oneof(
  fc.constantFrom(
    'plain words',
    'a: b',
    '- dash',
    '# no comment',
    "it's",
    '"quoted"',
    'two\nlines',
    'a #b',
    '1.50',
    'yes',
    '日本',
    '[x]',
    '{y}',
    'a, b',
    '*bold*',
    '|',
    '>',
    '@at',
    'ends:',
    ' x',
    '~',
    'null',
    '',
  ),
  fc.string({ maxLength: 12, unit: 'grapheme' }),
);
const key = fc.constantFrom('name', 'pain points', 'a-b', 'é', '__proto__', 'constructor', '1', 'x: y');
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(fc.tuple(key, tie('value')), { maxLength: 3 }).map(objectOf),
  ),
}));

/** `Object.fromEntries` has `__proto__` as a key like others. */
function objectOf(entries: [string, unknown][]): unknown {
  return Object.fromEntries(entries);
}

test.each([
  ['as people write it', {}],
  ['with long lines folded', { lineWidth: 20 }],
  ['on few lines', { collectionStyle: 'flow' }],
  ['all quoted', { defaultStringType: 'QUOTE_DOUBLE' }],
  ['in single marks', { defaultStringType: 'QUOTE_SINGLE' }],
  ['with lists as far out as their keys', { indentSeq: false }],
] as const)('what another program writes %s is read as it reads it', (_, options) => {
  const law = fc.property(fc.array(fc.tuple(key, value), { minLength: 1, maxLength: 4 }), (entries) => {
    const written = stringify(objectOf(entries), options);
    expect(asWords(readYaml(written))).toEqual(asWords(parse(written)));
  });
  fc.assert(law, { numRuns: Number(process.env.FUZZ ? 20_000 : 400) });
});

/** All texts, without blanks at their ends, and nothing for what is empty. */
function asWords(data: unknown): unknown {
  if (data === null || data === undefined) return '';
  if (Array.isArray(data)) return data.map(asWords);
  if (typeof data === 'object') return Object.entries(data).map(([name, inner]) => [name, asWords(inner)]);
  return String(data).trim();
}

test.each([
  ['an anchor', 'a: &x 1\nb: *x', /line 1 .*anchor/],
  ['a tag', 'a: !!set {x}', /line 1 .*tag/],
  ['an open bracket', 'a: [1, 2', /line 1 opens a bracket/],
  ['an open quotation mark', 'a: "x', /line 1 opens a quotation mark/],
  ['a key twice', 'a: 1\na: 2', /line 2 says “a” a second time/],
  ['tabs', 'a:\n\tb: 1', /line 2 is indented with tabs/],
  ['deep lists', `${'- '.repeat(5000)}x`, /nested more than 60/],
  ['deep brackets', `a: ${'['.repeat(5000)}`, /nested more than 60/],
])('what is not read is refused with its line: %s', (_, text_, message) => {
  expect(() => readYaml(text_)).toThrow(message);
});

test('plain words go on in the lines below that stand further in', () => {
  expect(readYaml('a: 1\n  b')).toEqual({ a: '1 b' });
});
