import { bottom, intersects } from '../../plane/boxes.ts';
import { laneSpan } from '../../plane/interpret-grid.ts';
import { bandBottom } from '../../plane/measures.ts';
import { firstFreePlace, isFree } from '../plan/free-place.ts';
import { type Draft, type DraftNode, mainNode, nodeOf } from './draft.ts';
import { besideMap, cellArea, growParkingLot, parkingArea, stageById } from './draft-cells.ts';
import { moveTo } from './draft-nodes.ts';
import { metricsLane } from './edit-metrics.ts';

/**
 * Puts metrics that came, moved or grew into the first free slot of their stage's metrics row, or of the parking lot;
 * also one onto which a note of its cell was pushed. One that stands in the side panel stays there. Tells by lane how
 * much higher the row must become.
 */
export function settleMetrics(draft: Draft): Map<string, number> {
  const needed = new Map<string, number>();
  const laneId = metricsLane(draft);
  for (const metric of draft.target.metrics) {
    const node = mainNode(draft, metric.id);
    if (!node || !(draft.metrics.has(metric.id) || isHit(draft, node))) continue;
    const stage = stageById(draft.grid, metric.stageId ?? null);
    const inGrid = stage && laneId !== null ? cellArea(draft, stage, laneId) : null;
    const stays = draft.seen.get(node.id)?.parentId === node.parentId;
    if (stays && !inGrid && node.parentId === draft.map.rootId) continue;
    const area = inGrid ?? parkingArea(draft) ?? besideMap(draft);
    const others = neighboursOf(draft, node.id);
    if (!stays || node.y < area.top - 1 || !isFree(node, node, others))
      moveTo(draft, node.id, firstFreePlace(area, others, node));
    const lane = draft.grid.lanes.find((candidate) => candidate.id === laneId);
    if (inGrid && stage && lane) {
      const missing = bottom(node) + bandBottom - laneSpan(lane, stage).bottom;
      if (missing > 0) needed.set(lane.id, Math.max(missing, needed.get(lane.id) ?? 0));
    } else growParkingLot(draft, bottom(node));
  }
  return needed;
}

/** Whether something came to lie on a metric that did not lie there before. */
function isHit(draft: Draft, node: DraftNode): boolean {
  if (draft.cells.size === 0) return false;
  const was = draft.seen.get(node.id);
  return neighboursOf(draft, node.id).some((other) => {
    if (!intersects(node, other)) return false;
    const before = draft.seen.get(other.id);
    return !was || !before || !intersects(was, before);
  });
}

/** Whatever lies beside the note in the same section and takes room. */
function neighboursOf(draft: Draft, id: string): DraftNode[] {
  const parent = nodeOf(draft, id)?.parentId ?? '';
  const boxes: DraftNode[] = [];
  for (const other of draft.children.get(parent) ?? []) {
    const node = nodeOf(draft, other);
    if (!node || other === id || node.type === 'CONNECTOR' || node.type === 'SECTION') continue;
    if (node.stamp?.kind !== 'decor' && node.stamp?.kind !== 'bar') boxes.push(node);
  }
  return boxes;
}
