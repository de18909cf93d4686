import papaparse from 'papaparse';
import { describe, expect, test } from 'vitest';
import { writeXlsx } from '../../../src/formats/xlsx/write-xlsx.ts';
import { inputOf } from '../export-input.ts';
import { exported, judge, nothing, visit } from './judge.ts';
import { type Cell, openCells, type Saving, type Sheet, saveCells } from './workbook.ts';

const bytes = writeXlsx(inputOf(visit));
const itemsOf = (sheets: Sheet[]) => sheets.find(({ name }) => name === 'Items') ?? { name: '', rows: [] };
const headings = (itemsOf(openCells(bytes)).rows[0] ?? []).map(String);
const at = (name: string) => headings.indexOf(name);
type Edit = (items: Sheet, sheets: Sheet[]) => Sheet[] | undefined;
type Row = [what: string, edit: Edit, found?: object, said?: RegExp | undefined, how?: Saving];

async function check([, edit, found = nothing, said, how]: Row): Promise<void> {
  const sheets = openCells(bytes);
  const judged = await judge(saveCells(edit(itemsOf(sheets), sheets) ?? sheets, how), 'visit.xlsx');
  expect(judged).toMatchObject(found);
  if (said) expect(judged.said.join('\n')).toMatch(said);
}
/** Puts a cell into a row, which is counted as a spreadsheet does. */
const put =
  (row: number, heading: string, cell: Cell): Edit =>
  ({ rows }) => {
    const line = rows[row - 1] ?? [];
    line[at(heading)] = cell;
    return undefined;
  };
const xml = (inside: string, about = ''): Cell => ({ xml: `<c${about}>${inside}</c>` });
const inAll =
  (change: (words: string) => string): Edit =>
  (_, sheets) =>
    sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? change(cell) : cell))),
    }));
const brings = (...changes: string[]) => ({ ...nothing, brings: changes });

describe('sheets', () => {
  const german: { [name: string]: string } = {
    Items: 'Notizen',
    Stages: 'Phasen',
    Lanes: 'Zeilen',
    _base: 'Blatt9',
  };
  const edited = (items: Sheet, name: string): Sheet => ({
    name,
    rows: items.rows.map((row, i) => (i === 1 ? row.with(at('Text'), 'Phones') : row)),
  });
  const only = (items: Sheet, stage: string): Sheet => ({
    name: stage,
    rows: items.rows.filter((row, i) => i === 0 || row[1] === stage),
  });
  test.each<Row>([
    ['in another order', (_, sheets) => [...sheets].reverse()],
    [
      'with other names',
      (_, sheets) => sheets.map((sheet) => ({ ...sheet, name: german[sheet.name] ?? sheet.name })),
    ],
    [
      'one copied into a new workbook',
      (items) => [{ ...items, name: 'Tabelle1' }],
      nothing,
      /does not remember/,
    ],
    [
      'one copied and edited',
      (items) => [edited(items, 'Tabelle1')],
      { ...nothing, asks: ['c1.text'] },
      /does not remember/,
    ],
    [
      'a copy beside it',
      (items, sheets) => [edited(items, 'Copy of Items'), ...sheets],
      nothing,
      /"Copy of Items" holds the same rows/,
    ],
    [
      'a copy in its place',
      (items, sheets) => [...sheets.filter((sheet) => sheet !== items), edited(items, 'Kopie von Items')],
      brings('c1.text = "Phones"'),
    ],
    [
      'a sheet for each stage',
      (items, sheets) => [
        ...sheets.filter((sheet) => sheet !== items),
        only(items, 'Appointment'),
        only(items, 'Waiting'),
        only(items, 'Treatment'),
      ],
    ],
  ])('%s', async (...row) => await check(row));
});

