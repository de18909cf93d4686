/** A cell by row and column, from 0. */
export interface Place {
  row: number;
  column: number;
}

/** A rectangle of cells. */
export interface Range {
  first: Place;
  last: Place;
}

/** Where `B3` is. Throws where it is no cell of a sheet. */
export function findPlace(name: string): Place {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(name) ?? [];
  const column =
    [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(digits) - 1;
  if (row < 0 || column < 0) throw new Error(`${JSON.stringify(name.slice(0, 20))} is no cell`);
  return { row, column };
}

/** The cells of `A1:B3`, whichever of its corners are named. */
export function findRange(name: string): Range {
  const [from = '', to = from] = name.split(':');
  const [a, b] = [findPlace(from), findPlace(to)];
  return {
    first: { row: Math.min(a.row, b.row), column: Math.min(a.column, b.column) },
    last: { row: Math.max(a.row, b.row), column: Math.max(a.column, b.column) },
  };
}
