import { splitRow, strangersByRow } from '../../own-map/adopted/rows-by-words.ts';
import type { ReadMap } from '../../plane/interpretation.ts';
import type { MapDraft } from '../../plane/map-draft.ts';
import type { Scene } from '../../plane/scene.ts';
import { answerWords, rowWords } from './answer-words.ts';
import { rebuildMap } from './build-map.ts';

type Answers = { readonly [recordId: string]: string };

/**
 * The map without the notes and personas that people say are none. Throws when they say that it is no
 * journey map at all: then there is nothing to take into use.
 */
export function withoutDenied(
  scene: Scene,
  map: ReadMap,
  answers: Answers,
  taken: ReadonlySet<string>,
): ReadMap {
  const { found, journey, nodes } = map;
  if (answers[journey.id] === answerWords.noMap)
    throw new Error(
      'You said that this is no journey map, so there is nothing to take into use. Nothing was changed. Its notes can be exported as they are.',
    );
  const denied = new Set<string>();
  for (const { id } of journey.cards)
    if (answers[id] === answerWords.noNote) for (const nodeId of nodes[id] ?? []) denied.add(nodeId);
  if (!found) return map;
  const people = found.people?.filter(
    (_, at) => answers[journey.personas[at]?.id ?? ''] !== answerWords.noPerson,
  );
  const cards = found.cards.filter((card) => !card.nodes.some((node) => denied.has(node.id)));
  const meant = inSaidRows(map, { ...found, ...(people ? { people } : {}), cards }, answers);
  const isSame = cards.length === found.cards.length && people?.length === found.people?.length;
  if (isSame && meant.lanes === found.lanes && meant.cards === cards) return map;
  return rebuildMap(scene, map, meant, taken);
}

/** Notes that begin with what they are go into the rows that people say; a row of several kinds becomes one for each. */
function inSaidRows({ journey }: ReadMap, found: MapDraft, answers: Answers): MapDraft {
  const laneKinds = journey.lanes.map(({ kind }) => kind);
  const moved = new Map<number, number>();
  for (const [row, cards] of strangersByRow({ draft: found, laneKinds }))
    if (answers[journey.lanes[row]?.id ?? ''] === rowWords.inRow) for (const at of cards) moved.set(at, row);
  let draft = found;
  if (moved.size > 0)
    draft = {
      ...draft,
      cards: draft.cards.map((card, at) => ({ ...card, lane: moved.get(at) ?? card.lane })),
    };
  for (let at = journey.lanes.length - 1; at >= 0; at -= 1)
    if (answers[journey.lanes[at]?.id ?? ''] === rowWords.ownRows) draft = splitRow(draft, at);
  return draft;
}
