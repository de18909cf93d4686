import papaparse from 'papaparse';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../src/formats/csv/read-csv.ts';
import { writeCsv } from '../../src/formats/csv/write-csv.ts';
import { mergeFile } from '../../src/journey/merge/merge-records.ts';
import { toRecords } from '../../src/journey/records-of.ts';
import { bytesOf, inputOf, parcel } from './export-input.ts';

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
