import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureText } from '../../../playground/figjam/text/measure.ts';
import {
  defaultTextStyle,
  newText,
  setIndentation,
  setListOptions,
  styleRange,
} from '../../../playground/figjam/text/text-value.ts';

const text = (characters: string, size = 24) => newText(defaultTextStyle(size), characters);
const lines = (characters: string, width: number | null) =>
  measureText(text(characters), width, 'inter').lines.map((line) => line.text);

describe('widths', () => {
  it('count an emoji once, however it is composed, and no combining mark', () => {
    const width = (characters: string) => measureText(text(characters), null, 'inter').width;
    expect(width('👩‍👩‍👧‍👦')).toBe(width('😀'));
    expect(width('👍🏽')).toBe(width('👍'));
    for (const picture of ['🇨🇭', '1️⃣', '❤️', '🏴󠁧󠁢󠁥󠁮󠁧󠁿']) expect(width(picture), picture).toBe(width('😀'));
    expect(width('🇨🇭🇫🇷')).toBe(width('😀😀'));
    expect(width('ที่')).toBe(width('ท'));
    expect(width('שָׁ')).toBe(width('ש'));
    expect(width('a\u2060b\u202a')).toBe(width('ab'));
    expect(width('e\u0301')).toBe(width('e'));
    expect(width('旅')).toBe(24);
  });

  it('follow letter spacing, case and the font of each run', () => {
    const upper = styleRange(text('abc'), 0, 3, { textCase: 'UPPER' });
    expect(measureText(upper, null, 'inter').width).toBe(measureText(text('ABC'), null, 'inter').width);
    const unspaced = styleRange(text('abc'), 0, 3, { letterSpacing: { unit: 'PIXELS', value: 0 } });
    const spaced = styleRange(text('abc'), 0, 3, { letterSpacing: { unit: 'PIXELS', value: 2 } });
    expect(measureText(spaced, null, 'inter').width).toBeCloseTo(
      measureText(unspaced, null, 'inter').width + 2 * 2,
    );
    const bold = styleRange(text('abc'), 0, 3, { fontName: { family: 'Inter', style: 'Bold' } });
    expect(measureText(bold, null, 'inter').width).toBeGreaterThan(
      measureText(text('abc'), null, 'inter').width,
    );
  });
});

describe('lines', () => {
  it('break after blanks, which need no room and count in the width', () => {
    expect(lines('the quick brown fox', 120)).toEqual(['the quick ', 'brown fox']);
    const [first] = measureText(text('the quick   brown'), 120, 'inter').lines;
    expect(first?.bareWidth).toBe(measureText(text('the quick'), null, 'inter').width);
    expect(first?.width).toBe(measureText(text('the quick   '), null, 'inter').width);
  });

  it('break as UAX #14 says: after "/", between "]" and "(", at hyphens, never in an arrow', () => {
    expect(lines('one/two', 60)).toEqual(['one/', 'two']);
    expect(lines('aaa[b](cc)', 80)).toEqual(['aaa[b]', '(cc)']);
    expect(lines('well-known', 80)).toEqual(['well-', 'known']);
    expect(lines('aaaa ->b', 70)).toEqual(['aaaa ', '->b']);
  });

  it('begin with a word that is too long, and cut it by its letters', () => {
    expect(lines('a Supercalifragilistic', 100)[0]).toBe('a ');
  });

  it('break a word that is longer than the line, but never inside a character', () => {
    const parts = lines('Supercalifragilistic', 80);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.join('')).toBe('Supercalifragilistic');
    expect(lines('👍🏽👍🏽', 10)).toEqual(['👍🏽', '👍🏽']);
    expect(lines('🇨🇭🇫🇷', 10)).toEqual(['🇨🇭', '🇫🇷']);
  });

  it('break Chinese between characters, not before closing marks', () => {
    expect(lines('顾客走进商店。', 6 * 24)).toEqual(['顾客走进商', '店。']);
  });

  it('end at newlines and at both Unicode separators', () => {
    expect(lines('a\nb\u2028c\u2029d\n', null)).toEqual(['a', 'b', 'c', 'd', '']);
  });

  it('are as high as FigJam’s: half as much again as their letters, in whole px', () => {
    const heights = [12, 13, 16, 24, 40].map((size) => measureText(text('x', size), null, 'inter').height);
    expect(heights).toEqual([18, 20, 24, 36, 60]);
    expect(measureText(text(''), null, 'inter').height).toBe(36);
    const own = styleRange(text('x'), 0, 1, { lineHeight: { unit: 'AUTO' } });
    expect(measureText(own, null, 'inter').height).toBe(29);
    const fixed = styleRange(text('a\nb'), 0, 3, { lineHeight: { unit: 'PIXELS', value: 50 } });
    expect(measureText(fixed, null, 'inter').height).toBe(100);
  });

  it('stand with half of what a line is higher than its letters above and below', () => {
    const [line] = measureText(text('x', 16), null, 'inter').lines;
    const [ascent, descent] = [(2728 / 2816) * 16, (680 / 2816) * 16];
    expect(line?.baseline).toBeCloseTo(ascent + (24 - ascent - descent) / 2, 2);
  });

  it.each([
    ['Roboto Mono', 1.3188],
    ['Source Code Pro', 1.257],
    ['Merriweather', 1.257],
    ['Karla', 1.169],
    ['Markazi Text', 1.2002],
    ['Figma Hand', 1.379],
  ])('of %s are %f as high as their size, where nobody set it', (family, share) => {
    const style = { fontName: { family, style: 'Regular' }, lineHeight: { unit: 'AUTO' } as const };
    expect(measureText(styleRange(text('x', 40), 0, 1, style), null, 'inter').height).toBe(
      Math.round(share * 40),
    );
  });

  it('take the height of the largest run, on one baseline', () => {
    const mixed = styleRange(text('small BIG'), 6, 9, { fontSize: 48 });
    const [line] = measureText(mixed, null, 'inter').lines;
    expect(line?.height).toBe(72);
    expect(line?.runs.map((run) => run.text)).toEqual(['small ', 'BIG']);
    expect(line?.runs[1]?.x).toBeCloseTo(line?.runs[0]?.width ?? 0);
  });

  it('of different heights have their baselines as far apart as the lower one is high', () => {
    const mixed = styleRange(text('BIG\nsmall\nBIG'), 4, 9, { fontSize: 16 });
    const [first, second, third] = measureText(mixed, null, 'inter').lines;
    expect((second?.baseline ?? 0) - (first?.baseline ?? 0)).toBeCloseTo(24);
    expect((third?.baseline ?? 0) - (second?.baseline ?? 0)).toBeCloseTo(36);
    expect(second?.y).toBeLessThan(36);
  });

  it('of a list stand one and a half letters further in', () => {
    const list = setIndentation(setListOptions(text('a\nb'), 0, 3, 'UNORDERED'), 2, 3, 2);
    expect(measureText(list, null, 'inter').lines.map(({ x }) => x)).toEqual([36, 72]);
  });

  it('in the middle stand there with the blank at their end', () => {
    const [first] = measureText(text('the quick brown'), 120, 'inter', 'CENTER').lines;
    expect(first?.x).toBeCloseTo((120 - (first?.width ?? 0)) / 2);
  });

  it('stand in the middle or at the right', () => {
    const [center] = measureText(text('abc'), 200, 'inter', 'CENTER').lines;
    expect(center?.x).toBeCloseTo((200 - (center?.width ?? 0)) / 2);
    const [right] = measureText(text('abc'), 200, 'inter', 'RIGHT').lines;
    expect((right?.x ?? 0) + (right?.width ?? 0)).toBeCloseTo(200);
  });
});

