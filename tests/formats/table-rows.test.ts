import papaparse from 'papaparse';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../src/formats/csv/read-csv.ts';
import { writeCsv } from '../../src/formats/csv/write-csv.ts';
import type { SheetRecord } from '../../src/formats/table/columns.ts';
import { rememberRecord, rememberRow, rememberTable } from '../../src/formats/table/memory.ts';
import { hashJson } from '../../src/journey/hash.ts';
import { mergeFile } from '../../src/journey/merge/merge-records.ts';
import { toRecords } from '../../src/journey/records-of.ts';
import { bytesOf, info, inputOf, parcel } from './export-input.ts';

type Rows = string[][];
const exported = (): Rows =>
  papaparse.parse<string[]>(
    String(writeCsv(inputOf(parcel)))
      .slice(1)
      .trimEnd(),
  ).data;
/** The export, with other rows. */
function bring(change: (rows: Rows) => Rows) {
  const file = readCsv(bytesOf(papaparse.unparse(change(exported()))));
  const { changes, conflicts, missing, problems } = mergeFile(file, toRecords(parcel));
  return {
    said: changes
      .filter(({ from }) => from === 'file')
      .map(({ op, recordId, field }) => [op, recordId, field].filter((each) => each !== undefined).join(' ')),
    asked: conflicts.map(({ recordId, field }) => `${recordId} ${field}`),
    missing,
    problems: problems.map(({ text, recordIds }) => [text, recordIds] as const),
    notes: file.notes ?? [],
    texts: changes.flatMap(({ op, after }) =>
      op === 'add' && typeof after === 'object' && after !== null && 'text' in after ? [after.text] : [],
    ),
  };
}
/** A table of anybody's, in which nothing is remembered. */
const plain = (...lines: string[]) => {
  const file = readCsv(bytesOf(lines.join('\n')));
  return {
    texts: Object.values(file.records.byId)
      .filter(({ kind }) => kind === 'card')
      .map(({ fields }) => fields.text),
    notes: file.notes ?? [],
    problems: (file.problems ?? []).map(({ text, recordIds }) => [text, recordIds] as const),
  };
};
const refusal = (...lines: string[]) => {
  try {
    plain(...lines);
    return '';
  } catch (error) {
    return String(error);
  }
};
const nothing = { said: [], asked: [], missing: [], problems: [] };
/** A row of the table that says this in its first columns. */
const row = (head: string[], cells: { [heading: string]: string }) => head.map((name) => cells[name] ?? '');

describe('a row with more cells than there are headings', () => {
  test('is left out with what it is about, and said with how many it has', () => {
    const { problems, ...rest } = bring(([head = [], first = [], ...rows]) => [
      head,
      [...first, 'beyond'],
      ...rows,
    ]);
    const width = exported()[0]?.length ?? 0;
    const text = `Row 2 has ${width + 1} cells, but the header names ${width} columns. Is a quotation mark or a delimiter missing?`;
    expect(problems).toEqual([[text, ['c1']]]);
    expect(rest).toMatchObject({ said: [], asked: [], missing: [] });
  });

  test('without an id is about nothing', () => {
    const { problems, said } = bring((rows) => [
      ...rows,
      [...(rows[1] ?? []).map((_, i) => (i === 3 ? 'New' : '')), 'beyond'],
    ]);
    expect(problems.map(([, ids]) => ids)).toEqual([[]]);
    expect(said).toEqual([]);
  });

  test('of which the others are empty says nothing by them', () => {
    expect(bring(([head = [], first = [], ...rows]) => [head, [...first, '', ''], ...rows])).toMatchObject(
      nothing,
    );
  });
});

