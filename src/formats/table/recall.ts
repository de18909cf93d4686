import { cellText, type ReadCell } from './cell.ts';
import type { Column } from './columns.ts';
import { columnAt } from './columns.ts';
import { unguard } from './decode-cell.ts';
import { type Memory, type Remembered, rememberRecord, rememberRow } from './memory.ts';
import { resolveId } from './resolve-id.ts';
import { readRowMemory } from './row-memory.ts';
import type { SheetPlan } from './sheets.ts';

/** What a row of a table is known to have been. */
export type Recall = (cells: readonly ReadCell[]) => Remembered | null;

/** How rows are recalled by these columns: by their id, or by what stands in the row itself. */
export function recallBy(plan: SheetPlan, columns: readonly (Column | null)[], memory: Memory): Recall {
  const idAt = columnAt(columns, 'id');
  const revAt = columnAt(columns, 'rev');
  if (!memory.records) {
    const read = new Map<string, Remembered | null>();
    return (cells) => {
      const cell = revAt < 0 ? '' : unguard(cellText(cells[revAt]));
      const row = read.has(cell) ? null : readRowMemory(cell);
      if (!read.has(cell)) read.set(cell, row && rememberRow(row));
      return read.get(cell) ?? null;
    };
  }
  const read = new Map<string, Remembered>();
  const byId = new Map(memory.sheetRecords(plan.kind).map((record) => [record.id, record]));
  return (cells) => {
    const id =
      plan.kind === 'journey' ? memory.records?.journeyId : resolveId(cells[idAt], memory.ids(plan.kind));
    const record = byId.get(id ?? '');
    const was = record && (read.get(record.id) ?? rememberRecord(record));
    if (record && was) read.set(record.id, was);
    return was ?? null;
  };
}
