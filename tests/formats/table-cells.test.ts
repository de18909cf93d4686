import { describe, expect, test } from 'vitest';
import { decodeCell, readingsOf } from '../../src/formats/table/decode-cell.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { type Brought, type EditLines, editCsv, editSheets, type Line } from './edit-table.ts';

const long = 'word '.repeat(6500);
const map = journeyFrom({
  id: 'post',
  title: 'A parcel',
  stages: [{ id: 's1', name: 'Pack' }],
  lanes: [{ id: 'l1', name: 'Doing', kind: 'actions' }],
  cards: [
    { id: 'c1', stageId: 's1', laneId: 'l1', text: 'Finds a box', owner: 'Ann', votes: 2, severity: 3 },
    {
      id: 'c2',
      stageId: 's1',
      laneId: 'l1',
      text: long,
      channel: ['Web', 'Shop'],
      ticket: '=A1',
      note: long,
    },
    { id: 'c3', stageId: 's1', laneId: 'l1', text: 'Queues', setsApart: true, extra: { a: 1 }, reach: 0.5 },
    { id: 'c4', stageId: 's1', laneId: 'l1', text: '#REF!', owner: 'Ann', due: '2026-05-02' },
  ],
});

const change =
  (id: string, cells: Line): EditLines =>
  (lines) => {
    Object.assign(lines.find((line) => line.id === id) ?? {}, cells);
    return undefined;
  };
const shown = (number: number, as: string) => ({ number, shown: as });

describe.each<[string, (edit: EditLines) => Brought]>([
  ['a CSV', (edit) => editCsv(map, edit)],
  ['a workbook', (edit) => editSheets(map, edit)],
])('a cell of %s', (_, bring) => {
  test.each<[string, string, Line, string]>([
    ['another word', 'c1', { owner: 'Ben' }, 'c1.owner = "Ben"'],
    ['nothing', 'c1', { owner: '' }, 'c1.owner = null'],
    ['no words, where its own were', 'c1', { text: '' }, 'c1.text = ""'],
    ['a number', 'c1', { votes: '12' }, 'c1.votes = 12'],
    ['another day', 'c4', { due: '2026-05-03' }, 'c4.due = "2026-05-03"'],
    ['lines that were a list, changed', 'c2', { channel: '["Web"]' }, 'c2.channel = ["Web"]'],
    ['data', 'c3', { extra: '{"a":2}' }, 'c3.extra = {"a":2}'],
    ['no', 'c3', { 'sets us apart': 'nein', setsApart: 'nein' }, 'c3.setsApart = false'],
  ])('says %s', (__, id, cells, brings) => {
    const there = (lines: Line[]) =>
      Object.fromEntries(
        Object.entries(cells).filter(
          ([heading]) => heading in (lines[0] ?? {}) || heading.toLowerCase() in (lines[0] ?? {}),
        ),
      );
    const said = bring((lines) => change(id, there(lines))(lines));
    expect([said.brings, said.asks, said.problems]).toEqual([[brings], [], []]);
  });

  test('that says an error of a spreadsheet is told, with its column; where the words were just that, it says nothing new', () => {
    const { brings, problems } = bring(change('c1', { owner: '#DIV/0!', votes: '7' }));
    expect(brings).toEqual(['c1.votes = 7']);
    expect(problems).toEqual([
      expect.stringMatching(/ow 2(, column \w)?: owner says "#DIV\/0!", which a spreadsheet/i),
    ]);
    expect(bring(() => undefined)).toMatchObject({ brings: [], problems: [] });
  });

  test('a number with a comma is what most of Europe means by it, in a column of counts', () => {
    const told = (severity: string) => bring(change('c1', { severity })).problems.join();
    expect(told('2,5')).toContain('2.5');
    expect(told(' -2,25 ')).toContain('-2.25');
    for (const words of ['x2,5', '2,5x', '2,505', '2,x'])
      expect(told(words)).toContain(JSON.stringify(words));
    expect(bring(change('c1', { owner: '2,5' })).brings).toEqual(['c1.owner = "2,5"']);
    expect(bring(change('c1', { severity: '4,0' })).brings).toEqual(['c1.severity = 4']);
  });
});

describe('a cell that held only the beginning of long words', () => {
  test('says nothing new as it is, and cannot be changed', () => {
    expect(editSheets(map, () => undefined)).toMatchObject({ brings: [], problems: [] });
    const { brings, problems } = editSheets(map, change('c2', { text: 'Short', note: 'Short', ticket: 'T' }));
    expect(brings).toEqual(['c2.ticket = "T"']);
    expect(problems).toEqual([
      expect.stringMatching(/^Items, row 3, column D: text was too long for a cell/),
      expect.stringMatching(/^Items, row 3, column \w: note was too long for a cell/),
    ]);
  });
});

describe('cells under a merged one', () => {
  const merged = (cells: Line, at: string[]) => editSheets(map, change('c3', cells), map, new Set(at));

  test('say nothing that they do not show', () => {
    // Row 4 of the sheet, in the columns of text and of owner.
    const said = merged({ text: 'Finds a box' }, ['3,3']);
    expect(said.brings).toEqual([]);
    expect(said.notes).toEqual([expect.stringMatching(/row 4/)]);
    expect(merged({ owner: '' }, ['3,6']).notes).toEqual([]);
    expect(merged({ text: 'Queues' }, ['3,3']).notes).toEqual([]);
  });
  test('of other columns say what they show: an owner of many rows', () => {
    const at = Array.from({ length: 12 }, (_, i) => `3,${i}`).filter(
      (each) => each !== '3,3' && each !== '3,0',
    );
    expect(merged({ owner: 'Ann' }, at).brings).toEqual(['c3.owner = "Ann"']);
  });
});

