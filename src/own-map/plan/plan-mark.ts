import { decor } from '../../plane/decor.ts';
import { dark, orangeNote, white } from '../../plane/lane-look.ts';
import type { ShapePlan } from '../../plane/plan.ts';

/** How it is known what a note says: its sign on the board, the name of that for whoever hears it, and its colour. */
export const markLooks = {
  known: { name: 'Known', text: '✓', fill: 'B3EFBD' },
  inferred: { name: 'Inferred', text: '≈', fill: orangeNote },
  assumed: { name: 'Assumed', text: '?', fill: white },
} as const;
export type Marking = keyof typeof markLooks;

/** Px. Half of it lies on the note: less than FigJam keeps free left and right of words. */
export const markSize = 32;

/** The mark of a note. Its place comes later. */
export const planMark = (journeyId: string, cardId: string, how: Marking): ShapePlan => ({
  type: 'SHAPE',
  key: `mark:${cardId}`,
  shape: 'ELLIPSE',
  x: 0,
  y: 0,
  width: markSize,
  height: markSize,
  fontSize: 16,
  stroke: dark,
  strokeWeight: 2,
  ...markLooks[how],
  stamp: decor(journeyId, 'mark', { cardId }),
});
