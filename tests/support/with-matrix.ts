import type { Journey } from '../../src/journey/journey.ts';
import type { LiveBoard } from './live-board.ts';
import { dragTo, matrixNodes, shownOn } from './matrix-board.ts';

/** Every third map by this number has its first row full of ideas: then it can have a matrix. */
export function withIdeas(journey: Journey, number: number): Journey {
  const [first, ...lanes] = journey.lanes;
  if (number % 3 !== 0 || !first) return journey;
  return { ...journey, lanes: [{ ...first, kind: 'opportunities' }, ...lanes] };
}

/** Puts the matrix beside a map that has ideas; says whether it has. */
export async function putMatrixBeside(board: LiveBoard, rootId: string): Promise<boolean> {
  try {
    const { notes } = await board.ask('putMatrix', { rootId });
    return notes > 0;
  } catch (error) {
    if (error instanceof Error && error.message.includes('no opportunities or solutions')) return false;
    throw error;
  }
}

/** Drags something on the matrix somewhere over it: a person says value and effort. `pick`: a whole number from 0 to below `n`. */
export function dragOnMatrix(board: LiveBoard, pick: (n: number) => number): boolean {
  const shown = [...shownOn(board).values()];
  const one = shown[pick(Math.max(1, shown.length))];
  const box = matrixNodes(board).matrix?.find(({ id }) => id === one?.matrixId)?.absoluteBoundingBox;
  if (!one || !box) return false;
  dragTo(board, one.cardId, {
    x: box.x + 100 + pick(Math.round(box.width)) * 0.9,
    y: box.y + 100 + pick(Math.round(box.height)) * 0.8,
  });
  return true;
}

/** Where all that belongs to matrices lies. */
export function placesOnMatrix(board: LiveBoard): string {
  const { mark: _, ...matrix } = matrixNodes(board);
  const nodes = Object.values(matrix).flat();
  return JSON.stringify(nodes.map(({ id, absoluteBoundingBox }) => [id, absoluteBoundingBox]).sort());
}
