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
  const { parts } = params;
  const changes = parts.flat();
  const run = startRun({ board, params, task, step, changes });
  try {
    let asked = isLarge(changes) ? await saveBefore(run) : null;
    for (const [at, part] of parts.entries()) asked ??= await writePart(run, part, at === parts.length - 1);
    return asked ?? run.finish();
  } catch (error) {
    return await run.giveUp(error);
  }
}

/** A version in the file's history, unless there is no use: gives the answer when somebody changed what was previewed. */
async function saveBefore(run: SyncRun): Promise<Result<'putChanges'> | null> {
  run.task.report(0, run.changes.length, 'Saving a version of the board');
  const { map, asked } = await lookAnew(run);
  if (asked) return asked;
  const title = `Before bringing ${run.changes.length} changes into “${map.journey.title.slice(0, 80)}”`;
  run.version = await saveVersion(run.board.host, title);
  return null;
}
