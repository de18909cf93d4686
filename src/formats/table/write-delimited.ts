import { withWholeSigns } from '../file/whole-signs.ts';

/**
 * Rows as comma-separated text, CRLF between them and after the last, as RFC 4180 says; with the mark at the beginning that lets
 * Excel know that it is UTF-8, without what no table can hold. A cell stands in quotation marks where a program would else read it otherwise.
 */
export function writeDelimited(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(quote).join(',')}\r\n`).join('')}`;
}

function quote(cell: string | number): string {
  const words = withWholeSigns(String(cell));
  return /[",\r\n\uFEFF]|^ | $/.test(words) ? `"${words.replace(/"/g, '""')}"` : words;
}
