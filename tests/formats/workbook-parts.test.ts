import { readXlsx as openXlsx, writeXlsx as saveXlsx, type WriteSheet } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { checkArchive } from '../../src/formats/xlsx/check-archive.ts';
import { escapeText } from '../../src/formats/xlsx/escape-text.ts';
import { readXlsx } from '../../src/formats/xlsx/read-xlsx.ts';
import { type StoredCell, showCell } from '../../src/formats/xlsx/shown-cell.ts';
import { writeXlsx } from '../../src/formats/xlsx/write-xlsx.ts';
import { mergeFile } from '../../src/journey/merge/merge-records.ts';
import { toRecords } from '../../src/journey/records-of.ts';
import { inputOf, parcel } from './export-input.ts';

/** The list at the end of an archive, of parts so large when packed and unpacked, each named by so many letters. */
function archive(
  parts: [packed: number, unpacked: number, letters?: number][],
  more: { comment?: number; count?: number; at?: number } = {},
): Uint8Array {
  const { comment = 0, count = parts.length } = more;
  const list = parts.reduce((sum, [, , letters = 0]) => sum + 46 + letters, 0);
  const bytes = new Uint8Array(100 + list + 22 + comment);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x504b0304);
  let at = 100;
  for (const [packed, unpacked, letters = 0] of parts) {
    view.setUint32(at, 0x02014b50, true);
    view.setUint32(at + 20, packed, true);
    view.setUint32(at + 24, unpacked, true);
    view.setUint16(at + 28, letters, true);
    at += 46 + letters;
  }
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 10, count, true);
  view.setUint32(at + 16, more.at ?? 100, true);
  return bytes;
}
const MB = 1024 * 1024;
const said = (bytes: Uint8Array) => {
  try {
    checkArchive(bytes);
    return null;
  } catch (error) {
    return String(error);
  }
};
const begins = (...codes: number[]) => Uint8Array.from({ length: 200 }, (_, i) => codes[i] ?? 0);

describe('an archive that may be a workbook', () => {
  test.each<[string, Uint8Array]>([
    ['an empty one', archive([])],
    [
      'one with parts',
      archive([
        [10, 20],
        [30, 40, 12],
        [0, 0],
      ]),
    ],
    ['one with a comment', archive([[10, 20]], { comment: 0xffff })],
    [
      'one that unpacks to as much as a map may have',
      archive([
        [MB, 64 * MB],
        [MB, 64 * MB],
      ]),
    ],
    ['one with a small part that says nothing of itself', archive([[64, 0]])],
  ])('is opened: %s', (_, bytes) => {
    expect(said(bytes)).toBeNull();
  });

  test.each<[string, Uint8Array, RegExp]>([
    ['nothing', new Uint8Array(0), /The file is empty/],
    ['a few bytes', Uint8Array.of(0x50, 0x4b, 3), /not an Excel workbook/],
    ['something else', begins(1, 2, 3, 4), /not an Excel workbook/],
    ['an old one', begins(0xd0, 0xcf, 0x11, 0xe0), /with a password, or one of Excel 97-2003/],
    ['too many bytes', new Uint8Array(33 * MB), /has 33 MB, more than any map\. Was another file picked\?/],
    ['one without an end', archive([[10, 20]]).slice(0, -22), /its end is missing/],
    ['an end beyond any comment', archive([[10, 20]], { comment: 0x10000 }), /its end is missing/],
    [
      'one that unpacks to more',
      archive([
        [MB, 64 * MB],
        [MB, 64 * MB],
        [1, 1],
      ]),
      /unpacks to more than 128 MB/,
    ],
    ['one that hides how large it is', archive([[65, 0]]), /hides how large it is/],
    ['too many parts', archive([], { count: 2001 }), /has 2001 parts, more than any map/],
    ['a part that is not there', archive([[1, 1]], { count: 2 }), /part 2 of 2 is not where it should be/],
    ['a list that begins elsewhere', archive([[1, 1]], { at: 101 }), /part 1 of 1 is not where/],
    ['a list beyond the end', archive([[1, 1]], { at: 10_000 }), /part 1 of 1 is not where/],
  ])('is refused: %s', (_, bytes, message) => {
    expect(said(bytes)).toMatch(message);
  });

  test('of OpenDocument is named', () => {
    const bytes = archive([[1, 1]]);
    bytes.set(new TextEncoder().encode('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'), 30);
    expect(said(bytes)).toMatch(/OpenDocument file \(\.ods\)/);
  });
});

