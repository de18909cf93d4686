import { describe, expect, test } from 'vitest';
import { readInline, writeInline } from '../../../src/formats/markdown/inline.ts';
import { readMark, writeMark } from '../../../src/formats/markdown/marks.ts';
import { readValue, writeValue } from '../../../src/formats/markdown/values.ts';
import type { Field } from '../../../src/journey/fields.ts';
import type { Json } from '../../../src/journey/records.ts';

describe('a value in a line', () => {
  test.each<[Field['type'], string, Json]>([
    ['text', '3', '3'],
    ['text', 'yes', 'yes'],
    ['text', '', null],
    ['amount', '3', 3],
    ['amount', '-3.25', -3.25],
    ['amount', '007', '007'],
    ['amount', '3.50', '3.50'],
    ['amount', '4,5', '4,5'],
    ['amount', '3 of 4', '3 of 4'],
    ['amount', '1234567890123456', '1234567890123456'],
    ['count', '3.50', 3.5],
    ['count', '4,5', 4.5],
    ['count', '-4,5', -4.5],
    ['count', '4,5 or so', '4,5 or so'],
    ['count', 'yes', 'yes'],
    ['flag', 'Yes', true],
    ['flag', 'TRUE', true],
    ['flag', 'no', false],
    ['flag', 'False', false],
    ['flag', 'yesterday', 'yesterday'],
    ['flag', 'not no', 'not no'],
    ['flag', '3', '3'],
    ['data', '3', 3],
    ['data', 'yes', true],
    ['data', 'a \\* b', 'a * b'],
    ['text', '`{"a":[1]}`', { a: [1] }],
    ['text', '`not JSON`', '`not JSON`'],
    ['text', 'see `3`', 'see `3`'],
  ])('of type %s: “%s” is %j', (type, line, value) => {
    expect(readValue(line, [], { field: 'x', type })).toEqual(value);
  });

  test('with items below it is a list; beside words of its own these count', () => {
    expect(readValue('', ['a', '\\*b'], { field: 'x', type: 'words' })).toEqual(['a', '*b']);
    expect(readValue('words', ['a'], { field: 'x', type: 'words' })).toBe('words');
    expect(readValue('', ['survey (n: 12)', 'a hunch'], { field: 'evidence', type: 'data' })).toEqual([
      { type: 'survey', n: 12 },
      'a hunch',
    ]);
    expect(readValue('survey (n: 12)', [], { field: 'evidence', type: 'data' })).toEqual({
      type: 'survey',
      n: 12,
    });
  });

  test.each<[string, Field['type'], Json, string, string[]]>([
    ['x', 'text', 'a *b*', 'a \\*b\\*', []],
    ['x', 'amount', 3, '3', []],
    ['x', 'amount', '3', '`"3"`', []],
    ['x', 'flag', true, 'yes', []],
    ['x', 'flag', false, 'no', []],
    ['x', 'data', 'yes', '`"yes"`', []],
    ['x', 'words', ['a', '*b'], '', ['a', '\\*b']],
    ['x', 'words', ['a', ''], '`["a",""]`', []],
    ['x', 'words', ['a', 7], '`["a",7]`', []],
    ['x', 'data', { a: '`' }, '`{"a":"\\u0060"}`', []],
    ['evidence', 'data', { type: 'survey', n: 12 }, 'survey (n: 12)', []],
    ['evidence', 'data', [{ type: 'log' }, 'x'], '', ['log', 'x']],
  ])('of field %s and type %s: %j is written so that it comes back', (field, type, value, line, items) => {
    const said = { field, type };
    const written = writeValue(value, said);
    expect(readValue(written.line, written.items, said)).toEqual(value);
    if (field !== 'evidence') expect(written).toEqual({ line, items });
  });
});

describe('words in a line', () => {
  test.each([
    ['&amp;&LT;&gt;&quot;&apos;', `&<>"'`],
    ['a&nbsp;b', 'a\u00a0b'],
    ['&eacute;&#233;&#xE9;&#XE9;', '&eacute;ééé'],
    ['&#0;&#1114112;&#1114111;', '&#0;&#1114112;\u{10ffff}'],
    ['**b\\*ld** **not ** *it*', 'b*ld **not ** *it*'],
    ['a<br>b<BR />c', 'a\nb\nc'],
    ['<https://a.b/c> <mailto:a@b> <b>', 'https://a.b/c mailto:a@b <b>'],
    ['[https://a.b](https://a.b) [c](https://a.b) [c](<c>)', 'https://a.b [c](https://a.b) c'],
    ['\\# \\a', '# \\a'],
  ])('%s are %j', (line, words) => {
    expect(readInline(line)).toBe(words);
  });

  test.each([
    ['# a', '\\# a'],
    ['- a', '\\- a'],
    ['+1', '+1'],
    ['+ 1', '\\+ 1'],
    ['12. a', '12\\. a'],
    ['12) a', '12\\) a'],
    ['12 a', '12 a'],
    ['snake_case _x_', 'snake_case \\_x\\_'],
    ['a & b &amp; c &#1', 'a & b \\&amp; c \\&#1'],
    [' a ', '&#32;a&#32;'],
    ['a\tb\nc\n d', 'a&#9;b<br>c<br>&#32;d'],
    ['see https://a.b/c_d_.', 'see <https://a.b/c_d_>.'],
    ['https://a.b # c', '<https://a.b> # c'],
    ['www.a.b mailto:x', 'www\\.a.b mailto\\:x'],
  ])('%j are written as %j, and come back', (words, line) => {
    expect(writeInline(words)).toBe(line);
    expect(readInline(line)).toBe(words);
  });
});

describe('what a line is, in the comment at its end', () => {
  test.each([
    { what: 'note' as const, id: 'c1', fields: { text: { hash: '1f0a' } } },
    { what: 'arrow' as const, id: 'a--b>', fields: { to: { hash: '1', to: 'x@y~z', shown: '2b' } } },
    { what: 'note' as const, id: '-', fields: { text: { hash: '0' } }, rest: ['owner', 'a+b'] },
    { fields: {}, what: 'rows' as const },
    { fields: {}, next: { id: 'c 2', hash: '3c' } },
  ])('comes back: %j', (mark) => {
    const comment = writeMark(mark);
    expect(comment).toMatch(/^<!-- (?:(?!--|>)[ -~])* -->$/);
    expect(readMark(comment.slice(4, -3))).toEqual(mark);
  });

  test.each([' ', ' TODO ', ' note c1 text=1 more words ', ' prettier-ignore ', ' c1 '])(
    'is none of ours: %j',
    (comment) => {
      expect(readMark(comment)).toBeNull();
    },
  );

  test('names nothing that every object has', () => {
    expect(readMark(' note __proto__ __proto__=1 text=2 ')).toEqual({
      what: 'note',
      fields: { text: { hash: '2' } },
    });
  });
});
