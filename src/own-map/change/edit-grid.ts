import { findById } from '../../journey/find-by-id.ts';
import type { Journey, Lane } from '../../journey/journey.ts';
import { laneOfFeelings } from '../../journey/lane-kinds.ts';
import { origin } from '../../plane/boxes.ts';
import { largestOf } from '../../plane/extremes.ts';
import {
  labelGap,
  labelWidth,
  panelGap,
  panelWidth,
  rootPadding,
  stageBottom,
  titleZone,
} from '../../plane/measures.ts';
import { gapAfter } from '../../plane/stage-flow.ts';
import { gapBelow, lineBelow, planGrid } from '../plan/plan-grid.ts';
import { topOfBands } from '../plan/plan-stage-facts.ts';
import { changeParts } from './change-parts.ts';
import { isReordered } from './compare-records.ts';
import { type Draft, rootOf } from './draft.ts';
import { labelIn, refreshGrid } from './draft-grid.ts';
import { clearForFaces, lacksFeelings, roomForFaces } from './edit-carrier.ts';
import { reseatMarkers } from './edit-emotions.ts';
import { editStageFacts, topForRows } from './edit-stage-facts.ts';
import { homeStrays } from './home-strays.ts';
import { type Column, fitLines, moveColumns } from './move-columns.ts';
import { moveRows, type Row, rowsOf } from './move-rows.ts';
import { type Frame, planParts } from './plan-parts.ts';
import { redrawArrows } from './redraw-arrows.ts';
import { removeColumn, removeRow } from './remove-grid.ts';

/**
 * Stages and rows that come, go, stand in another order or are called otherwise: all that a row or column holds moves with it
 * to where it shall stand; then what the map would be drawn with now, and would not have been before, is drawn, written
 * or taken away. What a person took away stays away, for it is in both.
 */
export function editGrid(draft: Draft): void {
  const { stages, lanes } = draft.difference;
  for (const { after, fields } of stages.updated) editStageFacts(draft, after, fields);
  const change = findChange(draft);
  if (change.isRestacked || change.isShifted || lanes.updated.length > 0) changeGrid(draft, change);
  const flows = stages.updated.some(
    ({ fields }) => fields.includes('after') || fields.includes('branchLabel'),
  );
  if (change.isShifted || flows) redrawArrows(draft);
}

/** Which part of the grid does not stay where it stands. */
interface GridChange {
  /** Rows stand elsewhere, or others do. */
  isRestacked: boolean;
  /** Columns do. */
  isShifted: boolean;
  /** Another row carries the markers. */
  isReseated: boolean;
  /** A row for them is missing. */
  lacks: boolean;
}

function findChange(draft: Draft): GridChange {
  const { current, target, grid } = draft;
  const { stages, lanes } = draft.difference;
  const isReseated =
    laneOfFeelings(current) !== laneOfFeelings(target) &&
    current.emotions.length + target.emotions.length > 0;
  const lacks = lacksFeelings(draft);
  const isRestacked =
    isReseated ||
    lacks ||
    lanes.added.length + lanes.removed.length > 0 ||
    isReordered(current.lanes, target.lanes) ||
    lanes.updated.some(({ before, after }) => gapUnder(before) !== gapUnder(after));
  const isShifted =
    stages.added.length + stages.removed.length > 0 ||
    isReordered(grid.stages, target.stages) ||
    stages.updated.some(({ fields }) => fields.includes('block'));
  return { isRestacked, isShifted, isReseated, lacks };
}

function changeGrid(draft: Draft, change: GridChange): void {
  const { current, target } = draft;
  const was = frameOf(draft);
  const before = planParts(current, { ...was, rows: change.lacks ? was.rows.filter(isOfLane) : was.rows });
  const start = was.rows[0] ? was.rows[0].top : topForRows(draft);
  removeParts(draft);
  const rows = change.isRestacked ? stackRows(draft, was.rows, start, change) : was.rows;
  const total = endOf(rows, target, start) - endOf(was.rows, current, start);
  if (change.isRestacked) moveRows(draft, rows, total, current);
  const columns = change.isShifted ? stackColumns(draft, was) : was.columns;
  if (change.isShifted) moveColumns(draft, columns);
  changeParts(draft, before, planParts(target, frameAfter(draft, was, rows, columns)));
  refreshGrid(draft);
  if (change.isShifted) homeStrays(draft);
  fitLines(draft);
  if (change.isReseated) {
    clearForFaces(draft);
    reseatMarkers(draft);
  }
  if (change.isRestacked) for (const { id } of target.lanes) draft.restamp.add(id);
}

