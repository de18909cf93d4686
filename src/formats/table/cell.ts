import { normaliseLines } from '../../journey/clean-json.ts';

/** What the cell of a table holds when we write it. */
export type Cell = string | number | boolean | null;

/** A number that its cell shows otherwise than by its digits: a time, a duration, a share, an amount of money. */
export interface ShownNumber {
  number: number;
  shown: string;
}

/** A cell that the spreadsheet itself could not fill: what is the matter with it, to go on from "this cell …". */
export interface Fault {
  fault: string;
  shown: string;
}

/** What a cell holds when a table comes back; a cell that the row does not have is `undefined`. */
export type ReadCell = Cell | ShownNumber | Fault | undefined;

/** A sheet of cells, however it came here. */
export interface Table {
  /** The sheet's name; `null`: the file is this one table. */
  name: string | null;
  rows: readonly (readonly ReadCell[])[];
  /** How the first of these rows is counted where people see it. */
  firstRow: number;
  /** Cells that lie under a merged one, `row,column` from 0: down its first column they hold what it shows. */
  merged?: ReadonlySet<string>;
}

/** A cell of Excel ends after 32,767 characters; some programs count in their own way. */
export const mostCharacters = 32_000;

export function isFault(cell: ReadCell): cell is Fault {
  return typeof cell === 'object' && cell !== null && 'fault' in cell;
}

/** The cell as a plain value: of a number that is shown otherwise the number. */
export function plainCell(cell: ReadCell): Cell {
  if (cell === undefined || isFault(cell)) return null;
  return typeof cell === 'object' && cell !== null ? cell.number : cell;
}

/** The text of a cell, as far as it can be seen. */
export function cellText(cell: ReadCell): string {
  if (cell === undefined || cell === null) return '';
  if (typeof cell === 'object') return cell.shown;
  if (typeof cell === 'boolean') return cell ? 'true' : 'false';
  const words = normaliseLines(String(cell));
  for (let at = 0; at < words.length; at++)
    if (!isSeen(words.charCodeAt(at)))
      return words
        .split('')
        .filter((unit) => isSeen(unit.charCodeAt(0)))
        .join('');
  return words;
}

/**
 * Whether two cells say the same to a person: programs turn text into numbers and back, lose the last digits of
 * long numbers, and leave out signs that nobody can see.
 */
export function sameCell(cell: ReadCell, written: Cell): boolean {
  const plain = plainCell(cell);
  if (typeof plain === 'number' && typeof written === 'number') {
    return (
      plain === written || Math.abs(plain - written) <= Math.max(Math.abs(plain), Math.abs(written)) * 1e-13
    );
  }
  return !isFault(cell) && (cellText(plain) === cellText(written) || cellText(cell) === cellText(written));
}

/** `A`, `B`, … `AA`: a column as the spreadsheet names it. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

/** Neither a control character, nor half of a pair, nor a place that Unicode leaves empty: XML has none of them. */
function isSeen(code: number): boolean {
  return code >= 32 ? code < 0xfffe : code === 9 || code === 10;
}
