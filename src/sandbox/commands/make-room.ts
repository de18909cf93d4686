import type { Params, Result } from '../../contract/contract.ts';
import type { Task } from '../../contract/handler.ts';
import { openDraft } from '../../own-map/change/draft.ts';
import { workOf } from '../../own-map/change/draft-work.ts';
import { joinApart } from '../../own-map/change/join-apart.ts';
import { makeWay } from '../../own-map/change/room/make-way.ts';
import { sayInTheWay } from '../../own-map/change/room/say-in-the-way.ts';
import { makeRoom, type RoomFor } from '../../own-map/change/tidy/make-room.ts';
import { readAgain } from '../read/read-again.ts';
import type { LastStep } from '../step/last-step.ts';
import { leftByDraft } from '../step/left-board.ts';
import { writeStep } from '../step/write-step.ts';
import { applyDraft, type Written } from '../write/apply-draft.ts';
import { findTidyMap } from './tidy.ts';

/** How often the board is read again when somebody works on what is about to be moved. */
const attempts = 3;

/** Makes one row higher or one stage wider by a note, in one undo step. Everything below or right moves by that. */
export async function makeRoomOnBoard(
  host: PluginAPI,
  { rootId, laneId, stageId }: Params<'makeRoom'>,
  task: Task,
  step: Pick<LastStep, 'remember'>,
): Promise<Result<'makeRoom'>> {
  const room: RoomFor | null = laneId !== undefined ? { laneId } : stageId !== undefined ? { stageId } : null;
  if (!room) throw new Error('Say where room is needed: in which row, or in which stage.');
  for (let attempt = 1; ; attempt += 1) {
    const { read, map } = await findTidyMap(host, rootId, task);
    const draft = openDraft(read.snapshot, map, map.journey);
    makeRoom(draft, room);
    joinApart(draft);
    makeWay(draft);
    const hindered = draft.hindrances[0]?.reason ?? sayInTheWay(draft);
    if (hindered !== null) throw new Error(`${hindered} Nothing was changed.`);
    const moved = readAgain(workOf(draft), read.handles, read.page.id);
    if (moved.length > 0) {
      if (attempt < attempts) continue;
      throw new Error('Somebody is moving these very notes. Nothing was changed. Try again in a moment.');
    }
    let written: Written = { made: [], changed: [] };
    const writes = writeStep(host, 'There could be made no room', (wrote) => {
      written = applyDraft(host, draft, read.handles, wrote, () => undefined);
    });
    if (writes > 0) step.remember(() => leftByDraft(read, draft, written));
    return { writes };
  }
}
