import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../src/formats/csv/read-csv.ts';
import { writeCsv } from '../../src/formats/csv/write-csv.ts';
import { listCodePages } from '../../src/formats/encodings/code-pages.ts';
import { mergeFile } from '../../src/journey/merge/merge-records.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { toRecords } from '../../src/journey/records-of.ts';
// Made by Python 3.11's codecs (`bytes([b]).decode(codec)` for every byte from 0x80, `words.encode(codec)`).
import oracle from './code-pages.json' with { type: 'json' };
import { inputOf, parcel } from './export-input.ts';

const single = Object.entries(oracle.single);
/** Where Python and the tables of iconv-lite differ and neither matters: Apple's own sign, and places that one leaves free. */
const freePlaces = /[\uFFFD\uF8FF\uF8A0\u05BA\u0387\u00B7]/;

test.each(single)('%s has the signs that Python gives it', (name, signs) => {
  const page = listCodePages().find(
    (each) => each.name === (name === 'Mac Cyrillic' ? 'Mac Ukrainian' : name),
  );
  const got = page?.decode(Uint8Array.from({ length: 128 }, (_, i) => i + 128)) ?? '';
  const wrong = [...signs].filter((sign, i) => sign !== got[i] && !freePlaces.test(sign));
  expect(wrong).toEqual([]);
});

test('the packed tables say what iconv-lite says, but for the signs that the Macintosh has had since 1998', () => {
  const all = Buffer.from(Uint8Array.from({ length: 128 }, (_, i) => i + 128));
  const macs: { [name: string]: string } = {
    'Mac Central European': 'maccenteuro',
    'Mac Icelandic': 'maciceland',
    'Mac Romanian': 'macromania',
    'Mac Ukrainian': 'macukraine',
  };
  const pages = listCodePages().filter(({ encode }) => encode);
  expect(pages).toHaveLength(51);
  for (const { name, decode } of pages) {
    const key = macs[name] ?? name.toLowerCase().replace('ibm ', 'cp').replace(/[ -]/g, '');
    const [ours, theirs] = [decode(all), iconv.decode(all, key)];
    const others = [...ours].filter((sign, i) => sign !== theirs[i]).join('');
    expect([name, others]).toEqual([
      name,
      expect.stringMatching(name.startsWith('Mac') ? /^[€ΩȘșȚț\u00AD]{0,6}$/ : /^$/),
    ]);
  }
});

test.each(Object.entries(oracle.double))('%s is read rightly, in Node too', (name, { words, bytes }) => {
  const page = listCodePages().find((each) => each.name === name);
  expect(page?.decode(Buffer.from(bytes, 'base64'))).toBe(words);
  for (const sign of words) if (sign.charCodeAt(0) >= 0x80) expect(page?.signs()).toContain(sign);
});

test.each([
  ['Shift_JIS', 'shift_jis', '予約する'],
  ['GBK', 'gbk', '打电话给诊所'],
  ['Big5', 'big5', '許功蓋'],
  ['EUC-JP', 'eucjp', '予約する'],
  ['EUC-KR', 'cp949', '병원에 갂'],
])('%s has the signs of its language, and no others', (name, encoding, words) => {
  const page = listCodePages().find((each) => each.name === name);
  expect(page?.decode(iconv.encode(words, encoding))).toBe(words);
  const signs = page?.signs() ?? '';
  expect([...words].filter((sign) => sign !== ' ' && !signs.includes(sign))).toEqual([]);
  expect(signs).not.toMatch(/[\0-\x7f\uFFFD]/);
  expect(new Set(signs).size).toBe([...signs].length);
});

/** A map whose notes and stages use the letters of a code page. */
const mapOf = (words: readonly string[]) =>
  journeyFrom({
    ...parcel,
    links: [],
    stages: parcel.stages.map((stage, i) => ({ ...stage, name: `${words[i % words.length]} stage ${i}` })),
    cards: words.map((text, i) => ({
      id: `w${i}`,
      stageId: 's1',
      laneId: 'l1',
      text: `${text} ${i}`,
      owner: text,
    })),
  });

/** The signs of a table one by one, none of which means something else in a CSV. */
const encode = (text: string, signs: string): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((sign) => {
      const code = sign.charCodeAt(0);
      if (sign === '\uFEFF') return [];
      if (code < 0x80) return [code];
      const at = signs.indexOf(sign);
      return at >= 0 ? [at + 0x80] : [...sign].map(() => 0x3f);
    }),
  );

const lettersOf = (signs: string) => [...signs].filter((sign) => /[\p{L}\p{M}€…–“”]/u.test(sign));

