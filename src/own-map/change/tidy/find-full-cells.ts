import { type Box, intersects, right } from '../../../plane/boxes.ts';
import type { ReadMap } from '../../../plane/interpretation.ts';
import { noteGap, slot } from '../../../plane/measures.ts';
import type { Scene, SeenNode } from '../../../plane/scene.ts';
import { isFree, pitch } from '../../plan/free-place.ts';
import { cellArea } from '../draft-cells.ts';

interface CellId {
  stageId: string;
  laneId: string;
}

/** Which cells were full, and where something is otherwise since: only these are looked at. */
export interface FullBefore {
  full: readonly CellId[];
  changed: readonly Box[];
}

/** Cells without a free slot for one more note, stage by stage. Only on maps that we drew. */
export function findFullCells({ nodes }: Scene, map: ReadMap, before?: FullBefore): CellId[] {
  if (map.foreign || map.found) return [];
  const records = [...map.journey.cards, ...map.journey.metrics];
  const ids = new Set(records.flatMap(({ id }) => map.nodes[id] || []));
  const notes = nodes.filter(({ id }) => ids.has(id));
  const full: CellId[] = [];
  for (const stage of map.grid.stages) {
    const inStage = notes.filter((note) => note.x < right(stage.box) && right(note) > stage.box.x);
    for (const { id, kind } of map.grid.lanes) {
      const cell = { stageId: stage.id, laneId: id };
      const area = kind === 'emotions' ? null : cellArea(map.grid, cell);
      if (!area) continue;
      // What counts for the room in the cell.
      const y = area.top - noteGap;
      const reach = { ...stage.box, y, height: area.floor + noteGap - y };
      const isNear = (box: Box) => intersects(box, reach);
      const near = inStage.filter(isNear);
      const isFull =
        !before || before.changed.some(isNear)
          ? near.length > 0 && !hasSlot(area, near)
          : before.full.some(({ stageId, laneId }) => stageId === stage.id && laneId === id);
      if (isFull) full.push(cell);
    }
  }
  return full;
}

function hasSlot(
  area: { left: number; top: number; slots: number; floor: number },
  notes: readonly SeenNode[],
): boolean {
  const free = { x: 0, y: 0, width: slot, height: slot };
  const tops = new Set<number>([area.top]);
  for (const { y, height } of notes) tops.add(y).add(y + height + noteGap);
  for (const y of tops) {
    if (y < area.top || y + slot > area.floor + 1) continue;
    for (let turn = 0; turn < area.slots; turn += 1) {
      if (isFree({ x: area.left + turn * pitch, y }, free, notes)) return true;
    }
  }
  return false;
}
