import papaparse from 'papaparse';
import { FormatError } from '../file/format.ts';
import { mostRows } from '../file/limits.ts';
import type { Table } from '../table/cell.ts';
import { countHeadings } from '../table/find-header.ts';
import { refuseTooMuch } from '../table/refuse-too-much.ts';

/**
 * Takes a table apart: commas, semicolons, tabs or bars, whichever make headings we know; Excel's `sep=` line. No more rows
 * than one beyond the limit. Throws `FormatError` with the row.
 */
export function parseTable(text: string): Table {
  const named = /^"?sep=(.)"?\r?\n/i.exec(text);
  const body = text.slice(named?.[0].length ?? 0);
  const skipped = named ? 1 : 0;
  const { data, errors } = parseLines(body, named?.[1] ?? chooseDelimiter(body));
  const table: Table = { name: null, rows: data, firstRow: 1 + skipped };
  refuseTooMuch(table);
  const [error] = errors;
  if (!error) return table;
  throw new FormatError(
    `Row ${(error.row ?? 0) + 1 + skipped}: a quotation mark opens a cell and is not closed properly. Export the file again, or double the quotation marks inside the cell.`,
  );
}

/** A script that adds a line to a file of Windows may end it as Unix does: then both end a row. */
function parseLines(body: string, delimiter: string): papaparse.ParseResult<string[]> {
  const how = { delimiter, preview: mostRows + 2 };
  const parsed = papaparse.parse<string[]>(body, how);
  if (parsed.meta.linebreak !== '\r\n' || !/[^\r]\n/.test(body)) return parsed;
  const mixed = papaparse.parse<string[]>(body, { ...how, newline: '\n' });
  const data = mixed.data.map((row) => [...row.slice(0, -1), (row[row.length - 1] ?? '').replace(/\r$/, '')]);
  return { ...mixed, data };
}

/** The delimiter under which a row names most of our columns, among the first rows, else anywhere. */
function chooseDelimiter(body: string): string {
  for (const preview of [200, mostRows + 2]) {
    const counts = [',', ';', '\t', '|'].map((delimiter) => {
      const { data } = papaparse.parse<string[]>(body, { delimiter, preview });
      return { delimiter, known: countHeadings({ name: null, rows: data, firstRow: 1 }) };
    });
    const best = counts.reduce((a, b) => (b.known > a.known ? b : a));
    if (best.known > 1 || preview > 200) return best.delimiter;
  }
  return ',';
}
