import { noMarks, type Seat, type Stage } from '../seat/seat.ts';
import type { Gesture, PointerAt } from './gesture.ts';

/** Draws a connector from one node to another; let go over nothing, it is not made. */
export function startDrawConnector(seat: Seat, stage: Stage, from: string): Gesture {
  const targetAt = (at: PointerAt): string | null => {
    const over = stage.view.nodeAt(at.screen);
    return over === from ? null : over;
  };
  return {
    move(at) {
      seat.marks.set({ ...noMarks, link: { from, to: at.board, over: targetAt(at) } });
    },
    finish(at) {
      const to = targetAt(at);
      seat.marks.set(noMarks);
      if (to === null) {
        seat.announcement.set('No connector: let go over another node.');
        return;
      }
      void seat.session.act({ do: 'connect', from, to });
    },
    cancel: () => seat.marks.set(noMarks),
  };
}
