import type { Params, Result } from '../../contract/contract.ts';
import type { Task } from '../../contract/handler.ts';
import type { SeenBoard } from '../read/seen-board.ts';
import { changeMap } from '../step/change-map.ts';
import { findWithPictures } from '../step/find-map.ts';
import type { LastStep } from '../step/last-step.ts';

/** Marks notes of a map by how it is known what they say, or takes the marks off. One undo step. */
export async function putMarks(
  board: SeenBoard,
  { rootId, marks }: Params<'putMarks'>,
  task: Task,
  step: Pick<LastStep, 'remember'>,
): Promise<Result<'putMarks'>> {
  const find = () => findWithPictures(board, rootId, task);
  const { writes } = await changeMap(board, { find, targetOf: () => ({ marks }), step, task, failed });
  return { writes };
}

const failed = 'The notes could not be marked';
