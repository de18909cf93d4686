import { bottom, right } from '../../plane/boxes.ts';
import type { Piece } from '../../plane/piece.ts';
import { namesDivider } from '../../plane/words/stage-words.ts';
import { adoptBelow } from './below-grid.ts';
import { rowUnderCaptions } from './find-captions.ts';
import { boxOf, couldBeName } from './find-lines.ts';
import { boundsOf, fitAxes } from './fit-axes.ts';
import type { Axis, FoundGrid } from './grid-types.ts';
import type { GridMaterial } from './material.ts';
import { countLabelsAmongCards, countPassedOver } from './passed-over.ts';
import { placePiece, spansOf } from './place-pieces.ts';
import { repeatNames } from './repeated-names.ts';
import { scoreGrid } from './score-grid.ts';
import { middleOf, pitchOf } from './separate.ts';

/** At least this much of a card lies in its column and row, or it fits no cell. */
const leastShare = 0.62;

/** A header that is passed over costs as many cards as it would have had, and so many at least. */
const costOfName = 3;

/**
 * Lays what these columns and rows name over the pieces: which of them are cards and of which cell, which only say a
 * name again, and which fit nowhere. `null` where the two cannot belong to one grid.
 */
export function layGrid(given: Axis, across: Axis, material: GridMaterial): FoundGrid | null {
  const axes = fitAxes(given, across, material.book);
  if (!axes) return null;
  const { columns, rows } = axes;
  const bounds = boundsOf(columns, rows);
  const naming = new Set<string>();
  for (const cue of [...given.cues, ...across.cues]) for (const piece of cue.pieces) naming.add(piece.id);
  const inside = piecesInside(columns, rows, material).filter((piece) => !naming.has(piece.id));
  const columnSpans = spansOf(columns, inside, 'x', [bounds.x, right(bounds)]);
  const rowSpans = spansOf(rows, inside, 'y', [bounds.y, bottom(bounds)]);
  const found: FoundGrid = {
    columns,
    rows,
    cards: [],
    scaffold: [],
    strays: [],
    corner: cornerOf(columns, rows, material),
    box: boxOf([{ box: columns.box }, { box: rows.box }, ...inside]),
    score: 0,
  };
  for (const piece of inside) {
    const card = placePiece(piece, columnSpans, rowSpans, rows.manner === 'legend');
    if (rows.manner === 'captions') {
      card.row = rowUnderCaptions(piece, columns, card.column, rows);
      card.clear = card.row < 0 ? 0 : 1;
    }
    if (card.clear < leastShare) found.strays.push(piece);
    else found.cards.push(card);
  }
  if (rows.manner === 'texts' || rows.manner === 'captions') adoptBelow(found, material, naming);
  if (areTornApart(columns, inside)) return null;
  repeatNames(found, material.book);
  const over = countPassedOver(found, bounds, naming, material);
  const missed = countLabelsAmongCards(found, material.book);
  const share = found.cards.length / (columns.cues.length + over);
  const cost = Math.max(costOfName, share);
  found.score = scoreGrid(found, material.book) - over * cost - missed * (cost + costOfName);
  return found;
}

/** Is there room for a whole column, and nothing in it, between two columns? Then these are two maps side by side. */
function areTornApart({ manner, cues }: Axis, inside: readonly Piece[]): boolean {
  const pitch = pitchOf(cues);
  return (
    manner === 'texts' &&
    cues.some((cue, at) => {
      const next = cues[at + 1];
      if (!next || middleOf(next) - middleOf(cue) < pitch * 2.2) return false;
      const before = inside.filter((piece) => piece.at.x < (cue.to + next.from) / 2);
      const after = inside.filter((piece) => !before.includes(piece));
      const end = Math.max(cue.to, ...before.map(({ box }) => right(box)));
      return Math.min(next.from, ...after.map(({ box }) => box.x)) - end >= pitch;
    })
  );
}

/** Short pieces in line with the headers and with the labels. */
function cornerOf(columns: Axis, rows: Axis, material: GridMaterial): Piece[] {
  if (columns.manner !== 'texts' || rows.manner !== 'texts') return [];
  const { x, width } = rows.box;
  const { y, height } = columns.box;
  const isHeader = (piece: Piece) => columns.cues.some((cue) => cue.pieces.includes(piece));
  return material.within({ x, y, width, height }).filter((piece) => couldBeName(piece) && !isHeader(piece));
}

/** What lies within the columns and rows: held by their sections where they are sections, else by place. */
function piecesInside(columns: Axis, rows: Axis, material: GridMaterial): Piece[] {
  const bounds = boundsOf(columns, rows);
  const isLegend = rows.manner === 'legend';
  const anyHeight = rows.manner === 'sections';
  const { y, height } = isLegend ? rows.box : anyHeight ? material.bounds : bounds;
  const area = { ...bounds, y, height };
  const holding = [columns, rows].filter((axis) => axis.manner === 'sections');
  const [first, second] = holding.map((axis) => material.heldBy(axis.cues.flatMap((cue) => cue.sections)));
  const also = second && new Set(second);
  const found = first ? first.filter((piece) => !also || also.has(piece)) : material.within(area);
  return found.filter((piece) => {
    const { at } = piece;
    if ((isLegend && piece.fill === undefined) || namesDivider(piece.text)) return false;
    const wide = columns.manner === 'sections' || (at.x >= area.x && at.x <= right(area));
    return wide && (anyHeight || (at.y >= area.y && at.y <= bottom(area)));
  });
}
