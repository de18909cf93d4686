import type { Piece } from '../../plane/piece.ts';
import { couldBeName, looksAlike, looksLike } from './find-lines.ts';
import type { Axis, CardInGrid, FoundGrid } from './grid-types.ts';
import { typicalCard } from './score-grid.ts';

/**
 * Do names of another map lie in the cells of this grid? Then the lines it is made of run through two maps. They are
 * cards that look like its labels and stand below each other in one column, or look like its headers and stand in
 * one row, and do not look like its cards.
 */
export function holdsOtherNames(grid: FoundGrid): boolean {
  // Sections in sections say themselves what lies in them.
  if (grid.columns.manner === 'sections' && grid.rows.manner === 'sections') return false;
  if (headersComeAgain(grid)) return true;
  const typical = typicalCard(grid.cards);
  if (!typical) return false;
  const even = rowsOfOneLook(grid.cards);
  const strange = grid.cards.filter(
    ({ piece, row }) => !looksLike(piece, typical) && !even.has(row) && !isAmount(piece.text),
  );
  return (
    stand(strange, grid.rows, 'column', (piece) => piece.box.x) ||
    stand(strange, grid.columns, 'row', (piece) => piece.box.y) ||
    headsCells(strange)
  );
}

/**
 * Headers that are said again in one line further down head another map; headers that come again with nearly every row
 * are captions.
 */
function headersComeAgain({ columns, rows }: FoundGrid): boolean {
  if (columns.manner !== 'texts' || rows.manner !== 'texts') return false;
  const lines: { y: number; height: number; columns: Set<number> }[] = [];
  for (const [at, cue] of columns.cues.entries())
    for (const { box } of cue.pieces.slice(1)) {
      const line = lines.find(({ y, height }) => Math.abs(y - box.y) < height / 2);
      if (line) line.columns.add(at);
      else lines.push({ y: box.y, height: box.height, columns: new Set([at]) });
    }
  const full = lines.filter((line) => line.columns.size >= 3 && line.columns.size * 2 > columns.cues.length);
  return full.length > 0 && full.length < rows.cues.length - 2;
}

/** Rows of three cards at least that all look alike, such as a row of times or channels written as texts. */
function rowsOfOneLook(cards: readonly CardInGrid[]): Set<number> {
  const rows = new Map<number, { piece: Piece; count: number; isOne: boolean }>();
  for (const { piece, row } of cards) {
    const held = rows.get(row);
    if (!held) rows.set(row, { piece, count: 1, isOne: true });
    else {
      held.count += 1;
      held.isOne = held.isOne && looksLike(held.piece, piece);
    }
  }
  const even = new Set<number>();
  for (const [row, { count, isOne }] of rows) if (isOne && count >= 3) even.add(row);
  return even;
}

/** `12`, `4–6 days`, `87 %`: a value, and no name. */
const isAmount = (text: string): boolean =>
  /^\W*\d[\d.,]*(?:\s*[-–]\s*\d[\d.,]*)?\s*\S{0,8}$/.test(text.trim());

/** Two at least that look like the axis' names, in one column (row), in different rows (columns), in line. */
function stand(
  cards: readonly CardInGrid[],
  axis: Axis,
  inOne: 'column' | 'row',
  placeOf: (piece: Piece) => number,
): boolean {
  if (axis.manner !== 'texts') return false;
  const across = inOne === 'column' ? 'row' : 'column';
  const alike = cards.filter(({ piece }) =>
    axis.cues.some((cue) => cue.pieces[0] !== undefined && looksAlike(piece, cue.pieces[0])),
  );
  return alike.some((one) =>
    alike.some(
      (other) =>
        other[inOne] === one[inOne] &&
        other[across] !== one[across] &&
        Math.abs(placeOf(other.piece) - placeOf(one.piece)) <= one.piece.size * 0.3,
    ),
  );
}

/**
 * Two or more in line in one cell, and in another column again: headers of columns finer than these. Boxes that mostly
 * stand otherwise are cards of a second kind.
 */
function headsCells(cards: readonly CardInGrid[]): boolean {
  const boxes = cards.filter(({ piece }) => piece.type !== 'STICKY' && couldBeName(piece));
  const cells = new Map<string, CardInGrid[]>();
  for (const card of boxes) {
    const key = `${card.column} ${card.row}`;
    const cell = cells.get(key);
    const first = cell?.[0]?.piece;
    if (!cell || !first) cells.set(key, [card]);
    else if (Math.abs(first.box.y - card.piece.box.y) < first.size && looksAlike(first, card.piece))
      cell.push(card);
  }
  const full = [...cells.values()].filter((cell) => cell.length >= 2);
  const heads = full.reduce((sum, cell) => sum + cell.length, 0);
  return new Set(full.map((cell) => cell[0]?.column)).size >= 2 && heads * 3 >= boxes.length * 2;
}
