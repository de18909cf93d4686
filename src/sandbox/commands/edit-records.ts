import type { Params, Result } from '../../contract/contract.ts';
import type { Task } from '../../contract/handler.ts';
import { mergeEdits } from '../../journey/merge/merge-edits.ts';
import { toRecords } from '../../journey/records-of.ts';
import { draftEdits } from '../../own-map/change/draft-edits.ts';
import { distinct, findFeasible } from '../step/find-hindrances.ts';
import { findMapToWrite, isStructural, withPictures } from '../step/find-map.ts';
import type { LastStep } from '../step/last-step.ts';
import { writeDraft } from '../step/write-draft.ts';

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
    const feasible = await findFeasible(host, read, map, changes, unlock);
    const { target, hindrances } = feasible;
    if (hindrances.length > 0) return { outcome: 'hindered', hindrances: distinct(hindrances) };
    const draft = draftEdits(read.snapshot, map, target);
    const writes = writeDraft(host, { read, draft, feasible, step, task, failed: 'It could not be written' });
    if (writes !== null) return { outcome: 'done', writes };
    if (attempt === attempts)
      throw new Error('Somebody is working on it this very moment. Nothing was changed. Try again.');
  }
}
