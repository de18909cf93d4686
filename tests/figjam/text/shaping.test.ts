import '../../support/seed.ts';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import * as fontkit from 'fontkit';
import { expect, it } from 'vitest';
import { measureText } from '../../../playground/figjam/text/measure.ts';
import { defaultTextStyle, newText } from '../../../playground/figjam/text/text-value.ts';

const weights = { Regular: 400, Medium: 500, 'Semi Bold': 600, Bold: 700 };
const size = 64;

/** What fontkit, which reads the font itself, says of a text's width in px. */
const fonts = new Map(
  Object.entries(weights).map(([style, weight]) => {
    const name = `@fontsource/inter/files/inter-all-${weight}-normal.woff`;
    return [style, fontkit.create(readFileSync(createRequire(import.meta.url).resolve(name)))];
  }),
);
const styles = [...fonts.keys()];

function widthOf(characters: string, style: string): number {
  const start = defaultTextStyle(size);
  const plain = { fontName: { family: 'Inter', style }, letterSpacing: { unit: 'PIXELS', value: 0 } };
  return measureText(newText({ ...start, ...plain }, characters), null, 'inter').width;
}

function expected(characters: string, style: string): number {
  const font = fonts.get(style);
  return font === undefined ? 0 : (font.layout(characters).advanceWidth / font.unitsPerEm) * size;
}

const samples = [
  'AVATAR Type. “Yes,” To. f) P, L’Été',
  'a->b A -> B --> C => d <- e <-> f 1<-2',
  '10:30 12x34 A-B (A) (a) a:b :-) [Ab] @HOME {x}',
  'Приве́т Ελλάδα Łódź Đặng 1234567890 €5–7',
  'C++ #1 50% A/B A·B • ok – no — yes…',
];

it.each(styles)('is kerned and has the alternates of Inter %s', (style) => {
  for (const sample of samples)
    expect(widthOf(sample, style), sample).toBeCloseTo(expected(sample, style), 6);
});

it('is as wide as the font makes it whichever two signs meet', () => {
  const signs = 'AaBbTVXxyz019 ()[]{}@-–—:<>=*×+/|,.;!?“”‘’…•#&éÅŁЖд';
  const texts = fc.string({ unit: fc.constantFrom(...signs), minLength: 1, maxLength: 2 });
  fc.assert(
    fc.property(texts, fc.constantFrom(...styles), (characters, style) => {
      expect(widthOf(characters, style)).toBeCloseTo(expected(characters, style), 6);
    }),
    { numRuns: 2000 },
  );
});

it('raises a mark between digits over blanks, and not one in a lower-case word', () => {
  // Rules with two characters before: the OpenType way, where fontkit differs.
  const [high = 0, low = 0] = ['1×2', 'x'].map((text) => widthOf(text, 'Medium'));
  expect(widthOf('1 x 2', 'Medium')).toBeGreaterThan(high + low / 2);
  expect(widthOf('a x b', 'Medium')).toBeCloseTo(expected('a x b', 'Medium'), 6);
});

it('has tracking between characters and none after the last', () => {
  const spaced = (characters: string) =>
    measureText(
      newText({ ...defaultTextStyle(size), letterSpacing: { unit: 'PIXELS', value: 5 } }, characters),
      null,
      'inter',
    ).width;
  expect(spaced('abc')).toBeCloseTo(widthOf('abc', 'Medium') + 10, 6);
  // An arrow of two hyphens is one character.
  expect(spaced('a->b')).toBeCloseTo(widthOf('a->b', 'Medium') + 10, 6);
});