const isOfLane = ({ laneId }: Row): boolean => laneId !== null;

/** Rows and columns that go; also the row of nobody's feelings, once a lane carries them. */
function removeParts(draft: Draft): void {
  const { target } = draft;
  draft.grid.lanes = draft.grid.lanes.map((lane) => {
    const { kind } = findById(target.lanes, lane.id) || lane;
    return { ...lane, kind };
  });
  for (const { id } of draft.difference.lanes.removed) removeRow(draft, id);
  if (laneOfFeelings(target) !== null) removeRow(draft, null);
  for (const { id } of draft.difference.stages.removed) removeColumn(draft, id);
  refreshGrid(draft);
}

/** The grid as it stands on the board. */
function frameOf(draft: Draft): Frame {
  const { grid } = draft;
  const root = rootOf(draft) || origin;
  const rows = rowsOf(draft);
  const columns = grid.stages.map(({ id, box }) => ({ stageId: id, x: box.x, width: box.width }));
  const usual = columns[0]
    ? columns[0].x - labelGap - labelWidth
    : root.x + rootPadding.side + panelWidth + panelGap;
  const { x: labels } = labelIn(grid) || { x: usual };
  const [last] = grid.stages.slice(-1);
  const top = rows[0]
    ? rows[0].top - topOfBands(draft.target.stages, {})
    : root.y + rootPadding.top + titleZone.height + titleZone.gap;
  const { y, height } = last ? last.box : { y: top, height: 0 };
  return { rows, columns, labels, top: y, height };
}

/** The frame that these rows and columns make; new stages are as high as the others. */
function frameAfter(draft: Draft, was: Frame, rows: readonly Row[], columns: readonly Column[]): Frame {
  const section = draft.grid.stages.find((stage) => stage.section)?.section;
  const height = section ? section.height : endOf(rows, draft.target, was.top) + stageBottom - was.top;
  return { ...was, rows, columns, height };
}

/** How far it is from the lower edge of a lane's row to the next one. */
const gapUnder = (lane: Lane | undefined): number => gapBelow(lineBelow(lane) !== null);

/** The lower end of all rows and of their lines; `start`: where there are none. */
function endOf(rows: readonly Row[], { lanes }: Journey, start: number): number {
  const ends = (row: Row) => row.top + row.height + gapUnder(findById(lanes, row.laneId)) - gapBelow(false);
  return largestOf(rows, ends, start);
}

/** The rows in the target's order, each close below the one before; that which belongs to no lane comes last. */
function stackRows(
  draft: Draft,
  was: readonly Row[],
  start: number,
  { isReseated, lacks }: GridChange,
): Row[] {
  const { current, target } = draft;
  const fresh = planGrid({ ...target, cards: [], links: [], metrics: [] }, {}).rows;
  const coming = fresh.filter(({ laneId }) => !findById(current.lanes, laneId));
  const carrier = laneOfFeelings(target);
  const order: (string | null)[] = target.lanes.map(({ id }) => id);
  if (carrier === null && (lacks || !was.every(isOfLane))) order.push(null);
  const rows: Row[] = [];
  let top = start;
  for (const laneId of order) {
    const isThis = (row: { laneId: string | null }) => row.laneId === laneId;
    const known = was.find(isThis);
    const row = known || coming.find(isThis);
    if (!row) continue;
    const height = known && isReseated && laneId === carrier ? roomForFaces(draft, row.height) : row.height;
    rows.push({ laneId, top, height });
    top += height + gapUnder(findById(target.lanes, laneId));
  }
  return rows;
}

/** The columns in the target's order, from the first one's left edge on. */
function stackColumns({ current, target, grid }: Draft, was: Frame): Column[] {
  const widths = new Map<string, number>();
  for (const { stage, width } of planGrid({ ...target, links: [] }, {}).columns) widths.set(stage.id, width);
  for (const { id } of current.stages) widths.delete(id);
  for (const { id, box } of grid.stages) widths.set(id, box.width);
  const stages = target.stages.filter(({ id }) => widths.has(id));
  let { x } = was.columns[0] || { x: was.labels + labelWidth + labelGap };
  return stages.map((stage, at) => {
    const column = { stageId: stage.id, x, width: widths.get(stage.id) || 0 };
    x += column.width + gapAfter(stage, stages[at + 1]);
    return column;
  });
}
