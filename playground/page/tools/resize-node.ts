import type { Rect } from '../../figjam/geometry/transform.ts';
import { noMarks, type Seat, type Stage } from '../seat/seat.ts';
import type { Gesture, PointerAt } from './gesture.ts';

export type Corner = 'nw' | 'ne' | 'sw' | 'se';

/** Resizes one node by a corner; a sticky keeps its proportions, as in FigJam. */
export function startResizeNode(seat: Seat, stage: Stage, nodeId: string, corner: Corner): Gesture {
  const before = stage.view.bounds(nodeId);
  const keepsShape = seat.session.document.get(nodeId)?.type === 'STICKY';
  return {
    move: (at) => seat.marks.set({ ...noMarks, box: stretch(before, corner, at, keepsShape || at.shift) }),
    async finish(at) {
      seat.marks.set(noMarks);
      const { x, y, width, height } = stretch(before, corner, at, keepsShape || at.shift);
      if (width === before.width && height === before.height) return;
      await seat.session.act({ do: 'resize', node: nodeId, width, height });
      if (x !== before.x || y !== before.y) await seat.session.act({ do: 'drag', node: nodeId, x, y });
    },
    cancel: () => seat.marks.set(noMarks),
  };
}

function stretch(before: Rect, corner: Corner, at: PointerAt, keepShape: boolean): Rect {
  const right = before.x + before.width;
  const bottom = before.y + before.height;
  const least = 8;
  let width = Math.max(least, corner.endsWith('e') ? at.board.x - before.x : right - at.board.x);
  let height = Math.max(least, corner.startsWith('s') ? at.board.y - before.y : bottom - at.board.y);
  if (keepShape) {
    const factor = Math.max(width / before.width, height / before.height);
    width = before.width * factor;
    height = before.height * factor;
  }
  width = Math.round(width);
  height = Math.round(height);
  return {
    x: corner.endsWith('e') ? before.x : right - width,
    y: corner.startsWith('s') ? before.y : bottom - height,
    width,
    height,
  };
}
