import { FormatError } from '../../formats/file/format.ts';
import { refuseCells } from '../../formats/file/limits.ts';
import { cellText, isFault, letterOf, type Table } from '../../formats/table/cell.ts';
import { refuseTooMuch } from '../../formats/table/refuse-too-much.ts';
import { openWorkbook } from '../../formats/xlsx/open-workbook.ts';
import { readOpened } from '../../formats/xlsx/read-xlsx.ts';
import type { Cell, Grid, GridSource, Sources, Words } from '../source.ts';
import { wordsOfGrid } from '../text/block.ts';
import { splitNotes } from '../text/split-notes.ts';
import { cutSheet } from './cut-sheet.ts';
import { fileTitleOf } from './file-title.ts';
import { asOurs } from './own-map.ts';
import { refuseTables } from './sources-of-blocks.ts';

/** The sheets of a workbook, each a source; or the map that a workbook of ours holds. */
export async function readSheets(bytes: Uint8Array, name: string): Promise<Sources> {
  const sheets = openWorkbook(bytes);
  const ours = await asOurs(() => readOpened(sheets));
  if (ours) return ours;
  const filled = sheets.filter(({ rows }) =>
    rows.some((row) => row.some((cell) => cellText(cell).trim() !== '')),
  );
  for (const sheet of filled) refuseTooMuch(sheet);
  const notes = filled.flatMap(({ name: sheet, comments }) =>
    comments.length === 0
      ? []
      : [
          `The sheet “${sheet}” has ${comments.length} ${comments.length === 1 ? 'comment, which is' : 'comments, which are'} not brought in.`,
        ],
  );
  if (filled.length === 0)
    throw new FormatError('The workbook has no cells with words. Was the right file picked?');
  const grids = filled.map((sheet) => gridOf(sheet, filled.length > 1 ? `“${sheet.name}”, ` : ''));
  const words = filled.map(({ name: text }, at) => [
    { where: `Sheet “${text}”`, text },
    ...wordsOfGrid(grids[at] ?? []),
  ]);
  refuseTables(filled.length, words.flat().length);
  const sources = filled.flatMap((sheet, at): GridSource[] => {
    const others = words.filter((_, each) => each !== at).flat();
    const title = isNumbered(sheet.name) ? fileTitleOf(name) : sheet.name;
    return sourcesOfGrid(grids[at] ?? [], `Sheet “${sheet.name}”`, title, others);
  });
  return { sources: sources.map((source, at) => ({ ...source, id: String(at + 1) })), notes };
}

/** The tables of one grid, each a source, with the words of the others around. */
export function sourcesOfGrid(
  grid: Grid,
  name: string,
  fileTitle: string,
  others: readonly Words[] = [],
): GridSource[] {
  const tables = cutSheet(grid);
  return tables.map((table, at) => ({
    id: String(at + 1),
    kind: 'table',
    name: tables.length === 1 ? name : `${name}, from ${table[0]?.[0]?.where.replace(/, column.*$/, '')} on`,
    grid: table,
    heading: fileTitle,
    about: [],
    around: [...tables.filter((each) => each !== table).flatMap(wordsOfGrid), ...others],
    fileTitle,
  }));
}

/** `Sheet1`, `Tabelle 1`, `シート1`: no name that anybody gave. */
const isNumbered = (name: string) => /^\S{0,12} ?\d{1,2}$/.test(name.trim());

/** A table as cells of notes. What its program could not show stays as it is shown there. */
export function gridOf({ rows, firstRow, merged }: Table, place = ''): Cell[][] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  refuseCells('The table', width * rows.length);
  return rows.map((row, r) =>
    Array.from({ length: width }, (_, c): Cell => {
      const where = `${place}row ${firstRow + r}, column ${letterOf(c)}`;
      if (merged?.has(`${r},${c}`)) return { notes: [], where, covered: true };
      const cell = row[c];
      const text = isFault(cell) ? cell.shown : cellText(cell);
      return { notes: text === '' ? [] : splitNotes(text), where };
    }),
  );
}
