import type { Params, Result } from '../../contract/contract.ts';
import type { Task } from '../../contract/handler.ts';
import type { SeenBoard } from '../read/seen-board.ts';
import { changeMap } from '../step/change-map.ts';
import type { LastStep } from '../step/last-step.ts';
import { findTidyMap } from './tidy.ts';

/** Makes one row higher or one stage wider by a note, in one undo step. Everything below or right moves by that. */
export async function makeRoomOnBoard(
  board: SeenBoard,
  { rootId, laneId, stageId }: Params<'makeRoom'>,
  task: Task,
  step: Pick<LastStep, 'remember'>,
): Promise<Result<'makeRoom'>> {
  const room = laneId !== undefined ? { laneId } : stageId !== undefined ? { stageId } : null;
  if (!room) throw new Error('Say where room is needed: in which row, or in which stage.');
  const find = () => findTidyMap(board, rootId, task);
  const { writes } = await changeMap(board, { find, targetOf: () => ({ room }), step, task, failed });
  return { writes };
}

const failed = 'There could be made no room';
