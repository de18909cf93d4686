import { sameJson } from '../../journey/equal.ts';
import { evidenceText, parseEvidence } from '../../journey/evidence-text.ts';
import type { Field } from '../../journey/fields.ts';
import type { Json } from '../../journey/records.ts';
import { type Cell, mostCharacters } from './cell.ts';
import { decodeWords } from './decode-cell.ts';

/** Ends the text of a cell that could not take all of it. */
const cutMark = ' […]';

/**
 * A value as the text of a cell in a CSV, such that `decodeWords` gives the value back, type and all: words as they
 * are, numbers as numbers, lists and objects as JSON. Words that would be taken for something else stand in quotes.
 */
export function encodeWords(value: Json | undefined, type: Field['type']): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string')
    return guard(sameJson(decodeWords(value, type), value) ? value : JSON.stringify(value));
  return typeof value === 'number' ? String(value) : guard(JSON.stringify(value));
}

/**
 * Excel and others run a cell that begins like a formula, and where commas are not what divides cells, a cell begins
 * after each semicolon: an apostrophe in front keeps it words. Words that already begin with apostrophes before such a
 * sign get one more, so that taking one off is always right.
 */
export function guard(text: string): string {
  return text.replace(/(^|;)('*)(?=[=+\-@\t\r])/g, "$1'$2");
}

/**
 * A value as a cell of a workbook: numbers stay numbers, yes and no stay that, words are text and never a formula, lists
 * are lines. What no cell can say (objects, lists of other things) is JSON.
 */
export function encodeValue(value: Json | undefined, type: Field['type']): Cell {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'string') {
    const plain = type !== 'data' || sameJson(decodeWords(value, type), value);
    return cut(plain ? value : JSON.stringify(value));
  }
  if (Array.isArray(value) && type === 'words' && value.length > 0 && value.every(isLine))
    return cut(value.join('\n'));
  return cut(JSON.stringify(value));
}

/** Evidence as words where they say all of it; its cell is read by `parseEvidence`. */
export function encodeEvidence(value: Json | undefined): Cell {
  if (value === undefined || value === null) return null;
  const words = evidenceText(value);
  return words !== '' && sameJson(parseEvidence(words), value) ? cut(words) : encodeValue(value, 'data');
}

/** Whether this cell could not take all of its text when it was written. */
export function isCut(cell: Cell): boolean {
  return (
    typeof cell === 'string' && cell.length > mostCharacters - 2 * cutMark.length && cell.endsWith(cutMark)
  );
}

function cut(text: string): string {
  if (text.length <= mostCharacters) return text;
  return text.slice(0, mostCharacters - cutMark.length).replace(/[\uD800-\uDBFF]$/, '') + cutMark;
}

function isLine(item: Json): boolean {
  return typeof item === 'string' && item.trim() !== '' && item.charAt(0) !== '[' && !item.includes('\n');
}
