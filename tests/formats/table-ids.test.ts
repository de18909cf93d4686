import { describe, expect, test } from 'vitest';
import { indexIds, resolveId } from '../../src/formats/table/resolve-id.ts';
import type { Journey } from '../../src/journey/journey.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { type Brought, type EditLines, editCsv, editSheets, type Line } from './edit-table.ts';

const map = journeyFrom({
  id: 'post',
  title: 'A parcel',
  stages: ['s1', 's2', 's3', 's4'].map((id) => ({ id, name: `Stage ${id}` })),
  lanes: [{ id: 'l1', name: 'Doing', kind: 'actions' }],
  cards: [
    { id: 'c1', stageId: 's1', laneId: 'l1', text: 'Finds a box', owner: 'Ann' },
    { id: 'c2', stageId: 's1', laneId: 'l1', text: ' No tape' },
    { id: 'c3', stageId: 's2', laneId: 'l1', text: 'Queues', severity: 2 },
    { id: 'c4', stageId: 's2', laneId: 'l1', text: 'Queues', severity: 3 },
    { id: 'c5', stageId: 's3', laneId: 'l1', text: 'Unpacks' },
    { id: 'c6', stageId: 's3', laneId: 'l1', text: 'Same' },
    { id: 'c7', stageId: 's3', laneId: 'l1', text: 'Same' },
  ],
});
const nothing: Brought = { brings: [], asks: [], missing: [], notes: [], problems: [] };

/** The ids of these rows, each in the place of the one before: a column sorted apart from the others. */
const turn =
  (ids: string[], then: (line: Line) => void = () => undefined): EditLines =>
  (lines) => {
    const were = lines.map((line) => String(line.id));
    lines.forEach((line, i) => {
      const at = ids.indexOf(were[i] ?? '');
      if (at >= 0) line.id = ids[(at + 1) % ids.length];
    });
    // What is edited besides is found by what it was.
    lines.forEach((line, i) => {
      line.was = were[i];
      then(line);
      delete line.was;
    });
    return undefined;
  };

describe.each<[string, (edit: EditLines, of?: Journey) => Brought]>([
  ['a CSV', (edit, of = map) => editCsv(of, edit)],
  ['a workbook', (edit, of = map) => editSheets(of, edit)],
])('ids of %s that were sorted apart from their rows', (what, bring) => {
  test.each<[string, string[]]>([
    ['three', ['c1', 'c2', 'c5']],
    ['with such that say nearly the same', ['c3', 'c4', 'c5']],
    ['five', ['c5', 'c1', 'c3', 'c2', 'c4']],
  ])('are given back, and it is said: %s', (__, ids) => {
    const { notes, ...rest } = bring(turn(ids));
    expect(rest).toEqual({ brings: [], asks: [], missing: [], problems: [] });
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatch(
      new RegExp(
        `ow \\d \\(and ${ids.length - 1} more\\): the id is that of another row, as when a column is sorted`,
      ),
    );
  });

  test('two that were exchanged: each is what it says, and it is said', () => {
    const { brings, asks, notes, problems } = bring(turn(['c1', 'c5']));
    expect([brings, asks, problems]).toEqual([[], [], []]);
    expect(notes).toEqual([expect.stringMatching(/and 1 more\): the id is that of another row/)]);
  });

  test('one that was edited besides has the id that is left', () => {
    const { brings, missing, problems } = bring(
      turn(['c1', 'c2', 'c3', 'c5'], (line) => {
        if (line.was === 'c5') line.text = 'Unpacks it';
      }),
    );
    expect([brings, missing, problems]).toEqual([['c5.text = "Unpacks it"'], [], []]);
  });

  test('of two that were edited besides nobody can tell which was which: they are told, or asked about', () => {
    const { brings, asks, missing, problems } = bring(
      turn(['c1', 'c2', 'c3', 'c4', 'c5'], (line) => {
        if (line.was === 'c5' || line.was === 'c1') line.text = `${line.text}!`;
      }),
    );
    expect([brings, missing]).toEqual([[], []]);
    expect(asks).toEqual(what === 'a CSV' ? ['c1.text', 'c5.text'] : []);
    expect(problems).toEqual(
      what === 'a CSV'
        ? []
        : [
            'Items, row 2, Items, row 6 were edited, and have the ids of other rows: nobody can tell which was which. Put the ids back where they were.',
          ],
    );
  });

  test('an edit elsewhere, beside ids that were sorted apart, is an edit', () => {
    const { brings, asks, missing, problems } = bring(
      turn(['c1', 'c2', 'c5'], (line) => {
        if (line.was === 'c3') line.text = 'Waits';
        if (line.was === 'c4') line.severity = '5';
      }),
    );
    expect([brings, asks, missing, problems]).toEqual([['c3.text = "Waits"', 'c4.severity = 5'], [], [], []]);
  });

  test('rows that say the same are each of them as good as the other', () => {
    expect(bring(turn(['c1', 'c2', 'c6', 'c7']))).toMatchObject({ asks: [], missing: [], problems: [] });
  });

  test('new rows and edits elsewhere come in as ever', () => {
    const { brings, problems } = bring((lines) => {
      turn(['c1', 'c2', 'c5'])(lines);
      for (const line of lines)
        if (line.text === 'Queues' && line.severity !== '' && line.id === 'c4') line.text = 'Waits';
      return [...lines, { text: 'New' }];
    });
    expect(problems).toEqual([]);
    expect(brings).toEqual(['c4.text = "Waits"', expect.stringMatching(/^\+ .*"New"/)]);
  });
});

