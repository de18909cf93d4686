import { normaliseLines } from '../../journey/clean-json.ts';
import { FormatError } from './format.ts';

/** The most that a file may bring: more than any journey map has, and no more than a board can be asked to draw. */
export const mostRows = 5_000;
/** Columns of a table; a map's notes have some thirty fields. */
export const mostColumns = 1_000;
/** Cells of one table: each of them is looked at many times. */
export const mostCells = 500_000;
/** Letters in all of a workbook's cells, which may share one text: as many as a file of text may have. */
export const mostLetters = 32 * 1024 * 1024;
/** Bytes that FigJam keeps on one note besides its text: 100 kB, less what we remember there ourselves. */
export const mostDetailBytes = 80_000;

/** More than data of 5,000 notes with all that is said of each. */
const mostLines = 200_000;

/** The lines of a text, however they end. Throws `FormatError` where they are more than any map has. */
export function linesOf(text: string): string[] {
  const lines = normaliseLines(text).split('\n', mostLines + 1);
  if (lines.length > mostLines) refuseMore('The text', mostLines, 'lines');
  return lines;
}

/** Throws `FormatError` where there are more cells than a table may have. */
export function refuseCells(where: string, cells: number): void {
  if (cells > mostCells) refuseMore(where, mostCells, 'cells');
}

/** Throws `FormatError`: `where` it stands has more than so many of `what` than any map has, and what to do. */
export function refuseMore(
  where: string,
  most: number,
  what: string,
  advice = 'Was another file picked?',
): never {
  throw new FormatError(`${where} has more than ${most} ${what}, more than can be brought in. ${advice}`);
}
