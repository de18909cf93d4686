import { parseDelimited } from '../../src/formats/table/parse-delimited.ts';
import { oneLine } from '../state/lines.ts';

/**
 * The names in a pasted text: one a line or cell, none empty. A cell that a spreadsheet copied in quotation marks, because it
 * holds a line break, is one name. Where the marks are a person's own and close nothing, they are words like others.
 */
export function readPastedLines(text: string): string[] {
  const plain = text.replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n');
  const { rows, fault } = parseDelimited(plain, '\t');
  const cells = fault === null ? rows.flat() : plain.split(/[\n\t]/);
  return cells.map(oneLine).filter((name) => name !== '');
}
