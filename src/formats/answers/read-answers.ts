import { type AnswerTable, findColumns } from '../../insights/numbers/find-answers.ts';
import { refuseMore } from '../file/limits.ts';
import { cutSeparator, parseDelimited } from '../table/parse-delimited.ts';
import { refuseOpen } from '../table/refuse-too-much.ts';

/** More than any survey of customers that people paste. */
const mostAnswers = 200_000;
const mostLetters = 10_000_000;

/**
 * Answers of a survey as they are pasted or exported: one column or many, with or without a heading, cells divided by tabs,
 * semicolons, commas or bars, or quoted. Throws `FormatError` where a quotation mark is not closed, or there is too much.
 */
export function readAnswers(text: string): AnswerTable {
  if (text.length > mostLetters) refuseMore('The text', mostLetters, 'letters');
  const words = text.replace(/^\uFEFF/, '');
  const [named, body, firstRow] = cutSeparator(words);
  const { rows, fault } = parseDelimited(body, named ?? chooseDivider(body), mostAnswers + 2);
  if (rows.length > mostAnswers + 1) refuseMore('The text', mostAnswers, 'answers');
  refuseOpen(fault, firstRow);
  return findColumns(rows, firstRow);
}

/**
 * What divides the cells: what all rows have equally often. A comma within numbers only (`4,5`) is a decimal comma where some rows
 * have none, or nothing but halves follow it.
 */
function chooseDivider(text: string): string {
  for (const divider of ['\t', ';', '|']) if (isEven(text, divider)) return divider;
  const rows = text.split(/\r\n?|\n/).filter((row) => row.trim() !== '');
  const decimals = rows.filter((row) => /^\s*"?[+-]?\d+,\d+"?\s*$/.test(row));
  const plain = rows.filter((row) => !row.includes(','));
  const isDecimal =
    decimals.length > 0 &&
    decimals.length + plain.length === rows.length &&
    (plain.length > 0 || decimals.every((row) => /,[05]0*"?\s*$/.test(row)));
  return isDecimal ? '\0' : ',';
}

function isEven(text: string, divider: string): boolean {
  if (!text.includes(divider)) return false;
  const { rows } = parseDelimited(text, divider, 50);
  const widths = rows.filter((row) => row.some((cell) => cell.trim() !== '')).map((row) => row.length);
  return (
    widths.every((width) => width > 1) ||
    widths.filter((width) => width === widths[0]).length * 2 > widths.length
  );
}
