import type { Params, Result } from '../../contract/contract.ts';
import { cleanSnapshotName, sayProblem } from '../../journey/map-snapshot.ts';
import type { SeenBoard } from '../read/seen-board.ts';
import { renameSnapshotNode } from '../read/snapshot-node.ts';
import type { LastStep } from '../step/last-step.ts';
import { leftAsItIs } from '../step/left-board.ts';
import { writeStep } from '../step/write-step.ts';
import { findSnapshot } from './find-snapshots.ts';

/** Gives a snapshot another name: one undo step. What cannot be read is left as it is. */
export async function renameSnapshot(
  board: SeenBoard,
  { nodeId, name: given }: Params<'renameSnapshot'>,
  step: Pick<LastStep, 'remember'>,
): Promise<Result<'renameSnapshot'>> {
  const name = cleanSnapshotName(given);
  if (name === null) throw new Error('A snapshot needs a name. Nothing was changed.');
  const { node, copies, seen } = await findSnapshot(board.host, nodeId);
  if ('problem' in seen) throw new Error(sayProblem(seen.problem));
  if (seen.head.name === name) return { name, writes: 0 };
  const writes = writeStep(board, 'The snapshot could not be renamed', (wrote) => {
    for (const each of [node, ...copies]) {
      renameSnapshotNode(each, { ...seen.head, name });
      wrote();
    }
  });
  step.remember(() => leftAsItIs(board.host.currentPage, { made: [], changed: [node, ...copies] }));
  return { name, writes };
}

/** Takes a snapshot off the board, with all copies of its node in that map: one undo step. */
export async function deleteSnapshot(
  board: SeenBoard,
  { nodeId }: Params<'deleteSnapshot'>,
  step: Pick<LastStep, 'remember'>,
): Promise<Result<'deleteSnapshot'>> {
  const { node, copies, seen } = await findSnapshot(board.host, nodeId);
  if ('problem' in seen) throw new Error(sayProblem(seen.problem));
  const deleted = writeStep(board, 'The snapshot could not be deleted', (wrote) => {
    for (const each of [node, ...copies]) {
      each.remove();
      wrote();
    }
  });
  step.remember(() => leftAsItIs(board.host.currentPage, { made: [], changed: [] }));
  return { deleted };
}
