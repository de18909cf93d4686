import { normaliseLines } from '../../journey/clean-json.ts';
import { hashJson } from '../../journey/hash.ts';
import type { Json } from '../../journey/records.ts';
import { cellText, isFault, type ReadCell, sameCell } from './cell.ts';
import type { Column, LabelsOfKind } from './columns.ts';
import { type FieldColumn, type Manner, readingsOf, unguard } from './decode-cell.ts';
import { encodeValue } from './encode-cell.ts';
import type { Labels } from './labels.ts';
import type { Remembered } from './memory.ts';
import { otherDates } from './read-dates.ts';
import { meaningsOf, plainSigns } from './spreadsheet-eyes.ts';

const nothings = [hashJson(null), hashJson('')];

/** How a cell still says what was exported, and the value that it says, where that is known. */
export interface Sameness {
  /** Not as it was written, but as a spreadsheet writes such words: `007` as `7`. */
  rewritten: boolean;
  value?: Json | undefined;
}

/** Whether this cell of a field is as it was exported, whatever programs did to it; `null`: it is not. */
export function saysField(
  cell: ReadCell,
  column: FieldColumn,
  manner: Manner,
  was: Remembered,
): Sameness | null {
  if (isFault(cell)) return null;
  const value = was.value(column.field);
  if (value !== undefined && sameCell(cell, encodeValue(value, column.type)))
    return { rewritten: false, value };
  const hash = was.hash(column.field);
  const words = cellText(cell);
  if (words.trim() === '' && nothings.includes(hash))
    return { rewritten: false, value: hash === hashJson('') ? '' : null };
  if (words === '') return null;
  for (const reading of readingsOf(cell, column, manner)) {
    if (hashJson(reading) === hash) return { rewritten: isRewritten(words.trim(), reading), value: reading };
  }
  const like = was.like(column.field);
  const isLike = like !== undefined && meaningsOf(words).some((meaning) => hashJson(meaning) === like);
  if (isLike) return { rewritten: true, value };
  // An apostrophe says that what follows is a text.
  const plain = plainSigns(words).replace(/^'(?!')/, '');
  const same = plain === words ? null : saysField(plain, column, manner, was);
  return same && { ...same, rewritten: true };
}

/** A number that stands there as a day, a share or money; a day in other signs. */
function isRewritten(words: string, was: Json): boolean {
  if (typeof was === 'number') return !/^[+-]?\d*([.,]\d+)?$/.test(words);
  return typeof was === 'string' && was !== words && otherDates(words).includes(was);
}

/** The id that a record referred to when it was exported: `null` for none, `undefined` where nobody knows. */
export function findTarget(was: Remembered, field: string, labels: Labels): string | null | undefined {
  const value = was.value(field);
  if (value !== undefined) return typeof value === 'string' ? value : null;
  const hash = was.hash(field);
  if (nothings.includes(hash)) return null;
  return [...labels.keys()].find((id) => hashJson(id) === hash);
}

/** Whether the export wrote something into this column for the record. */
export function wroteInto(column: Column, was: Remembered): boolean {
  if (column.role === 'board') return !nothings.includes(was.shown(column.field) ?? hashJson(''));
  return 'field' in column ? !nothings.includes(was.hash(column.field)) : false;
}

/** Whether a cell holds what the export wrote into such a column, to find the column by it. */
export function holdsExported(
  cell: ReadCell,
  column: Column,
  was: Remembered,
  labels: LabelsOfKind,
  manner: Manner,
): boolean {
  const text = unguard(cellText(cell));
  switch (column.role) {
    case 'field':
      return saysField(cell, column, manner, was) !== null;
    case 'board':
      return was.shown(column.field) === hashJson(normaliseLines(text));
    case 'target':
      return was.hash(column.field) === hashJson(text);
    case 'name': {
      const id = findTarget(was, column.field, labels(column.to));
      return id !== undefined && id !== null && (labels(column.to).get(id) ?? id).trim() === text.trim();
    }
    default:
      return false;
  }
}
