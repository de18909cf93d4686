import papaparse from 'papaparse';
import { describe, expect, test } from 'vitest';
import { writeXlsx } from '../../../src/formats/xlsx/write-xlsx.ts';
import { inputOf } from '../export-input.ts';
import { exported, judge, nothing, visit } from './judge.ts';
import { type Cell, openCells, saveCells } from './workbook.ts';

/** What says the same in other signs, and what a spreadsheet puts beside or around it. */
const text = (await exported('visit.csv')).slice(1).trimEnd();
const rows = papaparse.parse<string[]>(text).data;
const [headings = []] = rows;
const at = (name: string) => headings.indexOf(name);
const said = (name: string) => at(name) < at('stage_id') + 2;
const line = (...cells: string[]) => headings.map((_, i) => cells[i] ?? '');
const save = (edited: string[][]) => papaparse.unparse(edited);
const put = (row: number, heading: string, cell: string) =>
  save(rows.map((cells, i) => (i === row ? cells.with(at(heading), cell) : cells)));
const wrap = (by: (cell: string) => string, isHead = false) =>
  save(
    rows.map((cells, i) =>
      cells.map((cell, c) => ((i > 0 || isHead) && said(headings[c] ?? '') ? by(cell) : cell)),
    ),
  );
const around = (before: string, after = '') => wrap((cell) => (cell === '' ? cell : before + cell + after));
const brings = (...changes: string[]) => ({ ...nothing, brings: changes });

test.each<[string, string]>([
  ['wide digits for a rating', put(3, 'severity', '４')],
  ['wide digits for a number', put(3, 'waiting time', '１．５')],
  ['Arabic digits for a number', put(3, 'waiting time', '١٫٥')],
  ['Arabic digits for a day', put(4, 'due', '٢٠٢٦/١٢/١')],
  ['wide digits for a day', put(4, 'due', '２０２６－１２－０１')],
  ['Thai digits for a reference', put(4, 'ticket', '๐๐๗')],
  ['a blank that does not break', put(1, 'text', 'Calls\u00a0the clinic')],
  ['a hyphen that does not break', put(5, 'waiting time', '2\u20113')],
  ['the apostrophe of a text', put(9, 'text', "'1/2")],
  ['each cell as a formula', around('="', '"')],
  ['each cell with an apostrophe', around("'")],
  ['each cell in quotation marks twice', around('"', '"')],
  ['blanks in each cell', wrap((cell) => `${cell}  `)],
  ['rows of blanks', save(rows.flatMap((cells) => [cells, headings.map(() => ' ')]))],
])('%s: nothing has changed', async (_, file) => {
  const judged = await judge(file, 'visit.csv');
  expect(judged).toMatchObject(nothing);
  expect(judged.said.join()).not.toMatch(/Refused|is new but|must be/);
});

test('a rating in wide digits is one', async () => {
  expect(await judge(put(3, 'severity', '２'), 'visit.csv')).toMatchObject(brings('c3.severity = 2'));
});

describe('below the last row', () => {
  test.each([
    [line('', '', '', '9')],
    [line('الإجمالي', '', '', '9')],
    [line('', 'Insgesamt', '', '9')],
    [line('', '', '', '—')],
    [line('', '总数', '', '12.5')],
  ])('%s is no note', async (...last) => {
    const judged = await judge(save([...rows, ...last]), 'visit.csv');
    expect(judged).toMatchObject(nothing);
    expect(judged.said.join()).toMatch(/Row 11 .* is a line under the table, no note/);
  });

  test('a number in a cell of the map is one, and so is every row where nothing is remembered', async () => {
    const placed = save([...rows, line('', 'Waiting', 'Ideas', '9')]);
    expect(await judge(placed, 'visit.csv')).toMatchObject(brings('+ "9" (sb, lo)'));
    const bare = save(rows.map((cells, i) => [cells[0] ?? '', i === 9 ? '12' : (cells[3] ?? '')]));
    expect(await judge(bare, 'visit.csv')).toMatchObject({ ...nothing, asks: ['c9.text'] });
  });
});

