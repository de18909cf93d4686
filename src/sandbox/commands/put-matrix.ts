import type { Params, Result } from '../../contract/contract.ts';
import type { Task } from '../../contract/handler.ts';
import { cardsOfMatrix, ratingOf } from '../../own-map/matrix/ratings.ts';
import type { SeenBoard } from '../read/seen-board.ts';
import { changeMap } from '../step/change-map.ts';
import { findWithPictures } from '../step/find-map.ts';
import type { LastStep } from '../step/last-step.ts';

/** Puts the matrix beside its map, whoever drew that; or brings it up to date. One undo step. */
export async function putMatrix(
  board: SeenBoard,
  { rootId }: Params<'putMatrix'>,
  task: Task,
  step: Pick<LastStep, 'remember'>,
): Promise<Result<'putMatrix'>> {
  let cards: ReturnType<typeof cardsOfMatrix> = [];
  const { writes, read, work } = await changeMap(board, {
    find: () => findWithPictures(board, rootId, task),
    targetOf(map) {
      cards = cardsOfMatrix(map.journey);
      if (cards.length === 0)
        throw new Error('The map has no opportunities or solutions yet. Write some first.');
      return { matrix: true };
    },
    step,
    task,
    failed,
  });
  const { page, handles } = read;
  const { drawnId = '' } = work;
  // Whether what is new on a page lies on top of it is not known (the simulator's switch `freshNodes`).
  const made = page.children.find((node) => node.type === 'SECTION' && !handles.has(node.id));
  const nodeId = handles.has(drawnId) ? drawnId : (made?.id ?? '');
  const unrated = cards.filter((card) => ratingOf(card) === null).length;
  return { writes, nodeId, notes: cards.length, unrated };
}

const failed = 'The matrix could not be put on the board';
