import type { Params, Result } from '../../contract/contract.ts';
import type { Task } from '../../contract/handler.ts';
import { memoryOf } from '../../journey/memory.ts';
import { distinct } from '../../journey/merge/hindrances.ts';
import { recordsOfMap } from '../../plane/records-of-map.ts';
import { breathe } from '../read/breathe.ts';
import type { SeenBoard } from '../read/seen-board.ts';
import { checkChanges } from '../step/check-changes.ts';
import { findFeasible } from '../step/find-hindrances.ts';
import { findMapToWrite } from '../step/find-map.ts';
import { inTurns } from '../step/write-work.ts';

/** The records of a map that a file is to be merged into, and what the map remembers of earlier files of its export. */
export async function tellRecords(
  board: SeenBoard,
  { rootId, exportId }: Params<'records'>,
  task: Task,
): Promise<Result<'records'>> {
  const { map } = await findMapToWrite(board, rootId, task);
  const brought = memoryOf(map.brought, exportId);
  const records = recordsOfMap(map);
  // Sending all of them is a stretch of its own.
  await breathe();
  return brought ? { ...records, brought } : records;
}

/** What stands in the way of these changes. Writes nothing. */
export async function foreseeChanges(
  board: SeenBoard,
  { rootId, changes }: Params<'foresee'>,
  task: Task,
): Promise<Result<'foresee'>> {
  return await inTurns(board, async () => {
    const { read, map } = await findMapToWrite(board, rootId, task);
    checkChanges(changes, recordsOfMap(map));
    await breathe();
    const { hindrances } = await findFeasible(board.host, read, map, changes);
    return { hindrances: distinct(hindrances) };
  });
}
