import { FormatError } from '../file/format.ts';
import { mostCells, mostColumns, mostRows, refuseCells, refuseMore } from '../file/limits.ts';
import type { Table } from './cell.ts';

/** Throws `FormatError` on a table that holds more than can be brought in, before anything is tried with it. */
export function refuseTooMuch({ name, rows }: Table): void {
  const where = name === null ? 'The table' : `The sheet ${JSON.stringify(name)}`;
  const width = Math.max(0, ...rows.slice(0, 10).map((row) => row.length));
  const isKnown = name === null && width <= mostCells;
  if (isKnown && width > mostColumns)
    throw new FormatError(
      `${where} has ${width} columns, more than can be brought in (${mostColumns}). ${others('columns')}`,
    );
  if (width > mostColumns) refuseMore(where, mostColumns, 'columns', others('columns'));
  if (rows.length > mostRows) refuseMore(where, mostRows, 'rows', others('rows'));
  refuseCells(
    where,
    rows.reduce((sum, row) => sum + row.length, 0),
  );
}

const others = (what: string) => `Delete the ${what} that are not of the map, or bring in parts of it.`;

/** Throws `FormatError` where a quotation mark opens a cell in this row (`null`: in none) and is not closed. */
export function refuseOpen(fault: number | null, firstRow: number): void {
  if (fault !== null)
    throw new FormatError(
      `Row ${fault + firstRow}: a quotation mark opens a cell and is not closed properly. Export the file again, or double the quotation marks inside the cell.`,
    );
}
