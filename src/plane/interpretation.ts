import type { LooseConnector, OnBoard } from '../journey/board-facts.ts';
import type { Card, Journey } from '../journey/journey.ts';
import type { NoteSection } from '../journey/loose-notes.ts';
import type { Memory } from '../journey/memory.ts';
import { aroundCards } from '../journey/merge/around-cards.ts';
import type { Doubt, Unplaced } from '../journey/reading.ts';
import type { Records } from '../journey/records.ts';
import { cellsOf, toRecords } from '../journey/records-of.ts';
import type { Grid } from './interpret-grid.ts';
import type { Identity } from './interpret-identity.ts';
import type { MapDraft } from './map-draft.ts';
import type { SeenNode } from './scene.ts';
import type { SceneIndex } from './scene-index.ts';

/** One map as read: the journey it shows, and how sure that is. */
export interface ReadMap {
  rootId: string;
  pageId: string;
  journey: Journey;
  /** Node ids by record id; the node that stands for the record comes first. */
  nodes: { [recordId: string]: string[] };
  /** 0…1 by record id. */
  confidence: { [recordId: string]: number };
  doubts: Doubt[];
  /** Why each record is read as it is: on maps that we did not draw. */
  reasons?: { [recordId: string]: string };
  /** Nobody has made it ours yet: none of its nodes carries a stamp. */
  foreign?: true;
  /** Its root section was deleted: it can be read, and nothing can be written to it. */
  rootless?: true;
  /** The map is a copy that nobody has decided about: the id and the name of the one it was copied from. */
  copyOf?: { journeyId: string; title: string };
  /** What was found on a board that people drew, adopted or not; absent on maps of ours. */
  found?: MapDraft;
  grid: Grid;
  identity: Identity;
  /** Ids of all nodes of the map: those in its root section, and what lies over its grid. */
  memberIds: ReadonlySet<string>;
  /** Ids of our scaffold on which people wrote words of their own, which are no field of anything. */
  ownWords?: ReadonlySet<string>;
  /** Words on nodes of the map of which only a part is a field. */
  left?: readonly Unplaced[];
  /** What files have brought to this map, by export; absent where there is nowhere to remember it. */
  brought?: readonly Memory[] | undefined;
  /** Its journey taken apart, once somebody asked (`recordsOfMap`). */
  records?: Records;
  /** `nodes`, for looking up; and the ids of records of which a node does not carry the stamp: once somebody asked. */
  nodesById?: ReadonlyMap<string, readonly string[]>;
  /** Where each card stands among the cards of the journey, once somebody asked (`placesOfCards`). */
  cardAt?: { of: readonly Card[]; places: ReadonlyMap<string, number> };
  unstamped?: ReadonlySet<string>;
  /** How its cards were read, so that a changed note need not be read with all others; absent on maps that people drew. */
  cards?: CardsRead;
}

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
    cards: places.sort((a, b) => a - b).flatMap((at) => cards[at] ?? []),
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

/** The notes of a map that were read as its cards. */
export interface CardsRead {
  /** By node id, in the order in which they lie on the page. */
  notes: ReadonlyMap<string, ReadNote>;
  /** Record ids by cell (`cellKey`), in reading order. */
  cells: ReadonlyMap<string, string[]>;
  /** What is asked about the whole map before and after its cards. */
  doubts: { before: readonly Doubt[]; after: readonly Doubt[] };
}

/** A note as it was read by itself. */
export interface ReadNote {
  record: { [field: string]: unknown; id: string; stageId: string | null; laneId: string | null };
  box: SeenNode;
  /** Its place among those that lie in one spot. */
  index: number;
  /** It lies where it was agreed to belong. */
  settled: boolean;
  /** A person chose its colour: they made it, or gave it another one than it had when we last wrote it. */
  coloured: boolean;
  confidence: number;
  /** What is asked about its place. */
  doubts: readonly Doubt[];
}

