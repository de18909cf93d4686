import type { Params, Result } from '../../contract/contract.ts';
import type { Task } from '../../contract/handler.ts';
import { openDraft } from '../../own-map/change/draft.ts';
import { joinTwins } from '../../own-map/change/join-twins.ts';
import { makeWay } from '../../own-map/change/room/make-way.ts';
import { sayInTheWay } from '../../own-map/change/room/say-in-the-way.ts';
import { makeRoom, type RoomFor } from '../../own-map/change/tidy/make-room.ts';
import type { SeenBoard } from '../read/seen-board.ts';
import type { LastStep } from '../step/last-step.ts';
import { inTurns, writeDraft } from '../step/write-draft.ts';
import { findTidyMap } from './tidy.ts';

/** Makes one row higher or one stage wider by a note, in one undo step. Everything below or right moves by that. */
export async function makeRoomOnBoard(
  board: SeenBoard,
  { rootId, laneId, stageId }: Params<'makeRoom'>,
  task: Task,
  step: Pick<LastStep, 'remember'>,
): Promise<Result<'makeRoom'>> {
  const room: RoomFor | null = laneId !== undefined ? { laneId } : stageId !== undefined ? { stageId } : null;
  if (!room) throw new Error('Say where room is needed: in which row, or in which stage.');
  const failed = 'There could be made no room';
  return await inTurns(board, async () => {
    const { read, map } = await findTidyMap(board, rootId, task);
    const draft = openDraft(read.scene, map, map.journey);
    makeRoom(draft, room);
    joinTwins(draft);
    makeWay(draft);
    const hindered = draft.hindrances[0]?.reason ?? sayInTheWay(draft);
    if (hindered !== null) throw new Error(`${hindered} Nothing was changed.`);
    const writes = writeDraft(board, { read, draft, step, failed, settle: () => undefined });
    return writes === null ? null : { writes };
  });
}
