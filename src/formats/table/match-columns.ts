import { cellText, type ReadCell } from './cell.ts';
import { type Column, columnAt, type HeadedColumn, isOurs, keyOf } from './columns.ts';
import type { Manner } from './decode-cell.ts';
import type { Memory, Remembered } from './memory.ts';
import { type Recall, recallBy } from './recall.ts';
import { holdsExported, wroteInto } from './says-as-exported.ts';
import type { SheetPlan } from './sheets.ts';

type Cells = readonly ReadCell[];

export interface Matching {
  plan: SheetPlan;
  memory: Memory;
  /** The columns of the export, in their order. */
  planned: readonly HeadedColumn[];
  /** What is known by its heading. */
  columns: readonly (Column | null)[];
  headers: readonly string[];
  manner: Manner;
  body: readonly Cells[];
}

/** So many rows tell what a column holds. */
const enough = 200;

/**
 * Columns whose heading we do not know, but in which at least half of what the export wrote in one of ours still stands. Where
 * the export wrote nothing, the place tells.
 */
export function matchColumns(matching: Matching): [number, Column][] {
  const { memory, planned, columns, headers, plan } = matching;
  const missing = planned.filter(({ column }) => !columns.some((c) => c && keyOf(c) === keyOf(column)));
  const unknown = [...headers.keys()].filter(
    (i) => headers[i] !== '' && !isOurs(plan, columns[i] ?? null) && !isKept(matching, i),
  );
  if (missing.length === 0 || unknown.length === 0) return [];
  const found: [number, Column][] = [];
  if (columnAt(columns, 'id') < 0) {
    const at = findIds(matching, unknown);
    if (at === undefined && memory.records) return [];
    if (at !== undefined) found.push([at, { role: 'id' }]);
  }
  const known = [...columns];
  for (const [i, column] of found) known[i] = column;
  const rows = recallRows(matching.body, recallBy(plan, known, memory));
  if (rows.length === 0) return found;
  const free = new Set(unknown.filter((i) => !found.some(([taken]) => taken === i)));
  for (const { column } of missing.filter((each) => each.column.role !== 'id')) {
    const chosen = chooseColumn(matching, column, [...free], rows);
    if (chosen === undefined) continue;
    free.delete(chosen);
    found.push([chosen, column]);
  }
  return found;
}

/** A detail of the export under its own name. */
function isKept({ columns, planned }: Matching, i: number): boolean {
  const column = columns[i];
  return Boolean(column && planned.some((each) => keyOf(each.column) === keyOf(column)));
}

type Recalled = { cells: Cells; was: Remembered };

function recallRows(body: readonly Cells[], recall: Recall): Recalled[] {
  const rows: Recalled[] = [];
  for (const cells of body) {
    const was = rows.length < enough ? recall(cells) : null;
    if (was) rows.push({ cells, was });
  }
  return rows;
}

function chooseColumn(
  { planned, memory, manner }: Matching,
  column: Column,
  free: readonly number[],
  rows: readonly Recalled[],
): number | undefined {
  const place = planned.findIndex((each) => each.column === column);
  const written = rows.filter(({ was }) => wroteInto(column, was));
  if (written.length === 0) return free.includes(place) && column.role === 'field' ? place : undefined;
  const shares = free.map((i) => {
    const held = written.filter(({ cells, was }) =>
      holdsExported(cells[i], column, was, memory.labels, manner),
    );
    return { i, share: held.length / written.length };
  });
  const best = shares.reduce((a, b) => (b.share > a.share ? b : a), { i: -1, share: 0 });
  return best.share >= 0.5 ? best.i : undefined;
}

/** The column in which at least half of the cells are ids of the export. */
function findIds({ plan, memory, body }: Matching, candidates: readonly number[]): number | undefined {
  const ids = memory.labels(plan.kind);
  return candidates.find((i) => {
    const cells = body.map((row) => cellText(row[i]).trim()).filter((cell) => cell !== '');
    return cells.length > 0 && cells.filter((cell) => ids.has(cell)).length * 2 >= cells.length;
  });
}
