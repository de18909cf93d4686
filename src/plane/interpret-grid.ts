import { type Box, bottom, centreOf, gapBetween, overlap, right, topSquare, unionOf } from './boxes.ts';
import type { SeenNode } from './scene.ts';

/** How far outside the grid a note still counts as lying in it, in px. */
export const gridReach = 120;

export interface GridStage {
  id: string;
  /** The stage's section; `null` when only its bar is left. */
  section: SeenNode | null;
  bar: SeenNode | null;
  box: Box;
  /** The tinted bands by lane id. */
  bands: Map<string, SeenNode>;
  /** The band of the feelings of a journey that has no lane for them. */
  feelings: SeenNode | null;
}

export interface GridLane {
  id: string;
  kind: string;
  label: SeenNode | null;
  /** Page space. */
  top: number;
  bottom: number;
  /** A person changed the label's upper or lower edge: then the label says where the lane is, not the bands. */
  edgesMoved: boolean;
}

/** Where stages and lanes lie on the page, stages from left to right, lanes from top to bottom. */
export interface Grid {
  stages: GridStage[];
  lanes: GridLane[];
  box: Box | null;
}

/** Where something lies by geometry alone. */
export interface PlaceInGrid {
  stageId: string | null;
  laneId: string | null;
  /** Lanes that it might belong to as well. */
  otherLanes: string[];
  /** Clearly inside one cell. */
  sure: boolean;
}

/** The upper and lower edge of a lane within one stage (page space). */
export function laneSpan(lane: GridLane, stage: GridStage): { top: number; bottom: number } {
  const band = stage.bands.get(lane.id);
  if (!band || lane.edgesMoved) return { top: lane.top, bottom: lane.bottom };
  return { top: band.y, bottom: bottom(band) };
}

/** Where the markers of a stage stand; `null` when the map has no row for them any more. */
export function feelingsSpan(
  lanes: readonly GridLane[],
  stage: GridStage,
): { top: number; bottom: number } | null {
  const lane = lanes.find((candidate) => candidate.kind === 'emotions');
  if (lane) return laneSpan(lane, stage);
  return stage.feelings && { top: stage.feelings.y, bottom: bottom(stage.feelings) };
}

/** The box around all stages and lanes; `null` when there is no stage. */
export function gridBox(stages: readonly GridStage[]): Box | null {
  const boxes: Box[] = [];
  for (const stage of stages) boxes.push(stage.box, ...stage.bands.values());
  return unionOf(boxes);
}

/** Does the box lie in the grid, or at most 120 px beside it? */
export function isNearGrid(grid: Grid, box: Box): boolean {
  return grid.box !== null && gapBetween(grid.box, box) <= gridReach;
}

/**
 * The cell of a note: its stage is the section it lies in, unless its centre shows it in another one (a plugin or a
 * script moved it without changing its parent), else the nearest; its lane is the one that its top square shares
 * most with.
 */
export function findPlace(grid: Grid, box: Box, parentStageId: string | null): PlaceInGrid {
  const nowhere: PlaceInGrid = { stageId: null, laneId: null, otherLanes: [], sure: true };
  const parent = grid.stages.find((candidate) => candidate.id === parentStageId);
  const shownIn = grid.stages.filter((candidate) => holdsCentre(candidate.box, box));
  const stage =
    parent && (shownIn.length === 0 || shownIn.includes(parent)) ? parent : nearestStage(grid.stages, box);
  if (!stage || gapBetween(reachOf(grid, stage), box) > gridReach) return nowhere;
  const lane = laneAt(grid.lanes, stage, box);
  if (!lane) return nowhere;
  const x = centreOf(box).x;
  const inside = x >= stage.box.x && x <= right(stage.box);
  return { stageId: stage.id, laneId: lane.id, otherLanes: lane.others, sure: inside && lane.sure };
}

/** Does the middle of the box lie in the area? */
export function holdsCentre(area: Box, box: Box): boolean {
  const { x, y } = centreOf(box);
  return x >= area.x && x <= right(area) && y >= area.y && y <= bottom(area);
}

function reachOf(grid: Grid, stage: GridStage): Box {
  const spans = grid.lanes.map((lane) => laneSpan(lane, stage));
  const boxes = spans.map(({ top, bottom }) => ({ ...stage.box, y: top, height: bottom - top }));
  return unionOf(boxes) || stage.box;
}

function nearestStage(stages: readonly GridStage[], box: Box): GridStage | null {
  const x = centreOf(box).x;
  let best: GridStage | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const stage of stages) {
    const distance = Math.max(stage.box.x - x, x - right(stage.box), 0);
    if (distance < least) [best, least] = [stage, distance];
  }
  return best;
}

function laneAt(
  lanes: readonly GridLane[],
  stage: GridStage,
  box: Box,
): { id: string; others: string[]; sure: boolean } | null {
  const square = topSquare(box);
  let best: { id: string; shared: number; distance: number } | null = null;
  const others: string[] = [];
  for (const lane of lanes) {
    const span = laneSpan(lane, stage);
    const shared = overlap(square.y, bottom(square), span.top, span.bottom);
    const distance = Math.max(span.top - bottom(square), square.y - span.bottom, 0);
    if (shared >= square.height / 4) others.push(lane.id);
    if (!best || shared > best.shared || (shared === best.shared && distance < best.distance)) {
      best = { id: lane.id, shared, distance };
    }
  }
  if (!best || best.distance > gridReach) return null;
  const { id, shared } = best;
  return { id, others: others.filter((other) => other !== id), sure: shared > 0 };
}
