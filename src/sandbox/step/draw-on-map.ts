import type { Task } from '../../contract/handler.ts';
import { type Draft, openDraft } from '../../own-map/change/draft.ts';
import { workOf } from '../../own-map/change/draft-work.ts';
import type { ReadPage } from '../read/read-maps.ts';
import type { SeenBoard } from '../read/seen-board.ts';
import { loadFontsFor } from '../write/load-fonts-for.ts';
import { findMapToWrite, withPictures } from './find-map.ts';
import type { LastStep } from './last-step.ts';
import { inTurns, writeDraft } from './write-draft.ts';

/** What to say when somebody is always in the way, and, before the reason, when FigJam fails. */
interface Say {
  busy: string;
  failed: string;
}

/**
 * Draws something beside a map or on its notes, as one undo step, whoever drew the map. `draw` says what, on a draft, and what else
 * to give back; it throws when there is nothing to draw.
 */
export async function drawOnMap<T>(
  board: SeenBoard,
  rootId: string,
  task: Task,
  step: Pick<LastStep, 'remember'>,
  { busy, failed }: Say,
  draw: (draft: Draft) => T,
): Promise<{ writes: number; read: ReadPage; drawn: T }> {
  return await inTurns(board, busy, async () => {
    const { read: found, map } = await findMapToWrite(board, rootId, task);
    const read = withPictures(found, map);
    const draft = openDraft(read.scene, map, map.journey);
    const drawn = draw(draft);
    await loadFontsFor(board.host, workOf(draft), read.handles);
    const writes = writeDraft(board, { read, draft, step, task, failed });
    return writes === null ? null : { writes, read, drawn };
  });
}
