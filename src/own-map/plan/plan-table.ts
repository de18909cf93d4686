import type { FactRow } from '../../journey/stamp.ts';
import { estimateHeight } from '../../plane/estimate-text.ts';
import { factColumns } from '../../plane/measures.ts';
import type { MeasuredSizes, StampDraft, TablePlan } from '../../plane/plan.ts';

/** Between a cell's edges and its text. */
const padding = 20;

/** A table of labels and values, and how high it is. */
export function planTable(
  key: string,
  rows: readonly FactRow[],
  at: { x: number; y: number },
  fontSize: number,
  stamp: StampDraft,
  sizes: MeasuredSizes,
): { table: TablePlan; height: number } {
  const cells = rows.map(({ label, value }) => [label, value]);
  const table: TablePlan = {
    type: 'TABLE',
    key,
    ...at,
    columnWidths: [...factColumns],
    cells,
    fontSize,
    stamp,
  };
  return { table, height: sizes[key]?.height ?? estimateTable(cells, fontSize) };
}

function estimateTable(cells: readonly string[][], fontSize: number): number {
  return cells.reduce((height, row) => {
    const tallest = row.map((text, index) =>
      estimateHeight(text, (factColumns[index] ?? 200) - 2 * padding, fontSize),
    );
    return height + Math.max(64, ...tallest.map((text) => text + 2 * padding));
  }, 0);
}
