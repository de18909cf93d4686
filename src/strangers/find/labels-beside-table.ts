import { bottom, right } from '../../plane/boxes.ts';
import type { Piece } from '../../plane/piece.ts';
import type { SeenNode } from '../../plane/scene.ts';
import { couldBeName } from './find-lines.ts';

/** How far left of its table a label may stand, as a share of the table's width. */
const reach = 0.6;

/**
 * Labels that stand left of a table, one beside each of these rows: where its first column already is a stage. `null`
 * where some row has none.
 */
export function labelsBesideTable(
  table: SeenNode,
  rows: readonly number[],
  pieces: readonly Piece[],
): Piece[] | null {
  const near = pieces.filter(
    (piece) =>
      couldBeName(piece) &&
      right(piece.box) <= table.x + table.width * 0.01 &&
      right(piece.box) > table.x - table.width * reach,
  );
  if (near.length < rows.length) return null;
  const spans = rowSpans(table);
  const labels: Piece[] = [];
  for (const row of rows) {
    const span = spans[row];
    const beside = near.filter(({ box }) => {
      const middle = (box.y + bottom(box)) / 2;
      return span !== undefined && middle >= span.from && middle < span.to;
    });
    const nearest = beside.sort((a, b) => right(b.box) - right(a.box))[0];
    if (!nearest) return null;
    labels.push(nearest);
  }
  return labels;
}

/** From where to where each row of the table reaches on the page; evenly where the board does not say. */
function rowSpans({ y, height, table }: SeenNode): { from: number; to: number }[] {
  const count = table?.cells.length ?? 0;
  const heights = table?.rowHeights.length === count ? table.rowHeights : [];
  const all = heights.reduce((sum, one) => sum + one, 0);
  let from = y;
  return Array.from({ length: count }, (_, at) => {
    const own = all > 0 ? ((heights[at] ?? 0) * height) / all : height / Math.max(1, count);
    const span = { from, to: from + own };
    from = span.to;
    return span;
  });
}
