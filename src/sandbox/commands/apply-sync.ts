import type { Params, Result } from '../../contract/contract.ts';
import type { Task } from '../../contract/handler.ts';
import { resolveConflicts } from '../../journey/merge/resolve.ts';
import { splitChanges } from '../../journey/merge/split-changes.ts';
import { breathe, inStretches } from '../read/breathe.ts';
import type { SeenBoard } from '../read/seen-board.ts';
import { checkAmount } from '../step/check-amount.ts';
import { hinderDropped } from '../step/find-unshown.ts';
import type { LastStep } from '../step/last-step.ts';
import { mergeChosen } from './merge-choices.ts';
import { isLarge, saveVersion } from './save-version.ts';
import { type SyncRun, startRun } from './sync-run.ts';
import { isChangedSince, writePart } from './write-part.ts';

/**
 * Records written in one stretch: about 200 writes, or a tenth of a very large file, so that FigJam's window never stands
 * still for long, and rows that grow do not move what lies below them more than ten times.
 */
const aStretch = { least: 40, most: 120, share: 0.1 };

/**
 * Brings a file onto the board as previewed and decided, in one undo step. Everything that must be waited for comes
 * first; then what will be touched is looked at once more; then it is written without a pause. Nothing to do writes
 * nothing. A large file is written in stretches, each of which leaves a whole map and looks at the board anew: what
 * somebody changes meanwhile is set aside and asked again, and whoever cancels gets the board as it was. When FigJam
 * fails in the middle, all of it is taken back; where that would take back somebody else's work too, what was done
 * stays and is told exactly.
 */
export async function applySync(
  board: SeenBoard,
  params: Params<'applySync'>,
  task: Task,
  step: LastStep,
  given?: number,
): Promise<Result<'applySync'>> {
  const { file, seen, remove, answers } = params;
  await breathe();
  const merge = await inStretches(mergeChosen(file, seen, remove, seen.brought ?? null, answers));
  const { changes, dropped, undecided } = resolveConflicts(merge, params.resolutions, params.untick);
  if (undecided.length > 0) return { outcome: 'undecided', conflicts: undecided };
  checkAmount(changes);
  await breathe();
  const run = startRun({ board, params, task, step, merge, changes });
  run.skipped.push(...dropped.map(hinderDropped));
  const records = new Set(changes.map(({ recordId }) => recordId)).size;
  const share = Math.ceil(records * aStretch.share);
  const most = given ?? Math.min(aStretch.most, Math.max(aStretch.least, share));
  const isSmall = records <= most;
  const parts = isSmall ? [changes] : splitChanges(merge.theirs, changes, most);
  try {
    if (isLarge(changes)) await saveBefore(run);
    for (const [at, part] of parts.entries()) {
      const asked = run.meanwhile ?? (await writePart(run, part, at === parts.length - 1));
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
  run.meanwhile = await isChangedSince(run);
  if (run.meanwhile) return;
  const title = `Before bringing ${run.changes.length} changes into “${titleOf(run)}”`;
  run.version = await saveVersion(run.board.host, title);
}

function titleOf({ merge }: SyncRun): string {
  const title = merge.theirs.byId[merge.theirs.journeyId]?.fields.title;
  return typeof title === 'string' ? title.slice(0, 80) : 'a map';
}
