import { describe, expect, test } from 'vitest';
import { readCsv } from '../../src/formats/csv/read-csv.ts';
import { writeCsv } from '../../src/formats/csv/write-csv.ts';
import { showCell } from '../../src/formats/xlsx/shown-cell.ts';
import { mergeFile } from '../../src/journey/merge/merge-records.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import type { Json } from '../../src/journey/records.ts';
import { toRecords } from '../../src/journey/records-of.ts';
import { bytesOf, inputOf, parcel } from './export-input.ts';

/** Brings an export back in which a spreadsheet, or somebody, put this into the cell of a value. */
function bring(value: Json, cell: string) {
  const map = journeyFrom({
    ...parcel,
    links: [],
    cards: [{ id: 'c1', stageId: null, laneId: null, text: 'x', waitTime: value }],
  });
  const csv = String(writeCsv(inputOf(map)));
  const [head = '', row = ''] = csv.split('\r\n');
  const cells = row.split(',');
  cells[head.slice(1).split(',').indexOf('waiting time')] = cell.includes(',') ? `"${cell}"` : cell;
  return mergeFile(readCsv(bytesOf(`${head}\r\n${cells.join(',')}\r\n`)), toRecords(map)).changes;
}

describe('what a spreadsheet rewrote is no change', () => {
  // Measured: LibreOffice 7.4 in 22 locales, opened with special numbers detected and saved. By hand: what Excel shows for such words.
  test.each<[Json, string[]]>([
    ['007', ['7', '7,0', '7.00']],
    ['2.10', ['2.1', '2,1']],
    ['1e5', ['1.00E+05', '1,00E+05', '100000']],
    [
      '1/2',
      [
        '2-Jan',
        '02. Jan',
        '2-janv.',
        '02-янв',
        '1/2/2026',
        '01.02.2026',
        '2026-01-02',
        '2026/1/2',
        '1月2日',
        '1. 2. 2026',
        '2.I',
      ],
    ],
    ['2-3', ['3-Feb', '02. Mrz', '2-mars', '03.02.26', '2-мар', '2月3日']],
    ['3/11/2026', ['03.11.2026', '11/03/26', '2026-11-03', '3-Nov-26', '03 nov. 2026']],
    [
      '2026-12-01',
      ['2026/12/1', '01.12.2026', '12/1/2026', '1-Dec-26', '2026年12月1日', '1. 12. 2026', '2026. 12. 1.'],
    ],
    [
      '2026-12-01',
      [
        '2026-12-01 00:00:00',
        '2026-12-01T00:00:00.000Z',
        '12/1/2026 12:00:00 AM',
        '01.12.2026 00:00',
        '46357',
      ],
    ],
    ['2026-12-01', ['Tuesday, December 1, 2026', 'Dienstag, 1. Dezember 2026', 'mardi, 01/12/2026']],
    ['1-2-3', ['2001-02-03', '02/01/2003', '2/3/01']],
    ['50 %', ['50%', '50.00%', '50,00%', '0.5', '0,5']],
    ['2:30', ['02:30:00', '2:30 AM', '0.104166666666667', '02:30']],
    ['TRUE', ['WAHR', 'VRAI', 'ИСТИНА', 'true']],
    [1.5, ['1,5', '01.05.2026', '1-May', '01. Mai', '2026-05-01', '1.50', '150%', '1,50 €', '$1.50']],
    [2.3, ['02:30:00', '2,3', '3-Feb']],
    [1000, ['1,000', '1.000', '1 000', '1.00E+03', '1.000,00 kr', "1'000"]],
    [0.5, ['0,5', '50%', ',5']],
    ['12345678901234567890', ['1.23E+19', '1,23457E+19']],
  ])('%j', (value, cells) => {
    for (const cell of cells) expect(bring(value, cell), cell).toEqual([]);
  });
});

describe('what somebody rewrote is a change', () => {
  test.each<[Json, string, Json]>([
    [1.5, '2,5', '2,5'],
    [1.5, '1.05', 1.05],
    [1000, '1001', 1001],
    ['1/2', '2/1', '2/1'],
    ['1/2', '1.5', 1.5],
    ['3/11/2026', '11/3/2026', '11/3/2026'],
    ['3/11/2026', '4/11/2026', '4/11/2026'],
    ['2026-12-01', '2026-12-02', '2026-12-02'],
    ['2:30', '2:31', '2:31'],
    ['50 %', '51%', '51%'],
    ['2-3', '2-4', '2-4'],
    ['Step 2', 'Step 3', 'Step 3'],
    ['12345678901234567890', '1.24E+19', 12400000000000000000],
  ])('%j to %s', (value, cell, after) => {
    expect(bring(value, cell)).toMatchObject([{ field: 'waitTime', after }]);
  });
});

