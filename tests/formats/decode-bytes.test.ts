import { describe, expect, test } from 'vitest';
import { decodeTable } from '../../src/formats/encodings/choose-encoding.ts';
import { decodeUnicode, refuseBinary } from '../../src/formats/encodings/decode-unicode.ts';

const utf8 = (text: string) => new Uint8Array(Buffer.from(text));
const little = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const big = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16());
const refusal = (bytes: Uint8Array) => {
  try {
    decodeUnicode(bytes);
    return '';
  } catch (error) {
    return String(error);
  }
};

describe('a text file in Unicode', () => {
  test.each<[string, Uint8Array, string | null]>([
    ['plain', utf8('id,text\na,b'), 'id,text\na,b'],
    ['with a mark', utf8('\ufeffid'), 'id'],
    ['of other letters', utf8('Łódź ☕ 予約'), 'Łódź ☕ 予約'],
    ['of nothing', utf8(''), ''],
    ['of a letter', utf8('a'), 'a'],
    ['wide, with a mark', little('\ufeffid,text'), 'id,text'],
    ['wide the other way round, with a mark', big('\ufeffid,text'), 'id,text'],
    ['wide, without a mark', little('id,text'), 'id,text'],
    ['wide the other way round, without a mark', big('id,text'), 'id,text'],
    ['wide, of two letters', little('id'), 'id'],
    [
      'wide, in which most letters are others',
      little(`id,${'予'.repeat(20)},text,more`),
      `id,${'予'.repeat(20)},text,more`,
    ],
    ['wide, with a mark alone to tell it', little('\ufeff予約'), '予約'],
    ['wide the other way round, with a mark alone', big('\ufeff予約'), '予約'],
    ['that begins like a mark, and is none', Uint8Array.of(0xff, 0x61, 0x62, 0x63), null],
    ['that begins like the other, and is none', Uint8Array.of(0xfe, 0x61, 0x62, 0x63), null],
    ['whose second byte is of a mark', Uint8Array.of(0x61, 0xfe, 0x62, 0x63), null],
    ['whose second byte is of the other', Uint8Array.of(0x61, 0xff, 0x62, 0x63), null],
    ['wide, cut within its last letter', little('\ufeffid,text').slice(0, -1), 'id,tex\ufffd'],
    ['of no Unicode', Uint8Array.of(0xe9, 0x2c, 0x61, 0x62), null],
    ['of half a sign', Uint8Array.of(0x61, 0xc3), null],
  ])('%s', (_, bytes, text) => {
    expect(decodeUnicode(bytes)).toBe(text);
  });

  test('that begins plain and is long is looked at at its beginning only', () => {
    const late = utf8(`${'a'.repeat(4096)}\0`);
    expect(decodeUnicode(late)).toContain('aaa');
    expect(refusal(utf8(`${'a'.repeat(4095)}\0`))).toContain('not a text file');
  });

  test.each<[string, Uint8Array]>([
    ['an archive', Uint8Array.of(0x50, 0x4b, 3, 4, 65, 66)],
    ['zeros', new Uint8Array(100)],
    ['a few zeros among letters', utf8('some\0thing that is long enough')],
  ])('is not %s', (_, bytes) => {
    expect(refusal(bytes)).toMatch(/^FormatError: The file is not a text file\. Save it as CSV/);
    expect(() => refuseBinary(bytes)).toThrow(/not a text file/);
  });

  test('may begin with the letters of an archive', () => {
    for (const text of [
      'PK',
      'PKa',
      'PK\u0003a',
      'PK\u0004\u0003',
      'PK\u0001\u0004',
      'PA\u0003\u0004',
      'AK\u0003\u0004',
      'PK\u0003\u0003',
    ])
      expect(refusal(utf8(text))).toBe('');
  });

  test('is not larger than any map', () => {
    expect(refusal(new Uint8Array(33 * 1024 * 1024).fill(97))).toContain(
      'The file has 33 MB, more than any journey map (32 MB). Was another file picked?',
    );
    expect(refusal(new Uint8Array(32 * 1024 * 1024).fill(97))).toBe('');
  });
});

describe('a table that is not Unicode', () => {
  test('and of which nothing tells its code page is read as Windows has it here, and that is said', () => {
    const { text, notes, signs } = decodeTable(Uint8Array.from(Buffer.from('id,text\nc1,Café\n', 'latin1')));
    expect(text).toBe('id,text\nc1,Café\n');
    expect(notes).toEqual([
      expect.stringMatching(
        /^The file is not Unicode, and nothing in it tells its code page: it was read as Windows-1252\./,
      ),
    ]);
    expect(signs).toContain('é');
  });

  test('and that is Unicode has nothing to say', () => {
    expect(decodeTable(utf8('id,text\nc1,Café ©®\n'))).toEqual({ text: 'id,text\nc1,Café ©®\n', notes: [] });
  });

  test('and is no text is refused', () => {
    expect(() =>
      decodeTable(Uint8Array.from({ length: 100 }, (_, i) => (i === 40 || i === 41 ? 0 : 0xe9))),
    ).toThrow(/not a text file/);
  });

  test('is read whole, however long it is', () => {
    const words = `id,text\n${'c1,é\n'.repeat(9000)}`;
    expect(decodeTable(Uint8Array.from(Buffer.from(words, 'latin1'))).text).toBe(words);
  });
});
