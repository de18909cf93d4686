import type { Journey, Lane } from '../../journey/journey.ts';
import { laneOfFeelings } from '../../journey/lane-kinds.ts';
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
import { type Draft, nodeOf } from './draft.ts';
import { refreshGrid } from './draft-grid.ts';
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
  const flows = stages.updated.some(({ fields }) => fields.some((field) => flowFields.includes(field)));
  if (change.isShifted || flows) redrawArrows(draft);
}

const flowFields = ['after', 'branchLabel'];

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
  const hasLine = (lane: Lane) => lineBelow(lane) !== null;
  const isRestacked =
    lanes.added.length + lanes.removed.length > 0 ||
    isReordered(current.lanes, target.lanes) ||
    lanes.updated.some(({ before, after }) => hasLine(before) !== hasLine(after));
  const isShifted =
    stages.added.length + stages.removed.length > 0 ||
    isReordered(grid.stages, target.stages) ||
    stages.updated.some(({ fields }) => fields.includes('block'));
  return { isRestacked: isRestacked || isReseated || lacks, isShifted, isReseated, lacks };
}

function changeGrid(draft: Draft, change: GridChange): void {
  const { current, target } = draft;
  const was = frameOf(draft);
  const before = planParts(current, { ...was, rows: change.lacks ? was.rows.filter(isOfLane) : was.rows });
  const start = was.rows[0]?.top ?? topForRows(draft);
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
  const kinds = new Map(target.lanes.map(({ id, kind }) => [id, kind]));
  draft.grid.lanes = draft.grid.lanes.map((lane) => ({ ...lane, kind: kinds.get(lane.id) ?? lane.kind }));
  for (const { id } of draft.difference.lanes.removed) removeRow(draft, id);
  if (laneOfFeelings(target) !== null) removeRow(draft, null);
  for (const { id } of draft.difference.stages.removed) removeColumn(draft, id);
  refreshGrid(draft);
}

/** The grid as it stands on the board. */
function frameOf(draft: Draft): Frame {
  const { grid, map } = draft;
  const root = nodeOf(draft, map.rootId);
  const rows = rowsOf(draft);
  const columns = grid.stages.map(({ id, box }) => ({ stageId: id, x: box.x, width: box.width }));
  const label = grid.lanes.find((lane) => lane.label)?.label;
  const panel = (root?.x || 0) + rootPadding.side + panelWidth + panelGap;
  const labels = label?.x ?? (columns[0] ? columns[0].x - labelGap - labelWidth : panel);
  const last = grid.stages[grid.stages.length - 1]?.box;
  const [first] = rows;
  const top =
    last?.y ??
    (first
      ? first.top - topOfBands(draft.target.stages, {})
      : (root?.y || 0) + rootPadding.top + titleZone.height + titleZone.gap);
  return { rows, columns, labels, top, height: last?.height || 0 };
}

/** The frame that these rows and columns make; new stages are as high as the others. */
function frameAfter(draft: Draft, was: Frame, rows: readonly Row[], columns: readonly Column[]): Frame {
  const section = draft.grid.stages.find((stage) => stage.section)?.section;
  const height = section?.height ?? endOf(rows, draft.target, was.top) + stageBottom - was.top;
  return { ...was, rows, columns, height };
}

/** The lower end of all rows and of their lines; `start`: where there are none. */
function endOf(rows: readonly Row[], { lanes }: Journey, start: number): number {
  return rows.reduce((low, { laneId, top, height }) => {
    const line = lineBelow(lanes.find(({ id }) => id === laneId));
    return Math.max(low, top + height + (line === null ? 0 : gapBelow(true) - gapBelow(false)));
  }, start);
}

/** The rows in the target's order, each close below the one before; that which belongs to no lane comes last. */
function stackRows(
  draft: Draft,
  was: readonly Row[],
  start: number,
  { isReseated, lacks }: GridChange,
): Row[] {
  const { current, target } = draft;
  const fresh = new Map<string | null, number>();
  const bare = { ...target, cards: [], links: [], metrics: [] };
  for (const { lane, height } of planGrid(bare, {}).rows) fresh.set(lane?.id ?? null, height);
  for (const { id } of current.lanes) fresh.delete(id);
  const carrier = laneOfFeelings(target);
  const hasOwn = carrier === null && (lacks || !was.every(isOfLane));
  const rows: Row[] = [];
  let top = start;
  for (const laneId of [...target.lanes.map(({ id }) => id), ...(hasOwn ? [null] : [])]) {
    const known = was.find((row) => row.laneId === laneId);
    const least = known?.height ?? fresh.get(laneId);
    if (least === undefined) continue;
    const height = known && isReseated && laneId === carrier ? roomForFaces(draft, least) : least;
    rows.push({ laneId, top, height });
    top += height + gapBelow(lineBelow(target.lanes.find(({ id }) => id === laneId)) !== null);
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
  let x = was.columns[0]?.x ?? was.labels + labelWidth + labelGap;
  return stages.map((stage, at) => {
    const column = { stageId: stage.id, x, width: widths.get(stage.id) || 0 };
    x += column.width + gapAfter(stage, stages[at + 1]);
    return column;
  });
}
