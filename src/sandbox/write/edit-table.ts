import { writeText } from './edit-text.ts';

/** Which row and column of the table now each one shall be; `null`: a new one. Absent: as they are. */
export interface TableLines {
  rows: readonly (number | null)[];
  columns: readonly (number | null)[];
}

/**
 * Takes away, moves and inserts rows and columns, adds rows that are missing at the end, then writes the cells that
 * differ. Calls `wrote` after each write.
 */
export function writeTable(
  table: TableNode,
  cells: readonly (readonly string[])[],
  wrote: () => void,
  lines?: TableLines,
): void {
  if (lines) {
    arrange(table.numRows, lines.rows, wrote, {
      remove: (at) => table.removeRow(at),
      move: (from, to) => table.moveRow(from, to),
      insert: (at) => table.insertRow(at),
    });
    arrange(table.numColumns, lines.columns, wrote, {
      remove: (at) => table.removeColumn(at),
      move: (from, to) => table.moveColumn(from, to),
      insert: (at) => table.insertColumn(at),
    });
  }
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

interface Hands {
  remove(at: number): void;
  move(from: number, to: number): void;
  insert(at: number): void;
}

/** From the last one back what goes, then from the first one on what comes or stands elsewhere. */
function arrange(
  count: number,
  wanted: readonly (number | null)[],
  wrote: () => void,
  { remove, move, insert }: Hands,
): void {
  const now: (number | null)[] = Array.from({ length: count }, (_, at) => at);
  for (let at = count - 1; at >= 0; at -= 1) {
    if (wanted.includes(at)) continue;
    remove(at);
    now.splice(at, 1);
    wrote();
  }
  for (const [at, line] of wanted.entries()) {
    if (line === null) {
      insert(at);
      now.splice(at, 0, null);
      wrote();
      continue;
    }
    const from = now.indexOf(line);
    if (from === at) continue;
    move(from, at);
    now.splice(at, 0, ...now.splice(from, 1));
    wrote();
  }
}
