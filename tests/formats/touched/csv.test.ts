import papaparse from 'papaparse';
import { describe, expect, test } from 'vitest';
import { writeCsv } from '../../../src/formats/csv/write-csv.ts';
import { inputOf } from '../export-input.ts';
import { exported, judge, nothing, visit } from './judge.ts';

type Rows = string[][];
type Edit = (rows: Rows) => Rows | undefined;
type Row = [what: string, edit: Edit, found: object, said?: RegExp];

const text = writeCsv(inputOf(visit)).slice(1);
const readRows = (): Rows => papaparse.parse<string[]>(text.trimEnd()).data;
const headings = readRows()[0] ?? [];
const at = (name: string) => headings.indexOf(name);
const memoryAt = at('stage_id');
const save = (edit: Edit, how: papaparse.UnparseConfig = {}) => {
  const rows = readRows();
  return papaparse.unparse(edit(rows) ?? rows, how);
};
/** Each row of notes, changed in place. */
const each = (change: (row: string[], i: number) => void): Edit => {
  return (rows) => {
    rows.slice(1).forEach(change);
    return undefined;
  };
};
const replaceCells =
  (by: { [cell: string]: string }): Edit =>
  (rows) =>
    rows.map((row) => row.map((cell) => by[cell] ?? cell));
const line = (...cells: string[]) => headings.map((_, i) => cells[i] ?? '');
const add =
  (...cells: string[]): Edit =>
  (rows) => [...rows, line(...cells)];

async function check(file: string, found: object, said?: RegExp): Promise<void> {
  const judged = await judge(file, 'visit.csv');
  expect(judged).toMatchObject(found);
  if (said) expect(judged.said.join('\n')).toMatch(said);
  else expect(judged.said).toEqual([]);
}
const asks = (...fields: string[]) => ({ ...nothing, asks: fields });
const brings = (...changes: string[]) => ({ ...nothing, brings: changes });

