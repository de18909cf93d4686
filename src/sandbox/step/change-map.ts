import type { Task } from '../../contract/handler.ts';
import { change, type Target } from '../../own-map/change/change.ts';
import type { Work } from '../../own-map/change/work.ts';
import type { ReadMap } from '../../plane/interpretation.ts';
import type { ReadPage } from '../read/read-maps.ts';
import type { SeenBoard } from '../read/seen-board.ts';
import { loadFontsFor } from '../write/load-fonts-for.ts';
import type { LastStep } from './last-step.ts';
import { inTurns, writeWork } from './write-work.ts';

interface Given {
  /** The map, and what of its page must be known. */
  find(): Promise<{ read: ReadPage; map: ReadMap }>;
  /** What it shall be; throws when there is nothing to do. */
  targetOf(map: ReadMap): Target;
  step: Pick<LastStep, 'remember'>;
  task: Task;
  /** What to say, before the reason, when FigJam fails. */
  failed: string;
}

/**
 * Changes something of a map whose journey stays what it is, as one undo step. Throws with a text for people, and then nothing
 * was written.
 */
export async function changeMap(
  board: SeenBoard,
  { find, targetOf, step, task, failed }: Given,
): Promise<{ writes: number; read: ReadPage; work: Work }> {
  return await inTurns(board, async () => {
    const { read, map } = await find();
    const target = targetOf(map);
    const { scene } = read;
    const work = change({ scene }, map, target);
    const ahead = change({ scene, around: [] }, map, target, new Map());
    const refusal = work.hindrances[0]?.reason ?? ahead.blocked;
    if (refusal !== null) throw new Error(`${refusal} Nothing was changed.`);
    await loadFontsFor(board.host, work, read.handles);
    const writes = writeWork(board, {
      read,
      map,
      target,
      first: work,
      feasible: { ahead },
      step,
      task,
      failed,
    });
    return writes === null ? null : { writes, read, work };
  });
}
