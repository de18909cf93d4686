import { mostColumns } from '../file/limits.ts';
import { cellText, type Table } from './cell.ts';
import { type Column, type HeadedColumn, headingsOf, normalise } from './columns.ts';
import { unguard } from './decode-cell.ts';
import type { Memory } from './memory.ts';
import { cardPlan, type SheetPlan, sheetPlans } from './sheets.ts';

/**
 * The row with most of our headings, wherever it stands: people put a title above a table, and sort it with its heading row
 * inside. When all were translated, the row above the first record, or the first that is filled; -1 when none is.
 */
export function findHeader(
  plan: SheetPlan,
  { rows }: Table,
  planned: readonly HeadedColumn[],
  memory: Memory,
): number {
  const isFilled = (row: Table['rows'][number]) => row.some((cell) => cellText(cell) !== '');
  const ids = memory.labels(plan.kind);
  const firstRecord = rows.findIndex((row) => row.some((cell) => ids.has(cellText(cell))));
  const above = rows.slice(0, Math.max(firstRecord, 0)).map(isFilled).lastIndexOf(true);
  let best = { row: above >= 0 ? above : rows.findIndex(isFilled), known: 1 };
  const headings = headingsOf(plan);
  for (const { header } of planned) headings.add(normalise(header));
  rows.forEach((row, i) => {
    const known = countKnown(row, headings);
    if (known > best.known) best = { row: i, known };
  });
  return best.row;
}

/** The column that the export headed so. */
export function matchHeader(planned: readonly HeadedColumn[], header: string): Column | null {
  const key = normalise(unguard(header));
  if (key === '') return null;
  return planned.find((each) => normalise(each.header) === key)?.column ?? null;
}

/** The kind of sheet that a table is by its headings, of which two are more than chance; of notes where nothing tells. */
export function choosePlan(table: Table): SheetPlan {
  const all = headingsOf(...sheetPlans);
  const heads = table.rows.reduce((a, b) => (countKnown(b, all) > countKnown(a, all) ? b : a), []);
  const counts = sheetPlans.map((plan) => ({ plan, known: countKnown(heads, headingsOf(plan)) }));
  const best = counts.reduce((a, b) => (b.known > a.known ? b : a));
  return best.known >= 2 ? best.plan : cardPlan;
}

/** How many headings that we know the best row of a table has. */
export function countHeadings({ rows }: Table, headings = headingsOf(...sheetPlans)): number {
  return rows.reduce((most, row) => Math.max(most, countKnown(row, headings)), 0);
}

function countKnown(row: Table['rows'][number], headings: ReadonlySet<string>): number {
  let known = 0;
  for (const cell of row.slice(0, mostColumns)) {
    const header = typeof cell === 'string' && cell.length <= 100 ? unguard(cell) : '';
    if (header !== '' && (header.startsWith('field:') || headings.has(normalise(header)))) known++;
  }
  return known;
}
