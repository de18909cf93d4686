import type { Task } from '../../contract/handler.ts';
import { type Draft, openDraft } from '../../own-map/change/draft.ts';
import { workOf } from '../../own-map/change/draft-work.ts';
import type { ReadPage } from '../read/read-maps.ts';
import type { SeenBoard } from '../read/seen-board.ts';
import { loadFontsFor } from '../write/load-fonts-for.ts';
import { findMapToWrite, withPictures } from './find-map.ts';
import type { LastStep } from './last-step.ts';
import { inTurns, writeDraft } from './write-draft.ts';

/**
 * Draws something beside a map or on its notes, as one undo step, whoever drew the map. `draw` says what, on a draft, and what else
 * to give back; it throws when there is nothing to draw. `failed`: what to say, before the reason, when FigJam fails.
 */
export async function drawOnMap<T>(
  board: SeenBoard,
  rootId: string,
  task: Task,
  step: Pick<LastStep, 'remember'>,
  failed: string,
  draw: (draft: Draft) => T,
): Promise<{ writes: number; read: ReadPage; drawn: T }> {
  return await inTurns(board, async () => {
    const { read: found, map } = await findMapToWrite(board, rootId, task);
    const read = withPictures(found, map);
    const draft = openDraft(read.scene, map, map.journey);
    const drawn = draw(draft);
    await loadFontsFor(board.host, workOf(draft), read.handles);
    const writes = writeDraft(board, { read, draft, step, task, failed });
    return writes === null ? null : { writes, read, drawn };
  });
}
