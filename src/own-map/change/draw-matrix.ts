import { origin, unionOf } from '../../plane/boxes.ts';
import { compareNodeIds } from '../../plane/node-order.ts';
import { isDecor } from '../../plane/seen-nodes.ts';
import { fieldsFor } from '../matrix/matrix-places.ts';
import { planMatrix, planReference } from '../matrix/plan-matrix.ts';
import { cardsOfMatrix, type MaybeRating, ratingOf } from '../matrix/ratings.ts';
import { isMatrix } from '../matrix/references.ts';
import { freeSpaceFor } from './arrange-matrix.ts';
import { type Draft, type DraftNode, isWrittenOn, nodesWith, rootOf } from './draft.ts';
import { addPlanned, removeNode } from './draft-nodes.ts';
import { markedAs } from './draft-scaffold.ts';
import { followMatrix, referencesOf } from './follow-matrix.ts';
import { heldBy } from './work.ts';

/**
 * Puts the matrix of a map on the board, to the left of it, where no map grows to, or brings the one that stands there up to date: each idea once,
 * none that went; of two that people drew apart one stays. Gives its node's id in the draft.
 */
export function drawMatrix(draft: Draft): string {
  const { id: journeyId } = draft.map.journey;
  const cards = cardsOfMatrix(draft.target);
  const [first, ...others] = matricesOf(draft);
  const homeId = first ? first.id : addMatrix(draft, cards.map(ratingOf));
  const shown = new Set(cards.map(({ id }) => id));
  const standing = new Set<string>();
  const references = referencesOf(draft);
  // Those of the matrix that stays come first.
  for (const isHome of [true, false])
    for (const { node, cardId, matrix } of references) {
      if ((matrix?.id === homeId) !== isHome) continue;
      if (shown.has(cardId) && !standing.has(cardId)) standing.add(cardId);
      else if (!isWrittenOn(draft, node.id)) removeNode(draft, node.id);
    }
  for (const card of cards)
    if (!standing.has(card.id)) addPlanned(draft, planReference(journeyId, card, ratingOf(card)), homeId);
  followMatrix(draft, { home: homeId });
  for (const { id } of others) clear(draft, id);
  return homeId;
}

/** The matrices of this map; the first is the first for everybody. */
function matricesOf(draft: Draft): DraftNode[] {
  return markedAs(draft, 'matrix')
    .filter((node) => isMatrix(node, draft.map.journey.id) && node.stamp?.nodeId === node.id)
    .sort((a, b) => compareNodeIds(a.id, b.id));
}

function addMatrix(draft: Draft, ratings: readonly MaybeRating[]): string {
  const { grid, journey } = draft.map;
  const plan = planMatrix(journey.id, fieldsFor(ratings));
  const { x, y } = unionOf([rootOf(draft), grid.box].filter((box) => box !== null)) || origin;
  const at = freeSpaceFor(draft, plan, { x: x - gap, y }, null);
  const id = addPlanned(draft, plan, null, at);
  for (const part of plan.children)
    if ('x' in part) addPlanned(draft, part, id, { x: at.x + part.x, y: at.y + part.y });
  return id;
}

/** Between the matrix and its map; px. */
const gap = 320;

/** Gone as a whole, but where people put something into it, or wrote on it. */
function clear(draft: Draft, matrixId: string): void {
  const left = nodesWith(draft, [matrixId, ...heldBy(draft, matrixId)]);
  if (left.every((node) => isDecor(node) && !isWrittenOn(draft, node.id))) removeNode(draft, matrixId);
}
