import { addTo } from '../../journey/add-to.ts';
import { sameJson } from '../../journey/equal.ts';
import { hasStamp, samePlace } from '../../plane/seen-nodes.ts';
import { wordsOfReference } from '../matrix/plan-matrix.ts';
import { type MaybeRating, ratingOf, sameRating } from '../matrix/ratings.ts';
import { findReferences, placeIn, type Reference } from '../matrix/references.ts';
import { arrangeMatrix, type Standing } from './arrange-matrix.ts';
import { type Draft, hasWork, isWrittenOn, nodeOf } from './draft.ts';
import { removeNode, setStamp, setText } from './draft-nodes.ts';
import { markedAs } from './draft-scaffold.ts';

/**
 * What stands on the matrix follows its cards: words, place and what is agreed; where its card is gone, it goes. Who dragged one spoke of the
 * card: that remembers it, too. Only where something is written anyway, or with a matrix that is drawn (`home`): all stand in that then. `late`:
 * words were written already, and nothing moves.
 */
export function followMatrix(draft: Draft, when: 'writing' | 'late' | { home: string } = 'writing'): void {
  if (when === 'writing' && !hasWork(draft)) return;
  const references = referencesOf(draft);
  if (references.length === 0) return;
  const cards = new Map(draft.target.cards.map((card) => [card.id, card]));
  const standing = new Map<string, Standing[]>();
  for (const one of references) {
    const { node, agreed, now, matrix } = one;
    const card = cards.get(one.cardId);
    if (!card) {
      if (when !== 'late' && !isWrittenOn(draft, node.id)) removeNode(draft, node.id);
      continue;
    }
    if (!sameRating(agreed, now)) draft.restamp.add(card.id);
    const home = typeof when === 'object' ? when.home : matrix?.id;
    const rating = ratingOf(card);
    if (when !== 'late') {
      setText(draft, nodeOf(draft, node.id), wordsOfReference(card));
      if (home !== undefined) addTo(standing, home, { one, rating });
    }
    if (when === 'late' || home === undefined) agree(draft, one, rating, matrix?.id);
  }
  for (const [home, list] of standing) {
    arrangeMatrix(draft, home, list, typeof when === 'object');
    for (const { one, rating } of list) agree(draft, one, rating, home);
  }
}

/** The references of the map as they shall be. */
export function referencesOf(draft: Draft): Reference[] {
  const ids = markedAs(draft, 'reference').map(({ id }) => id);
  const live = new Set(draft.scene.liveNodeIds);
  return findReferences({ ids, nodeOf: (id) => nodeOf(draft, id), live }, draft.map.journey.id);
}

/** Lets a reference remember what its card says now, and where it stands in its matrix while that holds. */
function agree(draft: Draft, { node }: Reference, rating: MaybeRating, home: string | undefined): void {
  const now = nodeOf(draft, node.id);
  if (!hasStamp(now, 'decor')) return;
  const local = placeIn(nodeOf(draft, home), now);
  const { stamp } = now;
  const isAgreed = sameJson(stamp.agreed || null, rating);
  if (isAgreed && stamp.nodeId === node.id && stamp.local && samePlace(local, stamp.local)) return;
  const { agreed: _, ...rest } = stamp;
  setStamp(draft, now, rating ? { ...stamp, agreed: rating, local } : { ...rest, local });
}
