import type { ExportInfo } from '../../journey/merge/file-edit.ts';
import { cellText, type Table } from './cell.ts';
import { unguard } from './decode-cell.ts';
import { readRowMemory, readTableMemory, type TableMemory } from './row-memory.ts';

/** Where in a table the cells stand in which a CSV remembers, and what the whole of it remembers. */
export interface KeptCells {
  /** The column of `_rev`. */
  revAt?: number | undefined;
  /** The column of `_export`. */
  exportAt?: number | undefined;
  table: TableMemory | null;
  /** What a memory says of its export that a Replace All, or a hand, has changed: nothing else of it is believed. */
  damaged: ExportInfo | null;
  /** Whether such a column is there, but nothing in it can be believed. */
  lost: boolean;
}

/** Finds what a CSV remembers by what it is, under whatever heading and in whatever file. */
export function findKeptCells({ rows }: Table): KeptCells {
  const found: KeptCells = { table: null, damaged: null, lost: false };
  const revs = new Map<number, number>();
  for (const row of rows) {
    row.forEach((cell, i) => {
      const words = typeof cell === 'string' ? unguard(cell) : '';
      if (words.startsWith('{"v":') && !found.table) {
        const read = readTableMemory(words);
        if (!read) return;
        found.exportAt = i;
        found.table = read.whole ? read.memory : null;
        found.damaged = read.whole ? null : read.memory;
      } else if (words.includes('text=') && readRowMemory(words)?.fields.text !== undefined)
        revs.set(i, (revs.get(i) ?? 0) + 1);
    });
  }
  const [best] = [...revs].sort((a, b) => b[1] - a[1]);
  const filled = best && rows.filter((row) => cellText(row[best[0]]) !== '').length;
  if (best && filled && best[1] * 2 >= filled) found.revAt = best[0];
  const isRead = found.table !== null || found.damaged !== null || found.revAt !== undefined;
  found.lost = !isRead && rows.some((row) => row.includes('_rev'));
  return found;
}
