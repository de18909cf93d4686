import papaparse from 'papaparse';
import { FormatError } from '../format.ts';
import { type Column, columnOf } from './columns.ts';
import { findTranslated } from './translated-columns.ts';

export interface Table {
  columns: Column[];
  /** `number` as the spreadsheet shows it; a cell that the row does not have is absent. */
  rows: { number: number; cells: string[] }[];
}

/**
 * Takes a table apart: commas, semicolons or tabs, whichever make a header we know; Excel's `sep=` line; empty
 * rows left out. Throws `FormatError` with the row.
 */
export function parseTable(text: string): Table {
  const { body, delimiter, skipped } = chooseDelimiter(text.replace(/^\uFEFF/, ''));
  const { data, errors } = papaparse.parse<string[]>(body, { delimiter });
  const [error] = errors;
  if (error) {
    const row = (error.row ?? 0) + 1 + skipped;
    throw new FormatError(
      `Row ${row}: a quotation mark opens a cell and is not closed properly. Export the file again, or double the quotation marks inside the cell.`,
    );
  }
  const [header = [], ...rest] = data;
  const columns = findTranslated(header.map(columnOf), rest);
  checkColumns(header, columns);
  const rows = rest
    .map((cells, i) => ({ number: i + 2 + skipped, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  for (const { number, cells } of rows) {
    if (cells.slice(columns.length).every((cell) => cell === '')) continue;
    throw new FormatError(
      `Row ${number} has ${cells.length} cells, but the header names ${columns.length} columns. Is a quotation mark or a delimiter missing?`,
    );
  }
  return { columns, rows };
}

function chooseDelimiter(text: string): { body: string; delimiter: string; skipped: number } {
  const named = /^"?sep=(.)"?\r?\n/i.exec(text);
  if (named?.[1]) return { body: text.slice(named[0].length), delimiter: named[1], skipped: 1 };
  const candidates = [',', ';', '\t'].map((delimiter) => {
    const { data } = papaparse.parse<string[]>(text, { delimiter, preview: 1 });
    const columns = (data[0] ?? []).map(columnOf);
    const ours = columns.filter(({ role }) => role !== 'ignored').length;
    return { delimiter, known: countKnown(columns) * 1000 + ours };
  });
  const best = candidates.reduce((a, b) => (b.known > a.known ? b : a));
  return { body: text, delimiter: best.delimiter, skipped: 0 };
}

/** Columns of ours, not the details that any other word would be. */
function countKnown(columns: Column[]): number {
  return columns.filter((column) =>
    column.role === 'field'
      ? column.type !== 'data' || column.field === 'evidence'
      : column.role !== 'ignored',
  ).length;
}

function checkColumns(header: string[], columns: Column[]): void {
  const has = (field: string) => columns.some((column) => nameOf(column) === `field ${field}`);
  if (!has('text') && !columns.some(({ role }) => role === 'id')) {
    const found =
      header
        .slice(0, 6)
        .map((name) => JSON.stringify(name.slice(0, 40)))
        .join(', ') || 'nothing';
    throw new FormatError(
      `The first row must name the columns, among them "text" or "id"; it has ${found}. Is this a table of notes, with its header?`,
    );
  }
  if (columns.some(({ role }) => role === '_rev') && !columns.some(({ role }) => role === 'id')) {
    throw new FormatError(
      'The column "id" is missing, so nobody can tell which notes these rows are. Put it back with its cells; rows that are new notes have an empty one.',
    );
  }
  columns.forEach((column, i) => {
    const name = nameOf(column);
    if (column.role === 'ignored') return;
    const first = columns.findIndex((other) => nameOf(other) === name);
    if (first === i) return;
    throw new FormatError(
      `The columns ${first + 1} and ${i + 1} are both ${JSON.stringify(header[i])}: delete or rename one of them.`,
    );
  });
}

function nameOf(column: Column): string {
  if (column.role === 'board') return `board ${column.key}`;
  return column.role === 'field' ? `field ${column.field}` : column.role;
}
