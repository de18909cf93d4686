import { writeText } from './edit-text.ts';

/** Writes the cells that differ, and adds rows that are missing at the end. Calls `wrote` after each write. */
export function writeTable(table: TableNode, cells: readonly (readonly string[])[], wrote: () => void): void {
  while (table.numRows < cells.length) {
    table.insertRow(table.numRows);
    wrote();
  }
  for (const [row, line] of cells.entries()) {
    for (const [column, text] of line.entries()) {
      if (column < table.numColumns) writeText(table.cellAt(row, column).text, text, wrote);
    }
  }
}
