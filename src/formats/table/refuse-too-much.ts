import { FormatError } from '../file/format.ts';
import { mostColumns, mostRows } from '../file/limits.ts';
import type { Table } from './cell.ts';

/** Throws `FormatError` on a table that holds more than can be brought in, before anything is tried with it. */
export function refuseTooMuch({ name, rows }: Table): void {
  const where = name === null ? 'The table' : `The sheet ${JSON.stringify(name)}`;
  const width = Math.max(0, ...rows.slice(0, 10).map((row) => row.length));
  if (width > mostColumns)
    throw new FormatError(
      `${where} has ${name === null ? width : `more than ${mostColumns}`} columns, more than can be brought in${name === null ? ` (${mostColumns})` : ''}. Delete those that are not of the map.`,
    );
  if (rows.length > mostRows)
    throw new FormatError(
      `${where} has more than ${mostRows} rows, more than can be brought in. Delete the rows that are not of the map, or bring in parts of it.`,
    );
}