export interface Interpretation {
  journeys: ReadMap[];
  unplaced: Unplaced[];
  /** What is in no map, by section and cluster. */
  loose: NoteSection[];
  /** Connectors that are no link of a map. */
  connectors: LooseConnector[];
  /** What the board shows of a map's records besides what the journey says; worked out when it is asked for. */
  describe(map: ReadMap, only?: ReadonlySet<string>): OnBoard;
}

/** What the parts of the interpretation share while one map is read. */
export interface MapReader {
  index: SceneIndex;
  root: SeenNode;
  /** The journey id in the stamps, which a copied map shares with its original. */
  stampedId: string;
  identity: Identity;
  /** Nodes of this map: inside its root section, or lying over its grid. */
  members: SeenNode[];
  /** Nodes whose words are accounted for. */
  used: Set<string>;
  nodes: Map<string, string[]>;
  confidence: Map<string, number>;
  doubts: Doubt[];
  /** Words of which no field came. */
  left?: Unplaced[];
  /** Every record id in use, so that derived ones stay unique. */
  ids: Set<string>;
  /** What people said of cards by dragging them on the matrix, by record id. */
  dragged?: ReadonlyMap<string, { value: number; effort: number } | null>;
}

/** Of a map, what whoever asks is told in any case. */
export function toldOf({ rootId, pageId, journey, nodes, confidence, doubts }: ReadMap) {
  return { rootId, pageId, journey, nodes, confidence, doubts };
}

/** Begins to read a map of which nothing was read yet. */
export function openReader(
  start: Pick<MapReader, 'index' | 'root' | 'stampedId' | 'identity' | 'members'>,
  ids: Iterable<string>,
): MapReader {
  const found = { used: new Set<string>(), nodes: new Map(), confidence: new Map(), doubts: [] };
  return { ...start, ...found, ids: new Set(ids) };
}

/** What was read of a map besides its journey: where it stands, which nodes show which record, and how sure that is. */
export function findingsOf({ index, root, nodes, confidence, doubts, identity }: MapReader) {
  const { pageId } = index.scene;
  return {
    rootId: root.id,
    pageId,
    nodes: toObject(nodes),
    confidence: toObject(confidence),
    doubts,
    identity,
  };
}

/** A map as plain data. Ids and fields are people's: one may be called `__proto__`. */
export function toObject<T>(map: ReadonlyMap<string, T>): { [key: string]: T } {
  const object: { [key: string]: T } = {};
  for (const [key, value] of map) {
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  }
  return object;
}

/** Notes that these nodes show this record. */
export function claimNodes(
  reader: MapReader,
  recordId: string,
  confidence: number,
  nodes: readonly (SeenNode | null | undefined)[],
): void {
  const list = reader.nodes.get(recordId) ?? [];
  for (const node of nodes) {
    if (!node) continue;
    reader.used.add(node.id);
    if (!list.includes(node.id)) list.push(node.id);
  }
  reader.nodes.set(recordId, list);
  reader.confidence.set(recordId, Math.min(confidence, reader.confidence.get(recordId) ?? 1));
}

/** A name as its node shows it: exactly as given while nobody changed it, blanks included. */
export function nameShown(text: string | undefined, written: string | undefined): string {
  return text !== undefined && text === written && text.trim() !== '' ? text : oneLineOf(text);
}

/** The node's text as one line, as names are: line ends become spaces. */
export function oneLineOf(text: string | undefined): string {
  return (text ?? '')
    .split(/[\n\r\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}

/** Notes words of a table that name no field, or give it no value. */
export function leaveWords(reader: MapReader, node: SeenNode, words: readonly string[]): void {
  const reason =
    'It stands in a table of the map in a row without a label, or without a value: say what it is in the first column.';
  if (words.length === 0) return;
  reader.left ??= [];
  reader.left.push({ nodeId: node.id, text: words.join(' · '), reason });
}
