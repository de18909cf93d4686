import {
  type Cell,
  type MergeRange,
  readXlsx as openXlsx,
  writeXlsx as saveXlsx,
  type WriteSheet,
} from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { readXlsx } from '../../src/formats/xlsx/read-xlsx.ts';
import { writeXlsx } from '../../src/formats/xlsx/write-xlsx.ts';
import { mergeFile } from '../../src/journey/merge/merge-records.ts';
import { toRecords } from '../../src/journey/records-of.ts';
import { inputOf, parcel } from './export-input.ts';

/** The export as another program saves it, with what it puts into each sheet besides. */
async function bring(
  change: (sheet: WriteSheet, rows: NonNullable<WriteSheet['rows']>) => WriteSheet | WriteSheet[],
) {
  const { sheets } = await openXlsx(await writeXlsx(inputOf(parcel)));
  const saved = await saveXlsx({ sheets: sheets.flatMap(({ name, rows }) => change({ name, rows }, rows)) });
  const file = await readXlsx(saved);
  const { changes, conflicts, missing, problems } = mergeFile(file, toRecords(parcel));
  const brought = changes.map(({ recordId, field, after }) => [recordId, field, after]);
  return {
    notes: file.notes ?? [],
    found: { brought, conflicts, missing },
    problems: problems.map(({ text }) => text),
  };
}
const nothing = { brought: [], conflicts: [], missing: [] };
const cellsAt = (cells: { [place: string]: Partial<Cell> }) => new Map(Object.entries(cells));
const items = (more: Partial<WriteSheet>) => (sheet: WriteSheet) =>
  sheet.name === 'Items' ? { ...sheet, ...more } : sheet;

test('a merged stage and row stand for all their rows; the words of one note do not', async () => {
  const down = (column: number): MergeRange => ({ startRow: 1, endRow: 2, startCol: column, endCol: column });
  const { found, notes, problems } = await bring((sheet, rows) => {
    if (sheet.name !== 'Items') return sheet;
    const shown = rows.map((row, i) => row.map((cell, c) => (i === 2 && (c === 1 || c === 3) ? null : cell)));
    return { ...sheet, rows: shown, merges: [down(1), down(3)] };
  });
  expect([found, problems]).toEqual([nothing, []]);
  expect(notes).toEqual([expect.stringMatching(/^In Items, row 3 words lie under a merged cell/)]);
});

test('a cell that lies under an empty one or under its neighbour says nothing', async () => {
  const { found, problems } = await bring((sheet, rows) => {
    if (sheet.name !== 'Items') return sheet;
    const shown = rows.map((row, i) => row.map((cell, c) => (i > 0 && (c === 4 || c === 3) ? null : cell)));
    const across = rows.slice(1).map((_, i) => ({ startRow: i + 1, endRow: i + 1, startCol: 2, endCol: 3 }));
    const below: MergeRange = { startRow: 0, endRow: rows.length - 1, startCol: 4, endCol: 4 };
    return { ...sheet, rows: shown, merges: [...across, { ...below, startRow: 1 }] };
  });
  // The first of them lies under none: that it is empty now is an edit.
  const { brought, missing } = found;
  const others = brought.filter(([id, field]) => id !== 'c1' || field === 'text');
  expect([others, missing, problems]).toEqual([[], [], []]);
});

test('a formula without a result, and one that failed, are left out with sheet, row and column', async () => {
  const cells = cellsAt({
    '1,3': { formula: '"Tries"&1' },
    '2,4': { value: '#REF!', type: 'error' },
  });
  const { found, problems } = await bring(items({ cells }));
  expect(found).toEqual(nothing);
  expect(problems).toEqual([
    expect.stringMatching(/^Items, row 2, column D: Text holds a formula without a result/),
    expect.stringMatching(/^Items, row 3, column E: Severity .*#REF!/),
  ]);
});

test('comments, copies and other sheets are said, and not read', async () => {
  const cells = cellsAt({
    '1,3': { value: 'Tries it on, twice', comment: { text: 'Still true?', author: 'Ana' } },
  });
  const { found, notes } = await bring((sheet, rows) => {
    if (sheet.name !== 'Items') return sheet;
    const copy = rows.map((row, i) => (i === 1 ? row.with(3, 'Edited in the copy') : row));
    return [
      { ...sheet, cells },
      { name: 'Items (2)', rows: copy },
      { name: 'Budget', rows: [['a', 1]] },
    ];
  });
  expect(found).toEqual(nothing);
  expect(notes).toEqual([
    expect.stringMatching(/^Items, cell D2: the comment "Still true\?" was not read/),
    expect.stringMatching(/^The sheet "Items \(2\)" holds the same rows as "Items", and was not read/),
    expect.stringMatching(/^The sheet "Budget" was not read/),
  ]);
});

test('words in the picture of the map are said, under whatever name it goes', async () => {
  for (const name of ['Journey', 'Bild']) {
    const { found, notes } = await bring((sheet, rows) =>
      sheet.name === 'Journey'
        ? { name, rows: rows.map((row, i) => (i === 4 ? row.with(1, 'Edited here') : row)) }
        : sheet,
    );
    expect(found).toEqual(nothing);
    expect(notes).toEqual([
      expect.stringMatching(new RegExp(`^Something was changed in the sheet "${name}"`)),
    ]);
  }
});
