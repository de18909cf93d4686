import { isSentence, namesTheAxis } from './words/stage-words.ts';

/**
 * The row of a table with the names of its columns: the first that says more than a title. Where that one leaves
 * columns blank, as merged headings do (`Before`, blank, `During`, blank), and the next names them all, it is the next.
 */
export function headerRow(texts: readonly (readonly string[])[]): number {
  const isSaid = (cell: string | undefined) => (cell || '').trim() !== '';
  const first = Math.max(
    0,
    texts.findIndex((row) => row.filter(isSaid).length >= 2),
  );
  const [upper, lower] = [texts[first] || [], texts[first + 1] || []];
  const blanks = (row: readonly string[]) => row.slice(1).filter((cell) => !isSaid(cell)).length;
  const corner = (lower[0] || '').trim();
  const isMerged =
    isSaid(upper[1]) &&
    blanks(upper) >= 2 &&
    blanks(lower) * 2 < blanks(upper) &&
    (corner === '' || corner === (upper[0] || '').trim() || namesTheAxis(corner)) &&
    lower.every((cell) => !isSentence(cell) && cell.length <= 64);
  return isMerged ? first + 1 : first;
}
