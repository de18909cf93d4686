import { addTo } from '../../../journey/add-to.ts';
import type { Box } from '../../../plane/boxes.ts';
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
  /** Our notes in it, by record id. */
  cards: string[];
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
    if (draft.removed.has(node.id) || node.plan || !homes.has(node.parentId) || homes.has(node.id)) continue;
    if (matched.has(node.id) || node.type === 'CONNECTOR' || node.stuckTo !== undefined) continue;
    if (hasStamp(node, 'decor') || hasStamp(node, 'stage')) continue;
    const cards = cardsOf.get(node.id) || [];
    const cell = cards.length === 1 ? cellOfNote(draft, cards[0]) : cellAt(draft, node);
    units.push({ node, cell, blocks: !onTop.includes(node.type), cards });
  }
  return units;
}

function cellOfNote(draft: Draft, recordId: string | undefined): LooseUnit['cell'] {
  const card = draft.target.cards.find(({ id }) => id === recordId);
  if (card?.stageId && card.laneId) return { stageId: card.stageId, laneId: card.laneId };
  const node = recordId === undefined ? null : mainNode(draft, recordId);
  return node && cellAt(draft, node);
}

/** The node as it was seen, before anything moved. */
export function asSeen(draft: Draft, id: string): Box {
  return draft.seen.get(id) || nodeOf(draft, id) || { x: 0, y: 0, width: 0, height: 0 };
}
