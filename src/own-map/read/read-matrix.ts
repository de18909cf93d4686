import { schemaOfList } from '../../journey/journey.ts';
import type { ReadMap } from '../../plane/interpretation.ts';
import type { SceneIndex } from '../../plane/scene-index.ts';
import { withRating } from '../matrix/ratings.ts';
import { boardOf, findDragged, overlaysOn } from '../matrix/references.ts';
import { findOwnWords } from './own-words.ts';
import { validRecord } from './valid-journey.ts';

/**
 * A map in use with what its matrix says: ratings of what was dragged there, and words that people wrote on it. Of a map that was copied
 * the original keeps it.
 */
export function readMatrix(map: ReadMap, index: SceneIndex): ReadMap {
  const stampedId = index.byId.get(map.rootId)?.stamp?.journeyId;
  const nodes = overlaysOn(index).filter(
    ({ id, stamp }) => stamp?.journeyId === stampedId && map.memberIds.has(id),
  );
  if (nodes.length === 0 || stampedId !== map.journey.id) return map;
  const dragged = findDragged(boardOf(index), stampedId);
  const cards = map.journey.cards.map((card) => {
    const rating = dragged.get(card.id);
    const rated = rating === undefined ? null : withRating(card, rating);
    return (rated && validRecord(rated, schemaOfList.cards, [])) ?? card;
  });
  const words = findOwnWords(nodes, new Set(), map.journey, []);
  return { ...map, journey: { ...map.journey, cards }, ownWords: new Set(words.map(({ id }) => id)) };
}