describe('rows of another map', () => {
  const row = line('z1', 'Waiting', 'Ideas', 'Bring a book')
    .with(at('stage_id'), 'zz1')
    .with(at('lane_id'), 'zz2');
  test('stand where their names say, for their ids are none of this map', async () => {
    expect(await judge(save([...rows, row]), 'visit.csv')).toMatchObject(brings('+ "Bring a book" (sb, lo)'));
  });
  test('a known row with such an id is told', async () => {
    const judged = await judge(put(1, 'stage_id', 'zz1'), 'visit.csv');
    expect(judged).toMatchObject(nothing);
    expect(judged.said.join()).toMatch(/there is no stage/);
  });
});

describe('in a workbook', () => {
  const bytes = writeXlsx(inputOf(visit));
  const edit = (change: (items: Cell[][], merges: string[]) => void) => {
    const sheets = openCells(bytes);
    const items = sheets.find(({ name }) => name === 'Items') ?? { name: '', rows: [] };
    const merges: string[] = [];
    change(items.rows, merges);
    items.merges = merges;
    return judge(saveCells(sheets), 'visit.xlsx');
  };

  test('merged ids are the id of the first row alone', async () => {
    const judged = await edit((items, merges) => {
      merges.push('A2:A3');
      if (items[2]) items[2][0] = null;
    });
    expect(judged).toMatchObject({ ...nothing, said: [] });
  });

  test.each(['Loading...', '#Loading...', 'Loading…'])('“%s” is what was not there yet', async (words) => {
    const judged = await edit((items) => {
      if (items[1]) items[1][3] = words;
    });
    expect(judged).toMatchObject(nothing);
    expect(judged.said.join()).toMatch(/row 2, column D/);
  });

  test('hundreds of rows of blanks are nothing', async () => {
    const judged = await edit((items) => {
      for (let i = 0; i < 300; i++) items.push([null, ' ', null, '\u00a0']);
    });
    expect(judged).toMatchObject({ ...nothing, said: [] });
  });
});

describe('a diagram', async () => {
  const diagram = await exported('visit.mmd');
  const comments = (diagram.match(/^\s*%%.*\n/gm) ?? []).join('');
  const bare = diagram.replace(/^\s*%%.*\n/gm, '');
  const fence = '```';
  const block = `${fence}mermaid\n${diagram}${fence}\n`;
  test.each<[string, string]>([
    ['with its comments gathered below', `${bare}${comments}`],
    [
      'with them below a section without steps',
      `${bare}${comments}`.replace(/(section Treatment\n)(.*\n)/, '$2$1'),
    ],
    ['with them above', `journey\n${comments}${bare.replace('journey\n', '')}`],
  ])('%s is not another one', async (_, file) => {
    expect((await judge(file, 'visit.mmd')).brings.filter((change) => /name|^\+/.test(change))).toEqual([]);
  });

  test('a score that was taken away is told, and nothing else', async () => {
    const judged = await judge(diagram.replace(/(Calls the clinic: )[\d.]+/, '$1'), 'visit.mmd');
    expect(judged).toMatchObject(nothing);
    expect(judged.said).toEqual([expect.stringMatching(/^Line \d+: the step has no score/)]);
  });

  test.each<[string, string]>([
    ['an item of a list', `- ${block.replace(/\n/g, '\n  ')}`],
    ['a numbered item', `1. ${block.replace(/\n/g, '\n   ')}`],
    ['an item of a list in a quotation', `> - ${block.replace(/\n/g, '\n>   ')}`],
  ])('in %s is found', async (_, file) => {
    const judged = await judge(file, 'visit.mmd');
    expect(judged).toMatchObject(nothing);
    expect(judged.said.join()).not.toMatch(/Refused/);
  });
});