test.each([
  ['a\ud800b\udc00c', 'abc'],
  ['😀', '😀'],
  ['\ufffea\uffff', 'a'],
  ['_x0041_ _x41_ _xZZZZ_', '_x005F_x0041_ _x41_ _xZZZZ_'],
])('%j stands in a cell as %j', (text, cell) => {
  expect(escapeText(text)).toBe(cell);
});

/** A cell that holds this, shown by its digits unless it says otherwise. */
const show = (value: StoredCell['value'], more: Partial<StoredCell> = {}, is1904?: boolean) =>
  showCell({ value, isFormula: false, isError: false, format: '', ...more }, is1904);

describe('a cell that says nothing right', () => {
  test('is a fault, in words that help', () => {
    expect(show('#REF!', { isError: true })).toEqual({
      fault: expect.stringMatching(/^is an error \(#REF!\): correct/),
      shown: '#REF!',
    });
    expect(show(null, { isError: true })).toMatchObject({ fault: expect.stringContaining('()'), shown: '' });
    for (const empty of [null, ''])
      expect(show(empty, { isFormula: true })).toEqual({
        fault: expect.stringMatching(/^holds a formula without a result/),
        shown: '',
      });
    expect(show(0, { isFormula: true })).toBe(0);
    expect(show('x', { isFormula: true })).toBe('x');
    expect(show(null)).toBeNull();
  });

  test('of a day that is none is empty; without a format a day is a day', () => {
    expect(show(new Date(Number.NaN))).toBe('');
    expect(show(new Date(Date.UTC(2026, 0, 2)))).toBe('2026-01-02');
    expect(show(new Date(Date.UTC(2026, 0, 2, 3, 4, 5, 6)))).toBe('2026-01-02 03:04:05.006');
    expect(show(12)).toBe(12);
  });

  test.each<[number, string, unknown]>([
    [12, '@', 12],
    [12, '#,##0', 12],
    [-12, '0_);(0)', -12],
    [12, '[$-407]0', { number: 12, shown: '12' }],
    [12, '[$kr.]0', { number: 12, shown: 'kr.12' }],
    [12, ';;;', 12],
    [1, '0.0 %', { number: 1, shown: '100 %' }],
    [-0.5, '0.00%', { number: -0.5, shown: '-50%' }],
    [0.505, '0.00%', { number: 0.505, shown: '50.50%' }],
  ])('%s as %s', (value, numFmt, cell) => {
    expect(show(value, { format: numFmt })).toEqual(cell);
  });
});

describe('a sheet of the workbook', () => {
  test('has heads that stand out and stay, ids in grey, room for words, and lists to choose from', async () => {
    const { sheets } = await openXlsx(await writeXlsx(inputOf(parcel)), { readStyles: true });
    const items = sheets.find(({ name }) => name === 'Items');
    const header = items?.rows[0]?.map(String) ?? [];
    const width = (name: string) => items?.columns?.[header.indexOf(name)]?.width;
    expect(items?.freezePane).toMatchObject({ rows: 1 });
    // As wide as their longest words, which are short here; what notes say has room at least.
    expect(['id', 'Stage', 'Text', 'Severity', 'Owner'].map(width)).toEqual([10, 8, 30, 11, 8]);
    expect(items?.columns?.[header.indexOf('stage_id')]?.hidden).toBe(true);
    expect(items?.columns?.[header.indexOf('Stage')]?.hidden ?? false).toBe(false);
    const styleOf = (place: string) => items?.cells?.get(place)?.style;
    expect(styleOf('0,0')).toMatchObject({
      font: { bold: true },
      fill: { type: 'pattern', pattern: 'solid' },
    });
    expect(styleOf('1,0')?.font?.color?.rgb).toMatch(/8A8A8A$/);
    expect(styleOf('1,3')).toMatchObject({ alignment: { wrapText: true, vertical: 'top' } });
    expect(items?.autoFilter?.range).toMatch(/^A1:[A-Z]+5$/);
    for (const rule of items?.dataValidations ?? [])
      expect(rule).toMatchObject({
        type: 'list',
        allowBlank: true,
        range: expect.stringMatching(/^[A-Z]2:[A-Z]2000$/),
      });
    expect(items?.dataValidations?.every(({ showErrorMessage }) => !showErrorMessage)).toBe(true);
  });
});

describe('what else stands in a workbook that came back', () => {
  async function bring(change: (sheet: WriteSheet) => WriteSheet | WriteSheet[]) {
    const { sheets } = await openXlsx(await writeXlsx(inputOf(parcel)));
    const bytes = await saveXlsx({ sheets: sheets.flatMap(({ name, rows }) => change({ name, rows })) });
    const file = await readXlsx(bytes);
    return { notes: file.notes ?? [], merge: mergeFile(file, toRecords(parcel)) };
  }
  const commented =
    (...places: [place: string, text: string][]) =>
    (sheet: WriteSheet) =>
      sheet.name === 'Items'
        ? {
            ...sheet,
            cells: new Map(places.map(([place, text]) => [place, { comment: { text, author: 'Eve' } }])),
          }
        : sheet;

  test('comments are said, the first with its place', async () => {
    const one = await bring(commented(['2,3', ' Is this\n right? ']));
    expect(one.notes).toEqual([
      'Items, cell D3: the comment "Is this right?" was not read. Comments stay in the file.',
    ]);
    const three = await bring(commented(['2,3', 'a'.repeat(130)], ['3,3', 'b'], ['4,4', 'c']));
    expect(three.notes).toEqual([
      `Items, cell D3: the comment "${'a'.repeat(120)}" (and 2 more in this sheet) was not read. Comments stay in the file.`,
    ]);
    expect((await bring(commented(['2,3', ' ']))).notes).toEqual([]);
    expect(one.merge).toMatchObject({ changes: [], conflicts: [], missing: [] });
  });

  test.each<[string, (sheet: WriteSheet) => WriteSheet | WriteSheet[], RegExp | null]>([
    ['the picture as it was', (sheet) => sheet, null],
    ['no picture', (sheet) => (sheet.name === 'Journey' ? [] : sheet), null],
    [
      'an empty picture',
      (sheet) => (sheet.name === 'Journey' ? { ...sheet, rows: [[' '], [null]] } : sheet),
      /"Journey", which is a picture/,
    ],
    [
      'words beside the picture',
      (sheet) => (sheet.name === 'Journey' ? { ...sheet, rows: [...(sheet.rows ?? []), ['So?']] } : sheet),
      /"Journey", which is a picture/,
    ],
    [
      'a word less in the picture',
      (sheet) => (sheet.name === 'Journey' ? { ...sheet, rows: sheet.rows?.slice(0, -1) ?? [] } : sheet),
      /"Journey", which is a picture/,
    ],
    [
      'the picture renamed and changed',
      (sheet) =>
        sheet.name === 'Journey'
          ? { ...sheet, name: 'Look', rows: [['x'], ...(sheet.rows ?? []).slice(1)] }
          : sheet,
      /"Look", which is a picture/,
    ],
    [
      'a sheet of one’s own',
      (sheet) => [sheet, { name: `Own ${sheet.name}`, rows: sheet.name === 'Map' ? [['Hello']] : [] }],
      /"Own Map" was not read: it is none of the export/,
    ],
    [
      'an empty sheet',
      (sheet) => [sheet, ...(sheet.name === 'Map' ? [{ name: 'Sheet1', rows: [[null, '']] }] : [])],
      null,
    ],
    [
      'a copy of the notes',
      (sheet) => (sheet.name === 'Items' ? [sheet, { ...sheet, name: 'Items (2)' }] : sheet),
      /"Items \(2\)" holds the same rows as "Items", and was not read\. Change them in "Items"/,
    ],
  ])('%s', async (_, change, note) => {
    const { notes, merge } = await bring(change);
    expect(notes).toEqual(note === null ? [] : [expect.stringMatching(note)]);
    expect(merge).toMatchObject({ changes: [], conflicts: [], missing: [] });
  });

  test('sheets are found under other names, by the ids of their first column', async () => {
    const { notes, merge } = await bring((sheet) =>
      sheet.name === 'Journey' ? sheet : { ...sheet, name: `${sheet.name} ö` },
    );
    expect(notes).toEqual([]);
    expect(merge).toMatchObject({ changes: [], conflicts: [], missing: [] });
  });

  test('a workbook of something else is refused, with the names of its sheets', async () => {
    const names = Array.from({ length: 10 }, (_, i) => ({ name: `S${i}`, rows: [['a', 'b']] }));
    await expect(readXlsx(await saveXlsx({ sheets: names }))).rejects.toThrow(
      /no journey in this workbook: .* has "S0", "S1", "S2", "S3", "S4", "S5", "S6", "S7"\.$/,
    );
  });
});
