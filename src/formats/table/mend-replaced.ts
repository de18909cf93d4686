import { type Replaced, undoReplaced } from '../file/undo-replaced.ts';
import type { ReadCell, Table } from './cell.ts';
import { headingsOf, normalise } from './columns.ts';
import { unguard } from './decode-cell.ts';
import { findHeadings } from './find-header.ts';
import { mendHeadings } from './mend-headings.ts';
import { readRowMemory, readTableMemory } from './row-memory.ts';
import { cardPlan } from './sheets.ts';

/** The table as it was before a Replace All went over its headings and over what its rows remember, where that can be told. */
export function mendReplaced(table: Table): {
  table: Table;
  replaced: Pick<Replaced, 'from' | 'to'> | null;
} {
  const broken = table.rows
    .flat()
    .flatMap((cell) => (isMemory(cell) && !isWhole(String(cell)) ? [unguard(String(cell))] : []));
  if (broken.length === 0) return { table, replaced: null };
  // In what the whole table remembers stand names, which a Replace All may have changed besides.
  const ofRows = broken.filter((words) => !words.startsWith('{'));
  const memory = (ofRows.length > 0 ? ofRows : broken).slice(0, enough).join('\n');
  const areWhole = (text: string) => text.split('\n').every(isWhole);
  const { at, ours, theirs } = lookAtHeadings(table);
  const replaced = undoReplaced(memory, ours, theirs, areWhole);
  if (!replaced) {
    const letters = mendHeadings([table]);
    return { table: letters?.tables[0] ?? table, replaced: letters?.replaced ?? null };
  }
  const rows = table.rows.map((row, i) =>
    row.map((cell) => {
      if (isMemory(cell)) return replaced.undo(String(cell));
      return typeof cell === 'string' && i === at ? replaced.undoName(cell) : cell;
    }),
  );
  return { table: { ...table, rows }, replaced };
}

/** So many memories tell which word it was. */
const enough = 40;

/** Our names that no heading has, and the headings that are none of ours. */
function lookAtHeadings(table: Table): { at: number; ours: string[]; theirs: string[] } {
  const at = findHeadings(table);
  const headings = (table.rows[at] ?? []).flatMap((cell) => (typeof cell === 'string' ? [cell] : []));
  const known = headingsOf(cardPlan);
  const there = new Set(headings.map(normalise));
  const names = [
    'id',
    'stage',
    'lane',
    ...[...cardPlan.fields, ...cardPlan.details].map(({ field }) => field),
  ];
  return {
    at,
    ours: names.filter((name) => !there.has(normalise(name))),
    theirs: headings.filter((heading) => heading.trim() !== '' && !known.has(normalise(heading))),
  };
}

function isMemory(cell: ReadCell): boolean {
  return (
    typeof cell === 'string' && (/^\S+( [^ =]+=[0-9a-z]+)+$/.test(cell) || /^'?\{"\w+":.*\}$/.test(cell))
  );
}

function isWhole(cell: string): boolean {
  const words = unguard(cell);
  return words.startsWith('{')
    ? readTableMemory(words)?.whole === true
    : readRowMemory(words)?.fields.text !== undefined;
}
