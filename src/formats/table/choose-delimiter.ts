import { mostCells, mostRows } from '../file/limits.ts';
import { countHeadings } from './find-header.ts';
import { parseDelimited } from './parse-delimited.ts';

/** The delimiter under which a row names most of our columns, among the first rows, else anywhere. */
export function chooseDelimiter(text: string): string {
  for (const most of [200, mostRows + 2]) {
    const counts = [',', ';', '\t', '|'].map((delimiter) => {
      const { rows } = parseDelimited(text, delimiter, most, mostCells);
      return { delimiter, known: countHeadings({ name: null, rows, firstRow: 1 }) };
    });
    const best = counts.reduce((a, b) => (b.known > a.known ? b : a));
    if (best.known > 1 || most > 200) return best.delimiter;
  }
  return ',';
}