describe('lines above and below the table', () => {
  test('above the headings are titles, said with their words', () => {
    const long = `Our map ${'x'.repeat(80)}`;
    const { notes, ...rest } = bring((rows) => [[long], ['', 'by Ann'], ...rows]);
    expect(rest).toMatchObject(nothing);
    expect(notes).toEqual([
      `Row 1 ("${long.slice(0, 60)}") stands above the headings: it was left out.`,
      'Row 2 ("by Ann") stands above the headings: it was left out.',
    ]);
  });

  test.each([
    'Total: 9 notes',
    'total',
    'Grand total 4',
    'Summe = 12,5',
    'Anzahl (4)',
    '合計 4',
    'Итого: 4',
    'Count – 1 234',
  ])('below the last are sums, said and left out: %s', (words) => {
    const { notes, said } = bring((rows) => [...rows, [words], ['', '', '', words]]);
    expect(said).toEqual([]);
    expect(notes.filter((note) => note.includes('is a line under the table, no note'))).toHaveLength(2);
  });

  test.each([
    ['words that only begin so', { text: 'Total cost is unclear' }],
    ['a sum that has a place', { text: 'Total: 9', stage: 'Send' }],
    ['a number of something', { text: '9 notes' }],
  ])('but a note is a note: %s', (_, cells: { [heading: string]: string }) => {
    const { texts } = bring((rows) => [...rows, row(rows[0] ?? [], cells)]);
    expect(texts).toEqual([cells.text]);
  });

  test('a sum between the rows of the map is a note: nobody counts there', () => {
    const { texts } = bring(([head = [], ...rows]) => [head, row(head, { text: 'Total: 9' }), ...rows]);
    expect(texts).toEqual(['Total: 9']);
  });

  test('empty rows say nothing, wherever they stand', () => {
    expect(bring(([head = [], ...rows]) => [[], head, [], ...rows, ['', ''], []])).toMatchObject(nothing);
  });
});

describe('a table of anybody’s', () => {
  test('is read where a column is called text or id', () => {
    expect(plain('text', 'Walks', 'Runs').texts).toEqual(['Walks', 'Runs']);
    expect(plain('id,text', 'x,Walks').texts).toEqual(['Walks']);
    expect(plain('Text;Stage', 'Walks;').texts).toEqual(['Walks']);
  });

  test('is refused where none is, with the headings that it has', () => {
    expect(refusal('a,b,c,d,e,f,g', '1,2,3,4,5,6,7')).toContain(
      'it has "a", "b", "c", "d", "e", "f". Is this a table of notes',
    );
    expect(refusal('x'.repeat(50), '1')).toContain(`it has "${'x'.repeat(40)}".`);
  });

  test('of ours without its ids is refused: nobody can tell which row is which', () => {
    const rows = exported().map((cells) => cells.slice(1));
    expect(refusal(papaparse.unparse(rows))).toMatch(
      /^FormatError: The column "id" is missing, so nobody can tell/,
    );
  });

  test('with rows above is numbered as it stands in the file', () => {
    const { problems } = plain('', 'text,severity', 'Walks,high', '', 'Runs,9');
    expect(problems.map(([text]) => text.slice(0, 6))).toEqual(['Row 3:', 'Row 5:']);
  });
});

describe('rows that were sorted with the headings among them', () => {
  test('are all rows of the map, above and below', () => {
    const sorted = ([head = [], ...rows]: Rows) => [...rows.slice(0, 2), head, ...rows.slice(2)];
    expect(bring(sorted)).toMatchObject(nothing);
    expect(bring(sorted).notes).toEqual([]);
  });

  test('with a title above still have that left out', () => {
    const { said, missing } = bring(([head = [], ...rows]) => [rows[0] ?? [], head, ...rows.slice(1)]);
    expect([said, missing]).toEqual([[], []]);
  });
});

