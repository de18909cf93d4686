import { laneOfFeelings } from '../../../journey/lane-kinds.ts';
import { fromCorner, type Point } from '../../../plane/boxes.ts';
import { feelingsSpan, type GridStage } from '../../../plane/interpret-grid.ts';
import { emotionLane } from '../../../plane/measures.ts';
import { samePlace } from '../../../plane/seen-nodes.ts';
import { heightOf } from '../../plan/arrange-markers.ts';
import { type Draft, nodeOf, rootOf } from '../draft.ts';
import { feelingsIn, refreshGrid } from '../draft-grid.ts';
import { moveTo, resizeTo, setParent } from '../draft-nodes.ts';
import { followMarks } from '../draw-marks.ts';
import { asSeen } from './loose-units.ts';
import type { Placed } from './match-plan.ts';
import { carriedIn, type TidyPlan } from './plan-tidy.ts';

/** Sizes within half a px are as good as right: nobody sees the difference. */
const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= 0.5;

/** Brings everything to its place: the plan's nodes, markers with their row, and what lies in a cell with its cell. */
export function layOut(draft: Draft, plan: TidyPlan): void {
  const root = rootOf(draft);
  if (!root) return;
  const corner = { x: root.x, y: root.y };
  const stages = new Map(draft.grid.stages.map((stage) => [stage.id, { ...stage }]));
  const places = placesOf(draft, plan, corner);
  for (const { plan: item, parent } of plan.placed) {
    const [id, parentId] = [plan.matches.get(item.key), plan.matches.get(parent)];
    if (id !== undefined && parentId !== undefined && !isGrouped(draft, id)) setParent(draft, id, parentId);
  }
  // Whether it may be smaller is known only when everything has its place.
  resizeTo(draft, root.id, {
    width: Math.max(root.width, plan.width),
    height: Math.max(root.height, plan.height),
  });
  for (const item of plan.placed) place(draft, plan, item, corner, stages);
  for (const [id, to] of places) moveNear(draft, id, to);
  refreshGrid(draft);
  followMarks(draft);
}

function place(
  draft: Draft,
  plan: TidyPlan,
  { plan: item, x, y }: Placed,
  corner: Point,
  stages: ReadonlyMap<string, GridStage>,
): void {
  const node = nodeOf(draft, plan.matches.get(item.key));
  if (!node || isGrouped(draft, node.id)) return;
  const { id } = node;
  const at = { x: corner.x + x, y: corner.y + y };
  if (item.stamp.kind === 'emotion' && !node.plan && item.type === 'SHAPE') {
    // Where its row is gone, it comes to its planned place, by its middle: people's pills are wider than planned ones.
    const { width, height } = asSeen(draft, id);
    const drawn = { x: at.x + (item.width - width) / 2, y: at.y + (item.height - height) / 2 };
    moveNear(draft, id, markerPlace(draft, plan, id, stages.get(item.stamp.stageId), drawn, corner));
    return;
  }
  moveNear(draft, id, at);
  if (item.type === 'TEXT' || item.type === 'STICKY' || item.type === 'TABLE') return;
  if (item.type === 'SHAPE' && !['lane', 'bar', 'decor'].includes(item.stamp.kind)) return;
  const { width, height } = { height: 0, ...item };
  if (!isNear(node.width, width) || !isNear(node.height, height)) resizeTo(draft, id, { width, height });
}

/** What people grouped stays as they have it: taken out of the group, it would leave the rest of it elsewhere. */
function isGrouped(draft: Draft, id: string): boolean {
  return nodeOf(draft, nodeOf(draft, id)?.parentId)?.type === 'GROUP';
}

/**
 * A marker stays where it is in its stage and its row, or comes to where it is `drawn` when that row is gone; one that
 * hangs over the edge of the row comes back into it.
 */
function markerPlace(
  draft: Draft,
  plan: TidyPlan,
  id: string,
  stage: GridStage | undefined,
  drawn: Point,
  corner: Point,
): Point {
  const cell = stage && plan.cornerOf({ stageId: stage.id, laneId: laneOfFeelings(draft.target) });
  if (!cell) return drawn;
  const { grid } = draft;
  const [left, top] = [corner.x + cell.x, corner.y + cell.y];
  const was = asSeen(draft, id);
  // Where the band was taken away here, the row lies as in another stage.
  const other = feelingsIn(grid);
  const span = feelingsSpan(grid.lanes, stage) || (other && { top: other.y });
  const { x, y } = span
    ? fromCorner({ x: stage.box.x, y: span.top }, was)
    : fromCorner({ x: left, y: top }, drawn);
  const low = Math.max(heightOf(-2) + was.height / 2, emotionLane.height) - was.height;
  return { x: left + clamp(x, plan.widthOf(stage) - was.width), y: top + clamp(y, low) };
}

const clamp = (value: number, most: number): number => Math.max(0, Math.min(most, value));

/** Where what lies in a cell and is not arranged goes: it keeps its place in the cell. */
function placesOf(draft: Draft, plan: TidyPlan, corner: Point): Map<string, Point> {
  const places = new Map<string, Point>();
  for (const { node, cell } of plan.loose) {
    const to = cell && carriedIn(draft, plan, cell, node);
    if (to) places.set(node.id, { x: corner.x + to.x, y: corner.y + to.y });
  }
  return places;
}

function moveNear(draft: Draft, id: string, to: Point): void {
  const node = nodeOf(draft, id);
  if (node && !samePlace(node, to)) moveTo(draft, id, to);
}
