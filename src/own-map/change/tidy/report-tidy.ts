import { findById } from '../../../journey/find-by-id.ts';
import { fromCorner, origin } from '../../../plane/boxes.ts';
import { samePlace } from '../../../plane/seen-nodes.ts';
import type { Draft } from '../draft.ts';
import { idsOf, nodeOf } from '../draft.ts';
import { cellCorner } from './find-fixed.ts';
import { shiftOf } from './loose-units.ts';
import type { TidyReport } from './tidy.ts';

/** Compares a settled draft with what was seen. */
export function reportTidy(draft: Draft): TidyReport {
  const { grid } = draft;
  const { rootId, grid: before } = draft.map;
  const notes: string[] = [];
  let carried = 0;
  for (const { id, stageId, laneId } of draft.target.cards) {
    const shift = shiftOf(draft, idsOf(draft, id)[0]);
    if (!shift) continue;
    const cell = { stageId, laneId };
    const [was, now] = [cellCorner(before, cell), cellCorner(grid, cell)];
    if (!samePlace(shift, was && now ? fromCorner(was, now) : origin)) notes.push(id);
    else if (!samePlace(shift, origin)) carried += 1;
  }
  for (const { id } of draft.target.metrics) {
    const shift = shiftOf(draft, idsOf(draft, id)[0]);
    if (shift && !samePlace(shift, origin)) notes.push(id);
  }
  const [was, now] = [draft.seen.get(rootId), nodeOf(draft, rootId)];
  return {
    notes,
    rows: grownFrom(before.lanes, grid.lanes, ({ top, bottom }) => bottom - top),
    stages: grownFrom(before.stages, grid.stages, ({ box }) => box.width),
    carried,
    fitted: !!was && !!now && (now.width < was.width - 0.5 || now.height < was.height - 0.5),
  };
}

function grownFrom<T extends { id: string }>(
  before: readonly T[],
  after: readonly T[],
  sizeOf: (one: T) => number,
) {
  return before.flatMap((was) => {
    const now = findById(after, was.id) || was;
    const by = sizeOf(now) - sizeOf(was);
    return by > 0.5 ? { id: was.id, by: Math.round(by) } : [];
  });
}
