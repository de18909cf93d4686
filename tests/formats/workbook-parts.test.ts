import { type Cell, readXlsx as openXlsx, writeXlsx as saveXlsx, type WriteSheet } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { checkArchive } from '../../src/formats/xlsx/check-archive.ts';
import { escapeText } from '../../src/formats/xlsx/escape-text.ts';
import { drawJourney } from '../../src/formats/xlsx/journey-sheet.ts';
import { readXlsx } from '../../src/formats/xlsx/read-xlsx.ts';
import { showCell } from '../../src/formats/xlsx/shown-cell.ts';
import { writeXlsx } from '../../src/formats/xlsx/write-xlsx.ts';
import { mergeFile } from '../../src/journey/merge/merge-records.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
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

describe('a cell that says nothing right', () => {
  const shown = (value: Parameters<typeof showCell>[0], cell: Partial<Cell>) =>
    showCell(value, { value, ...cell } as Cell);
  test('is a fault, in words that help', () => {
    expect(shown('#REF!', { type: 'error' })).toEqual({
      fault: expect.stringMatching(/^is an error \(#REF!\): correct/),
      shown: '#REF!',
    });
    expect(shown(null, { type: 'error' })).toMatchObject({ fault: expect.stringContaining('()'), shown: '' });
    for (const empty of [null, ''])
      expect(shown(empty, { type: 'formula' })).toEqual({
        fault: expect.stringMatching(/^holds a formula without a result/),
        shown: '',
      });
    expect(shown(0, { type: 'formula' })).toBe(0);
    expect(shown('x', { type: 'formula' })).toBe('x');
    expect(shown(null, { type: 'empty' })).toBeNull();
  });

  test('of a day that is none is empty; without a format a day is a day', () => {
    expect(shown(new Date(Number.NaN), {})).toBe('');
    expect(shown(new Date(Date.UTC(2026, 0, 2)), {})).toBe('2026-01-02');
    expect(shown(new Date(Date.UTC(2026, 0, 2, 3, 4, 5, 6)), {})).toBe('2026-01-02 03:04:05.006');
    expect(showCell(12, undefined)).toBe(12);
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
    expect(shown(value, { type: 'number', style: { numFmt } })).toEqual(cell);
  });
});

describe('the picture of a map', () => {
  const journey = journeyFrom({
    ...parcel,
    personas: [
      { id: 'ola', name: 'Ola' },
      { id: 'kim', name: 'Kim' },
    ],
    lanes: [...parcel.lanes, { id: 'l3', name: 'Feelings', kind: 'emotions' }],
    cards: [
      ...parcel.cards,
      { id: 'c5', stageId: 's1', laneId: 'l1', text: 'Asks' },
      { id: 'c6', stageId: 's2', laneId: 'l3', text: 'Beside the curve' },
    ],
    emotions: [
      { id: 'e1', stageId: 's3', personaId: 'ola', value: -1 },
      { id: 'e2', stageId: 's3', personaId: 'kim', value: 2, label: 'Proud' },
      { id: 'e3', stageId: 's3', value: 0 },
      { id: 'e4', stageId: 's1', personaId: 'ola' },
    ],
  });
  const picture = drawJourney(journey);

  test('has stages across and rows down, each with its words, and faces with who feels so', () => {
    expect(picture.rows?.slice(3)).toEqual([
      ['', 'Decide', 'Send', 'Refund'],
      ['Actions', 'Tries it on, twice\n\nAsks', 'Prints a label\nat work', null],
      ['Pain points', '=HYPERLINK("x")', null, null],
      [
        'Feelings',
        null,
        'Beside the curve',
        expect.stringMatching(/^\S+ Ola: \S+\n\S+ Kim: Proud\n\S+ \S+$/),
      ],
    ]);
    const alone = drawJourney({ ...journey, personas: journey.personas.slice(0, 1) });
    expect(alone.rows?.[6]?.[3]).not.toContain('Ola');
    expect(drawJourney({ ...journey, stages: [] }).rows?.[3]).toEqual(['']);
  });

  test('shows what a cell can hold, and no more', () => {
    const long = { ...journey, cards: [{ id: 'c1', stageId: 's1', laneId: 'l1', text: 'x'.repeat(40_000) }] };
    expect(drawJourney(journeyFrom({ ...long, links: [] })).rows?.[4]?.[1]).toMatch(/^x{30000,32767}$/);
  });

  test('can be read: title and help across, heads that stand out and stay, columns as wide as words need', () => {
    expect(picture).toMatchObject({
      name: 'Journey',
      freezePane: { rows: 4, columns: 1 },
      merges: [
        { startRow: 0, endRow: 0, startCol: 0, endCol: 3 },
        { startRow: 1, endRow: 1, startCol: 0, endCol: 3 },
      ],
    });
    expect(picture.columns?.map(({ width }) => width)).toEqual([20, 32, 32, 32]);
    expect(picture.columns?.every(({ style }) => style?.alignment?.wrapText === true)).toBe(true);
    expect(picture.columns?.every(({ style }) => style?.alignment?.vertical === 'top')).toBe(true);
    expect(picture.rowDefs?.get(1)?.height).toBeGreaterThan(30);
    expect(picture.cells?.get('0,0')).toMatchObject({
      value: 'Returning a parcel',
      style: { font: { bold: true, size: 16 } },
    });
    expect(picture.cells?.get('1,0')).toMatchObject({
      style: { font: { italic: true }, alignment: { wrapText: true, vertical: 'top' } },
    });
    const head = {
      font: { bold: true },
      fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: expect.stringMatching(/^[0-9A-F]{6}$/) } },
    };
    expect(picture.cells?.get('3,2')).toMatchObject({ value: 'Send', style: head });
    const many = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `s${i}`, name: `S${i}` }));
    const across = (count: number) =>
      drawJourney(journeyFrom({ id: 'j', title: 'J', stages: many(count) })).merges?.[0]?.endCol;
    expect([0, 5, 20].map(across)).toEqual([3, 5, 8]);
  });
});

describe('a sheet of the workbook', () => {
  test('has heads that stand out and stay, ids in grey, room for words, and lists to choose from', async () => {
    const { sheets } = await openXlsx(await writeXlsx(inputOf(parcel)), { readStyles: true });
    const items = sheets.find(({ name }) => name === 'Items');
    const header = items?.rows[0]?.map(String) ?? [];
    const width = (name: string) => items?.columns?.[header.indexOf(name)]?.width;
    expect(items?.freezePane).toMatchObject({ rows: 1 });
    expect(['id', 'Stage', 'Text', 'Severity', 'Owner'].map(width)).toEqual([12, 22, 60, 12, 28]);
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
