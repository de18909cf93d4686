import { overlap } from '../../plane/boxes.ts';
import type { Piece } from '../../plane/piece.ts';
import type { Axis, CardInGrid, Cue } from './grid-types.ts';
import { middleOf, pitchOf, type Span, separate } from './separate.ts';

/** A card that reaches over this much of a further column lies across stages. */
const acrossShare = 0.6;

/** From where to where one column or row reaches. */
export interface Lane extends Span {
  cue: Cue;
}

/** From where to where each column or row reaches. */
export function spansOf(
  axis: Axis,
  inside: readonly Piece[],
  along: 'x' | 'y',
  ends: [number, number],
): Lane[] {
  const own = axis.manner !== 'texts';
  if (axis.manner === 'captions')
    return axis.cues.map((cue, at) => ({ cue, from: cue.from, to: axis.cues[at + 1]?.from ?? ends[1] }));
  const places = own
    ? axis.cues.slice(1).map((cue, at) => (cue.from + (axis.cues[at] ?? cue).to) / 2)
    : separate(
        axis.cues,
        inside.map((piece) => extent(piece, along)),
      );
  return axis.cues.map((cue, at) => ({
    cue,
    from: places[at - 1] ?? Math.min(ends[0], cue.from),
    to: places[at] ?? Math.max(Math.min(ends[1], own ? ends[1] : lastEnd(axis.cues, places)), cue.to),
  }));
}

/** The last name's row reaches as far below it as its beginning is above it, and is at least as high as most. */
function lastEnd(cues: readonly Cue[], places: readonly number[]): number {
  const [last, place] = [cues[cues.length - 1], places[places.length - 1]];
  if (!last || place === undefined) return Number.POSITIVE_INFINITY;
  return Math.max(middleOf(last) + (middleOf(last) - place) * 1.25, place + pitchOf(cues));
}

/** What counts of a piece: its whole width; of its height only the upper square. */
function extent(piece: Piece, along: 'x' | 'y'): Span {
  const { x, y, width, height } = piece.box;
  return along === 'x' ? { from: x, to: x + width } : { from: y, to: y + Math.min(width, height) };
}

/** The column and row that a piece lies in, and how clearly it does. */
export function placePiece(
  piece: Piece,
  columns: readonly Lane[],
  rows: readonly Lane[],
  byFill: boolean,
): CardInGrid {
  const column = placeOn(columns, piece, 'x');
  const row = byFill ? placeByFill(rows, piece) : placeOn(rows, piece, 'y');
  const across = column.across.length > 1 ? column.across : [];
  const clear = Math.min(across.length > 0 ? 1 : column.share, row.share);
  return { piece, column: across[0] ?? column.at, row: row.at, clear, across };
}

function placeOn(
  lanes: readonly Lane[],
  piece: Piece,
  along: 'x' | 'y',
): { at: number; share: number; across: number[] } {
  if (piece.holders.length > 0) {
    const held = lanes.findIndex(({ cue }) => cue.sections.some((id) => piece.holders.includes(id)));
    if (held >= 0) return { at: held, share: 1, across: [] };
  }
  const span = extent(piece, along);
  const best = { at: 0, share: 0 };
  const across: number[] = [];
  for (const [at, { from, to }] of lanes.entries()) {
    const share = overlap(span.from, span.to, from, to);
    if (share > best.share) {
      best.at = at;
      best.share = share;
    }
    if (share >= (to - from) * acrossShare) across.push(at);
  }
  return { at: best.at, share: best.share / Math.max(1, span.to - span.from), across };
}

function placeByFill(lanes: readonly Lane[], piece: Piece): { at: number; share: number } {
  const at = lanes.findIndex(({ cue }) => cue.fill !== undefined && cue.fill === piece.fill);
  return { at: Math.max(0, at), share: at < 0 ? 0 : 1 };
}
