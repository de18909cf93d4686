import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { decodeMemory } from '../../src/formats/encodings/decode-memory.ts';

const utf8 = (text: string) => new Uint8Array(Buffer.from(text));
/** How many of these words a text says: what a file remembers of its export. */
const counting =
  (...words: string[]) =>
  (text: string) =>
    words.filter((word) => text.includes(word)).length;

test('Unicode is read as it is, whatever the file remembers', () => {
  for (const text of ['plain', 'Łódź ☕ 予約', 'één', ''])
    expect(decodeMemory(utf8(text), counting('Ã'))).toEqual({ text, notes: [], signs: null });
});

test('a code page is the one under which most is said that the file remembers', () => {
  const words = ['Ждёт', 'ответа', 'Звонит'];
  const { text, signs, notes } = decodeMemory(iconv.encode(words.join(' '), 'koi8-r'), counting(...words));
  expect(text).toBe('Ждёт ответа Звонит');
  expect(notes).toEqual([expect.stringContaining('The file was saved in the code page KOI8-R')]);
  expect(signs).toContain('Ж');
  expect(signs).not.toContain('é');
  // Of the two words one says something in Windows-1252 too: more is said in the other.
  const both = counting('naive', 'Ждёт', 'ответа');
  expect(decodeMemory(iconv.encode('naive Ждёт ответа', 'win1251'), both).text).toBe('naive Ждёт ответа');
});

test('where nothing tells it, it is Windows-1252; what is no text is refused', () => {
  const { text, signs, notes } = decodeMemory(Uint8Array.of(0x43, 0x61, 0x66, 0xe9, 0x80), () => 0);
  expect(text).toBe('Café€');
  expect(notes).toEqual([
    expect.stringContaining('nothing in it tells its code page: it was read as Windows-1252'),
  ]);
  expect(signs).toContain('é');
  const zeros = Uint8Array.from({ length: 100 }, (_, i) => (i === 40 || i === 41 ? 0 : 0xe9));
  expect(() => decodeMemory(zeros, () => 0)).toThrow(/not a text file/);
});

test('where enough is said, no other code page is tried', () => {
  const tried = (said: number, bytes: Uint8Array) => {
    let calls = 0;
    decodeMemory(bytes, () => {
      calls += 1;
      return said;
    });
    return calls;
  };
  expect([tried(400, Uint8Array.of(0xe9)), tried(400, utf8('Ã©')), tried(400, utf8('plain é'))]).toEqual([
    1, 1, 0,
  ]);
  expect(tried(399, Uint8Array.of(0xe9))).toBeGreaterThan(50);
  expect(tried(399, utf8('Ã©'))).toBeGreaterThan(5);
});

/** Unicode as it looks in a code page, saved as Unicode. */
const mistaken = (text: string, page: string) => utf8(iconv.decode(Buffer.from(text), page));

test('Unicode that was taken for a code page is put right where then more is said', () => {
  expect(decodeMemory(mistaken('é', 'win1252'), counting('é'))).toMatchObject({
    text: 'é',
    notes: [expect.stringContaining('took this Unicode file for Windows-1252')],
  });
  expect(decodeMemory(mistaken('Größe, wie', 'win1250'), counting('Größe', 'wie'))).toMatchObject({
    text: 'Größe, wie',
    signs: null,
  });
});

test('and is left where as much is said as it stands, or no page has its signs', () => {
  expect(decodeMemory(mistaken('é', 'win1252'), () => 0)).toEqual({ text: 'Ã©', notes: [], signs: null });
  expect(decodeMemory(mistaken('é', 'win1252'), counting('Ã'))).toEqual({
    text: 'Ã©',
    notes: [],
    signs: null,
  });
  expect(decodeMemory(utf8('予約 Ã©'), counting('é'))).toEqual({ text: '予約 Ã©', notes: [], signs: null });
});
