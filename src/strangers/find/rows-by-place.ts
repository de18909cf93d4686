import { bottom, right } from '../../plane/boxes.ts';
import type { Piece } from '../../plane/piece.ts';
import { boxOf } from './find-lines.ts';
import type { Axis, Cue } from './grid-types.ts';
import type { GridMaterial } from './material.ts';
import { medianOf, middleOf, pitchOf } from './separate.ts';

/**
 * Rows of a map whose rows have no names: the lines in which its notes stand, when most columns have a note in most
 * lines; else one row for all of them. Notes of one cell that are wrapped into several lines are one row: they stand
 * as far apart downwards as sideways. `cards` are the pieces below the headers.
 */
export function rowsByPlace(columns: Axis, cards: readonly Piece[]): Axis | null {
  if (cards.length === 0) return null;
  const pitch = pitchOf(columns.cues);
  const columnOf = (piece: Piece) =>
    columns.cues.findIndex((cue) => Math.abs(middleOf(cue) - piece.at.x) < pitch / 2);
  const lines = joinWrapped(linesOf(cards), columnOf);
  const filled = lines.reduce((sum, line) => sum + new Set(line.map(columnOf)).size, 0);
  const regular = lines.length >= 2 && filled >= 0.7 * lines.length * columns.cues.length;
  const rows = regular ? lines : [[...cards]];
  return {
    manner: 'positions',
    cues: rows.map((row, at) => toCue(row, regular ? `Row ${at + 1}` : 'Notes')),
    box: boxOf(cards),
  };
}

/** The pieces below the headers and within their columns, as far as no free strip of two notes' height ends them. */
export function piecesBelow(columns: Axis, material: GridMaterial): Piece[] {
  const [first, last] = [columns.cues[0], columns.cues[columns.cues.length - 1]];
  if (!first || !last) return [];
  if (columns.manner === 'sections') {
    const naming = new Set(columns.cues.flatMap((cue) => cue.pieces));
    const ids = columns.cues.flatMap((cue) => cue.sections);
    return material.heldBy(ids).filter((piece) => !naming.has(piece));
  }
  const pitch = pitchOf(columns.cues);
  const [from, to] = [middleOf(first) - pitch * 0.6, middleOf(last) + pitch * 0.6];
  const widest = right(columns.box) - columns.box.x + pitch;
  const top = bottom(columns.box) - columns.box.height * 0.1;
  const strip = pitch;
  const kept: Piece[] = [];
  let end = bottom(columns.box);
  // Stretch by stretch, so that a header over a long board costs what it heads, not all below it.
  const stretch = Math.max(pitch * 16, material.bounds.height / 64);
  for (let y = top; y <= end + strip && y <= bottom(material.bounds); y += stretch) {
    const below = material
      .within({ x: from, y, width: to - from, height: stretch })
      .filter((piece) => piece.box.y >= top && piece.box.width <= widest && piece.at.y < y + stretch)
      .sort((a, b) => a.box.y - b.box.y);
    for (const piece of below) {
      if (piece.box.y - end > strip) return kept;
      kept.push(piece);
      end = Math.max(end, bottom(piece.box));
    }
  }
  return kept;
}

/** Pieces whose middles are within 0.6 of a note's height of the line's. */
function linesOf(cards: readonly Piece[]): Piece[][] {
  const height = medianOf(cards.map((card) => Math.min(card.box.width, card.box.height)));
  const lines: { pieces: Piece[]; sum: number }[] = [];
  for (const card of [...cards].sort((a, b) => a.at.y - b.at.y)) {
    const line = lines[lines.length - 1];
    if (line && card.at.y - line.sum / line.pieces.length <= height * 0.6) {
      line.pieces.push(card);
      line.sum += card.at.y;
    } else lines.push({ pieces: [card], sum: card.at.y });
  }
  return lines.map((line) => line.pieces);
}

/** Lines that follow as closely as notes stand side by side within their cells are lines of one row. */
function joinWrapped(lines: readonly Piece[][], columnOf: (piece: Piece) => number): Piece[][] {
  const beside: number[] = [];
  for (const line of lines) {
    const ordered = [...line].sort((a, b) => a.box.x - b.box.x);
    for (const [at, piece] of ordered.entries()) {
      const next = ordered[at + 1];
      if (next && columnOf(piece) === columnOf(next)) beside.push(Math.max(0, next.box.x - right(piece.box)));
    }
  }
  if (beside.length === 0) return [...lines];
  const reach = medianOf(beside) * 1.6 + medianOf(lines.map((line) => line[0]?.size ?? 0)) * 0.08;
  const rows: Piece[][] = [];
  for (const line of lines) {
    const last = rows[rows.length - 1];
    const gap = last
      ? Math.min(...line.map(({ box }) => box.y)) - Math.max(...last.map(({ box }) => bottom(box)))
      : 0;
    if (last && gap <= reach) last.push(...line);
    else rows.push([...line]);
  }
  return rows;
}

function toCue(row: readonly Piece[], name: string): Cue {
  const box = boxOf(row);
  return { name, pieces: [], sections: [], from: box.y, to: bottom(box), unnamed: true };
}
