import type { Params, Result } from '../../contract/contract.ts';
import type { Task } from '../../contract/handler.ts';
import type { SeenBoard } from '../read/seen-board.ts';
import type { LastStep } from '../step/last-step.ts';
import { isLarge, saveVersion } from './save-version.ts';
import { type SyncRun, startRun } from './sync-run.ts';
import { lookAnew, writePart } from './write-part.ts';

/**
 * Writes what was decided about a file, in one undo step. Everything that must be waited for comes first; then what will be
 * touched is looked at once more; then it is written without a pause. Nothing to do writes nothing. Each part leaves a whole
 * map and looks at the board anew: what somebody changes meanwhile is set aside and asked again, and whoever cancels gets
 * the board as it was. When FigJam fails in the middle, all of it is taken back; where that would take back somebody else's
 * work too, what was done stays and is told exactly.
 */
export async function putChanges(
  board: SeenBoard,
  params: Params<'putChanges'>,
  task: Task,
  step: LastStep,
): Promise<Result<'putChanges'>> {
  const changes = params.parts.flat();
  const run = startRun({ board, params, task, step, changes });
  try {
    if (isLarge(changes)) await saveBefore(run);
    for (const [at, part] of params.parts.entries()) {
      const asked = run.meanwhile ?? (await writePart(run, part, at === params.parts.length - 1));
      if (asked) return asked;
    }
    return run.finish();
  } catch (error) {
    return await run.giveUp(error);
  }
}

/** A version in the file's history, unless there is no use: somebody changed what was previewed. */
async function saveBefore(run: SyncRun): Promise<void> {
  run.task.report(0, run.changes.length, 'Saving a version of the board');
  const { map, asked } = await lookAnew(run);
  run.meanwhile = asked;
  if (asked) return;
  run.version = await saveVersion(
    run.board.host,
    `Before bringing ${run.changes.length} changes into “${map.journey.title.slice(0, 80)}”`,
  );
}
