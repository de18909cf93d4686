import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextValue } from '../../../playground/figjam/document/records.ts';
import { isEqual } from '../../../playground/figjam/text/runs.ts';
import { rangeSegments } from '../../../playground/figjam/text/text-segments.ts';
import {
  defaultTextStyle,
  deleteCharacters,
  fontsIn,
  insertCharacters,
  newText,
  setCharacters,
  setIndentation,
  setListOptions,
  styleAt,
  styleRange,
} from '../../../playground/figjam/text/text-value.ts';

const bold = { fontName: { family: 'Inter', style: 'Bold' } };
const link = { hyperlink: { type: 'URL', value: 'https://example.org' } } as const;
const text = (characters: string) => newText(defaultTextStyle(24), characters);

describe('setting characters', () => {
  it('takes the style of the first run for all, but no link', () => {
    const mixed = styleRange(styleRange(text('one two'), 0, 3, bold), 0, 3, link);
    const after = setCharacters(mixed, 'something else');
    expect(after.runs).toHaveLength(1);
    expect(after.runs[0]?.style.fontName.style).toBe('Bold');
    expect(after.runs[0]?.style.hyperlink).toBeNull();
  });

  it('keeps the style for later when the text becomes empty', () => {
    const after = setCharacters(setCharacters(styleRange(text('word'), 0, 4, bold), ''), 'again');
    expect(after.runs[0]?.style.fontName.style).toBe('Bold');
  });
});

describe('inserting and deleting', () => {
  const mixed = styleRange(text('ab'), 1, 2, bold);

  it('inserts with the style before or after the place', () => {
    expect(styleAt(insertCharacters(mixed, 1, 'x', 'BEFORE'), 1).fontName.style).toBe('Medium');
    expect(styleAt(insertCharacters(mixed, 1, 'x', 'AFTER'), 1).fontName.style).toBe('Bold');
    expect(insertCharacters(mixed, 1, 'x').characters).toBe('axb');
  });

  it('keeps links on untouched words', () => {
    const value = styleRange(text('see the guide now'), 8, 13, link);
    const after = deleteCharacters(insertCharacters(value, 0, 'Please '), 7, 11);
    expect(after.characters).toBe('Please the guide now');
    const linked = rangeSegments(after, ['hyperlink']).filter(({ values }) => values.hyperlink !== null);
    expect(linked.map(({ characters }) => characters)).toEqual(['guide']);
  });

  it('moves list settings with their paragraphs', () => {
    const list = setListOptions(text('title\nitem'), 6, 10, 'UNORDERED');
    const after = insertCharacters(list, 5, '\nmore');
    expect(after.paragraphs.map((paragraph) => paragraph.list)).toEqual(['NONE', 'NONE', 'UNORDERED']);
    expect(deleteCharacters(after, 5, 10).paragraphs.map((paragraph) => paragraph.list)).toEqual([
      'NONE',
      'UNORDERED',
    ]);
  });

  it('refuses ranges outside the text', () => {
    expect(() => insertCharacters(mixed, 3, 'x')).toThrow(RangeError);
    expect(() => deleteCharacters(mixed, 1, 9)).toThrow(/2 characters/);
    expect(() => setIndentation(mixed, 0, 1, 6)).toThrow(/0 to 5/);
  });
});

describe('segments', () => {
  it('cuts where an asked field changes and nowhere else', () => {
    const value = styleRange(styleRange(text('abcdef'), 2, 4, bold), 3, 6, { fontSize: 40 });
    expect(rangeSegments(value, ['fontName']).map(({ characters }) => characters)).toEqual([
      'ab',
      'cd',
      'ef',
    ]);
    expect(rangeSegments(value, ['fontSize']).map(({ start, end }) => [start, end])).toEqual([
      [0, 3],
      [3, 6],
    ]);
    expect(rangeSegments(value, ['fontName', 'fontSize'])).toHaveLength(4);
    expect(rangeSegments(value, ['fontName'], 1, 3).map(({ characters }) => characters)).toEqual(['b', 'c']);
    expect(rangeSegments(text(''), ['fontName'])).toEqual([]);
  });

  it('tells list items apart by paragraph', () => {
    const list = setListOptions(text('one\ntwo'), 4, 7, 'ORDERED');
    const segments = rangeSegments(list, ['listOptions', 'indentation']);
    expect(segments.map(({ values }) => values)).toEqual([
      { listOptions: { type: 'NONE' }, indentation: 0 },
      { listOptions: { type: 'ORDERED' }, indentation: 1 },
    ]);
  });
});

it('names each font once', () => {
  expect(fontsIn(styleRange(text('abc'), 1, 2, bold)).map(({ style }) => style)).toEqual(['Medium', 'Bold']);
  expect(fontsIn(text('')).map(({ style }) => style)).toEqual(['Medium']);
});

it('keeps its invariants under any edits', () => {
  const edit = fc.oneof(
    fc.record({
      kind: fc.constant('insert'),
      at: fc.nat(20),
      to: fc.nat(20),
      word: fc.string({ maxLength: 4 }),
    }),
    fc.record({ kind: fc.constant('delete'), at: fc.nat(20), to: fc.nat(20), word: fc.constant('') }),
    fc.record({
      kind: fc.constant('style'),
      at: fc.nat(20),
      to: fc.nat(20),
      word: fc.constantFrom('Bold', 'Medium'),
    }),
    fc.record({ kind: fc.constant('list'), at: fc.nat(20), to: fc.nat(20), word: fc.constant('') }),
  );
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
      let value = text('one\ntwo');
      for (const { kind, at, to, word } of edits) {
        const length = value.characters.length;
        const [start, end] = [Math.min(at, to, length), Math.min(Math.max(at, to), length)];
        if (kind === 'insert')
          value = insertCharacters(value, start, word, at % 2 === 0 ? 'BEFORE' : 'AFTER');
        if (kind === 'delete') value = deleteCharacters(value, start, end);
        if (kind === 'style')
          value = styleRange(value, start, end, { fontName: { family: 'Inter', style: word } });
        if (kind === 'list') value = setListOptions(value, start, end, 'UNORDERED');
        expectSound(value);
      }
    }),
    { numRuns: 200 },
  );
});

function expectSound(value: TextValue): void {
  expect(value.runs.reduce((sum, run) => sum + run.length, 0)).toBe(value.characters.length);
  expect(value.paragraphs).toHaveLength(value.characters.split('\n').length);
  expect(value.runs.every((run, i) => run.length > 0 && !isEqual(run.style, value.runs[i - 1]?.style))).toBe(
    true,
  );
}
