import { addTo } from '../../journey/add-to.ts';
import { type Box, bottom, centreOf, type Point, unionOf } from '../../plane/boxes.ts';
import { inPanelOrder, panelColumn } from '../../plane/panel-order.ts';
import { planPersona } from '../plan/plan-persona.ts';
import { type Draft, type DraftNode, hinder, idsOf, nodeOf, nodeWithStamp } from './draft.ts';
import { moveBy } from './draft-nodes.ts';
import { columnAt } from './settle-panel.ts';

/** A persona's card: all that belongs to it, and what people laid beside or below it. */
interface Card extends Box {
  id: string;
  nodes: string[];
}

/**
 * Puts the cards of the side panel into the target's order. The places stay where they are, one card changes with
 * another; what people laid onto a card goes with it, and what stands below moves down where a column becomes higher.
 */
export function orderPersonas(draft: Draft): void {
  const root = nodeOf(draft, draft.map.rootId);
  if (!root) return;
  const shown = readOrder(draft, root);
  const wanted = draft.target.personas.map(({ id }) => id).filter((id) => shown.includes(id));
  if (wanted.join('\n') === shown.join('\n')) return;
  const cards = shown.map((id) => cardOf(draft, id)).filter((card): card is Card => card !== null);
  for (const column of columnsOf(cards, root)) gatherLoose(draft, column);
  const byId = new Map(cards.map((card) => [card.id, card]));
  let at = 0;
  for (const places of columnsOf(cards, root)) {
    const coming = wanted.slice(at, at + places.length).map((id) => byId.get(id));
    at += places.length;
    fillColumn(draft, places, coming);
  }
  if (readOrder(draft, root).join('\n') !== wanted.join('\n'))
    hinder(
      draft,
      draft.target.id,
      'The personas stand in each other’s way: move their cards on the board into this order.',
    );
}

/** The ids of the personas as the board is read. */
function readOrder(draft: Draft, root: Point): string[] {
  const found: (Point & { id: string })[] = [];
  for (const { id } of draft.target.personas) {
    const part = ['persona', 'personaFacts', 'quote'] as const;
    const node = part.map((kind) => nodeWithStamp(draft, id, kind)).find((each) => each !== null);
    if (node) found.push({ id, x: node.x, y: node.y });
  }
  return inPanelOrder(found, root).map(({ id }) => id);
}

function cardOf(draft: Draft, id: string): Card | null {
  const nodes = idsOf(draft, id)
    .map((nodeId) => nodeOf(draft, nodeId))
    .filter((node): node is DraftNode => node !== null);
  const box = unionOf(nodes);
  const persona = draft.target.personas.find((each) => each.id === id);
  if (!box || !persona) return null;
  // The parts of a new card have no size before they are drawn.
  const isNew = nodes.every(({ plan }) => plan !== undefined);
  const height = isNew ? planPersona(draft.target, persona, { x: 0, y: 0 }, {}).height : box.height;
  return { ...box, height, id, nodes: nodes.map((node) => node.id) };
}

/** Cards that stand below one another; both lists in reading order. */
function columnsOf(cards: readonly Card[], root: Point): Card[][] {
  const columns = new Map<number, Card[]>();
  for (const card of cards) addTo(columns, panelColumn(card.x, root), card);
  return [...columns.values()];
}

/** What people laid onto a card, or between it and the next, belongs to it from here on. */
function gatherLoose(draft: Draft, column: readonly Card[]): void {
  const cards = new Set<string>();
  for (const { nodes } of column) for (const id of nodes) cards.add(id);
  column.forEach((card, index) => {
    const next = column[index + 1];
    const end = next && next.y >= bottom(card) ? next.y : bottom(card);
    for (const node of looseBeside(draft, card, end)) {
      if (cards.has(node.id)) continue;
      cards.add(node.id);
      card.nodes.push(node.id);
      card.height = Math.max(card.height, bottom(node) - card.y);
    }
  });
}

function looseBeside(draft: Draft, { x, y }: Card, end: number): DraftNode[] {
  return columnAt(draft, x).filter((node) => {
    const middle = centreOf(node).y;
    return middle >= y && middle < end;
  });
}

/** Stacks cards into these places: the first begins where the first place did, the distances stay. */
function fillColumn(draft: Draft, places: readonly Card[], coming: readonly (Card | undefined)[]): void {
  const was = places.map((place) => ({ ...place }));
  let top = was[0]?.y || 0;
  coming.forEach((card, index) => {
    const [place, before, above] = [was[index], was[index - 1], coming[index - 1]];
    if (!card || !place) return;
    if (before && above) {
      const gap = place.y - bottom(before);
      top += gap >= 0 ? above.height + gap : place.y - before.y;
    }
    const by = { x: place.x - card.x, y: top - card.y };
    for (const id of card.nodes) moveBy(draft, id, by);
  });
}
