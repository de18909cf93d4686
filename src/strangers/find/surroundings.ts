import { type Box, gapBetween } from '../../plane/boxes.ts';
import type { Piece } from '../../plane/piece.ts';
import type { SceneIndex } from '../../plane/scene-index.ts';
import { promisesJourney } from '../../plane/words/stage-words.ts';
import { commonLook, looksAlike } from './find-lines.ts';

/** How far from a grid words still speak of it, as a share of its longer side. */
const reach = 0.75;

/** What speaks of journeys on a page: found once, asked for every grid. */
export interface Surroundings {
  /** Short texts and section names that promise a journey, with where they stand. */
  promises: { text: string; box: Box }[];
  /** The name of the page or board promises one. */
  everywhere: string | null;
}

export function lookAround(pieces: readonly Piece[], index: SceneIndex): Surroundings {
  const { scene } = index;
  const promises: Surroundings['promises'] = [];
  const common = commonLook(pieces);
  for (const piece of pieces) {
    const { text, box } = piece;
    if (text.length < 120 && promisesJourney(text) && !isNote(piece, common)) promises.push({ text, box });
  }
  for (const node of scene.nodes)
    if (node.type === 'SECTION' && node.name.length < 120 && promisesJourney(node.name))
      promises.push({ text: node.name, box: node });
  const names = [scene.pageName, scene.boardName];
  return { promises, everywhere: names.find((name) => name.length < 120 && promisesJourney(name)) ?? null };
}

/** What looks as most do says something of its own, and gives nothing a title. */
function isNote(piece: Piece, common: Piece | null): boolean {
  return piece.type === 'STICKY' || (piece.type !== 'TEXT' && common !== null && looksAlike(piece, common));
}

const isNear = (words: Box, box: Box): boolean =>
  gapBetween(box, words) < Math.max(box.width, box.height) * reach;

/** Do words on the page near this place promise a journey? The names of the page and board do not count. */
export function isPromisedNear({ promises }: Surroundings, box: Box): boolean {
  return promises.some((promise) => isNear(promise.box, box));
}

/** The words near this place that promise a journey; those of the page where none are near; `null` for none. */
export function promiseNear({ promises, everywhere }: Surroundings, box: Box): string | null {
  return promises.find((promise) => isNear(promise.box, box))?.text ?? everywhere;
}
