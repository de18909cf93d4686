import { noteGap, slot } from '../../../plane/measures.ts';
import type { Draft } from '../draft.ts';
import { hinder, mainNode } from '../draft.ts';
import { stageById } from '../draft-cells.ts';
import { restackRows, rowsOf } from '../restack-rows.ts';
import { restampStale } from './restamp-stale.ts';
import { widenStage } from './widen-stage.ts';

/** One row gets room for one more line of notes, or one stage for one more note beside the others. */
export type RoomFor = { laneId: string } | { stageId: string };

/** Grows one row or widens one stage by a slot. Everything below or right of it moves by that, and nothing else. */
export function makeRoom(draft: Draft, room: RoomFor): void {
  if ('stageId' in room) {
    if (!stageById(draft.grid, room.stageId))
      hinder(draft, room.stageId, 'This stage is not on the map any more.');
    else widenStage(draft, room.stageId, slot + noteGap);
  } else if (draft.grid.lanes.some(({ id }) => id === room.laneId)) {
    growRow(draft, room.laneId, slot + noteGap);
  } else hinder(draft, room.laneId, 'This row is not on the map any more.');
  restampStale(draft);
}

/** Makes a row higher; the rows below move down. */
export function growRow(draft: Draft, laneId: string, by: number): void {
  const wanted = rowsOf(draft).map((row) => ({
    laneId: row.laneId,
    height: row.height + (row.laneId === laneId ? by : 0),
  }));
  restackRows(draft, wanted, rowOfNotes(draft));
}

/** The row of every note that lies in the grid, however far it reaches beyond it. */
function rowOfNotes(draft: Draft): Map<string, string | null> {
  const rows = new Map<string, string | null>();
  for (const { id, stageId, laneId } of draft.target.cards) {
    const node = mainNode(draft, id);
    if (node && laneId !== null && stageById(draft.grid, stageId)) rows.set(node.id, laneId);
  }
  return rows;
}
