import { mostCells, mostRows } from '../file/limits.ts';
import type { Table } from '../table/cell.ts';
import { chooseDelimiter } from '../table/choose-delimiter.ts';
import { cutSeparator, parseDelimited } from '../table/parse-delimited.ts';
import { refuseOpen, refuseTooMuch } from '../table/refuse-too-much.ts';

/**
 * Takes a table apart: commas, semicolons, tabs or bars, whichever make headings we know; Excel's `sep=` line. No more rows
 * than one beyond the limit. Throws `FormatError` with the row.
 */
export function parseTable(text: string): Table {
  const [named, body, firstRow] = cutSeparator(text);
  const { rows, fault } = parseDelimited(body, named ?? chooseDelimiter(body), mostRows + 2, mostCells + 1);
  const table: Table = { name: null, rows, firstRow };
  refuseTooMuch(table);
  refuseOpen(fault, firstRow);
  return table;
}
