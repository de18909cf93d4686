import type { Journey } from '../../journey/journey.ts';
import type { ReadMap } from '../../plane/interpretation.ts';

/**
 * The maps of which something was selected, with just that: all of a map when its root is; else its stages, rows and
 * personas for context, and of cards, links, feelings and metrics those selected. Ids stay, so that a file of a part
 * comes back to the whole.
 */
export function narrowMaps(maps: readonly ReadMap[], only: ReadonlySet<string>): ReadMap[] {
  const parts: ReadMap[] = [];
  for (const map of maps) {
    if (only.has(map.rootId) || cardNodes(map).every((id) => only.has(id))) {
      if ([...only].some((id) => map.memberIds.has(id))) parts.push(map);
    } else {
      const journey = narrowJourney(map, only);
      if (journey.cards.length + journey.emotions.length > 0) parts.push(withJourney(map, journey));
    }
  }
  return parts;
}

function cardNodes({ journey, nodes }: ReadMap): string[] {
  const ids: string[] = [];
  for (const { id } of journey.cards) ids.push(...(nodes[id] ?? []).slice(0, 1));
  return ids;
}

function narrowJourney({ journey, nodes }: ReadMap, only: ReadonlySet<string>): Journey {
  const isSelected = ({ id }: { id: string }) => (nodes[id] ?? []).some((nodeId) => only.has(nodeId));
  const cards = journey.cards.filter(isSelected);
  const emotions = journey.emotions.filter(isSelected);
  const kept = new Set([...cards, ...emotions].map(({ id }) => id));
  return {
    ...journey,
    cards,
    links: journey.links.filter(({ from, to }) => kept.has(from) && kept.has(to)),
    emotions,
    metrics: journey.metrics.filter(
      (metric) => isSelected(metric) || (typeof metric.cardId === 'string' && kept.has(metric.cardId)),
    ),
  };
}

function withJourney(map: ReadMap, journey: Journey): ReadMap {
  const left = new Set([...journey.cards, ...journey.emotions].map(({ id }) => id));
  const isGone = new Set(
    [...map.journey.cards, ...map.journey.emotions].map(({ id }) => id).filter((id) => !left.has(id)),
  );
  return { ...map, journey, doubts: map.doubts.filter(({ recordId }) => !isGone.has(recordId)) };
}