describe('Replace All over a CSV', () => {
  test.each<[from: string, to: string, found: object, said?: RegExp]>([
    ['text', 'words', nothing, /“text” was replaced by “words”/],
    ['stage', 'phase', nothing, /“stage” was replaced by “phase”/],
    ['lane', 'row', nothing, /“lane” was replaced by “row”/],
    ['id', 'key', nothing, /“id” was replaced by “key”/],
    ['owner', 'Responsible', nothing, /“owner” was replaced/],
    ['severity', 'pain', nothing, /“severity” was replaced/],
    ['c1', 'c10', nothing, /“c1” was replaced by “c10”/],
    ['sa', 'sx', nothing, /“sa” was replaced by “sx”/],
    [
      '1',
      '7',
      brings('c3.waitTime = 7.5', 'c4.due = "2026-72-07"', 'c9.text = "7/2"', 'c9.reach = 7000'),
      /“1” was replaced by “7”/,
    ],
    ['Waiting', 'Queueing', brings('sb.name = "Queueing"'), /“Waiting” was replaced/],
    ['Pain points', 'Pains', brings('lp.name = "Pains"'), /“Pain points” was replaced/],
    ['clinic', 'surgery', brings('c1.text = "Calls the surgery"')],
    ['=', ':', nothing],
    ['"', "'", nothing, /“"” was replaced by “'”/],
    ['"', '“', nothing, /“"” was replaced by “.”/],
  ])('%s → %s', async (from, to, found, said) => {
    await check(text.replaceAll(from, to), found, said);
  });

  test('quotation marks that a word processor turned', async () => {
    const turned = text.replace(/"{1,2}(?=[^,:\r\n}\]])/g, (marks) => '“'.repeat(marks.length));
    await check(turned.replaceAll('"', '”'), nothing, /was replaced by ““”/);
  });

  test('quotation marks, where words have such signs too', async () => {
    const cards = visit.cards.map((card, i) => ({
      ...card,
      text: i < 2 ? `-${i}, "it’s 'here' now", don't` : card.text,
    }));
    const file = (await exported('visit.csv', { ...visit, title: 'Ann’s', cards })).slice(1);
    const judged = await judge(file.replaceAll('"', "'"), 'visit.csv', { ...visit, title: 'Ann’s', cards });
    expect(judged).toMatchObject(nothing);
  });

  test('quotation marks that are gone: nothing is new, and nothing is blank', async () => {
    const judged = await judge(text.replaceAll('"', ''), 'visit.csv');
    expect(judged).toMatchObject({ brings: [], missing: [] });
  });

  test('whatever the case, as spreadsheets do', async () => {
    await check(text.replace(/stage/gi, 'phase'), nothing, /“stage” was replaced by “phase”/);
    const keys = await judge(text.replace(/id/gi, 'key'), 'visit.csv');
    // “Ideas” is somebody’s word, and it was replaced as well.
    expect(keys).toMatchObject(brings('lo.name = "keyeas"'));
  });
});

describe('a CSV that programs saved', () => {
  const german = {
    '1.5': '01. Mai',
    '2.5': '02. Mai',
    1000: '1.000',
    '2026-12-01': '01.12.2026',
    '007': '7',
    '2-3': '02. Mrz',
    '1/2': '01. Feb',
    TRUE: 'WAHR',
    true: 'WAHR',
  };
  const french = {
    '1.5': '1,5',
    '2.5': '2,5',
    1000: '1\u202f000',
    '2026-12-01': '01/12/2026',
    '007': '7',
    '2-3': '02-mars',
    '1/2': '01-févr',
    TRUE: 'VRAI',
  };
  const japanese = {
    '2026-12-01': '2026/12/1',
    '2-3': '2月3日',
    '1/2': '1月2日',
    1000: '1,000',
    '1.5': '1.50',
  };
  const spanish = { 1000: '1.000,00', '1.5': '1,50', '2-3': '2-mar', '1/2': '1/2/2026', TRUE: 'VERDADERO' };
  test.each<[string, { [cell: string]: string }, string]>([
    ['Excel in German', german, ';'],
    ['Excel in French', french, ';'],
    ['Excel in Japanese', japanese, ','],
    ['Google Sheets in Spanish', spanish, ','],
    ['tabs', {}, '\t'],
    ['bars', {}, '|'],
  ])('%s', async (_, by, delimiter) => {
    expect(await judge(save(replaceCells(by), { delimiter }), 'visit.csv')).toMatchObject(nothing);
  });

  test.each<Row>([
    ['the NA of R', (rows) => rows.map((row) => row.map((cell) => (cell === '' ? 'NA' : cell))), nothing],
    [
      'the NaN of pandas',
      (rows) => rows.map((row) => row.map((cell) => (cell === '' ? 'NaN' : cell))),
      nothing,
    ],
    [
      'the NULL of databases',
      (rows) => rows.map((row) => row.map((cell) => (cell === '' ? 'NULL' : cell))),
      nothing,
    ],
    [
      'the index of pandas',
      (rows) => rows.map((row, i) => [i === 0 ? 'Unnamed: 0' : String(i), ...row]),
      nothing,
      /Column A has no heading/,
    ],
    [
      'floats',
      each((row) => {
        row[at('severity')] &&= `${row[at('severity')]}.0`;
      }),
      nothing,
    ],
    ['a title above', (rows) => [['Table 1'], ...rows], nothing, /"Table 1".*above the headings/],
  ])('%s', async (_, edit, found, said) => await check(save(edit), found, said));

  test('one word for nothing where somebody wrote it: that is an edit', async () => {
    const edit = each((row, i) => {
      if (i === 0) row[at('owner')] = 'N/A';
    });
    expect(await judge(save(edit), 'visit.csv')).toMatchObject(brings('c1.owner = "N/A"'));
    const two = papaparse.unparse(
      papaparse.parse<string[]>(save(edit)).data.filter((_, i) => [0, 1, 3].includes(i)),
    );
    expect((await judge(two, 'visit.csv')).brings).toEqual(['c1.owner = "N/A"']);
  });
});

describe('rows of a CSV', () => {
  const clear =
    (from: number, to: number): Edit =>
    (rows) =>
      rows.map((row, i) => (i === 2 ? row.map((cell, c) => (c >= from && c < to ? '' : cell)) : row));
  test.each<Row>([
    [
      'a sum with a number under a stage',
      (rows) => rows.toSpliced(4, 0, line('Waiting Total', '', '', '3')),
      nothing,
      /no note/,
    ],
    [
      'a sum in the column of stages',
      (rows) => rows.toSpliced(4, 0, line('', 'Waiting Count', '', '3')),
      nothing,
      /no note/,
    ],
    ['the sum of a German pivot', add('', 'Gesamtergebnis', '', '9'), nothing, /no note/],
    ['a sum in French', add('Total général'), nothing, /no text|no note/],
    ['an average', add('', '', '', 'Mittelwert: 4'), nothing, /no note/],
    ['a source below', add('Source: workshop 3 May'), nothing, /no text/],
    [
      'a note that speaks of a sum',
      add('', 'Waiting', 'Ideas', 'Total waiting time on a sign'),
      brings('+ "Total waiting time on a sign" (sb, lo)'),
    ],
    ['blank rows inside', (rows) => rows.toSpliced(4, 0, line(), line()), nothing],
    [
      'the headings once more',
      (rows) => rows.toSpliced(5, 0, [...headings]),
      nothing,
      /repeats the headings/,
    ],
    ['names of groups', (rows) => rows.toSpliced(1, 0, line('Appointment')), nothing, /no text/],
    ['a row cleared but for its id', clear(1, 99), nothing, /nothing but its id/],
    ['a row cleared as far as one sees', clear(1, memoryAt), nothing, /nothing but its id/],
    [
      'a row with its words alone',
      (rows) => rows.map((row, i) => (i === 2 ? line('', '', '', row[at('text')] ?? '') : row)),
      nothing,
    ],
    [
      'a row copied with its id, and edited',
      (rows) => [...rows, (rows[1] ?? []).with(at('text'), 'Writes')],
      nothing,
      /same id "c1"/,
    ],
    [
      'a severity in words and one with a comma',
      (rows) =>
        rows.map((row, i) =>
          i === 3 ? row.with(at('severity'), 'high') : i === 5 ? row.with(at('severity'), '4,0') : row,
        ),
      { ...nothing, brings: ['c5.severity = 4'] },
      /Row 4: severity must be a number, not "high"/,
    ],
  ])('%s', async (_, edit, found, said) => await check(save(edit), found, said));
});

describe('ids and names of a CSV', () => {
  const number = each((row, i) => {
    row[0] = String(i + 1);
  });
  const emptied = each((row) => {
    row[0] = '';
  });
  test.each<Row>([
    [
      'ids filled down',
      each((row, i) => {
        row[0] = `c${i + 10}`;
      }),
      nothing,
    ],
    ['ids replaced by numbers', number, nothing],
    ['ids emptied', emptied, nothing],
    [
      'ids in capitals',
      each((row) => {
        row[0] = (row[0] ?? '').toUpperCase();
      }),
      nothing,
    ],
    [
      'ids replaced, without a memory',
      (rows) => rows.map((row, i) => (i > 0 ? row.with(0, `n${i}`) : row).slice(0, memoryAt)),
      nothing,
    ],
    [
      'another heading above them',
      (rows) => rows.map((row, i) => (i === 0 ? row.with(0, 'key') : row)),
      nothing,
    ],
    [
      'another heading above them, and an edit',
      (rows) =>
        rows.map((row, i) => (i === 0 ? row.with(0, 'Nr.') : i === 1 ? row.with(at('text'), 'Phones') : row)),
      brings('c1.text = "Phones"'),
    ],
    ['words alone', (rows) => rows.map((row) => [row[at('text')] ?? '']), nothing],
    ['a stage renamed in all its rows', replaceCells({ Waiting: 'Queueing' }), asks('sb.name')],
    [
      'a stage moved into by name in one row',
      (rows) => rows.map((row, i) => (i === 1 ? row.with(1, 'Waiting') : row)),
      brings('c1.stageId = "sb"'),
    ],
    [
      'a stage nobody knows in one row',
      (rows) => rows.map((row, i) => (i === 1 ? row.with(1, 'Aftercare') : row)),
      nothing,
      /there is no stage “Aftercare”/,
    ],
  ])('%s', async (_, edit, found, said) => await check(save(edit), found, said));

  test('ids replaced and a text edited: it is asked whether that is the note that is missing in its place', async () => {
    const edit =
      (...texts: string[]): Edit =>
      (rows) => {
        number(rows);
        return rows.map((row, i) => (i > 0 && texts[i - 1] ? row.with(at('text'), texts[i - 1] ?? '') : row));
      };
    expect(await judge(save(edit('', '', 'The line is dead')), 'visit.csv')).toMatchObject(asks('c3.text'));
    // Of two in one place nobody can tell.
    expect(await judge(save(edit('Phones', 'Waits')), 'visit.csv')).toMatchObject({
      brings: ['+ "Phones" (sa, la)', '+ "Waits" (sa, la)'],
      missing: ['c1', 'c2'],
    });
    // One row without an id may be a new note in place of one that goes.
    const one: Edit = (rows) =>
      rows.map((row, i) => (i === 3 ? row.with(0, '').with(at('text'), 'Dead') : row));
    expect(await judge(save(one), 'visit.csv')).toMatchObject({
      brings: ['+ "Dead" (sa, lp)'],
      missing: ['c3'],
    });
  });

  test.each<[string, Edit]>([
    ['its id', (rows) => rows.map((row, i) => (i === 3 ? row.with(0, '').with(at('severity'), '') : row))],
    [
      'all ids',
      (rows) => {
        emptied(rows);
        return rows.map((row, i) => (i === 3 ? row.with(at('severity'), '') : row));
      },
    ],
  ])('a severity cleared together with %s: that is asked', async (_, edit) => {
    expect(await judge(save(edit), 'visit.csv')).toMatchObject(asks('c3.severity'));
  });
});

describe('a column of ids that was sorted apart from the others', () => {
  const reverse = (rows: Rows) => {
    const ids = rows.slice(1).map(([id = '']) => id);
    return rows.map((row, i) => (i > 0 ? row.with(0, ids[ids.length - i] ?? '') : row));
  };
  const edit = (rows: Rows, ...numbers: number[]) =>
    rows.map((row, i) => (numbers.includes(i) ? row.with(at('text'), `Edited ${i}`) : row));
  const moved = /Row 2 \(and \d more\): the id is that of another row/;

  test('each row is what it says, and that is told', async () => {
    await check(save(reverse), nothing, moved);
    await check(
      save((rows) => edit(reverse(rows), 2)),
      brings('c2.text = "Edited 2"'),
      moved,
    );
  });

  test('where several were edited, nobody can tell which is which: they are left out', async () => {
    const judged = await judge(
      save((rows) => edit(reverse(rows), 2, 3)),
      'visit.csv',
    );
    expect(judged).toMatchObject(nothing);
    expect(judged.said.join('\n')).toMatch(/Row 3, Row 4 were edited, and have the ids of other rows/);
  });

  test('two rows that exchanged their ids are what they say, and that is told', async () => {
    const swap: Edit = (rows) =>
      rows.map((row, i) => (i === 1 ? row.with(0, 'c2') : i === 2 ? row.with(0, 'c1') : row));
    await check(save(swap), nothing, /the id is that of another row/);
  });
});

describe('a CSV from before there were seals, after a Replace All', () => {
  const old = text
    .replace(/ %!=[0-9a-z]+/g, '')
    .replace(/,""seal"":""[0-9a-z]+""/, '')
    .replace(/\|\w{100,}\|/g, '');
  test.each<[from: string, to: string, found: object]>([
    ['nothing at all', '', nothing],
    ['text', 'words', nothing],
    ['stage', 'phase', nothing],
    ['Waiting', 'Queueing', asks('sb.name')],
    ['clinic', 'surgery', brings('c1.text = "Calls the surgery"')],
  ])('%s → %s', async (from, to, found) => {
    expect(await judge(old.replaceAll(from, to), 'visit.csv')).toMatchObject(found);
  });
});
