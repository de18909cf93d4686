import { type Box, bottom, intersects, type Point, right } from './boxes.ts';
import { rootPadding } from './measures.ts';

/** The small tab that stands for a snapshot, at the left edge of its map: an index like that of a book. */
export const snapshotTab = { width: 80, height: 56, gap: 8, fontSize: 16 };

/**
 * Where the next tab goes, in page px: the first free place in the map's left margin, where nothing else of a map is
 * and no row ever grows; where that is full, or the map is nothing that `holds` others, beside it, column by column.
 * `inside`: it lies in the map.
 */
export function placeSnapshotTab(
  root: Box,
  obstacles: readonly Box[],
  holds: boolean,
): Point & { inside: boolean } {
  const { width, height, gap } = snapshotTab;
  const top = root.y + rootPadding.top;
  const isFree = (at: Point) =>
    !obstacles.some((box) =>
      intersects(box, { x: at.x - 2, y: at.y - 2, width: width + 4, height: height + 4 }),
    );
  for (let column = holds ? 0 : 1; ; column += 1) {
    const inside = column === 0;
    const x = inside ? root.x + (rootPadding.side - width) / 2 : root.x - column * (width + gap);
    const low = Math.max(bottom(root), top + height);
    for (let y = top; y + height <= low; y += height + gap) {
      // A map that somebody made too narrow for the margin has none.
      if (inside && x + width > right(root)) break;
      if (isFree({ x, y })) return { x, y, inside };
    }
  }
}