describe('a cell of a workbook as it is shown', () => {
  const day = (serial: number) => new Date(Date.UTC(1899, 11, serial > 60 ? 30 : 31) + serial * 86_400_000);
  // The number formats of ECMA-376, 18.8.30, and those that Excel and LibreOffice give to what is typed.
  test.each<[number | Date, string, unknown]>([
    [day(0.104166666666667), 'hh:mm:ss\\ AM/PM', '2:30'],
    [day(0.104166666666667), 'h:mm AM/PM', '2:30 AM'],
    [day(0.104166666666667), 'h:mm', '2:30'],
    [day(1.5), '[hh]:mm:ss', '36:00'],
    [day(1.5), '[h]:mm:ss', '36:00'],
    [day(0.0625), '[mm]:ss', '90:00'],
    [day(0.031261574074074), 'h:mm:ss', '0:45:01'],
    [day(46357), 'd-mmm', '2026-12-01'],
    [day(46357), '[$-407]d. mmmm yyyy', '2026-12-01'],
    [day(46357.604166666664), 'dd/mm/yyyy hh:mm', '2026-12-01 14:30'],
    [0.5, '0%', '50%'],
    [0.5, '0.00%', '50%'],
    [0.125, '0.0%', '12.5%'],
    [12.5, '[$€-407] #,##0.00', '€ 12.50'],
    [12.5, '#,##0.00\\ "kr"', '12.50 kr'],
    [5, '0" min"', '5 min'],
    [7, '000', '007'],
    [0.75, '# ?/?', '3/4'],
    [12.5, 'General', 12.5],
    [12.5, '0.00', 12.5],
    [1234.5, '#,##0.00', 1234.5],
    [1234.5, '#,##0.00;[Red]-#,##0.00', 1234.5],
  ])('%s as %s', (value, numFmt, shown) => {
    const cell = showCell({ value, isFormula: false, isError: false, format: numFmt });
    expect(typeof cell === 'object' && cell !== null && 'shown' in cell ? cell.shown : cell).toBe(shown);
  });

  test('a duration in a workbook that counts from 1904', () => {
    const value = new Date(Date.UTC(1904, 0, 2, 12));
    const cell = { value, isFormula: false, isError: false, format: '[h]:mm' };
    expect(showCell(cell, true)).toMatchObject({ shown: '36:00' });
  });
});

describe('names of stages and rows that a spreadsheet rewrote', () => {
  const map = journeyFrom({
    id: 'm',
    title: 'M',
    stages: ['1/2', '2026', '1/2/2026'].map((name, at) => ({ id: `s${at}`, name })),
    lanes: ['007', '03'].map((name, at) => ({ id: `l${at}`, name, kind: 'other' })),
    cards: ['a', 'b', 'c', 'd'].map((text, at) => ({
      id: `c${at}`,
      stageId: `s${at % 2}`,
      laneId: 'l0',
      text,
    })),
  });
  const come = (edit: (csv: string) => string) => {
    const file = readCsv(bytesOf(edit(String(writeCsv(inputOf(map))))));
    const { changes, conflicts, missing, problems } = mergeFile(file, toRecords(map));
    const said = changes.map(({ recordId, field, after }) => [recordId, field, after]);
    return { changes: said, conflicts, missing, problems };
  };
  const nothing = { changes: [], conflicts: [], missing: [], problems: [] };
  const rewrite = (csv: string) => csv.replaceAll(/,'?1\/2,/g, ',01/02/26,').replaceAll(/,'?007,/g, ',7,');

  test('are no other names: no note moves, and none is left out', () => {
    expect(come((csv) => csv)).toEqual(nothing);
    expect(come(rewrite)).toEqual(nothing);
    expect(come((csv) => rewrite(csv).replaceAll(/,s\d,l\d,/g, ',,,'))).toEqual(nothing);
  });

  test('with words edited beside them bring those', () => {
    const edited = come((csv) => rewrite(csv).replace(',a,', ',Waits,'));
    expect(edited).toEqual({ ...nothing, changes: [['c0', 'text', 'Waits']] });
  });

  test('but what is the name of another is that other', () => {
    const moved = come((csv) => csv.replace(/^c0,'?1\/2,'?007,/m, 'c0,1/2/2026,03,'));
    expect(moved.changes).toEqual([
      ['c0', 'stageId', 's2'],
      ['c0', 'laneId', 'l1'],
    ]);
  });
});
