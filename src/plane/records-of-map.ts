import type { Journey } from '../journey/journey.ts';
import { aroundCards } from '../journey/merge/around-cards.ts';
import type { Records } from '../journey/records.ts';
import { cellsOf, toRecords } from '../journey/records-of.ts';
import type { ReadMap } from './interpretation.ts';
import type { SeenNode } from './scene.ts';

/** The records of a map, taken apart once however often they are asked for. */
export function recordsOfMap(map: ReadMap): Records {
  map.records ??= toRecords(map.journey);
  return map.records;
}

/**
 * As many of them as a change of these cards can have to do with (`aroundCards`), of a map however large: the map need not be
 * taken apart for it.
 */
export function recordsAround(map: ReadMap, cardIds: Iterable<string>): Records {
  if (map.records) return aroundCards(map.records, cardIds);
  const { journey, cards } = map;
  const near = toRecords({ ...journey, ...recordsWith(map, new Set(cardIds)) });
  if (!cards) return { ...near, orders: { ...near.orders, cells: cellsOf(journey.cards) } };
  const cells: Records['orders']['cells'] = {};
  for (const [key, ids] of cards.cells) if (ids.length > 0) cells[key] = ids;
  return { ...near, orders: { ...near.orders, cells } };
}

/** What of the lists that grow with a map has one of these ids. */
export function recordsWith(
  map: ReadMap,
  ids: ReadonlySet<string>,
): Pick<Journey, 'cards' | 'links' | 'emotions' | 'metrics'> {
  const { cards, links, emotions, metrics } = map.journey;
  const isAsked = ({ id }: { id: string }) => ids.has(id);
  const places = [...ids].flatMap((id) => placesOfCards(map).get(id) ?? []);
  return {
    cards: places.sort((a, b) => a - b).flatMap((at) => cards[at] || []),
    links: links.filter(isAsked),
    emotions: emotions.filter(isAsked),
    metrics: metrics.filter(isAsked),
  };
}

/** Where each card stands in its list: worked out once, and again when they stand in another order. */
export function placesOfCards(map: ReadMap): ReadonlyMap<string, number> {
  const { cards } = map.journey;
  if (map.cardAt?.of !== cards)
    map.cardAt = { of: cards, places: new Map(cards.map(({ id }, at) => [id, at])) };
  return map.cardAt.places;
}

/** The ids of the nodes of each record, worked out once. */
export function nodesOfMap(map: ReadMap): ReadonlyMap<string, readonly string[]> {
  map.nodesById ??= new Map(Object.entries(map.nodes));
  return map.nodesById;
}

/** Ids of the records that any of these nodes shows. */
export function recordsShownBy({ nodes }: ReadMap, nodeIds: readonly string[]): string[] {
  return Object.keys(nodes).filter((recordId) => nodes[recordId]?.some((id) => nodeIds.includes(id)));
}

/** Ids of records of which a node does not carry the stamp that says so: notes that people made, copies. Worked out once. */
export function unstampedOf(map: ReadMap, byId: ReadonlyMap<string, SeenNode>): ReadonlySet<string> {
  if (map.unstamped) return map.unstamped;
  const found = new Set<string>();
  for (const [recordId, ids] of nodesOfMap(map))
    for (const id of ids) {
      const node = byId.get(id);
      if (node && !isStampedAs(node, recordId, map)) found.add(recordId);
    }
  map.unstamped = found;
  return found;
}

/** Whether a node remembers that it shows this record of this map. */
export function isStampedAs({ id, stamp }: SeenNode, recordId: string, { journey }: ReadMap): boolean {
  return stamp?.nodeId === id && stamp.journeyId === journey.id && stamp.recordId === recordId;
}
