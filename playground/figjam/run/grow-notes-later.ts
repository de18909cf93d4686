import type { Board } from '../document/board.ts';
import { stickySize } from '../geometry/sticky.ts';

/** When what FigJam may do by itself a moment later is done, ms. */
export const moment = 50;

/**
 * With the switch `stickyGrowth: 'later'` notes follow their text a moment after it was written, or taken back. Gives
 * the way to stop.
 */
export function growNotesLater({ document, settings, scheduler }: Board): () => void {
  if (settings.stickyGrowth !== 'later') return () => undefined;
  return document.subscribe(({ kind, type, property, origin, id }) => {
    if (kind !== 'set' || type !== 'STICKY' || property !== 'text' || origin !== 'LOCAL') return;
    scheduler.plan(() => {
      const record = document.get(id);
      if (record) document.settle(id, 'height', stickySize(record, settings.textMetrics).height);
    }, moment);
  });
}
