import { bottom } from '../../plane/boxes.ts';
import type { Piece } from '../../plane/piece.ts';
import { boxOf } from './find-lines.ts';
import type { Axis, Cue } from './grid-types.ts';
import type { GridMaterial } from './material.ts';
import { medianOf, middleOf, pitchOf } from './separate.ts';

/** A caption stands in at least this share of the columns: people leave one out where a cell is empty. */
const usualShare = 0.6;

/** Words that come this many times a column are no captions, however many maps the page holds. */
const mostAgain = 12;

/**
 * Rows whose names are said again in every column, over their notes: words that come once in most of these columns, in
 * the same order in each. `null` where there are not two such names.
 */
export function findCaptions(columns: Axis, material: GridMaterial): Axis | null {
  const least = Math.max(2, Math.ceil(columns.cues.length * usualShare));
  const rows: Piece[][] = [];
  for (const said of material.repeated) {
    if (said.length < least || said.length > columns.cues.length * mostAgain) continue;
    const own = columns.cues.map((_, at) => said.filter((piece) => columnOf(piece, columns) === at));
    if (own.some((pieces) => pieces.length > 1)) continue;
    const once = own.map(([piece]) => piece).filter((piece) => piece !== undefined);
    if (once.length >= least) rows.push(once);
  }
  if (rows.length < 2) return null;
  const cues = rows.map(toCue).sort((a, b) => a.from - b.from);
  const isOrdered = columns.cues.every((_, at) => {
    const tops = cues.map((cue) => captionIn(cue, columns, at)?.box.y).filter((y) => y !== undefined);
    return tops.every((y, index) => index === 0 || y > (tops[index - 1] ?? y));
  });
  const pieces = cues.flatMap((cue) => cue.pieces);
  return isOrdered ? { manner: 'captions', cues, box: boxOf(pieces) } : null;
}

/** The row of a piece in this column: that of the last caption above its middle; −1 above all. */
export function rowUnderCaptions(piece: Piece, columns: Axis, column: number, rows: Axis): number {
  let row = -1;
  for (const [at, cue] of rows.cues.entries()) {
    const top = captionIn(cue, columns, column)?.box.y ?? cue.from;
    if (top <= piece.at.y) row = at;
  }
  return row;
}

function captionIn(cue: Cue, columns: Axis, column: number): Piece | undefined {
  return cue.pieces.find((piece) => columnOf(piece, columns) === column);
}

/** The column that holds the piece, or whose name stands nearest above it; −1 where it is none's. */
function columnOf({ box, at, holders }: Piece, { manner, cues, box: head }: Axis): number {
  if (manner === 'sections') return cues.findIndex((cue) => cue.sections.some((id) => holders.includes(id)));
  if (box.y < head.y + head.height / 2 || cues.some(({ pieces: [name] }) => name?.box === box)) return -1;
  let best = { at: -1, away: pitchOf(cues) * 0.6 };
  for (const [index, cue] of cues.entries()) {
    const away = Math.min(Math.abs(middleOf(cue) - at.x), Math.abs(cue.from - box.x));
    if (away < best.away) best = { at: index, away };
  }
  return best.at;
}

function toCue(pieces: readonly Piece[]): Cue {
  return {
    name: pieces[0]?.text ?? '',
    pieces: [...pieces],
    sections: [],
    from: medianOf(pieces.map(({ box }) => box.y)),
    to: medianOf(pieces.map(({ box }) => bottom(box))),
  };
}
