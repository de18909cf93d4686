import { FormatError } from '../file/format.ts';
import { mostRows } from '../file/limits.ts';
import type { Table } from '../table/cell.ts';
import { chooseDelimiter } from '../table/choose-delimiter.ts';
import { parseDelimited } from '../table/parse-delimited.ts';
import { refuseTooMuch } from '../table/refuse-too-much.ts';

/**
 * Takes a table apart: commas, semicolons, tabs or bars, whichever make headings we know; Excel's `sep=` line. No more rows
 * than one beyond the limit. Throws `FormatError` with the row.
 */
export function parseTable(text: string): Table {
  const named = /^"?sep=(.)"?\r?\n/i.exec(text);
  const body = text.slice(named?.[0].length ?? 0);
  const skipped = named ? 1 : 0;
  const { rows, fault } = parseDelimited(body, named?.[1] ?? chooseDelimiter(body), mostRows + 2);
  const table: Table = { name: null, rows, firstRow: 1 + skipped };
  refuseTooMuch(table);
  if (fault === null) return table;
  throw new FormatError(
    `Row ${fault + 1 + skipped}: a quotation mark opens a cell and is not closed properly. Export the file again, or double the quotation marks inside the cell.`,
  );
}