it('numbers ordered lists by depth and starts again after other text', () => {
  let value = setListOptions(text('a\nb\nc\nd\ntext\ne'), 0, 7, 'ORDERED');
  value = setIndentation(value, 4, 5, 2);
  value = setListOptions(value, 13, 14, 'ORDERED');
  const markers = measureText(value, null, 'inter').lines.map((line) => line.marker?.text);
  expect(markers).toEqual(['1.', '2.', 'a.', '3.', undefined, '1.']);
});

it('the coarse model differs, so that nothing can depend on exact numbers', () => {
  const value = text('A sentence of a usual length on a note');
  expect(measureText(value, null, 'coarse').width).not.toBe(measureText(value, null, 'inter').width);
});

it('loses no character and never overruns the line, whatever the text', () => {
  const signs = [...'ab c-–Wé旅。가あーッ「」（）／𠮷\u00a0\u00ad\u200b\u2028\u2029\n\t\r'];
  const words = [
    'word ',
    'لسان',
    'שלום ',
    'ระหว่างคำ',
    'हिन्दी',
    '👍🏽',
    '👩‍👧',
    '🇨🇭',
    '1️⃣',
    '❤️',
    'https://a.example/b?c=d&e',
  ];
  const unit = fc.constantFrom(...signs, ...words, 'x'.repeat(40));
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 60 }), fc.integer({ min: 20, max: 300 }), (parts, width) => {
      const value = text(parts.join(''));
      const measured = measureText(value, width, 'inter');
      expect(measured.height).toBe(measured.lines.length * 36);
      let at = 0;
      for (const line of measured.lines) {
        expect(line.width).toBeGreaterThanOrEqual(line.bareWidth);
        expect(value.characters.slice(at, line.start)).toMatch(/^[\s\u2028]*$/);
        at = line.end;
        const isOne = [...new Intl.Segmenter().segment(line.text.replace(/[\u00ad\u200b]/g, ''))].length <= 1;
        if (!isOne) expect(line.bareWidth).toBeLessThanOrEqual(width + 0.001);
      }
      expect(value.characters.slice(at)).toMatch(/^\s*$/);
    }),
    { numRuns: 300 },
  );
});

it.each([
  [16, -1.1],
  [24, -1.9],
  [32, -2.2],
  [64, -2.2],
  [96, -2.3],
  [200, -2.3],
])('what people write at %i px is tracked by %f %%', (size, tracking) => {
  const { letterSpacing } = defaultTextStyle(size);
  expect(letterSpacing).toEqual({ unit: 'PERCENT', value: tracking });
});
