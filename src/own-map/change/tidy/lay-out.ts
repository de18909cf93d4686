import { laneOfFeelings } from '../../../journey/lane-kinds.ts';
import type { Point } from '../../../plane/boxes.ts';
import { feelingsSpan, type GridStage } from '../../../plane/interpret-grid.ts';
import { emotionLane } from '../../../plane/measures.ts';
import { heightOf } from '../../plan/arrange-markers.ts';
import { type Draft, type DraftNode, nodeOf } from '../draft.ts';
import { refreshGrid } from '../draft-grid.ts';
import { moveTo, resizeTo, setParent } from '../draft-nodes.ts';
import { followMarks } from '../draw-marks.ts';
import { cellCorner } from './find-fixed.ts';
import { asSeen } from './loose-units.ts';
import type { Placed } from './match-plan.ts';
import type { TidyPlan } from './plan-tidy.ts';

/** Places within this many px are as good as right: nobody sees the difference. */
const tolerance = 0.5;

/** Brings everything to its place: the plan's nodes, markers with their row, and what lies in a cell with its cell. */
export function layOut(draft: Draft, plan: TidyPlan): void {
  const root = nodeOf(draft, draft.map.rootId);
  if (!root) return;
  const origin = { x: root.x, y: root.y };
  const stages = new Map(draft.grid.stages.map((stage) => [stage.id, { ...stage }]));
  const corners = cornersOf(draft, plan, origin);
  for (const { plan: item, parent } of plan.placed) {
    const [id, parentId] = [plan.matches.get(item.key), plan.matches.get(parent)];
    if (id !== undefined && parentId !== undefined && item.stamp.kind !== 'journey' && !isGrouped(draft, id))
      setParent(draft, id, parentId);
  }
  // Whether it may be smaller is known only when everything has its place.
  resizeTo(draft, root.id, {
    width: Math.max(root.width, plan.width),
    height: Math.max(root.height, plan.height),
  });
  for (const item of plan.placed) place(draft, plan, item, origin, stages);
  for (const [id, to] of corners) moveNear(draft, id, to);
  refreshGrid(draft);
  followMarks(draft);
}

function place(
  draft: Draft,
  plan: TidyPlan,
  { plan: item, x, y }: Placed,
  origin: Point,
  stages: ReadonlyMap<string, GridStage>,
): void {
  const id = plan.matches.get(item.key);
  const node = nodeOf(draft, id);
  if (id === undefined || !node || isGrouped(draft, id)) return;
  const at = { x: origin.x + x, y: origin.y + y };
  if (item.stamp.kind === 'emotion' && !node.plan && item.type === 'SHAPE') {
    // Where its row is gone, it comes to its planned place, by its middle: people's pills are wider than planned ones.
    const { width, height } = asSeen(draft, id);
    const drawn = { x: at.x + (item.width - width) / 2, y: at.y + (item.height - height) / 2 };
    const to = markerPlace(draft, plan, node, stages.get(item.stamp.stageId), drawn, origin);
    moveNear(draft, id, to);
    return;
  }
  moveNear(draft, id, at);
  if (item.type === 'TEXT' || item.type === 'STICKY' || item.type === 'TABLE') return;
  const height = 'height' in item ? item.height : 0;
  const isOurs = item.type !== 'SHAPE' || ['lane', 'bar', 'decor'].includes(item.stamp.kind);
  if (!isOurs) return;
  if (Math.abs(node.width - item.width) <= tolerance && Math.abs(node.height - height) <= tolerance) return;
  resizeTo(draft, id, { width: item.width, height });
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
  node: DraftNode,
  stage: GridStage | undefined,
  drawn: Point,
  origin: Point,
): Point {
  const corner = plan.cornerOf({ stageId: stage?.id ?? null, laneId: laneOfFeelings(draft.target) });
  if (!stage || !corner) return drawn;
  const span = feelingsSpan(draft.grid.lanes, stage) || otherFeelings(draft);
  const [left, top] = [origin.x + corner.x, origin.y + corner.y];
  const was = asSeen(draft, node.id);
  const at = span ? { x: was.x - stage.box.x, y: was.y - span.top } : { x: drawn.x - left, y: drawn.y - top };
  const width = plan.placed.find(({ plan: { key } }) => key === `stage:${stage.id}`)?.plan;
  const most = width && 'width' in width ? (width.width ?? stage.box.width) : stage.box.width;
  const low = Math.max(heightOf(-2) + was.height / 2, emotionLane.height) - was.height;
  return { x: left + clamp(at.x, 0, most - was.width), y: top + clamp(at.y, 0, low) };
}

/** Where the row lies in another stage, when its band was taken away here. */
function otherFeelings({ grid }: Draft): { top: number } | null {
  const band = grid.stages.find(({ feelings }) => feelings)?.feelings;
  return band ? { top: band.y } : null;
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

/** Where what lies in a cell and is not arranged goes: it keeps its place in the cell. */
function cornersOf(draft: Draft, plan: TidyPlan, origin: Point): Map<string, Point> {
  const places = new Map<string, Point>();
  for (const { node, cell } of plan.loose) {
    const was = cell && cellCorner(draft.grid, cell);
    const now = cell && plan.cornerOf(cell);
    if (!was || !now) continue;
    places.set(node.id, { x: origin.x + now.x + node.x - was.x, y: origin.y + now.y + node.y - was.y });
  }
  return places;
}

function moveNear(draft: Draft, id: string, to: Point): void {
  const node = nodeOf(draft, id);
  if (!node) return;
  if (Math.abs(node.x - to.x) <= tolerance && Math.abs(node.y - to.y) <= tolerance) return;
  moveTo(draft, id, to);
}
