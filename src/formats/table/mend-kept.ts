import type { Replacement } from '../file/find-replacement.ts';
import { readCopies } from '../file/memory-copies.ts';
import { longestMemory } from '../file/memory-text.ts';
import type { ReadCell, Table } from './cell.ts';
import { unguard } from './decode-cell.ts';
import { mendTables } from './mend-tables.ts';
import { readRowMemory, readTableMemory } from './row-memory.ts';

/** A table that remembers in its own cells, as it was before a Replace All went over its headings, ids and memories, where that can be told. */
export function mendKept<T extends Table>(table: T): { table: T; replaced: Replacement | null } {
  const cells = table.rows.flat().map(textOf);
  const broken = cells.filter((cell) => isMemory.test(cell) && !isWhole(cell));
  const copies = readCopies(broken.length === 0 ? '' : cells.filter((cell) => isCopy.test(cell)).join('\n'));
  const copy = copies.find((text) => readTableMemory(text)?.whole) ?? null;
  const known = copy === null ? null : readTableMemory(copy)?.memory;
  // Where the copy stood, the memory stands once more: of two the one that is whole counts.
  let memory = copy;
  const rows = table.rows.map((row) =>
    row.map((cell) => {
      if (!isCopy.test(textOf(cell))) return cell;
      const put = memory;
      memory = null;
      return put;
    }),
  );
  if (broken.length === 0) return { table: { ...table, rows }, replaced: null };
  const found = broken.find((cell) => cell.startsWith('{')) ?? '';
  const revs = broken.filter((cell) => !cell.startsWith('{')).slice(0, 5);
  const ids = [...(known?.held ?? []), ...(known?.stages ?? []), ...(known?.lanes ?? [])];
  const mended = mendTables([{ ...table, rows }], {
    found,
    copy,
    ids: ids.map(([id]) => [id]),
    rows: revs,
  });
  return { table: mended.tables[0] ?? table, replaced: mended.replaced };
}

/** What may be a memory. */
const textOf = (cell: ReadCell) =>
  typeof cell === 'string' && cell.length < longestMemory ? unguard(cell) : '';
const isCopy = /^\|(\d{100,}|[a-j]{100,})\|$/;
const isMemory = /^\S+( [^ =]+=[0-9a-z]+)+$|^\{"[^"]*":\d+,".*\}$/;

function isWhole(words: string): boolean {
  return words.startsWith('{')
    ? readTableMemory(words)?.whole === true
    : readRowMemory(words)?.fields.text !== undefined;
}
