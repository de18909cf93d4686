import { type Box, bottom, overlap, topSquare } from './boxes.ts';

/**
 * Items as a person reads them: rows from top to bottom, within a row from left to right. Two notes stand in one
 * row when their top squares share at least half the height of the smaller one, so that ragged rows stay rows and
 * a note that grew long does not swallow the row below it. Equal places keep the order given by `index`.
 */
export function sortByReading<T extends { box: Box; index: number }>(items: readonly T[]): T[] {
  const byTop = [...items].sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x || a.index - b.index);
  const rows: { top: number; end: number; items: T[] }[] = [];
  for (const item of byTop) {
    const square = topSquare(item.box);
    const row = rows[rows.length - 1];
    if (row && sharesRow(row.top, row.end, square)) row.items.push(item);
    else rows.push({ top: square.y, end: bottom(square), items: [item] });
  }
  const ordered: T[] = [];
  for (const row of rows) ordered.push(...row.items.sort((a, b) => a.box.x - b.box.x || a.index - b.index));
  return ordered;
}

function sharesRow(top: number, end: number, square: Box): boolean {
  const shared = overlap(top, end, square.y, bottom(square));
  return square.y === top || shared >= Math.min(end - top, square.height) / 2;
}