describe('a row that cannot be taken as it stands', () => {
  const id = 'x'.repeat(201);
  test.each<[string, (rows: Rows) => Rows, string, string[]]>([
    [
      'a name that every object has',
      (rows) => [...rows, row(rows[0] ?? [], { id: '__proto__', text: 'x' })],
      'Row 6: "__proto__" is not an id. If the row is new, empty its id.',
      [],
    ],
    [
      'an id beyond all measure',
      (rows) => [...rows, row(rows[0] ?? [], { id, text: 'x' })],
      `Row 6: "${'x'.repeat(60)}" is not an id. If the row is new, empty its id.`,
      [],
    ],
    [
      'a new one without words',
      (rows) => [...rows, row(rows[0] ?? [], { id: 'c9', severity: '2' })],
      'Row 6 ("c9") is new but has no text: write what the note says, or delete the row.',
      [],
    ],
    [
      'a new one of blanks',
      (rows) => [...rows, row(rows[0] ?? [], { text: ' ', severity: '2' })],
      'Row 6 is new but has no text: write what the note says, or delete the row.',
      [],
    ],
  ])('%s', (_, change, text, missing) => {
    const found = bring(change);
    expect(found).toMatchObject({ said: [], asked: [], missing });
    expect(found.problems.map(([words]) => words)).toEqual([text]);
  });

  test('of which one cell is wrong: of a known note the rest counts, a new one waits', () => {
    const cell = (head: string[], cells: string[], heading: string, value: string) =>
      cells.map((each, i) => (head[i] === heading ? value : each));
    const known = bring(([head = [], first = [], ...rows]) => [
      head,
      cell(head, cell(head, first, 'severity', 'very high'), 'owner', 'Eve'),
      ...rows,
    ]);
    expect(known.said).toEqual(['update c1 owner']);
    expect(known.problems.map(([text]) => text)).toEqual([
      expect.stringMatching(/^Row 2: severity must be a number, not "very high"\.$/),
    ]);
    const added = bring((rows) => [...rows, row(rows[0] ?? [], { text: 'New', severity: '9' })]);
    expect(added.said).toEqual([]);
    expect(added.problems.map(([text]) => text)).toEqual([
      expect.stringMatching(/^Row 6: severity must be at most 5, not 9\.$/),
    ]);
  });

  test('twice the same id: nobody knows which counts, so neither does; that is said, and nothing is missing', () => {
    const found = bring(([head = [], first = [], ...rows]) => [
      head,
      first,
      ...rows,
      first.map((each, i) => (head[i] === 'text' ? 'Other' : each)),
    ]);
    expect(found).toMatchObject({ said: [], asked: [], missing: [] });
    expect(found.problems.map(([text]) => text)).toEqual([
      'Row 2 and Row 6 have the same id "c1", and nobody knows which of them counts. If one of them is new, empty its id.',
    ]);
  });

  test('two new rows that say the same are two, the same each time', () => {
    const twice = (rows: Rows) => [
      ...rows,
      row(rows[0] ?? [], { text: 'New' }),
      row(rows[0] ?? [], { text: 'New' }),
    ];
    const found = bring(twice);
    expect(found.said).toHaveLength(2);
    expect(new Set(found.said).size).toBe(2);
    expect(bring(twice).said).toEqual(found.said);
    expect(bring((rows) => [...rows, row(rows[0] ?? [], { text: 'New', stage: 'Send' })]).said).not.toEqual(
      found.said.slice(0, 1),
    );
  });
});

