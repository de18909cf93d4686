import { normaliseLines } from '../../journey/clean-json.ts';
import { hashJson } from '../../journey/hash.ts';
import { sayLeftOut } from '../file/board-columns.ts';
import { cellText } from './cell.ts';
import { unguard } from './decode-cell.ts';
import type { Remembered } from './memory.ts';
import type { Reader, Row, Tally } from './reader.ts';

/** What only the board says is not written; whoever changed it should hear so. */
export function noteShown({ columns, cells, tally, place }: Row, was: Remembered | null): void {
  const isChanged = columns.some((column, i) => {
    if (column?.role !== 'board' || cells[i] === undefined) return false;
    const words = normaliseLines(unguard(cellText(cells[i])));
    return was
      ? was.shown(column.field) !== hashJson(words) &&
          was.shown(column.field) !== hashJson(cellText(cells[i]))
      : false;
  });
  if (isChanged) tally.shown.push(place);
}

/** Says once for a table what occurred in many of its cells. */
export function noteTally({ notes }: Reader, { rewritten, emptied, covered, shown }: Tally): void {
  const inAll = ([first, ...others]: readonly string[], what: string) =>
    `In ${(first ?? '').replace(/^Row/, 'row')}${others.length > 0 ? ` (and in ${others.length} more${what})` : ''}`;
  if (shown.length > 0) notes.push(sayLeftOut(`${inAll(shown, '')} something`));
  if (rewritten.length > 0)
    notes.push(
      `${inAll(rewritten, ' cells')} a spreadsheet wrote a number, date or time its own way, as it does with 007 or 1/2: it counts as unchanged. To change it, edit it on the board.`,
    );
  if (covered.length > 0)
    notes.push(
      `${inAll(covered, '')} words lie under a merged cell, which only shows the first of them: they count as unchanged.`,
    );
  if (emptied.length > 0)
    notes.push(
      `${inAll(emptied, '')} a name was emptied beside its untouched id: it counts as unchanged. To take something out of its place, empty the id as well.`,
    );
}
