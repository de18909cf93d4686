import { bottom } from '../../plane/boxes.ts';
import { type GridLane, type GridStage, gridBox } from '../../plane/interpret-grid.ts';
import type { SeenNode } from '../../plane/scene.ts';
import { type Draft, nodeOf } from './draft.ts';

/** Looks up again where stages and lanes lie, after nodes were moved, added or taken away. */
export function refreshGrid(draft: Draft): void {
  const stages = draft.grid.stages.map((stage) => refreshStage(draft, stage));
  const lanes = draft.grid.lanes.map((lane) => refreshLane(draft, lane));
  stages.sort((a, b) => a.box.x - b.box.x);
  lanes.sort((a, b) => a.top - b.top);
  draft.grid = { stages, lanes, box: gridBox(stages) };
}

function refreshStage(draft: Draft, stage: GridStage): GridStage {
  const now = <N extends SeenNode | null>(node: N) => (node === null ? null : nodeOf(draft, node.id));
  const section = now(stage.section);
  const bands = new Map<string, SeenNode>();
  for (const [laneId, band] of stage.bands) {
    const node = nodeOf(draft, band.id);
    if (node) bands.set(laneId, node);
  }
  const bar = now(stage.bar);
  const box = section || stage.box;
  return {
    ...stage,
    section,
    bar,
    bands,
    feelings: now(stage.feelings),
    box: { x: box.x, y: box.y, width: box.width, height: box.height },
  };
}

function refreshLane(draft: Draft, lane: GridLane): GridLane {
  const label = lane.label && nodeOf(draft, lane.label.id);
  if (label) return { ...lane, label, top: label.y, bottom: bottom(label) };
  for (const stage of draft.grid.stages) {
    const known = stage.bands.get(lane.id);
    const band = known && nodeOf(draft, known.id);
    if (band) return { ...lane, label: null, top: band.y, bottom: bottom(band) };
  }
  return { ...lane, label: null };
}
