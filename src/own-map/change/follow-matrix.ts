import type { Card } from '../../journey/journey.ts';
import { type Point, right } from '../../plane/boxes.ts';
import type { SeenNode } from '../../plane/scene.ts';
import { lookUp } from '../../plane/scene-index.ts';
import { cornerFor, edge, unrated } from '../matrix/matrix-places.ts';
import { wordsOfReference } from '../matrix/plan-matrix.ts';
import { type MaybeRating, ratingOf, sameRating } from '../matrix/ratings.ts';
import { findReferences, type Reference } from '../matrix/references.ts';
import { type Draft, type DraftNode, hasWork, nodeOf } from './draft.ts';
import { moveTo, removeNode, setParent, setStamp, setText } from './draft-nodes.ts';

/**
 * What stands on the matrix follows its cards: words, place and what is agreed; where its card is gone, it goes. Who dragged one spoke of the
 * card: that remembers it, too. Only where something is written anyway, or with a `home` that is drawn: all stand in that then. `late`: words
 * were written already.
 */
export function followMatrix(draft: Draft, when: 'writing' | 'late' | { home: DraftNode } = 'writing'): void {
  if (when === 'writing' && !hasWork(draft)) return;
  const references = referencesOf(draft);
  if (references.length === 0) return;
  const cards = new Map(draft.target.cards.map((card) => [card.id, card]));
  const place = openPlaces();
  const left: [Reference, Card, SeenNode][] = [];
  for (const one of references) {
    const { node, agreed, now } = one;
    const card = cards.get(one.cardId);
    if (!card) {
      if (when !== 'late' && !draft.map.ownWords?.has(node.id)) removeNode(draft, node.id);
      continue;
    }
    if (!sameRating(agreed, now)) draft.restamp.add(card.id);
    if (when !== 'late') setText(draft, nodeOf(draft, node.id), wordsOfReference(card));
    const matrix = typeof when === 'object' ? when.home : one.matrix;
    const isHome = matrix !== null && matrix.id === one.matrix?.id && !nodeOf(draft, node.id)?.plan;
    if (isHome && sameRating(now, ratingOf(card))) place.take(matrix, node);
    else if (matrix) left.push([one, card, matrix]);
    agree(draft, one, ratingOf(card));
  }
  for (const [{ node }, card, matrix] of left) {
    setParent(draft, node.id, matrix.id);
    moveTo(draft, node.id, place.find(matrix, ratingOf(card)));
  }
}

/** The references of the map as they shall be. */
export function referencesOf(draft: Draft): Reference[] {
  const { scene, added, map } = draft;
  const ids = [...(lookUp(scene).marked.get('reference') ?? []), ...added];
  const live = new Set(scene.liveNodeIds);
  return findReferences({ ids, nodeOf: (id) => nodeOf(draft, id), live }, map.journey.id);
}

/** Lets a reference remember what its card says now. */
function agree(draft: Draft, { node, agreed }: Reference, rating: MaybeRating): void {
  const now = nodeOf(draft, node.id);
  if (now?.stamp?.kind !== 'decor') return;
  const isAgreed = agreed?.value === rating?.value && agreed?.effort === rating?.effort;
  if (isAgreed && now.stamp.nodeId === node.id) return;
  const { agreed: _, ...stamp } = now.stamp;
  setStamp(draft, now, rating ? { ...stamp, agreed: rating } : stamp);
}

/** Finds each a place that none of the others has, in page space. */
function openPlaces() {
  const taken = new Set<string>();
  const key = (matrix: SeenNode, { x, y }: Point) =>
    `${matrix.id} ${Math.round((x - matrix.x) / 4)} ${Math.round((y - matrix.y) / 4)}`;
  return {
    take(matrix: SeenNode, at: Point): void {
      taken.add(key(matrix, at));
    },
    find(matrix: SeenNode, rating: MaybeRating): Point {
      const strip = right(matrix) - matrix.x - edge - unrated.x;
      let place: Point = matrix;
      for (let tries = 0; tries < mostTries; tries += 1) {
        const corner = cornerFor(rating, tries, strip);
        place = { x: matrix.x + corner.x, y: matrix.y + corner.y };
        if (!taken.has(key(matrix, place))) break;
      }
      taken.add(key(matrix, place));
      return place;
    },
  };
}

/** Then they lie on each other. */
const mostTries = 2000;