describe('merged cells, formulas, numbers', () => {
  const empty = (items: Sheet, ...cells: [row: number, column: number][]) => {
    for (const [row, column] of cells) (items.rows[row - 1] ?? [])[column] = null;
    return undefined;
  };
  const merge =
    (ranges: string[], ...cells: [row: number, column: number][]): Edit =>
    (items) => {
      items.merges = ranges;
      return empty(items, ...cells);
    };
  test.each<Row>([
    ['stages and rows down', merge(['B2:B4', 'B5:B7', 'C2:C3'], [3, 1], [4, 1], [6, 1], [7, 1], [3, 2])],
    ['stage and row over two columns', merge(['B2:C4'], [2, 2], [3, 1], [3, 2], [4, 1], [4, 2])],
    ['a text over the severity', merge(['D4:E4'], [4, 4]), nothing, /under a merged cell/],
    ['an owner over three rows', merge(['J4:J6']), brings('c4.owner = "Zoë"', 'c5.owner = "Zoë"')],
    [
      'a formula with its old result',
      put(2, 'Text', xml('<f>"Calls "&amp;A1</f><v>Calls the clinic</v>', ' t="str"')),
    ],
    [
      'a formula with a new one',
      put(2, 'Text', xml('<f>A1</f><v>Phones</v>', ' t="str"')),
      brings('c1.text = "Phones"'),
    ],
    [
      'one with nothing',
      put(2, 'Text', xml('<f>A1</f><v></v>', ' t="str"')),
      nothing,
      /row 2.*formula without a result/,
    ],
    [
      'one without a result in the stage',
      put(2, 'Stage', xml('<f>Stages!B2</f>')),
      nothing,
      /row 2, column B.*formula without a result/,
    ],
    ['one without a result in the id', put(2, 'id', xml('<f>"c"&amp;1</f>'))],
    [
      'one that failed',
      put(4, 'Severity', xml('<f>1/0</f><v>#DIV/0!</v>', ' t="e"')),
      nothing,
      /row 4.*#DIV\/0!/,
    ],
    [
      'the same day, counted from 1900',
      put(5, 'Due', xml('<v>46357</v>', ' s="1"')),
      nothing,
      undefined,
      { formats: ['dd.mm.yyyy'] },
    ],
    [
      'the same day, counted from 1904',
      put(5, 'Due', xml('<v>44895</v>', ' s="1"')),
      nothing,
      undefined,
      { formats: ['yyyy"年"m"月"d"日"'], is1904: true },
    ],
    [
      'the same number as money',
      put(4, 'Waiting time', xml('<v>1.5</v>', ' s="1"')),
      nothing,
      undefined,
      { formats: ['#,##0.00 [$€-407]'] },
    ],
    [
      'a share',
      put(4, 'Waiting time', xml('<v>0.125</v>', ' s="1"')),
      brings('c3.waitTime = "12.5%"'),
      undefined,
      { formats: ['0.0%'] },
    ],
    [
      'yen',
      put(4, 'Waiting time', xml('<v>1200</v>', ' s="1"')),
      brings('c3.waitTime = "¥1,200"'),
      undefined,
      { formats: ['[$¥-411]#,##0'] },
    ],
    [
      '“WAHR” for a text and a flag',
      (items, sheets) =>
        put(7, 'Sets us apart', 'WAHR')(items, sheets) ?? put(9, 'Text', 'WAHR')(items, sheets),
    ],
    ['“ja” for a flag', put(7, 'Sets us apart', 'ja')],
    [
      'a day that was 1/2',
      put(10, 'Text', xml('<v>46054</v>', ' s="1"')),
      nothing,
      /its own way/,
      { formats: ['d-mmm'] },
    ],
    ['blanks around the words', inAll((words) => (words.length < 40 ? ` ${words}\u00a0` : words))],
  ])('%s', async (...row) => await check(row));
});

