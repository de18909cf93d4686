import { describe, expect, test } from 'vitest';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { type Brought, type EditLines, editCsv, editSheets, type Line } from './edit-table.ts';

const map = journeyFrom({
  id: 'post',
  title: 'A parcel',
  stages: [
    { id: 's1', name: 'Pack' },
    { id: 's2', name: 'Send' },
  ],
  lanes: [{ id: 'l1', name: 'Doing', kind: 'actions' }],
  cards: [
    { id: 'c1', stageId: 's1', laneId: 'l1', text: 'Finds a box', owner: 'Ann', severity: 3 },
    { id: 'c2', stageId: 's1', laneId: 'l1', text: 'No tape', owner: 'Ben', own: 'x' },
    { id: 'c3', stageId: 's2', laneId: 'l1', text: 'Queues', channel: ['Web'], own: 'y' },
    { id: 'c4', stageId: 's2', laneId: 'l1', text: 'Pays' },
  ],
});
const nothing: Brought = { brings: [], asks: [], missing: [], notes: [], problems: [] };

/** Other headings for some columns. */
const head =
  (by: Line, then: EditLines = () => undefined): EditLines =>
  (lines) => {
    const edited = then(lines) ?? lines;
    return edited.map((line) =>
      Object.fromEntries(Object.entries(line).map(([name, cell]) => [String(by[name] ?? name), cell])),
    );
  };
const german = {
  ...{ stage: 'Phase', lane: 'Zeile', text: 'Notiz', owner: 'Zuständig', severity: 'Schwere' },
  ...{ stage_id: 'Phase-Nr', lane_id: 'Zeile-Nr', own: 'Eigenes', channel: 'Kanal', id: 'Nummer' },
};
const change =
  (id: string, cells: Line): EditLines =>
  (lines) => {
    Object.assign(lines.find((line) => line.id === id) ?? {}, cells);
    return undefined;
  };

describe.each<[string, (edit: EditLines) => Brought]>([
  ['a CSV', (edit) => editCsv(map, edit)],
  ['a workbook', (edit) => editSheets(map, edit)],
])('the columns of %s', (what, bring) => {
  const place = (row: number) => (what === 'a CSV' ? `Row ${row}` : `Items, row ${row}`);

  test('whose headings were translated are known by what stands in them', () => {
    expect(bring(head(german))).toEqual(nothing);
    const edited = head(german, (lines) => {
      change('c1', { text: 'Finds a crate' })(lines);
      change('c3', { stage: 'Pack', owner: 'Cy' })(lines);
      return undefined;
    });
    expect(bring(edited)).toEqual({
      ...nothing,
      brings: ['c1.text = "Finds a crate"', 'c3.owner = "Cy"', 'c3.stageId = "s1"'],
    });
  });

  test('in which most words were changed besides are details of their own, and those of the export are left alone', () => {
    const edited = head({ owner: 'Zuständig' }, (lines) => {
      change('c1', { owner: 'Dee' })(lines);
      change('c2', { owner: 'Eve' })(lines);
      return undefined;
    });
    expect(bring(edited).brings).toEqual(['c1.Zuständig = "Dee"', 'c2.Zuständig = "Eve"']);
    // Half is enough.
    const half = head({ owner: 'Zuständig' }, change('c1', { owner: 'Dee' }));
    expect(bring(half).brings).toEqual(['c1.owner = "Dee"']);
  });

  test('that stand in another order say the same', () => {
    const turned: EditLines = (lines) =>
      lines.map((line) => Object.fromEntries(Object.entries(line).reverse()));
    expect(bring(turned)).toEqual(nothing);
    expect(bring(head(german, turned))).toEqual(nothing);
  });

  test('that are new bring a detail; without a heading, or with one that a program made up, they are said', () => {
    const add = (heading: string) =>
      bring((lines) => lines.map((line, i) => ({ ...line, [heading]: i === 0 ? 'new' : '' })));
    expect(add('My own')).toEqual({ ...nothing, brings: ['c1.My own = "new"'] });
    for (const heading of ['Unnamed: 12', 'Column12', 'Spalte 3', '__EMPTY', '_c7', '列1'])
      expect(add(heading)).toEqual({
        ...nothing,
        notes: [expect.stringMatching(/olumn [A-Z] has no heading and was left out\.$/)],
      });
    expect(add('Column of mine').brings).toEqual(['c1.Column of mine = "new"']);
    expect(add('__proto__')).toMatchObject({ brings: [] });
    const empty = bring((lines) => lines.map((line) => ({ ...line, Column12: '' })));
    expect(empty).toEqual(nothing);
  });

  test('of which two are the same refuse the file, by name', () => {
    const where = what === 'a CSV' ? 'The columns 7 and 15' : 'Items: the columns \\w and \\w';
    expect(() => bring((lines) => lines.map((line) => ({ ...line, 'Owner ': 'x' })))).toThrow(
      new RegExp(`^${where} are both "Owner"\\. Delete or rename one of them\\.$`),
    );
  });

  test('without which the first record stands in their place refuse the file', () => {
    const [first, ...rest] = ['c1', 'c2', 'c3', 'c4'];
    const bare: EditLines = (lines) => {
      const cells = Object.values(lines[0] ?? {}).map(String);
      const names = Object.keys(lines[0] ?? {});
      const taken = cells.map((cell, i) =>
        /^\d*$/.test(cell) || cells.indexOf(cell) < i ? `blank${i}` : cell,
      );
      return lines
        .slice(1)
        .map((line) => Object.fromEntries(names.map((name, i) => [taken[i] ?? '', line[name]])));
    };
    expect(() => bring(bare)).toThrow(
      new RegExp(`${place(1)}: this row should name the columns, but it holds "${first}"`),
    );
    expect(rest).toHaveLength(3);
  });

  test('that are not there say nothing', () => {
    const without: EditLines = (lines) =>
      lines.map(({ owner: _, severity: __, channel: ___, own: ____, ...line }) => line);
    expect(bring(without)).toEqual(nothing);
    expect(bring((lines) => without(lines)?.slice(0, -1))).toMatchObject({ brings: [], missing: ['c4'] });
  });

  test('may lie below other rows, and above a line of sums', () => {
    const said = bring((lines) => [...lines, { text: 'Total: 4 notes' }]);
    expect(said).toMatchObject({
      brings: [],
      notes: [expect.stringContaining(`${place(6)} ("Total: 4 notes")`)],
    });
    const sums = bring((lines) => [...lines, { text: 4, stage: 'Total' }]);
    expect(sums).toMatchObject({ brings: [], problems: [] });
    const note = bring((lines) => [...lines, { text: 'Total cost is unclear', stage: 'Pack' }]);
    expect(note.brings).toEqual([expect.stringContaining('Total cost is unclear')]);
  });

  test('in which a program filled what was empty with a word of its own say nothing new', () => {
    const filled: EditLines = (lines) =>
      lines.map((line) =>
        Object.fromEntries(
          Object.entries(line).map(([name, cell]) => [name, cell === '' || cell === null ? 'NaN' : cell]),
        ),
      );
    const { brings, problems } = bring((lines) => {
      const edited = filled(lines) ?? [];
      for (const line of edited) if (String(line._export ?? '') === 'NaN') line._export = '';
      return edited;
    });
    expect([brings, problems]).toEqual([[], []]);
    // One alone, or beside another word, somebody wrote.
    expect(bring(change('c4', { owner: 'NaN' })).brings).toEqual([]);
    expect(bring(change('c1', { own: 'NA' })).brings).toEqual(['c1.own = "NA"']);
  });
});
