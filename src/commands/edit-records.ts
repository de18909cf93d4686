import { applyDraft } from '../board/apply-draft.ts';
import { readAgain } from '../board/read-again.ts';
import type { ReadPage } from '../board/read-maps.ts';
import { type Draft, hasWork } from '../layout/draft/draft.ts';
import { draftEdits } from '../layout/draft/draft-edits.ts';
import { workOf } from '../layout/draft/draft-work.ts';
import { settleDraft } from '../layout/draft/settle-draft.ts';
import { mergeEdits } from '../merge/merge-edits.ts';
import { Cancelled } from '../model/cancelled.ts';
import { toRecords } from '../model/records-of.ts';
import type { Params, Result } from '../rpc/contract.ts';
import type { Task } from '../rpc/handler.ts';
import { findFeasible } from './find-hindrances.ts';
import { findMapToWrite, isStructural, withPictures } from './find-map.ts';
import type { LastStep } from './last-step.ts';
import { leftByDraft } from './left-board.ts';
import { writeStep } from './write-step.ts';

/** How often the board is read again when somebody works on the very notes that are about to be written. */
const attempts = 3;

/**
 * Writes what a person edited in the panel, all of it or nothing, as one undo step. What somebody changed since it was
 * seen is asked, not overwritten; what is locked, or has no place, is said. Nothing to do writes nothing.
 */
export async function editRecords(
  host: PluginAPI,
  { rootId, edits, seen, unlock = [] }: Params<'edit'>,
  task: Task,
  step: LastStep,
): Promise<Result<'edit'>> {
  for (let attempt = 1; ; attempt += 1) {
    const found = await findMapToWrite(host, rootId, task);
    const { map } = found;
    const { changes, conflicts } = mergeEdits(edits, seen, toRecords(map.journey));
    if (conflicts.length > 0) return { outcome: 'asked', conflicts };
    if (changes.length === 0) return { outcome: 'done', writes: 0 };
    const read = isStructural(changes) ? withPictures(found.read, map) : found.read;
    const { target, hindrances, locks, mayUnlock } = await findFeasible(host, read, map, changes, unlock);
    if (hindrances.length > 0) return { outcome: 'hindered', hindrances };
    const draft = draftEdits(read.snapshot, map, target);
    draft.mayUnlock = mayUnlock;
    if (!hasWork(draft)) return { outcome: 'done', writes: 0 };
    if (task.isCancelled()) throw new Cancelled('Stopped, as you asked. Nothing was changed.');
    const moved = readAgain(workOf(draft), read.handles, read.page.id, draft.seen);
    if (moved.length === 0) return { outcome: 'done', writes: writeEdit(host, draft, read, locks, step) };
    if (attempt === attempts)
      throw new Error('Somebody is working on it this very moment. Nothing was changed. Try again.');
  }
}

function writeEdit(
  host: PluginAPI,
  draft: Draft,
  read: ReadPage,
  locks: readonly string[],
  step: LastStep,
): number {
  let nodes: SceneNode[] = [];
  const writes = writeStep(host, 'It could not be written', (wrote) => {
    nodes = applyDraft(host, draft, read.handles, wrote, settleDraft, locks);
  });
  if (writes > 0) step.remember(() => leftByDraft(read, draft, nodes));
  return writes;
}
