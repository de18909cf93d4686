import { addTo } from '../../journey/add-to.ts';
import { findById } from '../../journey/find-by-id.ts';
import { type Box, bottom, centreOf, origin, type Point, unionOf } from '../../plane/boxes.ts';
import { inPanelOrder, panelColumn } from '../../plane/panel-order.ts';
import { planPersona } from '../plan/plan-persona.ts';
import { type Draft, hinder, idsOf, nodesWith, nodeWithStamp, rootOf } from './draft.ts';
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
  const root = rootOf(draft);
  if (!root) return;
  const shown = readOrder(draft, root);
  const wanted = draft.target.personas.map(({ id }) => id).filter((id) => shown.includes(id));
  if (wanted.join('\n') === shown.join('\n')) return;
  const cards = shown.flatMap((id) => cardOf(draft, id) || []);
  const columns = columnsOf(cards, root);
  for (const column of columns) gatherLoose(draft, column);
  let at = 0;
  for (const places of columns) {
    const coming = wanted.slice(at, at + places.length).map((id) => findById(cards, id));
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
  const found = draft.target.personas.flatMap(({ id }) => {
    const node =
      nodeWithStamp(draft, id, 'persona') ||
      nodeWithStamp(draft, id, 'personaFacts') ||
      nodeWithStamp(draft, id, 'quote');
    return node ? { id, x: node.x, y: node.y } : [];
  });
  return inPanelOrder(found, root).map(({ id }) => id);
}

function cardOf(draft: Draft, id: string): Card | null {
  const nodes = nodesWith(draft, idsOf(draft, id));
  const box = unionOf(nodes);
  const persona = findById(draft.target.personas, id);
  if (!box || !persona) return null;
  // The parts of a new card have no size before they are drawn.
  const isNew = nodes.every(({ plan }) => plan !== undefined);
  const height = isNew ? planPersona(draft.target, persona, origin, {}).height : box.height;
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
  const cards = new Set(column.flatMap(({ nodes }) => nodes));
  column.forEach((card, index) => {
    const next = column[index + 1];
    const end = next && next.y >= bottom(card) ? next.y : bottom(card);
    for (const node of columnAt(draft, card.x)) {
      const middle = centreOf(node).y;
      if (cards.has(node.id) || middle < card.y || middle >= end) continue;
      cards.add(node.id);
      card.nodes.push(node.id);
      card.height = Math.max(card.height, bottom(node) - card.y);
    }
  });
}

/** Stacks cards into these places: the first begins where the first place did, the distances stay. */
function fillColumn(draft: Draft, places: readonly Card[], coming: readonly (Card | undefined)[]): void {
  let top = 0;
  coming.forEach((card, index) => {
    const [place, before, above] = [places[index], places[index - 1], coming[index - 1]];
    if (!card || !place) return;
    if (before && above) {
      const gap = place.y - bottom(before);
      top += gap >= 0 ? above.height + gap : place.y - before.y;
    } else top = place.y;
    const by = { x: place.x - card.x, y: top - card.y };
    for (const id of card.nodes) moveBy(draft, id, by);
  });
}
