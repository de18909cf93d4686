import { type Box, bottom, sharedWidth } from '../../plane/boxes.ts';
import type { Piece } from '../../plane/piece.ts';
import { couldBeName, looksAlike } from './find-lines.ts';
import type { FoundGrid } from './grid-types.ts';
import type { GridMaterial } from './material.ts';
import { pitchOf } from './separate.ts';

/** How many rows below a grid its notes may go on. */
const reachBelow = 8;

/**
 * A cell of the last row may be longer than its label says: notes that go on right below its notes, and look like
 * them, are its own.
 */
export function adoptBelow(found: FoundGrid, material: GridMaterial, naming: ReadonlySet<string>): void {
  const placed = new Set(found.cards.map((card) => card.piece));
  const last = found.rows.cues.length - 1;
  const ends = found.cards.filter((card) => card.row === last && card.piece.type !== 'TEXT');
  if (ends.length === 0) return;
  const top = Math.min(...ends.map((card) => card.piece.box.y));
  const { x, width } = found.box;
  const loose = material
    .within({ x, y: top, width, height: bottom(found.box) - top + pitchOf(found.rows.cues) * reachBelow })
    .filter((piece) => !placed.has(piece) && !naming.has(piece.id))
    .sort((a, b) => a.box.y - b.box.y);
  for (const piece of loose) {
    const above = ends.find((card) => goesOn(card.piece, piece));
    if (!above) continue;
    const card = { ...above, piece };
    found.cards.push(card);
    ends.push(card);
    found.strays = found.strays.filter((stray) => stray !== piece);
  }
}

function goesOn(above: Piece, piece: Piece): boolean {
  const gap = piece.box.y - bottom(above.box);
  const shared = sharedWidth(above.box, piece.box);
  return (
    looksAlike(above, piece) &&
    gap > -piece.size * 0.3 &&
    gap < piece.size * 0.35 &&
    shared >= piece.box.width * 0.7
  );
}

/**
 * Under a grid often stands a block with headings of its own, right over their texts. What heads a text outside of
 * the grid is no card of the last row.
 */
export function dropHeadings(found: FoundGrid, material: GridMaterial): void {
  const last = found.rows.cues.length - 1;
  const placed = new Set(found.cards.map((card) => card.piece));
  const pitch = pitchOf(found.columns.cues);
  const reach = pitch * 0.35;
  const isHeading = (piece: Piece) =>
    piece.type === 'TEXT' &&
    couldBeName(piece) &&
    material
      .within(boxAround(piece, pitch))
      .some(
        (other) =>
          !placed.has(other) &&
          other.type === 'TEXT' &&
          other.box.y >= piece.at.y &&
          other.box.y - bottom(piece.box) < piece.size * 1.5 &&
          (Math.abs(other.box.x - piece.box.x) < reach ||
            sharedWidth(other.box, piece.box) >= piece.box.width * 0.6),
      );
  found.cards = found.cards.filter((card) => card.row !== last || !isHeading(card.piece));
}

/** Where a text that this piece heads would have its middle, in a map whose columns are this wide. */
function boxAround(piece: Piece, pitch: number): Box {
  const { x, y, width, height } = piece.box;
  return { x: x - pitch * 2, y, width: width + pitch * 6, height: height + piece.size * 1.5 + pitch * 3 };
}
