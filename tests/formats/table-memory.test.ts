import { describe, expect, test } from 'vitest';
import { parseTable } from '../../src/formats/csv/parse-table.ts';
import { writeCsv } from '../../src/formats/csv/write-csv.ts';
import type { ReadCell } from '../../src/formats/table/cell.ts';
import { chooseDelimiter } from '../../src/formats/table/choose-delimiter.ts';
import { columnOf, headingsOf, isOurs } from '../../src/formats/table/columns.ts';
import { findFillers } from '../../src/formats/table/find-fillers.ts';
import { choosePlan, countHeadings, findHeader, findHeadings } from '../../src/formats/table/find-header.ts';
import { findKeptCells } from '../../src/formats/table/find-memory.ts';
import { rememberAll, rememberRow } from '../../src/formats/table/memory.ts';
import { readRowMemory, writeRowMemory } from '../../src/formats/table/row-memory.ts';
import { cardPlan, sheetPlans } from '../../src/formats/table/sheets.ts';
import { toRecords } from '../../src/journey/records-of.ts';
import { inputOf, parcel } from './export-input.ts';

const csv = writeCsv(inputOf(parcel)).slice(1);
// Without its copies, which stand last.
const rows = parseTable(csv)
  .rows.filter((row) => row.length > 1)
  .map((row) => row.slice(0, -2));
const tableOf = (given: readonly (readonly ReadCell[])[]) => ({ name: null, rows: given, firstRow: 1 });
const last = (rows[0]?.length ?? 0) - 1;

describe('what a CSV remembers', () => {
  test('is found by what it is, wherever it stands', () => {
    const kept = findKeptCells(tableOf(rows.map((row) => [...row].reverse())));
    expect(kept).toMatchObject({ exportAt: 0, revAt: 1, damaged: null, lost: false });
    expect(kept.table?.journeyId).toBe('parcel');
    const renamed = rows.map((row, i) => (i === 0 ? row.map((_, at) => `Column ${at}`) : row));
    expect(findKeptCells(tableOf(renamed))).toMatchObject({ exportAt: last, revAt: last - 1 });
  });

  test('counts where at least half of the rows have it', () => {
    const keep = (some: number) =>
      rows.map((row, i) => row.map((cell, at) => (at === last - 1 && i > some ? 'x' : cell)));
    // Of five filled cells one is the heading.
    expect(findKeptCells(tableOf(keep(3))).revAt).toBe(last - 1);
    expect(findKeptCells(tableOf(keep(2))).revAt).toBeUndefined();
    const moved = rows.map((row, i) => (i === 4 ? [...row.slice(0, -2), 'x', String(row[last - 1])] : row));
    expect(findKeptCells(tableOf(moved)).revAt).toBe(last - 1);
  });

  test('may be gone from the whole, or from the rows, or from both', () => {
    const without = (...at: number[]) =>
      rows.map((row, i) => row.map((cell, column) => (i > 0 && at.includes(column) ? '' : cell)));
    expect(findKeptCells(tableOf(without(last)))).toMatchObject({
      table: null,
      revAt: last - 1,
      lost: false,
    });
    const bare = findKeptCells(tableOf(without(last - 1)));
    expect([bare.table === null, bare.revAt, bare.lost]).toEqual([false, undefined, false]);
    expect(findKeptCells(tableOf(without(last - 1, last)))).toEqual({
      table: null,
      damaged: null,
      lost: true,
    });
    expect(findKeptCells(tableOf([['id', 'text']]))).toEqual({ table: null, damaged: null, lost: false });
  });

  test('that was changed is told apart from what is whole', () => {
    const other = csv.replace('A map', 'Another');
    expect(findKeptCells(parseTable(other))).toMatchObject({ table: null, damaged: { journeyId: 'parcel' } });
    const [memory = ''] = rows.map((row) => String(row[last - 1])).slice(1);
    expect(readRowMemory(memory)?.fields.text).toBeDefined();
    expect(readRowMemory(memory.replace('text=', 'texts='))).toBeNull();
    expect(readRowMemory(` ${memory} `)).toEqual(readRowMemory(memory));
    for (const cell of ['', 'k3x9', 'k3x9 text', 'k3x9 text=A', 'k3x9 =1', 'Call =1 now'])
      expect([cell, readRowMemory(cell)]).toEqual([cell, null]);
    expect(readRowMemory('k3x9 text=1f %author=03 %~text=7b')).toEqual({
      fields: { text: '1f' },
      likes: { text: '7b' },
      shown: { author: '03' },
    });
    expect(readRowMemory('k3x9 a=1 %nobody=2 __proto__=3')?.shown).toEqual({});
  });
});

