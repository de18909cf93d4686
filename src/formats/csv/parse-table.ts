import papaparse from 'papaparse';
import { FormatError } from '../format.ts';
import { mostRows } from '../limits.ts';
import type { Table } from '../table/cell.ts';
import { countHeadings } from '../table/find-header.ts';

/**
 * Takes a table apart: commas, semicolons, tabs or bars, whichever make headings we know; Excel's `sep=` line. No more rows
 * than one beyond the limit. Throws `FormatError` with the row.
 */
export function parseTable(text: string): Table {
  const named = /^"?sep=(.)"?\r?\n/i.exec(text);
  const body = text.slice(named?.[0].length ?? 0);
  const skipped = named ? 1 : 0;
  const tables = (named?.[1] ? [named[1]] : [',', ';', '\t', '|']).map((delimiter) => {
    const { data, errors } = papaparse.parse<string[]>(body, { delimiter, preview: mostRows + 2 });
    const table: Table = { name: null, rows: data, firstRow: 1 + skipped };
    return { table, errors, known: countHeadings(table) };
  });
  const best = tables.reduce((a, b) => (b.known > a.known ? b : a));
  const [error] = best.errors;
  if (!error) return best.table;
  throw new FormatError(
    `Row ${(error.row ?? 0) + 1 + skipped}: a quotation mark opens a cell and is not closed properly. Export the file again, or double the quotation marks inside the cell.`,
  );
}
