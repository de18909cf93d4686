import { bottom, unionOf } from '../../plane/boxes.ts';
import { blockGap, panelWidth, rootPadding } from '../../plane/measures.ts';
import type { Placement } from '../../plane/plan.ts';
import { planPersona } from '../plan/plan-persona.ts';
import { compareLists } from './compare-records.ts';
import { type Draft, type DraftNode, nodeOf } from './draft.ts';
import { addPlanned, moveBy, removeNode } from './draft-nodes.ts';
import { growRoot } from './grow-root.ts';
import { colourOf } from './owner-colours.ts';
import { columnLeft } from './settle-panel.ts';

/** Draws the cards of new personas below the others, and takes away those of personas that are gone. */
export function editPersonaCards(draft: Draft): void {
  const { added, removed } = compareLists('personas', draft.current, draft.target);
  for (const persona of removed) for (const id of draft.nodesOf.get(persona.id) ?? []) removeNode(draft, id);
  for (const persona of added) {
    const root = nodeOf(draft, draft.map.rootId);
    if (!root) return;
    const at = placeFor(draft, root);
    const { placements, height } = planPersona(draft.target, persona, at, {}, colourOf(draft, persona.id));
    makeRoom(draft, root, at, height + blockGap);
    for (const plan of placements) put(draft, plan);
    draft.restamp.add(persona.id);
  }
}

/** Below the last persona's card, else below the facts table, else at the top of the side panel. */
function placeFor(draft: Draft, root: DraftNode): { x: number; y: number } {
  const above: DraftNode[] = [];
  for (const node of draft.nodes.values()) {
    const kind = node.stamp?.kind;
    const isCard = kind === 'persona' || kind === 'quote' || kind === 'personaFacts' || kind === 'emoji';
    if ((isCard || kind === 'facts') && !draft.removed.has(node.id) && node.parentId === root.id)
      above.push(node);
  }
  // The panel may have several columns: the last of them that holds any.
  const x = above.reduce((most, node) => Math.max(most, columnLeft(draft, node)), Number.NEGATIVE_INFINITY);
  const box = unionOf(above.filter((node) => Math.abs(columnLeft(draft, node) - x) < 8));
  if (!box) return { x: root.x + rootPadding.side, y: root.y + rootPadding.top + 224 };
  return { x, y: bottom(box) + blockGap };
}

/** What stands below in the side panel moves down, as far as there is no room; the grid stays. */
function makeRoom(draft: Draft, root: DraftNode, at: { x: number; y: number }, by: number): void {
  const below: DraftNode[] = [];
  for (const id of draft.children.get(root.id) ?? []) {
    const node = nodeOf(draft, id);
    if (!node || node.type === 'CONNECTOR') continue;
    const beside = node.x >= at.x - 8 && node.x + node.width <= at.x + panelWidth + 8;
    if (beside && bottom(node) > at.y - 8) below.push(node);
  }
  const next = below.reduce((top, { y }) => Math.min(top, y), Number.POSITIVE_INFINITY);
  const missing = Math.max(0, at.y + by - next);
  for (const { id } of below) moveBy(draft, id, { x: 0, y: missing });
  const low = below.reduce((most, node) => Math.max(most, bottom(node) + missing), at.y + by);
  growRoot(draft, { right: Number.NEGATIVE_INFINITY, bottom: low });
}

function put(draft: Draft, plan: Placement): void {
  if (plan.type === 'CONNECTOR' || plan.type === 'SECTION') return;
  const width = 'width' in plan ? (plan.width ?? 0) : plan.type === 'STICKY' ? 416 : panelWidth;
  const height = 'height' in plan ? plan.height : 0;
  addPlanned(draft, plan, draft.map.rootId, { x: plan.x, y: plan.y, width, height });
}
