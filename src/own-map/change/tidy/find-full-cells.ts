import type { Box } from '../../../plane/boxes.ts';
import type { ReadMap } from '../../../plane/interpretation.ts';
import { noteGap, slot } from '../../../plane/measures.ts';
import type { Scene, SeenNode } from '../../../plane/scene.ts';
import { isFree } from '../../plan/free-place.ts';
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
  const notes = notesOfMap(nodes, map);
  const full: CellId[] = [];
  for (const stage of map.grid.stages) {
    const inStage = notes.filter(
      ({ x, width }) => x < stage.box.x + stage.box.width && x + width > stage.box.x,
    );
    for (const { id, kind } of map.grid.lanes) {
      const area = kind === 'emotions' ? null : cellArea(map.grid, { stageId: stage.id, laneId: id });
      if (!area) continue;
      if (before && !before.changed.some((box) => reaches(stage.box, area, box))) {
        if (before.full.some(({ stageId, laneId }) => stageId === stage.id && laneId === id))
          full.push({ stageId: stage.id, laneId: id });
        continue;
      }
      const near = inStage.filter(
        ({ y, height }) => y < area.floor + noteGap && y + height > area.top - noteGap,
      );
      if (near.length > 0 && !hasSlot(area, near)) full.push({ stageId: stage.id, laneId: id });
    }
  }
  return full;
}

/** Whether a box counts for the room in a cell. */
function reaches(stage: Box, { top, floor }: { top: number; floor: number }, box: Box): boolean {
  return (
    box.x < stage.x + stage.width &&
    box.x + box.width > stage.x &&
    box.y < floor + noteGap &&
    box.y + box.height > top - noteGap
  );
}

function notesOfMap(nodes: readonly SeenNode[], map: ReadMap): SeenNode[] {
  const ids = new Set<string>();
  for (const { id } of [...map.journey.cards, ...map.journey.metrics])
    for (const node of map.nodes[id] || []) ids.add(node);
  return nodes.filter(({ id }) => ids.has(id));
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
      if (isFree({ x: area.left + turn * (slot + noteGap), y }, free, notes)) return true;
    }
  }
  return false;
}
