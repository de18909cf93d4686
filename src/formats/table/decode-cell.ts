import { normaliseLines, parseJson } from '../../journey/clean-json.ts';
import { parseEvidence } from '../../journey/evidence-text.ts';
import type { Field } from '../../journey/fields.ts';
import type { Json } from '../../journey/records.ts';
import { isFault, plainCell, type ReadCell } from './cell.ts';
import { otherDates } from './read-dates.ts';
import { numbersOf, plainSigns, readTruth, readYes } from './spreadsheet-eyes.ts';

/** How words stand in the cells of a table: as our CSV writes them (`guarded`, lists as JSON) or as our workbook does. */
export type Manner = 'csv' | 'sheet';

/** A field, and how its values stand in cells. */
export type FieldColumn = Pick<Field, 'field' | 'type'>;

/** What an edited cell says; an empty one says `null`. `before` is the value it had, for lines that were a list. */
export function decodeCell(
  cell: ReadCell,
  { field, type }: FieldColumn,
  manner: Manner,
  before?: Json,
): Json {
  if (cell === undefined || cell === null || isFault(cell)) return null;
  if (typeof cell === 'string' && cell.trim() === '') return null;
  if (typeof cell === 'object')
    return type === 'count' || type === 'flag' ? decodeNumber(cell.number, type) : cell.shown;
  if (typeof cell === 'boolean') return type === 'flag' || type === 'data' ? cell : String(cell);
  if (typeof cell === 'number') return decodeNumber(cell, type);
  if (manner === 'sheet' && field === 'evidence' && !/^\s*[[{"]/.test(cell))
    return parseEvidence(normaliseLines(cell));
  if (manner === 'sheet') return decodeLines(normaliseLines(cell), type, before);
  const words = unguard(cell);
  // A cell that is guarded at its beginning is words, whatever the words look like.
  if (field === 'text' || /^'+[=+\-@\t\r]/.test(cell)) return normaliseLines(words);
  return decodeWords(words, type);
}

/** All that a cell may have been when it was written, the likeliest first: what was exported is looked for among these. */
export function* readingsOf(cell: ReadCell, column: FieldColumn, manner: Manner): Generator<Json> {
  yield decodeCell(cell, column, manner);
  yield decodeCell(cell, column, manner === 'csv' ? 'sheet' : 'csv');
  const plain = plainCell(cell);
  yield plain;
  if (plain === null || plain === '') return;
  if (typeof plain !== 'string') {
    yield String(plain);
    return;
  }
  const words = normaliseLines(plain);
  yield words;
  yield normaliseLines(unguard(plain));
  yield unguard(words).trim();
  // A day or a number in longer dashes.
  if (/^[\d\s–—−]+$/.test(words)) yield words.replace(/[–—−]/g, '-');
  if (column.type === 'words' || column.type === 'data') {
    yield linesOf(words);
    yield linesOf(words).map((item) => item.trim());
  }
  yield* numbersOf(words);
  yield* otherDates(words.trim());
}

/** What a cell of our CSV says, as the field takes it. */
export function decodeWords(cell: string, type: Field['type']): Json {
  if (cell === '') return null;
  if (cell.charAt(0) === '"') return parseJson(cell) ?? normaliseLines(cell);
  if (type === 'words') return cell.charAt(0) === '[' ? (parseJson(cell) ?? cell) : normaliseLines(cell);
  if (type === 'amount') return readNumber(cell) ?? normaliseLines(cell);
  if (type === 'count') return readNumber(plainSigns(cell).trim()) ?? cell;
  if (type === 'flag') return readTruth(cell) ?? readYes(cell) ?? cell;
  if (type === 'data') return readData(cell);
  return normaliseLines(cell);
}

/** Takes off the apostrophes that `guard` put on, one at each place. */
export function unguard(cell: string): string {
  return cell.replace(/(^|;)'('*)(?=[=+\-@\t\r])/g, '$1$2');
}

function decodeNumber(number: number, type: Field['type']): Json {
  if (type === 'flag') return readTruth(String(number)) ?? number;
  return type === 'text' || type === 'words' ? String(number) : number;
}

function decodeLines(text: string, type: Field['type'], before: Json | undefined): Json {
  if (type === 'count' || type === 'flag' || type === 'data') return decodeWords(text, type);
  if (type !== 'words') return text;
  if (text.charAt(0) === '[') return decodeWords(text, type);
  return Array.isArray(before) ? linesOf(text) : text;
}

const linesOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

function readData(cell: string): Json {
  const first = cell.charAt(0);
  if (first === '[' || first === '{') return parseJson(cell) ?? normaliseLines(cell);
  if (cell === 'true' || cell === 'TRUE') return true;
  if (cell === 'false' || cell === 'FALSE') return false;
  if (cell === 'null') return null;
  // `007` is the reference of something, and no number.
  return (/^-?0\d/.test(cell) ? null : readNumber(cell)) ?? normaliseLines(cell);
}

/** A number, unless so many digits stand there that a number would lose some (the reference of a ticket). */
function readNumber(cell: string): number | null {
  if (!/^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(cell)) return null;
  const value = Number(cell);
  if (!Number.isFinite(value)) return null;
  return String(value) === cell || cell.replace(/\D/g, '').length <= 15 ? value : null;
}
