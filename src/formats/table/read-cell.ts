import { parseJson } from '../../journey/clean-json.ts';
import type { Field } from '../../journey/fields.ts';
import type { Json } from '../../journey/records.ts';
import { cellText, isFault, letterOf } from './cell.ts';
import type { Column } from './columns.ts';
import { decodeCell, unguard } from './decode-cell.ts';
import { encodeValue, isCut } from './encode-cell.ts';
import { isErrorValue } from './error-values.ts';
import type { Remembered } from './memory.ts';
import type { Row } from './reader.ts';
import { saysField } from './says-as-exported.ts';

/** What a cell says of a field; `undefined`: nothing, for the row has no such cell, or says what is the matter with it. */
export function readCell(
  row: Row,
  column: Extract<Column, { role: 'field' }>,
  i: number,
  was: Remembered | null,
  problems: string[],
): Json | undefined {
  const cell = row.cells[i];
  if (cell === undefined) return undefined;
  // A stage or an owner is shown once over many rows; words of one note are not those of the others, and nothing is no words.
  if (row.merged(i) && (cellText(cell) === '' || column.field === row.plan.fields[0]?.field)) {
    if (was && !saysField(cell, column, row.manner, was)) row.tally.covered.push(row.place);
    return undefined;
  }
  const same = was && saysField(cell, column, row.manner, was);
  if (same) {
    if (same.rewritten) row.tally.rewritten.push(row.place);
    return same.value;
  }
  const value = was?.value(column.field);
  const fault = findFault(row, i, value !== undefined && isCut(encodeValue(value, column.type)));
  if (fault !== null) {
    problems.push(`${sayWhere(row, i)} ${fault}`);
    return undefined;
  }
  if (typeof cell === 'string' && brokenList.test(cell) && parseJson(unguard(cell)) === undefined) {
    problems.push(`${sayWhere(row, i)} looks like a list, but a sign of it is missing or was replaced.`);
    return undefined;
  }
  const decoded = readDecimal(decodeCell(cell, column, row.manner, value), column.type);
  if (column.field !== 'text' || decoded !== null) return decoded;
  // Where nobody knows what the row was, no words are no intent.
  return was ? '' : undefined;
}

/** Lists and things of parts, as a CSV writes them; a note may say “[later]”. */
const brokenList = /^\s*(\[[\s\S]*"[\s\S]*\]|\{[\s\S]*"[\s\S]*\})\s*$/;

/** "2,5" in a column of numbers, as most of Europe writes it. */
function readDecimal(value: Json, type: Field['type']): Json {
  const isDecimal = type === 'count' && /^-?\d+,\d{1,2}$/.test(String(value).trim());
  return isDecimal ? Number(String(value).replace(',', '.')) : value;
}

/** "Items, row 3, column E: Severity", or of a CSV "Row 3: severity". */
export function sayWhere({ place, headers, manner }: Row, i: number): string {
  const header = headers[i] ?? '';
  return manner === 'sheet' ? `${place}, column ${letterOf(i)}: ${header}` : `${place}: ${header}`;
}

/** What is the matter with a cell that says nothing of a record; `null`: nothing. */
export function findFault({ cells }: Pick<Row, 'cells'>, i: number, wasCut = false): string | null {
  const cell = cells[i];
  if (isFault(cell)) return cell.fault;
  if (wasCut)
    return 'was too long for a cell, which has only its beginning: this text can only be changed on the board.';
  const words = cellText(cell);
  if (typeof cell !== 'string' || !isErrorValue(words)) return null;
  const shown = JSON.stringify(words.slice(0, 40));
  return `says ${shown}, which a spreadsheet writes where it could not work out or show a cell.`;
}
