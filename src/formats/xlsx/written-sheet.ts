import type { Cell } from '../table/cell.ts';

/** A sheet to be written. */
export interface WrittenSheet {
  name: string;
  rows: readonly (readonly Cell[])[];
  /** Where there are more cells in a row, they are as wide as the program likes. */
  columns?: readonly WrittenColumn[];
  /** How a row looks whose cells do not look like their columns, by its number from 0. */
  rowLooks?: ReadonlyMap<number, CellLook>;
  /** Rows of a certain height, in points. */
  heights?: ReadonlyMap<number, number>;
  /** Rows that are each one title, over so many further columns. */
  titles?: { rows: readonly number[]; over: number };
  /** So many rows and columns stay in view. */
  frozen?: { rows: number; columns: number };
  /** Its first row offers to choose among the others. */
  isFiltered?: boolean;
  /** Names to choose from, by column: where they stand, or the words themselves; other words may be typed. */
  choices?: readonly { column: number; rows: number; from: string | readonly (string | number)[] }[];
  /** What stands on each printed page: a row, by its number from 0, and so many columns. */
  repeated?: { row: number; columns: number };
  /** Only programs find it. */
  isHidden?: boolean;
}

export interface WrittenColumn {
  /** In letters of the usual size. */
  width: number;
  look: CellLook;
  isHidden?: boolean;
}

export interface CellLook {
  isBold?: true;
  isItalic?: true;
  /** Points. */
  size?: number;
  /** Red, green and blue: `8A8A8A`. */
  ink?: string;
  ground?: string;
  /** Long words go on in the next line. */
  wraps?: true;
  /** Begins at the top of its cell. */
  isOnTop?: true;
}

/** A look of the first row that tells it from the others. */
export const headLook: CellLook = { isBold: true, ground: 'E8E4F5' };
export const bodyLook: CellLook = { wraps: true, isOnTop: true };
