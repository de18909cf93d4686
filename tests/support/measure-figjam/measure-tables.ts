import { compareNumber, type KindMeasure } from './kind-measure.ts';
import { writeText } from './write-text.ts';

/** Tables: rows that nobody set are as high as their highest text. */
export const measureTables: KindMeasure = {
  type: 'TABLE',
  isFit: ({ cells }) => cells !== undefined,
  make(host, { cells = [], setColumnWidths = [], setRowHeights = [] }, _characters, { textOf }) {
    const table = host.createTable(cells.length, Math.max(1, ...cells.map((row) => row.length)));
    for (const [column, width] of setColumnWidths.entries()) if (width) table.resizeColumn(column, width);
    for (const [row, height] of setRowHeights.entries()) if (height) table.resizeRow(row, height);
    for (const [row, line] of cells.entries()) {
      for (const [column, cell] of line.entries())
        if (cell?.text !== undefined) writeText(table.cellAt(row, column).text, cell.text, textOf(cell.id));
    }
    return table;
  },
  compare: (node, made, where) => [
    compareNumber('tables: height ±1', where, made.props.height ?? 0, node.size[1]),
  ],
};
