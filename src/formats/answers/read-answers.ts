import { type AnswerTable, findColumns } from '../../insights/numbers/find-answers.ts';
import { FormatError } from '../file/format.ts';
import { parseDelimited } from '../table/parse-delimited.ts';

/** More than any survey of customers that people paste. */
const mostAnswers = 200_000;
const mostLetters = 10_000_000;

/**
 * Answers of a survey as they are pasted or exported: one column or many, with or without a heading, cells divided by tabs,
 * semicolons, commas or bars, or quoted. Throws `FormatError` where a quotation mark is not closed, or there is too much.
 */
export function readAnswers(text: string): AnswerTable {
  if (text.length > mostLetters)
    throw new FormatError(
      `The text has more than ${mostLetters / 1e6} million letters, more than ${mostAnswers} answers need. Was the right one pasted?`,
    );
  const words = text.replace(/^\uFEFF/, '');
  const named = /^"?sep=(.)"?\r?\n/i.exec(words);
  const body = words.slice(named?.[0].length ?? 0);
  const firstRow = named ? 2 : 1;
  const { rows, fault } = parseDelimited(body, named?.[1] ?? chooseDivider(body), mostAnswers + 2);
  if (rows.length > mostAnswers + 1)
    throw new FormatError(`These are more than ${mostAnswers} answers. Paste a part of them.`);
  if (fault !== null)
    throw new FormatError(
      `Row ${fault + firstRow}: a quotation mark opens a cell and is not closed properly. Double the quotation marks inside the cell.`,
    );
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
