import { hashJson } from '../../journey/hash.ts';
import { cellText, type ReadCell } from './cell.ts';
import type { Column } from './columns.ts';
import type { Recall } from './recall.ts';

/** What programs write into a cell that is empty: statistics, databases, scripts. */
const filler = /^(na|<na>|n\/a|#n\/a|nan|nat|null|nil|none|undefined|\\n)$/i;
const nothings = [hashJson(null), hashJson('')];

/**
 * By column, the word that stands in each cell that was exported empty, and in more than one of them: a program put it there, and
 * it says nothing. `null`: none does.
 */
export function findFillers(
  columns: readonly (Column | null)[],
  rows: readonly (readonly ReadCell[])[],
  recall: Recall,
): (string | null)[] {
  const known = rows.flatMap((cells) => {
    const was = recall(cells);
    return was ? [{ cells, was }] : [];
  });
  return columns.map((column, i) => {
    if (!column || !('field' in column) || column.role === 'board') return null;
    const empty = known.filter(({ was }) => nothings.includes(was.hash(column.field)));
    const words = new Set(empty.map(({ cells }) => cellText(cells[i]).trim()));
    const [word = ''] = words;
    return words.size === 1 && empty.length > 1 && filler.test(word) ? word : null;
  });
}
