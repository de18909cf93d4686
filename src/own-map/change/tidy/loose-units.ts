import { addTo } from '../../../journey/add-to.ts';
import { findById } from '../../../journey/find-by-id.ts';
import { type Box, fromCorner, type Point } from '../../../plane/boxes.ts';
import { hasStamp } from '../../../plane/seen-nodes.ts';
import { type Draft, type DraftNode, mainNode, nodeOf } from '../draft.ts';
import { cellAt, type FixedNote, homesOf } from './find-fixed.ts';

/** Something in or beside the map that is not arranged: whatever is nobody's, and notes that must stay as they are. */
export interface LooseUnit {
  node: DraftNode;
  /** The cell that it lies in and moves with. */
  cell: { stageId: string; laneId: string } | null;
  /** Notes go around it. */
  blocks: boolean;
}

/** Reactions and highlights lie on notes by nature. */
export const onTop = ['STAMP', 'HIGHLIGHT', 'WASHI_TAPE'];

/**
 * Everything that lies in the map, or on the page, and has no place in the plan. `matched`: nodes that have one.
 * What is stuck to a note moves with it by itself and is not listed; neither are lines.
 */
export function findLoose(
  draft: Draft,
  matched: ReadonlySet<string>,
  fixed: ReadonlyMap<string, FixedNote>,
): LooseUnit[] {
  const cardsOf = new Map<string, string[]>();
  for (const { unitId, recordId } of fixed.values()) addTo(cardsOf, unitId, recordId);
  const homes = homesOf(draft);
  const units: LooseUnit[] = [];
  for (const node of draft.nodes.values()) {
    const { id, type, plan, parentId, stuckTo } = node;
    if (draft.removed.has(id) || plan || !homes.has(parentId) || homes.has(id) || matched.has(id)) continue;
    if (type === 'CONNECTOR' || stuckTo !== undefined) continue;
    if (hasStamp(node, 'decor') || hasStamp(node, 'stage')) continue;
    const [recordId, ...more] = cardsOf.get(id) || [];
    const isOne = recordId !== undefined && more.length === 0;
    const cell = isOne ? cellOfNote(draft, recordId) : cellAt(draft, node);
    units.push({ node, cell, blocks: !onTop.includes(type) });
  }
  return units;
}

function cellOfNote(draft: Draft, recordId: string): LooseUnit['cell'] {
  const { stageId, laneId } = findById(draft.target.cards, recordId) || {};
  if (stageId && laneId) return { stageId, laneId };
  const node = mainNode(draft, recordId);
  return node && cellAt(draft, node);
}

/** The node as it was seen, before anything moved. */
export function asSeen(draft: Draft, id: string): Box {
  return draft.seen.get(id) || nodeOf(draft, id) || { x: 0, y: 0, width: 0, height: 0 };
}

/** By how much a node has moved. */
export function shiftOf(draft: Draft, id: string | undefined): Point | null {
  const [was, now] = [draft.seen.get(id || ''), nodeOf(draft, id)];
  return was && now ? fromCorner(was, now) : null;
}
