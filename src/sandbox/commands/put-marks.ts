import type { Params, Result } from '../../contract/contract.ts';
import type { Task } from '../../contract/handler.ts';
import { drawMarks } from '../../own-map/change/draw-marks.ts';
import type { SeenBoard } from '../read/seen-board.ts';
import { drawOnMap } from '../step/draw-on-map.ts';
import type { LastStep } from '../step/last-step.ts';

/** Marks notes of a map by how it is known what they say, or takes the marks off. One undo step. */
export async function putMarks(
  board: SeenBoard,
  { rootId, marks }: Params<'putMarks'>,
  task: Task,
  step: Pick<LastStep, 'remember'>,
): Promise<Result<'putMarks'>> {
  const { writes } = await drawOnMap(board, rootId, task, step, failed, (draft) => drawMarks(draft, marks));
  return { writes };
}

const failed = 'The notes could not be marked';
