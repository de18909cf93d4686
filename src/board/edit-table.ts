import { writeText } from './edit-text.ts';

/** Writes the cells that differ, and adds rows that are missing at the end. Tells how many writing calls it took. */
export function writeTable(table: TableNode, cells: readonly (readonly string[])[]): number {
  let writes = 0;
  while (table.numRows < cells.length) {
    table.insertRow(table.numRows);
    writes += 1;
  }
  for (const [row, line] of cells.entries()) {
    for (const [column, text] of line.entries()) {
      if (column < table.numColumns) writes += writeText(table.cellAt(row, column).text, text);
    }
  }
  return writes;
}
