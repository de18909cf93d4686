import { findById } from '../../journey/find-by-id.ts';
import type { Journey } from '../../journey/journey.ts';
import type { Hindrance } from '../../journey/merge/change.ts';
import type { Stamp } from '../../journey/stamp.ts';
import type { Grid } from '../../plane/interpret-grid.ts';
import type { ReadMap } from '../../plane/interpretation.ts';
import type { LayeredMap } from '../../plane/layered-map.ts';
import type { LinkSides } from '../../plane/link-sides.ts';
import type { DraftNames } from '../../plane/map-draft.ts';
import type { Scene, SeenNode } from '../../plane/scene.ts';
import { hasStamp } from '../../plane/seen-nodes.ts';
import type { JourneyDifference } from './compare-records.ts';
import { heldBy, type WantedNode } from './work.ts';

export type DraftNode = WantedNode;

/** A cell of the grid; outside of it notes share the parking lot. */
export interface Cell {
  stageId: string | null;
  laneId: string | null;
}

/**
 * A board as it shall be, while `change` works it out: the scene, changed. It lives as long as that one call and is seen by nobody else: what
 * comes of it is a `Work`.
 */
export interface Draft {
  scene: Scene;
  /** The scene's nodes by id, and what was seen around the map since. */
  seen: Map<string, SeenNode>;
  map: ReadMap;
  /** The journey as the board shows it, and as it shall be. */
  current: Journey;
  target: Journey;
  /** From the one to the other. */
  difference: JourneyDifference;
  /** Stages and lanes as they lie now, new ones included. */
  grid: Grid;
  nodes: Map<string, DraftNode>;
  children: Map<string, readonly string[]>;
  /** Node ids by record id, new nodes included; the one that stands for the record comes first. */
  nodesOf: LayeredMap<string, readonly string[]>;
  /** Ids of nodes changed, besides those added and removed. */
  touched: Set<string>;
  added: string[];
  removed: Set<string>;
  /** Cells whose notes may have grown, come or gone, by `cellKey`. */
  cells: Map<string, Cell>;
  /** Ids of notes that need a place in their cell. */
  incoming: Set<string>;
  /** Records whose nodes need a fresh stamp. */
  restamp: Set<string>;
  hindrances: Hindrance[];
  /** Of a map that people drew: its columns and rows as they shall be, in the target's order. */
  names?: DraftNames;
  /** Our links whose ends were arranged, and at which sides they meet them now: FigJam keeps the bends of their old way. */
  rerouted: Map<string, LinkSides>;
  /** What was no part of the map and made way for it: ids of nodes. */
  aside: string[];
  /** What stands in the way of the map and cannot be moved, because it is locked. */
  inTheWay: { nodeId: string; name: string }[];
  /** Of these, the ids of those that were shown to somebody and stay where they are. */
  accepted: Set<string>;
  /** What is locked may make way too: somebody said so. */
  mayUnlock: boolean;
  /** What lies around the map and was passed over by reading: `null` until it was looked at. */
  around: readonly SeenNode[] | null;
  /** Ids of what of it was taken in. */
  beside: Set<string>;
  /** That matters: the map comes to reach further than it did. */
  reaches: boolean;
}

/**
 * The node, changed by this and ready to be changed further: the scene itself stays as it is. `null` when it is not there (any
 * more).
 */
export function editNode(draft: Draft, id: string, by: Partial<DraftNode> = {}): DraftNode | null {
  const node = nodeOf(draft, id);
  if (!node) return null;
  if (draft.touched.has(id) || node.plan) return Object.assign(node, by);
  const copy: DraftNode = { ...node, ...by };
  draft.nodes.set(id, copy);
  draft.touched.add(id);
  return copy;
}

/** The node as it shall be, for looking. */
export function nodeOf(draft: Draft, id: string | null | undefined): DraftNode | null {
  if (typeof id !== 'string' || draft.removed.has(id)) return null;
  return draft.nodes.get(id) || null;
}

/** The map's own section, or what stands for it. */
export const rootOf = (draft: Draft): DraftNode | null => nodeOf(draft, draft.map.rootId);

