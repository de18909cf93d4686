import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import * as fontkit from 'fontkit';
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
  it('are those of the font itself', () => {
    const file = createRequire(import.meta.url).resolve(
      '@fontsource/inter/files/inter-latin-500-normal.woff2',
    );
    const font = fontkit.create(readFileSync(file));
    const sample = 'Hamburgefonstiv & 0123';
    const units = Array.from(
      sample,
      (character) => font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth,
    );
    const expected = (units.reduce((sum, width) => sum + width, 0) / font.unitsPerEm) * 24;
    expect(measureText(text(sample), null, 'inter').width).toBeCloseTo(expected, 6);
  });

  it('count an emoji once, however it is composed, and no combining mark', () => {
    const width = (characters: string) => measureText(text(characters), null, 'inter').width;
    expect(width('👩‍👩‍👧‍👦')).toBe(width('😀'));
    expect(width('👍🏽')).toBe(width('👍'));
    expect(width('e\u0301')).toBe(width('e'));
    expect(width('旅')).toBe(24);
  });

  it('follow letter spacing, case and the font of each run', () => {
    const upper = styleRange(text('abc'), 0, 3, { textCase: 'UPPER' });
    expect(measureText(upper, null, 'inter').width).toBe(measureText(text('ABC'), null, 'inter').width);
    const spaced = styleRange(text('abc'), 0, 3, { letterSpacing: { unit: 'PIXELS', value: 2 } });
    expect(measureText(spaced, null, 'inter').width).toBeCloseTo(
      measureText(text('abc'), null, 'inter').width + 6,
    );
    const bold = styleRange(text('abc'), 0, 3, { fontName: { family: 'Inter', style: 'Bold' } });
    expect(measureText(bold, null, 'inter').width).toBeGreaterThan(
      measureText(text('abc'), null, 'inter').width,
    );
  });
});

describe('lines', () => {
  it('break at blanks, which stay out of the width', () => {
    expect(lines('the quick brown fox', 120)).toEqual(['the quick', 'brown fox']);
    const [first] = measureText(text('the quick   brown'), 120, 'inter').lines;
    expect(first?.width).toBe(measureText(text('the quick'), null, 'inter').width);
  });

  it('break a word that is longer than the line, but never inside a character', () => {
    const parts = lines('Supercalifragilistic', 80);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.join('')).toBe('Supercalifragilistic');
    expect(lines('👍🏽👍🏽', 10)).toEqual(['👍🏽', '👍🏽']);
  });

  it('break Chinese between characters, not before closing marks', () => {
    expect(lines('顾客走进商店。', 6 * 24)).toEqual(['顾客走进商', '店。']);
  });

  it('end at newlines and at both Unicode separators', () => {
    expect(lines('a\nb\u2028c\u2029d\n', null)).toEqual(['a', 'b', 'c', 'd', '']);
  });

  it('are as high as Figma’s: 15, 19, 29 and 48 px for 12, 16, 24 and 40', () => {
    const heights = [12, 16, 24, 40].map((size) => measureText(text('x', size), null, 'inter').height);
    expect(heights).toEqual([15, 19, 29, 48]);
    expect(measureText(text(''), null, 'inter').height).toBe(29);
    const fixed = styleRange(text('a\nb'), 0, 3, { lineHeight: { unit: 'PIXELS', value: 50 } });
    expect(measureText(fixed, null, 'inter').height).toBe(100);
  });

  it('take the height of the largest run, on one baseline', () => {
    const mixed = styleRange(text('small BIG'), 6, 9, { fontSize: 48 });
    const [line] = measureText(mixed, null, 'inter').lines;
    expect(line?.height).toBe(58);
    expect(line?.runs.map((run) => run.text)).toEqual(['small ', 'BIG']);
    expect(line?.runs[1]?.x).toBeCloseTo(line?.runs[0]?.width ?? 0);
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
  const unit = fc.constantFrom(...'ab c-–Wé旅。👍🏽\u2028\n\t'.split(''), 'word ', 'لسان', '👩‍👧');
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 60 }), fc.integer({ min: 20, max: 300 }), (parts, width) => {
      const value = text(parts.join(''));
      const measured = measureText(value, width, 'inter');
      let at = 0;
      for (const line of measured.lines) {
        expect(value.characters.slice(at, line.start)).toMatch(/^[\s\u2028]*$/);
        at = line.end;
        const isOne = [...new Intl.Segmenter().segment(line.text)].length <= 1;
        if (!isOne) expect(line.width).toBeLessThanOrEqual(width + 0.001);
      }
      expect(value.characters.slice(at)).toMatch(/^\s*$/);
    }),
    { numRuns: 300 },
  );
});
