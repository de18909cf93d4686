import type { Draft } from '../draft.ts';
import { nodeOf, shiftOf } from '../draft.ts';
import { cellCorner } from './find-fixed.ts';
import type { TidyReport } from './tidy.ts';

/** Compares a settled draft with what was seen. */
export function reportTidy(draft: Draft): TidyReport {
  const notes: string[] = [];
  let carried = 0;
  for (const { id, stageId, laneId } of draft.target.cards) {
    const shift = shiftOf(draft, draft.nodesOf.get(id)?.[0]);
    if (!shift) continue;
    const cell = { stageId, laneId };
    const [was, now] = [cellCorner(draft.map.grid, cell), cellCorner(draft.grid, cell)];
    const [dx, dy] = was && now ? [now.x - was.x, now.y - was.y] : [0, 0];
    if (near(shift.x, dx) && near(shift.y, dy)) {
      if (!near(shift.x, 0) || !near(shift.y, 0)) carried += 1;
    } else notes.push(id);
  }
  for (const { id } of draft.target.metrics) {
    const shift = shiftOf(draft, draft.nodesOf.get(id)?.[0]);
    if (shift && !(near(shift.x, 0) && near(shift.y, 0))) notes.push(id);
  }
  return { notes, ...growthOf(draft), carried, fitted: isFitted(draft) };
}

function growthOf(draft: Draft): Pick<TidyReport, 'rows' | 'stages'> {
  const rows: TidyReport['rows'] = [];
  const stages: TidyReport['stages'] = [];
  for (const { id, top, bottom } of draft.map.grid.lanes) {
    const now = draft.grid.lanes.find((lane) => lane.id === id);
    const by = now ? now.bottom - now.top - (bottom - top) : 0;
    if (by > 0.5) rows.push({ id, by: Math.round(by) });
  }
  for (const { id, box } of draft.map.grid.stages) {
    const by = (draft.grid.stages.find((stage) => stage.id === id)?.box.width || 0) - box.width;
    if (by > 0.5) stages.push({ id, by: Math.round(by) });
  }
  return { rows, stages };
}

function isFitted(draft: Draft): boolean {
  const { rootId } = draft.map;
  const [was, now] = [draft.seen.get(rootId), nodeOf(draft, rootId)];
  return was !== undefined && now !== null && (now.width < was.width - 0.5 || now.height < was.height - 0.5);
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 0.5;
