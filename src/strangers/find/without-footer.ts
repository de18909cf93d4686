import { sharedWidth } from '../../plane/boxes.ts';
import type { Piece } from '../../plane/piece.ts';
import { couldBeName, looksAlike } from './find-lines.ts';
import type { Axis, FoundGrid } from './grid-types.ts';
import { typicalCard } from './score-grid.ts';
import { middleOf, pitchOf } from './separate.ts';

/**
 * Below a grid there often are headings side by side, each over a text of its own; the first of them stands in line
 * with the labels and looks like one more. Gives the rows without it, or `null` where there is no such footer: the
 * last row holds nothing but headings like its label and what stands under them, and no other row has any.
 */
export function withoutFooter(found: FoundGrid): Axis | null {
  const { rows } = found;
  const last = rows.cues.length - 1;
  if (rows.manner !== 'texts' || last < 2) return null;
  const label = rows.cues[last]?.pieces[0];
  if (!label) return null;
  const shorter = { ...rows, cues: rows.cues.slice(0, last) };
  if (isFarBlock(found, shorter)) return shorter;
  const isPeer = (piece: Piece) =>
    couldBeName(piece) && !piece.text.includes('\n') && looksAlike(piece, label);
  // Headings in line with the label may have come to lie in the row above: the line between the two is guessed.
  const top = label.box.y - label.box.height / 2;
  const isBelow = (piece: Piece) => piece.at.y > top;
  const placed = found.cards.filter((card) => card.row === last || isBelow(card.piece));
  const around = [...placed.map((card) => card.piece), ...found.strays.filter(isBelow)];
  const peers = around.filter(
    (piece) => isPeer(piece) && Math.abs(piece.box.y - label.box.y) < label.box.height,
  );
  const above = found.cards.filter((card) => !placed.includes(card));
  if (peers.length === 0 || above.some((card) => isPeer(card.piece))) return null;
  const reach = pitchOf(found.columns.cues) * 0.35;
  const isUnder = (piece: Piece) =>
    [label, ...peers].some(
      (heading) =>
        piece !== heading &&
        (Math.abs(piece.box.x - heading.box.x) <= reach ||
          sharedWidth(piece.box, heading.box) >= heading.box.width * 0.6),
    );
  // A row of notes in the colour of its label is no footer: headings head something, or are written on the page.
  if (label.type !== 'TEXT' && around.length === peers.length) return null;
  if (!around.every((piece) => peers.includes(piece) || isUnder(piece))) return null;
  return shorter;
}

/** Is the last row far from the others, with nothing in it but what stands in one column and looks like no card above? */
function isFarBlock({ rows, columns, cards }: FoundGrid, { cues }: Axis): boolean {
  const [before, label] = rows.cues.slice(-2);
  const typical = typicalCard(cards);
  if (!before || !label || !typical || columns.cues.length < 3) return false;
  const own = cards.filter((card) => card.row === cues.length);
  return (
    middleOf(label) - middleOf(before) > pitchOf(cues) * 1.4 &&
    new Set(own.map(({ column }) => column)).size === 1 &&
    !own.some(({ piece }) => looksAlike(piece, typical))
  );
}