describe('rows and Replace All', () => {
  const add =
    (...cells: Cell[]): Edit =>
    ({ rows }) => {
      rows.push([], cells);
      return undefined;
    };
  const moveHeadings: Edit = ({ rows }) => {
    const [head = []] = rows.splice(0, 1);
    rows.splice(5, 0, head);
    return undefined;
  };
  const ids: Edit = ({ rows }) => {
    rows.slice(1).forEach((row, i) => {
      row[0] = i + 1;
    });
    return undefined;
  };
  const edit =
    (row: number, by: Edit): Edit =>
    (items, sheets) => {
      put(row, 'Text', 'Edited')(items, sheets);
      return by(items, sheets);
    };
  const reverse: Edit = ({ rows }) => {
    const last = rows.slice(1).map(([id]) => id);
    for (const row of rows.slice(1)) row[0] = last.pop() ?? null;
    return undefined;
  };
  const key: Edit = (_, sheets) => {
    for (const { rows } of sheets) if (rows[0]?.[0] === 'id') rows[0][0] = 'key';
    return undefined;
  };
  const sorted = /Items, row 2 \(and \d more\): the id is that of another row/;
  const newRow: Edit = (items, sheets) => {
    sheets.find(({ name }) => name === 'Lanes')?.rows.push([null, 'Questions']);
    items.rows.push([null, 'Waiting', 'Questions', 'Why?']);
    return undefined;
  };
  const renameInItems: Edit = ({ rows }) => {
    for (const row of rows) if (row[1] === 'Waiting') row[1] = 'Queueing';
    return undefined;
  };
  test.each<Row>([
    [
      'a sum by a formula',
      add(null, 'Gesamtergebnis', null, xml('<f>SUBTOTAL(103,D2:D10)</f><v>9</v>')),
      nothing,
      /no note/,
    ],
    ['a legend below', add(null, null, null, null, 'Legend: 5 = worst'), nothing, /no text/],
    ['headings sorted in', moveHeadings],
    ['ids replaced by numbers', ids],
    ['ids replaced by numbers, and an edit', edit(2, ids), { ...nothing, asks: ['c1.text'] }],
    ['ids sorted apart from the others', reverse, nothing, sorted],
    ['ids sorted apart from the others, and an edit', edit(3, reverse), brings('c2.text = "Edited"'), sorted],
    ['another heading above ids', key],
    ['another heading above ids, and an edit', edit(2, key), brings('c1.text = "Edited"')],
    [
      'a severity cleared together with its id',
      (items, sheets) => put(4, 'Severity', null)(items, sheets) ?? put(4, 'id', null)(items, sheets),
      { ...nothing, asks: ['c3.severity'] },
    ],
    [
      'a new row of the map without a kind, used',
      newRow,
      { brings: ['+ "Questions" (null, null)', expect.stringMatching(/^\+ "Why\?" \(sb, n/)] },
    ],
    ['a stage replaced in its column alone', renameInItems, { ...nothing, asks: ['sb.name'] }],
    [
      'Waiting → Queueing everywhere',
      inAll((words) => words.replaceAll('Waiting', 'Queueing')),
      brings('sb.name = "Queueing"'),
      /“Waiting” was replaced/,
    ],
    [
      'text → words',
      inAll((words) => words.replace(/text/gi, 'words')),
      { brings: expect.not.arrayContaining([expect.stringContaining('.words')]) },
    ],
    ['stage → phase', inAll((words) => words.replace(/stage/gi, 'phase')), nothing, /“stage” was replaced/],
    [
      'severity → pain',
      inAll((words) => words.replace(/severity/gi, 'pain')),
      nothing,
      /“severity” was replaced/,
    ],
    ['id → key', inAll((words) => words.replaceAll('id', 'key')), nothing, /“id” was replaced by “key”/],
    [
      // “Ideas” is somebody’s word, and it was replaced as well.
      'id → key, whatever the case',
      inAll((words) => words.replace(/id/gi, 'key')),
      brings('lo.name = "keyeas"'),
      /“id” was replaced by “key”/,
    ],
    ['Name → Label', inAll((words) => words.replace(/\bname\b/gi, 'Label'))],
    ['c1 → c10', inAll((words) => words.replaceAll('c1', 'c10')), nothing, /“c1” was replaced/],
  ])('%s', async (...row) => await check(row));
});

describe('from one kind of file to the other', () => {
  const rowsOf = async () => papaparse.parse<string[]>((await exported('visit.csv')).slice(1).trimEnd()).data;
  const typed = (cell: string): Cell =>
    cell === '' ? null : /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : /^true$/i.test(cell) ? true : cell;

  test.each<[string, (cell: string) => string, object, RegExp]>([
    ['untouched', (cell) => cell, nothing, /its own way/],
    [
      'edited',
      (cell) => (cell === 'Calls the clinic' ? 'Phones' : cell),
      brings('c1.text = "Phones"'),
      /its own way/,
    ],
    ['after a Replace All', (cell) => cell.replaceAll('text', 'words'), nothing, /“text” was replaced/],
  ])('a CSV saved as a workbook, %s', async (_, change, found, said) => {
    const rows = (await rowsOf()).map((row) => row.map((cell) => typed(change(cell))));
    const pivot: Sheet = {
      name: 'Pivot',
      rows: [
        ['Stage', 'Count'],
        ['Waiting', 3],
        ['Grand Total', 9],
      ],
    };
    const judged = await judge(saveCells([pivot, { name: 'visit', rows }]), 'visit.xlsx');
    expect(judged).toMatchObject(found);
    expect(judged.said.join('\n')).toMatch(said);
  });

  test.each(['Items', 'Stages', 'Lanes', 'Personas', 'Links', 'Feelings', 'Numbers', 'Map'])(
    'the sheet %s saved as CSV, in English and in German',
    async (name) => {
      const rows = openCells(bytes).find((sheet) => sheet.name === name)?.rows ?? [];
      const say = (cell: Cell, comma: string) =>
        cell === null
          ? ''
          : typeof cell === 'number'
            ? String(cell).replace('.', comma)
            : cell === true
              ? 'WAHR'
              : String(cell);
      for (const [comma, delimiter] of [
        ['.', ','],
        [',', ';'],
      ] as const) {
        const file = papaparse.unparse(
          rows.map((row) => row.map((cell) => say(cell, comma))),
          { delimiter },
        );
        expect(await judge(file, `${name}.csv`)).toMatchObject(nothing);
      }
    },
  );
});
