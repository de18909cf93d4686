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
  const page = { x: section.x + local.x, y: section.y + local.y };
  const drawn = { type: 'STICKY', key, ...local, text, wide: form.wide, fontSize: form.fontSize } as const;
  if ('metric' in record)
    return {
      ...drawn,
      fill: lookOf('metrics').note,
      stamp: stampOfMetric(record.metric, { text, local, page }),
    };
  const fill = cardColour(laneKind, record.card.severity);
  return { ...drawn, fill, stamp: stampOfCard(record.card, { text, local, page, index, fill }) };
}