describe('a CSV saved untouched in a code page', () => {
  test.each(single)('%s: nothing has changed, an edit is an edit', (name, signs) => {
    const letters = lettersOf(signs);
    const words = [0, 1, 2, 3].map((at) => letters.slice(at * 9, at * 9 + 9).join('') || 'abc');
    const map = mapOf(words);
    const csv = String(writeCsv(inputOf(map)));
    const file = readCsv(encode(csv, signs));
    expect(mergeFile(file, toRecords(map)), name).toMatchObject({ changes: [], conflicts: [], problems: [] });
    const edited = readCsv(encode(csv.replace(`,${words[1]} 1,`, `,${words[0]} new,`), signs));
    expect(mergeFile(edited, toRecords(map)).changes).toMatchObject([
      { recordId: 'w1', after: `${words[0]} new` },
    ]);
  });

  test.each(Object.entries(oracle.double))('%s: nothing has changed', (_, { words, bytes }) => {
    const map = mapOf([words, 'plain']);
    // Only these words are beyond ASCII: their bytes are put where they stand.
    const parts = String(writeCsv(inputOf(map)))
      .slice(1)
      .split(words);
    const raw = parts.flatMap((part, i) => [
      ...(i > 0 ? [Buffer.from(bytes, 'base64')] : []),
      Buffer.from(part),
    ]);
    expect(mergeFile(readCsv(Buffer.concat(raw)), toRecords(map))).toMatchObject({
      changes: [],
      conflicts: [],
    });
  });

  test.each(['utf16le', 'utf8'] as const)('%s without a mark', (encoding) => {
    const map = mapOf(['Łódź', 'Ναι', '予約', '👍']);
    const csv = String(writeCsv(inputOf(map))).slice(1);
    expect(mergeFile(readCsv(Buffer.from(csv, encoding)), toRecords(map))).toMatchObject({
      changes: [],
      conflicts: [],
    });
    const turned = encoding === 'utf8' ? Buffer.from(csv) : Buffer.from(csv, encoding).swap16();
    expect(mergeFile(readCsv(turned), toRecords(map))).toMatchObject({ changes: [], conflicts: [] });
  });
});

describe('signs that the code page does not have', () => {
  const latin = oracle.single['Windows-1252'];
  const map = mapOf(['Café in Łódź ☕', 'naïve', 'très', 'über']);
  const csv = String(writeCsv(inputOf(map)));
  const bring = (text: string) => mergeFile(readCsv(encode(text, latin)), toRecords(map));

  test('are lost, and that is no change: as marks, or as the letters they are made from', () => {
    expect(bring(csv)).toMatchObject({ changes: [], conflicts: [], problems: [] });
    expect(bring(csv.replaceAll('Łódź', 'Lódz'))).toMatchObject({ changes: [], conflicts: [] });
    expect(readCsv(encode(csv, latin)).notes?.[0]).toContain('Windows-1252');
  });

  test('beside every sign of ASCII, and in place of signs that have no letter', () => {
    const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(i + 32)).join('');
    const odd = mapOf([`Ł${ascii}☕`, 'ä − b “c” — d', 'x', 'y']);
    const text = String(writeCsv(inputOf(odd)));
    expect(mergeFile(readCsv(encode(text, latin)), toRecords(odd))).toMatchObject({
      changes: [],
      conflicts: [],
    });
    const fitted = text.replaceAll('−', '-').replaceAll('☕', '');
    expect(mergeFile(readCsv(encode(fitted, latin)), toRecords(odd))).toMatchObject({
      changes: [],
      conflicts: [],
    });
  });

  test('and something else was changed too: a question, never ticked', () => {
    const { changes, conflicts } = bring(csv.replace('Café in Łódź ☕ 0', 'Café in Łódź ☕ and cake'));
    expect(changes).toEqual([]);
    expect(conflicts).toMatchObject([{ recordId: 'w0', field: 'text', theirs: 'Café in Łódź ☕ 0' }]);
  });

  test('an edit of words that the page has is an edit, though it only takes an accent away', () => {
    expect(bring(csv.replace(',naïve 1,', ',naive 1,')).changes).toMatchObject([
      { recordId: 'w1', after: 'naive 1' },
    ]);
    expect(bring(csv.replace(',naïve 1,', ',naïve? Why?,')).changes).toMatchObject([
      { after: 'naïve? Why?' },
    ]);
  });

  test('of a Unicode file that a program took for a code page are put right, and it is said', () => {
    const once = [...Buffer.from(csv)].map((byte) =>
      byte < 0x80 ? String.fromCharCode(byte) : latin[byte - 0x80],
    );
    const file = readCsv(Buffer.from(once.join('').replaceAll('\uFFFD', '\u0081')));
    expect(mergeFile(file, toRecords(map)).changes).toEqual([]);
    expect(file.notes?.[0]).toContain('Windows-1252');
  });

  test('were lost on an earlier way, and the file is Unicode by now', () => {
    const lost = csv.replaceAll('Łódź ☕', '?ód? ?');
    expect(mergeFile(readCsv(Buffer.from(lost)), toRecords(map))).toMatchObject({
      changes: [],
      conflicts: [],
    });
  });
});
