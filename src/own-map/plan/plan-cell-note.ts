import type { Point } from '../../plane/boxes.ts';
import { cardColour, lookOf } from '../../plane/lane-look.ts';
import type { StickyPlan } from '../../plane/plan.ts';
import type { CellNote } from './sort-notes.ts';
import { stampOfCard, stampOfMetric } from './stamps-of.ts';

/** The note of a card or a metric at `local` in its section, whose own corner is at `section` in the root. */
export function planCellNote(
  note: CellNote,
  index: number,
  local: Point,
  section: Point,
  laneKind: string,
): StickyPlan {
  const { key, text, form, record } = note;
  const shown = { text, local, page: { x: section.x + local.x, y: section.y + local.y } };
  const { wide, fontSize } = form;
  const isMetric = 'metric' in record;
  const fill = isMetric ? lookOf('metrics').note : cardColour(laneKind, record.card.severity);
  const stamp = isMetric
    ? stampOfMetric(record.metric, shown)
    : stampOfCard(record.card, { ...shown, index, fill });
  return { type: 'STICKY', key, ...local, text, wide, fontSize, fill, stamp };
}
