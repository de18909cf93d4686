import type { Task } from '../../contract/handler.ts';
import { Cancelled } from '../../journey/cancelled.ts';
import { type Draft, hasWork } from '../../own-map/change/draft.ts';
import { workOf } from '../../own-map/change/draft-work.ts';
import { settleDraft } from '../../own-map/change/settle-draft.ts';
import { readAgain } from '../read/read-again.ts';
import type { ReadPage } from '../read/read-maps.ts';
import { applyDraft, type Written } from '../write/apply-draft.ts';
import type { Feasible } from './find-hindrances.ts';
import type { LastStep } from './last-step.ts';
import { leftByDraft } from './left-board.ts';
import { writeStep } from './write-step.ts';

/** What a draft was made from, and where its step is remembered. */
interface Given {
  read: ReadPage;
  draft: Draft;
  feasible: Pick<Feasible, 'locks' | 'mayUnlock'>;
  step: LastStep;
  task: Task;
  /** What to say, before the reason, when FigJam fails. */
  failed: string;
}

/**
 * Writes a draft as one undo step and gives how many writes it took; `null`, and nothing is written, when somebody
 * changed what it touches since it was read. Nothing to do writes nothing. Throws `Cancelled` when it was stopped before.
 */
export function writeDraft(
  host: PluginAPI,
  { read, draft, feasible, step, task, failed }: Given,
): number | null {
  const { locks, mayUnlock } = feasible;
  draft.mayUnlock = mayUnlock;
  if (!hasWork(draft)) return 0;
  if (task.isCancelled()) throw new Cancelled('Stopped, as you asked. Nothing was changed.');
  const { handles, page } = read;
  if (readAgain(workOf(draft), handles, page.id, draft.seen).length > 0) return null;
  let written: Written = { made: [], changed: [] };
  const writes = writeStep(host, failed, (wrote) => {
    written = applyDraft(host, draft, handles, wrote, settleDraft, locks);
  });
  if (writes > 0) step.remember(() => leftByDraft(read, draft, written));
  return writes;
}
