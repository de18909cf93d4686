import { breathe } from '../board/breathe.ts';
import type { SeenBoard } from '../board/seen-board.ts';
import { recordsOfMap } from '../layout/interpretation.ts';
import { resolveConflicts } from '../merge/resolve.ts';
import { memoryOf } from '../model/memory.ts';
import type { Params, Result } from '../rpc/contract.ts';
import type { Task } from '../rpc/handler.ts';
import { checkAmount } from './check-amount.ts';
import { distinct, findFeasible } from './find-hindrances.ts';
import { findMapToWrite } from './find-map.ts';
import { mergeWithRemovals } from './merge-choices.ts';
import { inTurns } from './write-draft.ts';

/** What bringing in this file would do to this map, and what stands in its way. Writes nothing. */
export async function previewSync(
  board: SeenBoard,
  { rootId, file, remove = [], answers = {} }: Params<'previewSync'>,
  task: Task,
): Promise<Result<'previewSync'>> {
  return await inTurns(board, busy, async () => {
    const { read, map } = await findMapToWrite(board, rootId, task);
    const seen = recordsOfMap(map);
    await breathe();
    const memory = memoryOf(map.brought, file.exported?.id);
    const merge = mergeWithRemovals(file, seen, remove, memory, answers);
    checkAmount(merge.changes);
    await breathe();
    const wanted = resolveConflicts(merge, {}).changes;
    const { hindrances } = await findFeasible(board.host, read, map, wanted);
    const { changes, conflicts, missing, problems } = merge;
    const before = memory ? { ...seen, brought: memory } : seen;
    return { seen: before, changes, conflicts, missing, hindrances: distinct(hindrances), problems };
  });
}

const busy = 'Somebody is moving these very notes. Nothing was compared. Try again in a moment.';
