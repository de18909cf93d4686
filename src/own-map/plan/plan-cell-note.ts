import { cardColour, lookOf } from '../../plane/lane-look.ts';
import type { StickyPlan } from '../../plane/plan.ts';
import { detailsOf } from '../../plane/record-details.ts';
import type { CellNote } from './plan-grid.ts';

interface Point {
  x: number;
  y: number;
}

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
  if ('metric' in record) {
    const { metric } = record;
    const details = detailsOf(metric, []);
    const fill = lookOf('metrics').note;
    return { ...drawn, fill, stamp: { kind: 'metric', recordId: metric.id, text, local, page, details } };
  }
  const { id, stageId, laneId, severity } = record.card;
  const fill = cardColour(laneKind, severity);
  const details = detailsOf(record.card, ['stageId', 'laneId', 'text', 'severity']);
  const agreed = { recordId: id, stageId, laneId, local, page, index, text, fill, details };
  const stamp = { kind: 'card', ...agreed, ...(severity === undefined ? {} : { severity }) } as const;
  return { ...drawn, fill, stamp };
}
