import type { Rect } from '../../figjam/geometry/transform.ts';
import { noMarks, type Seat } from '../seat/seat.ts';
import { type Gesture, hasMoved, type PointerAt, rectBetween } from './gesture.ts';

/** Draws a box for a section or shape; a click without drawing takes the size given, centred on the pointer. */
export function startDrawBox(
  seat: Seat,
  from: PointerAt,
  usual: { width: number; height: number },
  make: (box: Rect) => void,
): Gesture {
  return {
    move(at) {
      if (hasMoved(from, at)) seat.marks.set({ ...noMarks, box: rectBetween(from.board, at.board) });
    },
    finish(at) {
      seat.marks.set(noMarks);
      const { width, height } = usual;
      const centred = { x: at.board.x - width / 2, y: at.board.y - height / 2, width, height };
      make(roundRect(hasMoved(from, at) ? rectBetween(from.board, at.board) : centred));
    },
    cancel: () => seat.marks.set(noMarks),
  };
}

const roundRect = (rect: Rect): Rect => ({
  x: Math.round(rect.x),
  y: Math.round(rect.y),
  width: Math.max(1, Math.round(rect.width)),
  height: Math.max(1, Math.round(rect.height)),
});
