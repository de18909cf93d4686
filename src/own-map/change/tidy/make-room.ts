import { findById } from '../../../journey/find-by-id.ts';
import { pitch } from '../../plan/free-place.ts';
import type { Draft } from '../draft.ts';
import { hinder } from '../draft.ts';
import { widenStage } from '../move-columns.ts';
import { growRows, rowsOf } from '../move-rows.ts';
import { restampStale } from './restamp-stale.ts';

/** One row gets room for one more line of notes, or one stage for one more note beside the others. */
export type RoomFor = { laneId: string } | { stageId: string };

/** Grows one row or widens one stage by a slot. Everything below or right of it moves by that, and nothing else. */
export function makeRoom(draft: Draft, room: RoomFor): void {
  if ('stageId' in room) {
    if (findById(draft.grid.stages, room.stageId)) widenStage(draft, room.stageId, pitch);
    else hinder(draft, room.stageId, 'This stage is not on the map any more.');
  } else if (rowsOf(draft).some(({ laneId }) => laneId === room.laneId)) {
    growRows(draft, new Map([[room.laneId, pitch]]));
  } else hinder(draft, room.laneId, 'This row is not on the map any more.');
  restampStale(draft);
}
