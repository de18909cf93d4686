import type { Journey } from '../../journey/journey.ts';
import { largestOf } from '../../plane/extremes.ts';
import type { Placement } from '../../plane/plan.ts';
import { planDividers, planZeroLine } from '../plan/plan-dividers.ts';
import { type GridPlan, gridLanes, topOfNotes } from '../plan/plan-grid.ts';
import { planLabels } from '../plan/plan-labels.ts';
import { planStage } from '../plan/plan-stage.ts';
import type { Column } from './move-columns.ts';
import type { Row } from './move-rows.ts';
import { listPlaced, type Placed } from './tidy/match-plan.ts';

/** Where the grid of a map stands, whoever brought it there. Page space. */
export interface Frame {
  rows: readonly Row[];
  columns: readonly Column[];
  /** Left edge of the labels. */
  labels: number;
  /** Of the stage sections. */
  top: number;
  height: number;
}

/**
 * The scaffold of a map's rows and columns as it would be drawn in this frame, each by what tells it from all others of
 * another state of the same map: its key and its row. Page space. Neither notes nor markers nor arrows are in it.
 */
export function planParts(journey: Journey, frame: Frame): Map<string, Placed> {
  const { labels, top } = frame;
  const grid = gridOf(journey, frame);
  const bare = { ...journey, cards: [], emotions: [], metrics: [], links: [] };
  const left = leftOf(frame);
  const children: Placement[] = [
    ...planLabels(bare, grid, { x: labels, y: top }, {}),
    ...planDividers(bare, grid, { x: labels, y: top }, left, {}),
    ...planZeroLine(bare, grid, top, left),
    ...grid.columns.map((column) => planStage(bare, grid, column, { x: left + column.x, y: top }, [])),
  ];
  const parts = new Map<string, Placed>();
  for (const part of listPlaced(children).placed) {
    const { key, stamp } = part.plan;
    parts.set(JSON.stringify([key, stamp.kind === 'decor' && stamp.laneId]), part);
  }
  return parts;
}

/** Where the stages begin. */
const leftOf = ({ columns: [first], labels }: Frame): number => (first ? first.x : labels);

function gridOf(journey: Journey, frame: Frame): GridPlan {
  const { rows, columns, top, height } = frame;
  const left = leftOf(frame);
  const homeless = rows.some(({ laneId }) => laneId === null);
  const lanes = gridLanes(journey, homeless).flatMap((lane) => {
    const row = rows.find(({ laneId }) => laneId === lane.laneId);
    return row ? { ...lane, top: row.top - top, height: row.height, notesTop: topOfNotes(lane) } : [];
  });
  const stages = journey.stages.flatMap((stage) => {
    const column = columns.find(({ stageId }) => stageId === stage.id);
    return column ? { stage, x: column.x - left, width: column.width, cells: [], markers: [] } : [];
  });
  const width = largestOf(columns, (column) => column.x + column.width, left) - left;
  return { rows: lanes, columns: stages, width, height, parked: [] };
}
