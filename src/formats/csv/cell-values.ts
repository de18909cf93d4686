import { cleanJson, normaliseLines } from '../../model/clean-json.ts';
import { sameJson } from '../../model/equal.ts';
import type { Field } from '../../model/fields.ts';
import type { Json } from '../../model/records.ts';

/**
 * A value as the text of a cell, such that `decodeCell` gives the value back, type and all: words as they are,
 * numbers as numbers, lists and objects as JSON. Words that would be taken for something else stand in quotes.
 */
export function encodeCell(value: Json | undefined, type: Field['type']): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') {
    return sameJson(decodeCell(value, type), value) ? guard(value) : JSON.stringify(value);
  }
  return JSON.stringify(value);
}

/** What a cell says; an empty one says `null`. What does not fit the field is left to the check of the record. */
export function decodeCell(cell: string, type: Field['type']): Json {
  if (cell === '') return null;
  if (cell.charAt(0) === '"') return parseJson(cell) ?? normaliseLines(cell);
  if (type === 'words') return cell.charAt(0) === '[' ? (parseJson(cell) ?? cell) : normaliseLines(cell);
  if (type === 'amount') return readNumber(cell) ?? normaliseLines(cell);
  if (type === 'count') return readNumber(cell.trim()) ?? cell;
  if (type === 'flag') return readFlag(cell);
  if (type === 'data') return readData(cell);
  return normaliseLines(cell);
}

/**
 * Excel and others run a cell that begins like a formula; an apostrophe in front keeps it words. Words that
 * already begin with apostrophes before such a sign get one more, so that taking one off is always right.
 */
export function guard(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** Takes off the one apostrophe that `guard` put on. */
export function unguard(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

/** What a cell of a column says, as the field takes it. A guarded cell is words, whatever the words look like. */
export function readField(raw: string, field: string, type: Field['type']): Json {
  const cell = unguard(raw);
  if (field === 'text') return normaliseLines(cell);
  return cell === raw ? decodeCell(cell, type) : normaliseLines(cell);
}

function readData(cell: string): Json {
  const first = cell.charAt(0);
  if (first === '[' || first === '{') return parseJson(cell) ?? normaliseLines(cell);
  if (cell === 'true' || cell === 'TRUE') return true;
  if (cell === 'false' || cell === 'FALSE') return false;
  if (cell === 'null') return null;
  return readNumber(cell) ?? normaliseLines(cell);
}

function readFlag(cell: string): Json {
  const word = cell.trim().toLowerCase();
  if (['true', 'yes', 'x', '1'].includes(word)) return true;
  if (['false', 'no', '0'].includes(word)) return false;
  return cell;
}

/** A number, unless so many digits stand there that a number would lose some (the reference of a ticket). */
function readNumber(cell: string): number | null {
  if (!/^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(cell)) return null;
  const value = Number(cell);
  if (!Number.isFinite(value)) return null;
  return String(value) === cell || cell.replace(/\D/g, '').length <= 15 ? value : null;
}

function parseJson(cell: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(cell);
    return cleanJson(value, []);
  } catch {
    return undefined;
  }
}
