import type { Params, Result } from '../../contract/contract.ts';
import type { Task } from '../../contract/handler.ts';
import { openDraft } from '../../own-map/change/draft.ts';
import { workOf } from '../../own-map/change/draft-work.ts';
import { drawMarks } from '../../own-map/change/draw-marks.ts';
import type { SeenBoard } from '../read/seen-board.ts';
import { findMapToWrite, withPictures } from '../step/find-map.ts';
import type { LastStep } from '../step/last-step.ts';
import { inTurns, writeDraft } from '../step/write-draft.ts';
import { loadFontsFor } from '../write/load-fonts-for.ts';

/** Marks notes of a map by how it is known what they say, or takes the marks off. One undo step. */
export async function putMarks(
  board: SeenBoard,
  { rootId, marks }: Params<'putMarks'>,
  task: Task,
  step: Pick<LastStep, 'remember'>,
): Promise<Result<'putMarks'>> {
  const busy = 'Somebody is working on the map at this moment. Nothing was changed. Try again in a moment.';
  return await inTurns(board, busy, async () => {
    const found = await findMapToWrite(board, rootId, task);
    const { map } = found;
    const read = withPictures(found.read, map);
    const draft = openDraft(read.scene, map, map.journey);
    drawMarks(draft, marks);
    await loadFontsFor(board.host, workOf(draft), read.handles);
    const failed = 'The notes could not be marked';
    const writes = writeDraft(board, { read, draft, step, task, failed });
    return writes === null ? null : { writes };
  });
}