describe('what a cell holds', () => {
  test.each<[Parameters<typeof decodeCell>[0], Parameters<typeof decodeCell>[1]['type'], unknown, unknown]>([
    // of a CSV, of a workbook
    ['', 'text', null, null],
    [null, 'count', null, null],
    [undefined, 'count', null, null],
    [{ fault: 'is no number', shown: '1' }, 'count', null, null],
    [shown(0.5, '50 %'), 'count', 0.5, 0.5],
    [shown(1, '1,00'), 'flag', true, true],
    [shown(0.5, '12:00'), 'text', '12:00', '12:00'],
    [shown(0.5, '50 %'), 'amount', '50 %', '50 %'],
    [true, 'flag', true, true],
    [true, 'data', true, true],
    [true, 'text', 'true', 'true'],
    [false, 'count', 'false', 'false'],
    [3, 'count', 3, 3],
    [1, 'flag', true, true],
    [0, 'flag', false, false],
    [7, 'flag', 7, 7],
    [7, 'text', '7', '7'],
    [7, 'words', '7', '7'],
    [7, 'amount', 7, 7],
    ["'=A1", 'text', '=A1', "'=A1"],
    ["''=A1", 'data', "'=A1", "''=A1"],
    ["'-1", 'count', '-1', "'-1"],
    ["'-1", 'amount', '-1', "'-1"],
    [' 12 ', 'count', 12, 12],
    ['1e3', 'count', 1000, 1000],
    ['04', 'count', 4, 4],
    ['x', 'count', 'x', 'x'],
    ['12', 'amount', 12, '12'],
    ['["a","b"]', 'words', ['a', 'b'], ['a', 'b']],
    ['[a', 'words', '[a', '[a'],
    ['a\r\nb', 'words', 'a\nb', 'a\nb'],
    ['"12"', 'text', '12', '"12"'],
    ['"12', 'text', '"12', '"12'],
    ['{"a":1}', 'data', { a: 1 }, { a: 1 }],
    ['{a', 'data', '{a', '{a'],
    ['TRUE', 'data', true, true],
    ['false', 'data', false, false],
    ['null', 'data', null, null],
    ['1.5', 'data', 1.5, 1.5],
    ['123456789012345', 'data', 123456789012345, 123456789012345],
    ['1234567890123456', 'data', 1234567890123456, 1234567890123456],
    ['12345678901234567', 'data', '12345678901234567', '12345678901234567'],
    ['12345678901234567', 'amount', '12345678901234567', '12345678901234567'],
    ['123456789.012345', 'amount', 123456789.012345, '123456789.012345'],
    ['1234567890123450', 'amount', 1234567890123450, '1234567890123450'],
    ['123456789012345.0', 'amount', '123456789012345.0', '123456789012345.0'],
    ['12345678901234.0', 'amount', 12345678901234, '12345678901234.0'],
    ['007', 'data', '007', '007'],
    ['-07', 'data', '-07', '-07'],
    ['0.7', 'data', 0.7, 0.7],
    ['0', 'data', 0, 0],
    ['-7', 'data', -7, -7],
    ['WAHR', 'flag', true, true],
    ['nein', 'flag', false, false],
    ['maybe', 'flag', 'maybe', 'maybe'],
  ])('%j of a field of %s', (cell, type, inCsv, inSheet) => {
    expect(decodeCell(cell, { field: 'x', type }, 'csv')).toEqual(inCsv);
    expect(decodeCell(cell, { field: 'x', type }, 'sheet')).toEqual(inSheet);
  });

  test('the words of a note are words, whatever they look like', () => {
    for (const words of ['12', '[1]', '"x"', 'TRUE'])
      expect(decodeCell(words, { field: 'text', type: 'data' }, 'csv')).toBe(words);
    expect(decodeCell("'''=x", { field: 'x', type: 'data' }, 'csv')).toBe("''=x");
  });

  test('lines were a list where a list was exported', () => {
    const column = { field: 'x', type: 'words' } as const;
    expect(decodeCell('Web\n \n Shop ', column, 'sheet', ['Web'])).toEqual(['Web', ' Shop ']);
    expect(decodeCell('Web\nShop', column, 'sheet', 'Web')).toBe('Web\nShop');
    expect(decodeCell('Web', { field: 'x', type: 'text' }, 'sheet', ['Web'])).toBe('Web');
  });

  test('may have been several things, of which what was exported is one', () => {
    const readings = (...given: Parameters<typeof readingsOf>) => [...readingsOf(...given)];
    const words = { field: 'x', type: 'words' } as const;
    expect(readings(' a \n\nb', words, 'sheet')).toContainEqual(['a', 'b']);
    expect(readings(' a \n\nb', words, 'csv')).toContainEqual([' a ', 'b']);
    expect(readings(' a \nb', { field: 'x', type: 'data' }, 'csv')).toContainEqual(['a', 'b']);
    expect(readings(' a \nb', { field: 'x', type: 'text' }, 'csv')).not.toContainEqual(['a', 'b']);
    expect(readings("'=a ", { field: 'x', type: 'text' }, 'sheet')).toEqual(
      expect.arrayContaining(["'=a ", '=a ', '=a']),
    );
    expect(readings(7, { field: 'x', type: 'count' }, 'csv')).toEqual([7, 7, 7, '7']);
    expect(readings(null, { field: 'x', type: 'text' }, 'csv')).toEqual([null, null, null]);
    expect(readings('1.000', { field: 'x', type: 'count' }, 'csv')).toContain(1000);
    expect(readings(' 02.05.2026 ', { field: 'x', type: 'text' }, 'csv')).toContain('2026-05-02');
  });
});
