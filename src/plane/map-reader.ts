import type { Doubt, Unplaced } from '../journey/reading.ts';
import type { Identity } from './interpret-identity.ts';
import type { SeenNode } from './scene.ts';
import type { SceneIndex } from './scene-index.ts';

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

/** Notes that these nodes show this record, which is as sure as said: without a doubt, where nothing is. */
export function claimNodes(
  reader: MapReader,
  recordId: string,
  confidence: number | undefined = 1,
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

/** Tells of a doubt about a record; `choices`: what it could be as well. */
export function tellDoubt(
  { doubts }: Pick<MapReader, 'doubts'>,
  recordId: string,
  reason: string,
  choices: string[] = [],
): void {
  doubts.push({ recordId, reason, choices });
}

/** Notes words of a table that name no field, or give it no value. */
export function leaveWords(reader: MapReader, node: SeenNode, words: readonly string[]): void {
  const reason =
    'It stands in a table of the map in a row without a label, or without a value: say what it is in the first column.';
  if (words.length === 0) return;
  reader.left ??= [];
  reader.left.push({ nodeId: node.id, text: words.join(' · '), reason });
}
