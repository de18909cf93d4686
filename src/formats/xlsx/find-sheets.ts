import { FormatError } from '../file/format.ts';
import { cellText } from '../table/cell.ts';
import { headingsOf } from '../table/columns.ts';
import { countHeadings } from '../table/find-header.ts';
import { findKeptCells } from '../table/find-memory.ts';
import type { Memory } from '../table/memory.ts';
import type { PlannedTable } from '../table/read-tables.ts';
import { cardPlan, type SheetPlan, sheetPlans } from '../table/sheets.ts';
import type { OpenSheet } from './open-workbook.ts';

/** A sheet that is read. */
export interface FoundSheet extends PlannedTable {
  table: OpenSheet;
}

/**
 * The sheets that hold the map: by name; one that was renamed by the ids in its first column; a CSV that was saved as a
 * workbook by what its rows remember. Throws `FormatError` where there is none.
 */
export function findSheets(sheets: readonly OpenSheet[], memory: Memory | null): FoundSheet[] {
  const key = (name: string) => name.trim().toLowerCase();
  const found: FoundSheet[] = [];
  const take = (plan: SheetPlan, table: OpenSheet | undefined) => {
    const isTaken = found.some((each) => each.table === table || each.plan === plan);
    if (table && !isTaken) found.push({ plan, table, kept: findKeptCells(table) });
  };
  for (const plan of sheetPlans)
    take(
      plan,
      sheets.find(({ name }) => key(name) === key(plan.name)),
    );
  for (const plan of sheetPlans)
    take(
      plan,
      sheets.find((sheet) => !found.some(({ table }) => table === sheet) && holdsIds(sheet, plan, memory)),
    );
  const isMap = () => found.some(({ plan }) => plan.kind !== 'journey');
  if (!isMap())
    take(
      cardPlan,
      sheets.find((sheet) => findKeptCells(sheet).revAt !== undefined),
    );
  if (!isMap())
    for (const plan of sheetPlans)
      take(
        plan,
        sheets.find((sheet) => countHeadings(sheet, headingsOf(plan)) >= 3),
      );
  if (isMap()) return found;
  const names = sheets.slice(0, 8).map(({ name }) => JSON.stringify(name));
  throw new FormatError(
    `There is no journey in this workbook: it needs a sheet "Items" with the columns id and Text, but has ${names.join(', ') || 'no sheets'}.`,
  );
}

/** Whether most of what stands in its first column is the id of such a record. */
export function holdsIds({ rows }: OpenSheet, { kind }: SheetPlan, memory: Memory | null): boolean {
  const ids = memory?.labels(kind) ?? new Map();
  const cells = rows.map(([cell]) => cellText(cell)).filter((cell) => cell !== '');
  const held = cells.filter((cell) => ids.has(cell)).length;
  return held > 0 && held * 2 >= cells.length;
}
