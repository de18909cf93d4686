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
  const { writes, read, drawn } = await drawOnMap(board, rootId, task, step, failed, (draft) => {
    const cards = cardsOfMatrix(draft.map.journey);
    if (cards.length === 0)
      throw new Error('The map has no opportunities or solutions yet. Write some first.');
    const id = drawMatrix(draft);
    joinTwins(draft);
    return { id, cards };
  });
  const { id, cards } = drawn;
  const { page, handles } = read;
  // Whether what is new on a page lies on top of it is not known (the simulator's switch `freshNodes`).
  const made = page.children.find((node) => node.type === 'SECTION' && !handles.has(node.id));
  const nodeId = handles.has(id) ? id : (made?.id ?? '');
  const unrated = cards.filter((card) => ratingOf(card) === null).length;
  return { writes, nodeId, notes: cards.length, unrated };
}

const failed = 'The matrix could not be put on the board';
