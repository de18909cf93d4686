import type { TablePlan } from '../../plane/plan.ts';
import { medium } from './fonts.ts';
import type { Keep } from './stencil.ts';

/** A table with its texts; its rows grow with them. */
export function drawTable(host: PluginAPI, keep: Keep, plan: TablePlan): TableNode {
  const table = keep(host.createTable(plan.cells.length, plan.columnWidths.length));
  plan.columnWidths.forEach((width, column) => {
    table.resizeColumn(column, width);
  });
  plan.cells.forEach((row, rowIndex) => {
    row.forEach((text, column) => {
      const cell = table.cellAt(rowIndex, column).text;
      cell.fontName = medium;
      cell.characters = text;
      cell.fontSize = plan.fontSize;
    });
  });
  return table;
}
