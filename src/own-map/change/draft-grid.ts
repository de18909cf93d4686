import { bottom } from '../../plane/boxes.ts';
import { type Grid, type GridLane, type GridStage, gridBox } from '../../plane/interpret-grid.ts';
import type { SeenNode } from '../../plane/scene.ts';
import { type Draft, nodeOf } from './draft.ts';

/** The label of some row. */
export const labelIn = ({ lanes }: Grid): SeenNode | null | undefined =>
  lanes.find(({ label }) => label)?.label;

/** A band of the row of feelings that belong to no lane. */
export const feelingsIn = ({ stages }: Grid): SeenNode | null | undefined =>
  stages.find(({ feelings }) => feelings)?.feelings;

/** Ids of the stages' sections. */
export const sectionsIn = ({ stages }: Grid): Set<string | null> =>
  new Set(stages.flatMap(({ section }) => (section ? section.id : [])));

/** Looks up again where stages and lanes lie, after nodes were moved, added or taken away. */
export function refreshGrid(draft: Draft): void {
  const lanes = draft.grid.lanes.map((lane) => refreshLane(draft, lane));
  const stages = draft.grid.stages.map((stage) => refreshStage(draft, stage));
  stages.sort((a, b) => a.box.x - b.box.x);
  lanes.sort((a, b) => a.top - b.top);
  draft.grid = { stages, lanes, box: gridBox(stages) };
}

function refreshStage(draft: Draft, stage: GridStage): GridStage {
  const now = (node: SeenNode | null) => nodeOf(draft, node?.id);
  const section = now(stage.section);
  const bands = new Map<string, SeenNode>();
  for (const [laneId, band] of stage.bands) {
    const node = now(band);
    if (node) bands.set(laneId, node);
  }
  const { x, y, width, height } = section || stage.box;
  const box = { x, y, width, height };
  return { id: stage.id, section, bar: now(stage.bar), bands, feelings: now(stage.feelings), box };
}

function refreshLane(draft: Draft, lane: GridLane): GridLane {
  const [label, ...bands] = [lane.label, ...draft.grid.stages.map((stage) => stage.bands.get(lane.id))].map(
    (node) => nodeOf(draft, node?.id),
  );
  const edges = label || bands.find((band) => band);
  return { ...lane, label: label || null, ...(edges && { top: edges.y, bottom: bottom(edges) }) };
}