test('of a table of nothing, and of one without its ids, none is given back', () => {
  expect(editCsv(map, () => []).brings).toEqual([]);
  expect(() => editCsv(map, (lines) => lines.map(({ id: _, ...line }) => line))).toThrow(
    /column "id" is missing/,
  );
  const bare = editSheets(map, { journey: (lines) => lines.map((line) => ({ ...line, title: 'Post' })) });
  expect(bare).toEqual({ ...nothing, brings: ['post.title = "Post"'] });
});

describe('an id as programs leave it', () => {
  const known = indexIds([
    '007',
    '1e5',
    '148000000000000000',
    '148900000000000000',
    'Ab',
    'c 1',
    '1/2',
    'x',
    'X',
  ]);

  test.each<[string | number, string]>([
    ['007', '007'],
    [' 007 ', '007'],
    [7, '007'],
    ['7', '007'],
    ['1.00E+05', '1e5'],
    [100000, '1e5'],
    ['1.480E+17', '148000000000000000'],
    ['1,489E+17', '148900000000000000'],
    ['1.489e+017', '148900000000000000'],
    ['1E+17', '1E+17'],
    ['1.48E+17', '148000000000000000'],
    ['1.49E+17', '148900000000000000'],
    ['1.50E+17', '1.50E+17'],
    ['-1.48E+17', '-1.48E+17'],
    ['1.48E+17 x', '1.48E+17 x'],
    ['AB', 'Ab'],
    ['\u200bAb\ufeff', 'Ab'],
    ['c 1', 'c 1'],
    ['01. Feb', '1/2'],
    ["'=x", '=x'],
    ['x', 'x'],
    ['X', 'X'],
    ['', ''],
    ['  ', ''],
    ['none', 'none'],
  ])('%j is %j', (cell, id) => {
    expect(resolveId(cell, known)).toBe(id);
  });

  test('counts only where one id alone comes to that', () => {
    const two = indexIds(['007', '07', '148000000000000000', '148000000000000001']);
    expect(resolveId('7', two)).toBe('7');
    expect(resolveId('1.48E+17', two)).toBe('1.48E+17');
    expect(resolveId('2E+17', indexIds(['200000000000000000']))).toBe('200000000000000000');
  });
});
