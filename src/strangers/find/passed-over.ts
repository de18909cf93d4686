import { type Box, bottom, overlap, rangeOf, right, sharedWidth } from '../../plane/boxes.ts';
import { couldBeName, looksAlike } from './find-lines.ts';
import type { Axis, FoundGrid } from './grid-types.ts';
import type { GridMaterial } from './material.ts';
import type { NameBook } from './name-book.ts';

/**
 * How many short pieces stand among the headers or labels, or between them and their cells, without being one: nobody
 * passes over a header. What stands over or under a name (its guidance) does not count, nor what lies in the corner.
 */
export function countPassedOver(
  found: FoundGrid,
  cells: Box,
  naming: ReadonlySet<string>,
  material: GridMaterial,
): number {
  const { columns, rows } = found;
  const known = new Set(naming);
  for (const { piece } of found.cards) known.add(piece.id);
  for (const piece of [...found.scaffold, ...found.strays]) known.add(piece.id);
  const count = (axis: Axis, area: Box, along: 'x' | 'y'): number => {
    if (axis.manner !== 'texts' || !(area.width > 0 && area.height > 0)) return 0;
    return material.within(area).filter((piece) => {
      if (known.has(piece.id) || !couldBeName(piece) || material.book(piece.text).namesAxis) return false;
      const [from, to] = rangeOf(piece.box, along);
      return !axis.cues.some((cue) => overlap(cue.from, cue.to, from, to) > 0);
    }).length;
  };
  const { x, y } = columns.box;
  const heads = { x, y, width: columns.box.width, height: Math.max(bottom(columns.box), cells.y) - y };
  const labels = {
    x: rows.box.x,
    y: rows.box.y,
    width: Math.max(right(rows.box), Math.min(cells.x, columns.box.x)) - rows.box.x,
    height: rows.box.height,
  };
  return count(columns, heads, 'x') + count(rows, labels, 'y');
}

/** Cards that are called and look as the labels do, and stand in line with them: labels that were passed over. */
export function countLabelsAmongCards({ cards, rows }: FoundGrid, book: NameBook): number {
  if (rows.manner !== 'texts') return 0;
  return cards.filter(
    ({ piece }) =>
      piece.type !== 'STICKY' &&
      sharedWidth(piece.box, rows.box) >= piece.box.width / 2 &&
      couldBeName(piece) &&
      book(piece.text).kind !== null &&
      rows.cues.some(({ pieces: [label] }) => label !== undefined && looksAlike(label, piece)),
  ).length;
}
