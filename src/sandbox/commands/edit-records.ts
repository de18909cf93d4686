import type { Params, Result } from '../../contract/contract.ts';
import type { Task } from '../../contract/handler.ts';
import { distinct } from '../../journey/merge/hindrances.ts';
import { areOfCards, mergeEdits } from '../../journey/merge/merge-edits.ts';
import { recordsAround, recordsOfMap } from '../../plane/records-of-map.ts';
import { breathe } from '../read/breathe.ts';
import type { SeenBoard } from '../read/seen-board.ts';
import { findFeasible } from '../step/find-hindrances.ts';
import { findMapToWrite, isStructural, withPictures } from '../step/find-map.ts';
import type { LastStep } from '../step/last-step.ts';
import { inTurns, writeWork } from '../step/write-work.ts';

/**
 * Writes what a person edited in the panel, all of it or nothing, as one undo step. What somebody changed since it was
 * seen is asked, not overwritten; what is locked, or has no place, is said. Nothing to do writes nothing.
 */
export async function editRecords(
  board: SeenBoard,
  { rootId, edits, seen, unlock = [] }: Params<'edit'>,
  task: Task,
  step: LastStep,
): Promise<Result<'edit'>> {
  return await inTurns(board, async () => {
    const found = await findMapToWrite(board, rootId, task);
    const { map } = found;
    const ids = edits.map((edit) => ('recordId' in edit ? edit.recordId : ''));
    const records = areOfCards(edits) ? recordsAround(map, ids) : recordsOfMap(map);
    await breathe();
    const { changes, conflicts } = mergeEdits(edits, seen, records);
    if (conflicts.length > 0) return { outcome: 'asked', conflicts };
    if (changes.length === 0) return { outcome: 'done', writes: 0 };
    const read = isStructural(changes) ? withPictures(found.read, map) : found.read;
    const feasible = await findFeasible(board.host, read, map, changes, unlock);
    const { target: journey, first, hindrances } = feasible;
    if (hindrances.length > 0) return { outcome: 'hindered', hindrances: distinct(hindrances) };
    const writes = writeWork(board, {
      read,
      map,
      target: { journey },
      first,
      feasible,
      step,
      task,
      failed: 'It could not be written',
    });
    return writes === null ? null : { outcome: 'done', writes };
  });
}
