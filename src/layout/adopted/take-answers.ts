import { answerWords } from '../foreign/ask-about-reading.ts';
import { buildMap } from '../foreign/build-map.ts';
import type { ReadMap } from '../interpretation.ts';
import type { Snapshot } from '../snapshot.ts';
import { indexSnapshot } from '../snapshot-index.ts';

type Answers = { readonly [recordId: string]: string };

/**
 * The map without the notes and personas that people say are none. Throws when they say that it is no
 * journey map at all: then there is nothing to take into use.
 */
export function withoutDenied(
  snapshot: Snapshot,
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
  const people = found?.people?.filter(
    (_, at) => answers[journey.personas[at]?.id ?? ''] !== answerWords.noPerson,
  );
  if (!found || (denied.size === 0 && people?.length === found.people?.length)) return map;
  const cards = found.cards.filter((card) => !card.nodes.some((node) => denied.has(node.id)));
  const connectors = snapshot.nodes.filter((node) => node.type === 'CONNECTOR' && !node.stamp);
  const others = new Set([...taken].filter((id) => id !== journey.id));
  return buildMap(
    { ...found, cards, ...(people ? { people } : {}) },
    indexSnapshot(snapshot),
    connectors,
    others,
  ).map;
}
