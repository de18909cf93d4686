import type { Params, Result } from '../../contract/contract.ts';
import type { Task } from '../../contract/handler.ts';
import { memoryOf } from '../../journey/memory.ts';
import { resolveConflicts } from '../../journey/merge/resolve.ts';
import { recordsOfMap } from '../../plane/records-of-map.ts';
import { breathe, inStretches } from '../read/breathe.ts';
import type { SeenBoard } from '../read/seen-board.ts';
import { checkAmount } from '../step/check-amount.ts';
import { distinct, findFeasible } from '../step/find-hindrances.ts';
import { findMapToWrite } from '../step/find-map.ts';
import { inTurns } from '../step/write-work.ts';
import { mergeChosen } from './merge-choices.ts';

/** What bringing in this file would do to this map, and what stands in its way. Writes nothing. */
export async function previewSync(
  board: SeenBoard,
  { rootId, file, remove = [], answers = {} }: Params<'previewSync'>,
  task: Task,
): Promise<Result<'previewSync'>> {
  return await inTurns(board, async () => {
    const { read, map } = await findMapToWrite(board, rootId, task);
    const seen = recordsOfMap(map);
    await breathe();
    const memory = memoryOf(map.brought, file.exported?.id);
    const merge = await inStretches(mergeChosen(file, seen, remove, memory, answers));
    checkAmount(merge.changes);
    await breathe();
    const wanted = resolveConflicts(merge, {}).changes;
    const { hindrances } = await findFeasible(board.host, read, map, wanted);
    const { changes, conflicts, missing, problems } = merge;
    const before = memory ? { ...seen, brought: memory } : seen;
    return { seen: before, changes, conflicts, missing, hindrances: distinct(hindrances), problems };
  });
}
