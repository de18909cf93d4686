import type { Params, Result } from '../../contract/contract.ts';
import type { Task } from '../../contract/handler.ts';
import { openDraft } from '../../own-map/change/draft.ts';
import { workOf } from '../../own-map/change/draft-work.ts';
import { drawMatrix } from '../../own-map/change/draw-matrix.ts';
import { joinTwins } from '../../own-map/change/join-twins.ts';
import { cardsOfMatrix, ratingOf } from '../../own-map/matrix/ratings.ts';
import type { SeenBoard } from '../read/seen-board.ts';
import { findMapToWrite, withPictures } from '../step/find-map.ts';
import type { LastStep } from '../step/last-step.ts';
import { inTurns, writeDraft } from '../step/write-draft.ts';
import { loadFontsFor } from '../write/load-fonts-for.ts';

/** Puts the matrix beside its map, whoever drew that; or brings it up to date. One undo step. */
export async function putMatrix(
  board: SeenBoard,
  { rootId }: Params<'putMatrix'>,
  task: Task,
  step: Pick<LastStep, 'remember'>,
): Promise<Result<'putMatrix'>> {
  return await inTurns(board, busy, async () => {
    const found = await findMapToWrite(board, rootId, task);
    const { map } = found;
    const read = withPictures(found.read, map);
    const cards = cardsOfMatrix(map.journey);
    if (cards.length === 0)
      throw new Error('The map has no opportunities or solutions yet. Write some first.');
    const draft = openDraft(read.scene, map, map.journey);
    const drawn = drawMatrix(draft);
    joinTwins(draft);
    await loadFontsFor(board.host, workOf(draft), read.handles);
    const failed = 'The matrix could not be put on the board';
    const writes = writeDraft(board, { read, draft, step, task, failed });
    const unrated = cards.filter((card) => ratingOf(card) === null).length;
    if (writes === null) return null;
    const { children } = read.page;
    // What is new on a page lies on top of it.
    const nodeId = read.handles.has(drawn) ? drawn : (children[children.length - 1]?.id ?? '');
    return { writes, nodeId, notes: cards.length, unrated };
  });
}

const busy = 'Somebody is working on the matrix at this moment. Nothing was changed. Try again in a moment.';
