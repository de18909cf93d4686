import { normaliseLines } from '../../model/clean-json.ts';
import { sameJson } from '../../model/equal.ts';
import type { Field } from '../../model/fields.ts';
import type { Json } from '../../model/records.ts';
import { decodeCell } from '../csv/cell-values.ts';

/** What a cell of a workbook holds. */
export type Cell = string | number | boolean | Date | null;

/** A cell of Excel ends after 32,767 characters; some programs count in their own way. */
export const mostCharacters = 32_000;
/** Ends the text of a cell that could not take all of it. */
const cutMark = ' […]';

/**
 * A value as a cell: numbers stay numbers, yes and no stay that, words are text and never a formula, lists are
 * lines. What no cell can say (objects, lists of other things) is JSON.
 */
export function encodeValue(value: Json | undefined, type: Field['type']): Cell {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'string') {
    const plain = type !== 'data' || sameJson(decodeValue(value, type, undefined), value);
    return cut(plain ? value : JSON.stringify(value));
  }
  if (Array.isArray(value) && type === 'words' && value.length > 0 && value.every(isLine))
    return cut(value.join('\n'));
  return cut(JSON.stringify(value));
}

/** What an edited cell says; `before` is the value it had, for lines that were a list. */
export function decodeValue(cell: Cell, type: Field['type'], before: Json | undefined): Json {
  if (cell === null || cell === '') return null;
  if (cell instanceof Date) return sayDate(cell);
  if (typeof cell === 'boolean') return type === 'flag' || type === 'data' ? cell : String(cell);
  if (typeof cell === 'number') {
    if (type === 'flag') return decodeCell(String(cell), type);
    return type === 'text' || type === 'words' ? String(cell) : cell;
  }
  const text = normaliseLines(cell);
  if (type === 'count' || type === 'flag' || type === 'data') return decodeCell(text, type);
  if (type !== 'words') return text;
  if (text.charAt(0) === '[') return decodeCell(text, type);
  return Array.isArray(before) ? text.split('\n').filter((line) => line.trim() !== '') : text;
}

/**
 * Whether two cells say the same to a person: programs turn text into numbers and back, lose the last digits of
 * long numbers, and leave out signs that nobody can see.
 */
export function sameCell(a: Cell | undefined, b: Cell | undefined): boolean {
  if (typeof a === 'number' && typeof b === 'number') {
    return a === b || Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) * 1e-13;
  }
  return cellText(a) === cellText(b);
}

/** The text of a cell, as far as it can be seen. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined || cell === null) return '';
  if (cell instanceof Date) return sayDate(cell);
  if (typeof cell === 'boolean') return cell ? 'true' : 'false';
  return normaliseLines(String(cell)).split('').filter(isSeen).join('');
}

/** Whether this cell could not take all of its text when it was written. */
export function isCut(cell: Cell | undefined): boolean {
  return (
    typeof cell === 'string' && cell.length > mostCharacters - 2 * cutMark.length && cell.endsWith(cutMark)
  );
}

/** Text as XML may hold it: what it cannot hold goes, and what would be read as a code is one itself. */
export function escapeText(text: string): string {
  return text
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(^|[^\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '$1')
    .replace(/[\uFFFE\uFFFF]/g, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

function cut(text: string): string {
  if (text.length <= mostCharacters) return text;
  return text.slice(0, mostCharacters - cutMark.length).replace(/[\uD800-\uDBFF]$/, '') + cutMark;
}

function isLine(item: Json): boolean {
  return typeof item === 'string' && item.trim() !== '' && item.charAt(0) !== '[' && !item.includes('\n');
}

/** Neither a control character, nor half of a pair, nor a place that Unicode leaves empty: XML has none of them. */
function isSeen(unit: string): boolean {
  const code = unit.charCodeAt(0);
  return code >= 32 ? code < 0xfffe : unit === '\n' || unit === '\t';
}

/** A day as ISO 8601 writes it, with the time only when there is one. */
function sayDate(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const iso = date.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso;
}
