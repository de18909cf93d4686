import type { Params, Result } from '../../contract/contract.ts';
import type { Task } from '../../contract/handler.ts';
import { drawMatrix } from '../../own-map/change/draw-matrix.ts';
import { joinTwins } from '../../own-map/change/join-twins.ts';
import { cardsOfMatrix, ratingOf } from '../../own-map/matrix/ratings.ts';
import type { SeenBoard } from '../read/seen-board.ts';
import { drawOnMap } from '../step/draw-on-map.ts';
import type { LastStep } from '../step/last-step.ts';

/** Puts the matrix beside its map, whoever drew that; or brings it up to date. One undo step. */
export async function putMatrix(
  board: SeenBoard,
  { rootId }: Params<'putMatrix'>,
  task: Task,
  step: Pick<LastStep, 'remember'>,
): Promise<Result<'putMatrix'>> {
  const { writes, read, drawn } = await drawOnMap(board, rootId, task, step, say, (draft) => {
    const cards = cardsOfMatrix(draft.map.journey);
    if (cards.length === 0)
      throw new Error('The map has no opportunities or solutions yet. Write some first.');
    const id = drawMatrix(draft);
    joinTwins(draft);
    return { id, cards };
  });
  const { id, cards } = drawn;
  const { children } = read.page;
  // What is new on a page lies on top of it.
  const nodeId = read.handles.has(id) ? id : (children[children.length - 1]?.id ?? '');
  const unrated = cards.filter((card) => ratingOf(card) === null).length;
  return { writes, nodeId, notes: cards.length, unrated };
}

const say = {
  busy: 'Somebody is working on the matrix at this moment. Nothing was changed. Try again in a moment.',
  failed: 'The matrix could not be put on the board',
};