describe('what is remembered of a record in full', () => {
  const was = rememberRecord({
    kind: 'card',
    id: 'c1',
    fields: { text: '007', owner: 'Ann', severity: 3, gone: null },
    facts: { author: 'Eve' } as SheetRecord['facts'],
  });

  test('is what it held, each with its hash, and with what a spreadsheet takes it for', () => {
    expect(was.fields).toEqual(['text', 'owner', 'severity']);
    expect([was.value('owner'), was.value('gone'), was.value('nothing')]).toEqual(['Ann', null, null]);
    expect([was.hash('severity'), was.hash('nothing')]).toEqual([hashJson(3), hashJson(null)]);
    expect([was.like('text'), was.like('owner'), was.like('severity')]).toEqual([
      expect.any(String),
      undefined,
      undefined,
    ]);
    expect([was.shown('author'), was.shown('nobody')]).toEqual([hashJson('Eve'), hashJson('')]);
  });

  test('of a row with hashes only: no values, but the same hashes', () => {
    const row = rememberRow({ fields: { text: 'h' }, likes: { text: 'l' }, shown: {} });
    expect([
      row.fields,
      row.hash('text'),
      row.hash('x'),
      row.like('text'),
      row.value('text'),
      row.shown('author'),
    ]).toEqual([['text'], 'h', hashJson(null), 'l', undefined, hashJson('')]);
  });

  test('of a table: which kinds it knows all of', () => {
    const memory = (held: [string, string][] | null) =>
      rememberTable({ v: 1, ...info, stages: [['s1', 'A']], lanes: [], held });
    const kinds = ['card', 'stage', 'lane', 'persona'] as const;
    expect(kinds.map((kind) => memory([['c1', 'h']]).isComplete(kind))).toEqual([true, true, true, false]);
    expect(kinds.map((kind) => memory(null).isComplete(kind))).toEqual([false, true, true, false]);
    expect(kinds.map((kind) => rememberTable(null).isComplete(kind))).toEqual([false, false, false, false]);
    expect([...memory([['c1', 'h']]).labels('card')]).toEqual([['c1', 'c1']]);
    expect([
      memory([['c1', 'h']])
        .ids('card')
        .has('c1'),
      memory(null).ids('card').has('c1'),
      memory(null).ids('persona').has('x'),
    ]).toEqual([true, false, false]);
    expect([memory(null).info?.id, rememberTable(null).info]).toEqual(['k3x9', null]);
  });
});

describe('columns', () => {
  test('without a heading are left out, and said where something stands in them', () => {
    const beyond =
      (words: string) =>
      ([head = [], first = [], ...rows]: Rows) => [[...head, '', ''], [...first, '', words], ...rows];
    const width = exported()[0]?.length ?? 0;
    expect(bring(beyond('so?'))).toMatchObject({
      ...nothing,
      notes: [`Column ${String.fromCharCode(66 + width)} has no heading and was left out.`],
    });
    expect(bring(beyond('')).notes.filter((note) => note.includes('no heading'))).toEqual([]);
  });

  test('in another order, and with others between, are those that they were', () => {
    const turned = (rows: Rows) => rows.map((cells, i) => [i === 0 ? 'mine' : '', ...[...cells].reverse()]);
    expect(bring(turned)).toMatchObject(nothing);
  });

  test('that are new are details of that name', () => {
    const found = bring((rows) =>
      rows.map((cells, i) => [...cells, i === 0 ? 'Mood' : i === 1 ? 'glad' : '']),
    );
    expect(found).toMatchObject({ ...nothing, said: ['update c1 Mood'] });
  });

  test('twice the same are refused: nobody knows which counts', () => {
    const head = exported()[0] ?? [];
    const twice = exported().map((cells, i) => [...cells, i === 0 ? 'Text' : 'x']);
    expect(refusal(papaparse.unparse(twice))).toMatch(
      new RegExp(
        `^FormatError: The columns ${head.indexOf('text') + 1} and ${head.length + 1} are both "Text"\\. Delete or rename one`,
      ),
    );
  });

  test('whose headings are gone are refused: the first row is one of the map', () => {
    expect(refusal(papaparse.unparse(exported().slice(1)))).toMatch(
      /Row 1: this row should name the columns, but it holds "c1"\. Put the first row/,
    );
  });

  test('of a detail that goes by the name of another field’s label stay that detail', () => {
    const named = {
      ...parcel,
      cards: parcel.cards.map((card) => ({ ...card, Owner: 'the team' })),
      links: [],
    };
    const text = String(writeCsv(inputOf(named)));
    const { changes } = mergeFile(readCsv(bytesOf(text.replace('the team', 'nobody'))), toRecords(named));
    expect(changes).toMatchObject([{ recordId: 'c1', field: 'Owner', after: 'nobody' }]);
  });
});
