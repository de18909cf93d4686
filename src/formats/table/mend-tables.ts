import { groupBy } from '../../journey/group-by.ts';
import { laneKinds } from '../../journey/lane-kinds.ts';
import { findReplacement, type Replacement } from '../file/find-replacement.ts';
import { proveReplacement } from '../file/prove-replacement.ts';
import { listBecame, restoreLine, undoWords, wordsOf } from '../file/restore-line.ts';
import { cellText, type ReadCell } from './cell.ts';
import { columnAt, columnOf, headingsOf, normalise } from './columns.ts';
import { unguard } from './decode-cell.ts';
import { choosePlan, findHeadings } from './find-header.ts';
import { readRowMemory, readTableMemory } from './row-memory.ts';
import { fieldNames, sheetPlans } from './sheets.ts';

type Rows = readonly (readonly ReadCell[])[];

/** What a file remembers, and as far as its copies tell what that was when it was written. */
export interface Kept {
  /** As it stands there now. */
  found: string;
  /** As it was written; `null`: nothing tells. */
  copy: string | null;
  /** Of records, by kind in the order of the export; each with the words that it had, where they are known. */
  ids: readonly (readonly [id: string, words?: string | undefined])[];
  /** Some of what rows remember, where it is not as it was written. */
  rows?: readonly string[];
}

/**
 * Tables with their headings, ids, kinds and memories as they were before a Replace All of words, letters or digits went over them (`Stoge`,
 * `lone_id`): which it was tells the copy of the memory, else two headings. All other words stay as they are: they are what somebody wanted.
 */
export function mendTables<T extends { rows: Rows; name: string | null }>(
  tables: readonly T[],
  { found, copy, ids, rows = [] }: Kept,
): { tables: (T & { rows: Rows })[]; replaced: Replacement | null } {
  const headings = [...headingsOf(...sheetPlans)];
  const names = [...wordsOf(copy ?? ''), ...fieldNames, ...headWords];
  const written = copy?.slice(0, -1) ?? '';
  const replaced =
    proveReplacement({ written, found, lines: rows, names, isWhole: isRow }) ?? findHeadingsReplaced(tables);
  if (!replaced) return { tables: [...tables], replaced };
  const became = listBecame(names, replaced);
  const headingBack = undoWords(headings.map(normalise), {
    apply: (word) => normalise(replaced.apply(word)),
  });
  const nameBack = undoWords(names, replaced);
  const kindBack = undoWords(laneKinds, replaced);
  const giveBack = returnIds(ids, replaced);
  const undo = (cell: ReadCell) =>
    typeof cell === 'string' ? (headingBack.get(normalise(cell)) ?? nameBack.get(cell) ?? cell) : cell;
  const mended = tables.map((table) => {
    const headed = table.rows.map((row, i) => (i < mostAbove ? row.map(undo) : row));
    const at = findHeadings({ name: null, rows: headed, firstRow: 1 });
    const plan = choosePlan({ name: null, rows: headed, firstRow: 1 });
    const columns = (headed[at] ?? []).map((cell) => columnOf(plan, cellText(cell)));
    const wordsAt = columnAt(columns, 'field', plan.fields[0]?.field);
    return {
      ...table,
      rows: table.rows.map((row, i) =>
        i === at
          ? (headed[i] ?? row)
          : row.map((cell, c) => {
              const [column, words] = [columns[c], unguard(cellText(cell))];
              if (column?.role === 'export' && words !== '') return restoreLine(words, became, isHead);
              if (column?.role === 'rev') return restoreLine(words, became, isRow);
              if (column?.role === 'id') return giveBack(words, cellText(row[wordsAt])) ?? cell;
              if (column?.role === 'target') return giveBack(words) ?? cell;
              return plan.kind === 'lane' && column?.role === 'field' && column.field === 'kind'
                ? (kindBack.get(words) ?? cell)
                : cell;
            }),
      ),
    };
  });
  return { tables: mended, replaced };
}

/** Headings of columns that each export has. */
const certain = sheetPlans
  .flatMap(({ fields, references }) => [
    ...fields.map(({ label }) => label),
    ...references.flatMap(({ header }) => [header, `${header}id`]),
  ])
  .map(normalise);

/** Which it was, as far as at least two headings of one row tell it. */
function findHeadingsReplaced(tables: readonly { rows: Rows }[]): Replacement | null {
  for (const row of tables.flatMap(({ rows }) => rows.slice(0, mostAbove))) {
    const there = row.map((cell) => (typeof cell === 'string' ? normalise(cell) : ''));
    const replaced = findReplacement(certain, new Set(there));
    if (replaced) return replaced;
  }
  return null;
}

const headWords = 'v id journeyId board map at stages lanes held seal'.split(' ');

/** Whether a row says by its seal that it is whole. */
const isRow = (memory: string) => memory.includes(' %!=') && readRowMemory(memory) !== null;
const isHead = (memory: string) => readTableMemory(memory)?.whole === true;

/** Headings stand among the first rows. */
const mostAbove = 10;

/** Finds the id that became this one: of several that became the same, for a row the one with its words, else each in its turn. */
function returnIds(ids: Kept['ids'], { apply }: Replacement) {
  const became = groupBy(ids, ([id]) => apply(id));
  return (cell: string, words?: string): string | undefined => {
    const alike = became.get(cell) ?? [];
    // The name beside it tells which.
    if (words === undefined && alike.length > 1) return '';
    const at = alike.findIndex(([, was]) => was !== undefined && apply(was) === words);
    return (alike.length > 1 ? alike.splice(Math.max(0, at), 1)[0] : alike[0])?.[0];
  };
}