describe('a table is taken apart', () => {
  test.each([',', ';', '\t', '|'])('by the delimiter under which its headings are ours: %j', (sign) => {
    const lines = ['id,text,stage', 'c1,one; two | three,Pack'].join('\n').replace(/,/g, sign);
    expect(chooseDelimiter(lines)).toBe(sign);
    expect(parseTable(lines).rows[0]).toEqual(['id', 'text', 'stage']);
  });

  test('also where they stand below two hundred other rows, or nowhere', () => {
    const above = Array.from({ length: 250 }, (_, i) => `note ${i},x`).join('\n');
    expect(chooseDelimiter(`${above}\nid;text;stage\n`)).toBe(';');
    expect(chooseDelimiter(`${above}\nid\n`)).toBe(',');
    expect(chooseDelimiter('')).toBe(',');
  });

  test('by the delimiter that its first line names, and only that line', () => {
    for (const line of ['sep=;', '"sep=;"', 'SEP=;'])
      expect(parseTable(`${line}\r\nid;a,b\r\n`)).toMatchObject({ firstRow: 2, rows: [['id', 'a,b'], ['']] });
    expect(parseTable('id,text\nsep=;\n')).toMatchObject({
      firstRow: 1,
      rows: [['id', 'text'], ['sep=;'], ['']],
    });
  });

  test('with the row named in which a quotation mark is missing', () => {
    expect(() => parseTable('id,text\nc1,"a" b\n')).toThrow(/^Row 2: a quotation mark opens a cell/);
    expect(() => parseTable('sep=,\nid,text\nc1,"a\n')).toThrow(/^Row 3: /);
  });
});

describe('the row of headings', () => {
  const memory = rememberAll(toRecords(parcel), null, {});
  const find = (given: string[][]) => findHeader(cardPlan, tableOf(given), [], memory);

  test('is the one with most of our headings, else the one above the first record, else the first that is filled', () => {
    expect(find([['My map'], ['', ''], ['id', 'Text'], ['c1', 'id'], ['id', 'Text', 'Stage']])).toBe(4);
    expect(find([['My map'], ['Nr', 'Wort'], ['', ''], ['c1', 'x'], ['Ende']])).toBe(1);
    expect(
      find([
        ['', ''],
        ['Nr', 'Wort'],
        ['x', 'y'],
      ]),
    ).toBe(1);
    expect(
      find([
        ['c1', 'x'],
        ['Nr', 'Wort'],
      ]),
    ).toBe(0);
    expect(find([[''], []])).toBe(-1);
    expect(find([['id'], ['Nr', 'Wort'], ['c1', 'x']])).toBe(1);
  });

  test('tells which sheet it is, where two of them do', () => {
    const planOf = (...headings: string[]) => choosePlan(tableOf([['x'], headings])).kind;
    expect(planOf('id', 'Name', 'Quote', 'Segment')).toBe('persona');
    expect(planOf('id', 'From', 'To', 'Label')).toBe('link');
    expect(planOf('Quote')).toBe('card');
    expect(planOf('nothing')).toBe('card');
    expect(choosePlan(tableOf([])).kind).toBe('card');
    expect(findHeadings(tableOf([['x'], ['id', 'Text'], ['id']]))).toBe(1);
    expect(countHeadings(tableOf([['x'], ['id', 'Text', 'field:x', 'other'], ['id']]))).toBe(3);
    expect(countHeadings(tableOf([]))).toBe(0);
    expect(countHeadings(tableOf([["'id", `${' '.repeat(100)}id`, '']]))).toBe(0);
  });

  test('names everything that we write, in every sheet', () => {
    for (const plan of sheetPlans) {
      const known = headingsOf(plan);
      for (const { field, label } of [...plan.fields, ...plan.details]) {
        expect(isOurs(plan, columnOf(plan, field)), `${plan.kind} ${field}`).toBe(true);
        expect(isOurs(plan, columnOf(plan, label)), `${plan.kind} ${label}`).toBe(true);
      }
      for (const { header } of plan.references) expect(known.has(header.toLowerCase())).toBe(true);
      for (const heading of ['id', '_rev', '_export']) expect(known.has(heading)).toBe(true);
    }
  });
});

test('a word that a program put into all cells that were empty says nothing; one that stands alone may be meant', () => {
  const was = (fields: { [field: string]: string }) => {
    const memory = readRowMemory(writeRowMemory('k', { text: 'x', ...fields }));
    return memory && rememberRow(memory);
  };
  const columns = [
    { role: 'id' },
    { role: 'field', field: 'owner', type: 'text' },
    { role: 'board', field: 'author' },
    null,
    { role: 'name', field: 'stageId', to: 'stage' },
  ] as const;
  const empty = () => was({});
  const find = (...cells: string[]) =>
    findFillers(
      columns,
      cells.map((cell) => [cell, cell, cell, cell, cell]),
      empty,
    );
  for (const word of ['NA', '<NA>', 'n/a', '#N/A', 'NaN', 'NaT', 'null', 'Nil', 'None', 'undefined', '\\N'])
    expect(find(word, ` ${word} `)).toEqual([null, word, null, null, word]);
  expect(find('NA')).toEqual([null, null, null, null, null]);
  expect(find('NA', 'null')).toEqual([null, null, null, null, null]);
  expect(find('NA', '')).toEqual([null, null, null, null, null]);
  expect(find('Nathan', 'Nathan')).toEqual([null, null, null, null, null]);
  const filled = findFillers(
    columns,
    [
      ['', 'NA'],
      ['', 'NA'],
      ['', 'Ann'],
    ],
    ([, cell]) => (cell === 'Ann' ? was({ owner: 'Ann' }) : was({})),
  );
  expect(filled[1]).toBe('NA');
  expect(
    findFillers(
      columns,
      [
        ['', 'NA'],
        ['', 'NA'],
      ],
      () => null,
    )[1],
  ).toBeNull();
});
