import type { FactRow } from '../../journey/stamp.ts';
import type { Point } from '../../plane/boxes.ts';
import { estimateHeight } from '../../plane/estimate-text.ts';
import { sumOf } from '../../plane/extremes.ts';
import { factColumns } from '../../plane/measures.ts';
import type { MeasuredSizes, StampDraft, TablePlan } from '../../plane/plan.ts';

/** Between a cell's edges and its text. */
const padding = 20;

/** A table of labels and values, and how high it is. */
export function planTable(
  key: string,
  { x, y }: Point,
  fontSize: number,
  stamp: StampDraft & { rows: readonly FactRow[] },
  sizes: MeasuredSizes,
): { table: TablePlan; height: number } {
  const cells = stamp.rows.map(({ label, value }) => [label, value]);
  const table: TablePlan = {
    type: 'TABLE',
    key,
    x,
    y,
    columnWidths: [...factColumns],
    cells,
    fontSize,
    stamp,
  };
  const measured = sizes[key];
  return { table, height: measured ? measured.height : estimateTable(cells, fontSize) };
}

function estimateTable(cells: readonly string[][], fontSize: number): number {
  return sumOf(cells, (row) => {
    const heights = row.map((text, index) => {
      const width = (factColumns[index] || 200) - 2 * padding;
      return estimateHeight(text, width, fontSize) + 2 * padding;
    });
    return Math.max(64, ...heights);
  });
}
