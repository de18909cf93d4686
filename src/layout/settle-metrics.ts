import { type Box, bottom } from './boxes.ts';
import { type Draft, mainNode, nodeOf } from './draft.ts';
import { besideMap, cellArea, growParkingLot, parkingArea, stageById } from './draft-cells.ts';
import { moveTo } from './draft-nodes.ts';
import { metricsLane } from './edit-metrics.ts';
import { firstFreePlace, isFree } from './free-place.ts';
import { laneSpan } from './interpret-grid.ts';
import { bandBottom } from './measures.ts';

/**
 * Puts metrics that came, moved or grew into the first free slot of their stage's metrics row, or of the parking lot.
 * Tells by lane how much higher the row must become.
 */
export function settleMetrics(draft: Draft): Map<string, number> {
  const needed = new Map<string, number>();
  for (const metric of draft.target.metrics) {
    const node = draft.metrics.has(metric.id) ? mainNode(draft, metric.id) : null;
    if (!node) continue;
    const laneId = metricsLane(draft);
    const stage = stageById(draft.grid, metric.stageId ?? null);
    const inGrid = stage && laneId !== null ? cellArea(draft, stage, laneId) : null;
    const area = inGrid ?? parkingArea(draft) ?? besideMap(draft);
    const others = neighboursOf(draft, node.id);
    const inPlace = node.plan === undefined && node.y >= area.top - 1 && isFree(node, node, others);
    if (!inPlace) moveTo(draft, node.id, firstFreePlace(area, others, node));
    const lane = draft.grid.lanes.find((candidate) => candidate.id === laneId);
    if (inGrid && stage && lane) {
      const missing = bottom(node) + bandBottom - laneSpan(lane, stage).bottom;
      if (missing > 0) needed.set(lane.id, Math.max(missing, needed.get(lane.id) ?? 0));
    } else growParkingLot(draft, bottom(node));
  }
  return needed;
}

/** Whatever lies beside the note in the same section and takes room. */
function neighboursOf(draft: Draft, id: string): Box[] {
  const parent = nodeOf(draft, id)?.parentId ?? '';
  const boxes: Box[] = [];
  for (const other of draft.children.get(parent) ?? []) {
    const node = nodeOf(draft, other);
    if (!node || other === id || node.type === 'CONNECTOR' || node.type === 'SECTION') continue;
    if (node.stamp?.kind !== 'decor' && node.stamp?.kind !== 'bar') boxes.push(node);
  }
  return boxes;
}
