import type { Box } from '../../plane/boxes.ts';
import type { Piece } from '../../plane/piece.ts';
import type { Axis } from './grid-types.ts';

/** The same pieces with x and y exchanged: what was a column of labels is then a row of names. */
export function swapPieces(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece) => ({ ...piece, box: swapBox(piece.box), at: { x: piece.at.y, y: piece.at.x } }));
}

/** An axis found among swapped pieces, with the pieces as they are. */
export function swapAxisBack(axis: Axis, byId: ReadonlyMap<string, Piece>): Axis {
  return {
    ...axis,
    box: swapBox(axis.box),
    cues: axis.cues.map((cue) => ({
      ...cue,
      pieces: cue.pieces.map((piece) => byId.get(piece.id) ?? piece),
    })),
  };
}

export function swapBox(box: Box): Box {
  return { x: box.y, y: box.x, width: box.height, height: box.width };
}