/** The nodes of these ids, as they shall be; none for those that are not there. */
export function nodesWith(draft: Draft, ids: Iterable<string>): DraftNode[] {
  const nodes: DraftNode[] = [];
  for (const id of ids) {
    const node = nodeOf(draft, id);
    if (node) nodes.push(node);
  }
  return nodes;
}

/** The same nodes as they are by now. */
export const nodesNow = (draft: Draft, known: readonly { id: string }[]): DraftNode[] =>
  nodesWith(
    draft,
    known.map(({ id }) => id),
  );

/** What lies in a node. */
export const partsOf = (draft: Draft, id: string): DraftNode[] => nodesWith(draft, heldBy(draft, id));

/** Ids of the nodes of a record. */
export const idsOf = ({ nodesOf }: Pick<Draft, 'nodesOf'>, recordId: string): readonly string[] =>
  nodesOf.get(recordId) || [];

/** The node that stands for a record. */
export function mainNode(draft: Draft, recordId: string): DraftNode | null {
  return nodeOf(draft, idsOf(draft, recordId)[0]);
}

/** The nodes of a record that carry a stamp of this kind. */
export function nodeWithStamp(draft: Draft, recordId: string, kind: Stamp['kind']): DraftNode | null {
  return nodesWith(draft, idsOf(draft, recordId)).find((node) => hasStamp(node, kind)) || null;
}

/** A node, and all that it lies in, from within. */
export function pathOf(draft: Draft, id: string | null | undefined): DraftNode[] {
  const path: DraftNode[] = [];
  for (let node = nodeOf(draft, id); node; node = nodeOf(draft, node.parentId)) path.push(node);
  return path;
}

/** Ids of the sections around the map, from within. */
export const sectionsAround = (draft: Draft): string[] =>
  pathOf(draft, draft.map.rootId)
    .slice(1)
    .map(({ id }) => id);

/** What lies in the map's section itself, and its notes that lie over or beside it. */
export function looseInMap(draft: Draft): DraftNode[] {
  const { rootId } = draft.map;
  const ids = new Set(heldBy(draft, rootId));
  const outside = new Set<string | null | undefined>([null, ...sectionsAround(draft)]);
  for (const nodes of draft.nodesOf.values())
    for (const id of nodes) if (id !== rootId && outside.has(nodeOf(draft, id)?.parentId)) ids.add(id);
  return nodesWith(draft, ids);
}

/** A stage's bar and section; those of a stage that somebody drew carry no stamps yet. */
export function partsOfStage(
  draft: Draft,
  stageId: string,
): { bar: DraftNode | null; section: DraftNode | null } {
  const drawn = findById(draft.grid.stages, stageId);
  return {
    bar: nodeWithStamp(draft, stageId, 'bar') || nodeOf(draft, drawn?.bar?.id),
    section: nodeWithStamp(draft, stageId, 'stage') || nodeOf(draft, drawn?.section?.id),
  };
}

/** Whether a person wrote on this piece of our scaffold. */
export const isWrittenOn = ({ map }: Draft, id: string): boolean => map.ownWords?.has(id) === true;

/** Whether a draft asks for anything at all. */
export function hasWork({ touched, added, removed, restamp, cells }: Draft): boolean {
  return touched.size + added.length + removed.size + restamp.size + cells.size > 0;
}

export function hinder(draft: Draft, recordId: string, reason: string, field?: string): void {
  draft.hindrances.push({ recordId, reason, ...(field ? { field } : {}) });
}

/** Lists what lies in a node now; on the page itself nothing is listed. */
export function addChild({ children }: Draft, parentId: string | null, id: string): void {
  if (parentId !== null) children.set(parentId, [...(children.get(parentId) || []), id]);
}

/** Takes in what lies around the map and says nothing, once it matters. Tells whether that was looked at. */
export function seeAround(draft: Draft): boolean {
  const { around } = draft;
  draft.reaches = true;
  if (around === null) return false;
  draft.around = [];
  for (const node of around) {
    if (draft.nodes.has(node.id)) continue;
    draft.nodes.set(node.id, node);
    draft.seen.set(node.id, node);
    draft.beside.add(node.id);
    addChild(draft, node.parentId, node.id);
  }
  return true;
}
