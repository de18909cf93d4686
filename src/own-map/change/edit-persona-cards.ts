import { bottom, unionOf } from '../../plane/boxes.ts';
import { largestOf } from '../../plane/extremes.ts';
import { blockGap, rootPadding } from '../../plane/measures.ts';
import { kindOf } from '../../plane/seen-nodes.ts';
import { planPersona } from '../plan/plan-persona.ts';
import { type Draft, type DraftNode, rootOf } from './draft.ts';
import { addPlanned } from './draft-nodes.ts';
import { colourOf } from './owner-colours.ts';
import { columnLeft, partsOfPanel } from './settle-panel.ts';

/** Draws the cards of new personas below the others. */
export function editPersonaCards(draft: Draft): void {
  for (const persona of draft.difference.personas.added) {
    const root = rootOf(draft);
    if (!root) return;
    const at = placeFor(draft, root);
    const { placements } = planPersona(draft.target, persona, at, {}, colourOf(draft, persona.id));
    for (const plan of placements) if ('x' in plan) addPlanned(draft, plan, root.id, plan);
  }
}

/** Below the last persona's card, else below the facts table, else at the top of the side panel. */
function placeFor(draft: Draft, root: DraftNode): { x: number; y: number } {
  const above = partsOfPanel(draft).filter((node) => cards.includes(kindOf(node)));
  // The panel may have several columns: the last of them that holds any.
  const x = largestOf(above, (node) => columnLeft(draft, node));
  const box = unionOf(above.filter((node) => Math.abs(columnLeft(draft, node) - x) < 8));
  if (!box) return { x: root.x + rootPadding.side, y: root.y + rootPadding.top + 224 };
  return { x, y: bottom(box) + blockGap };
}

const cards = ['facts', 'persona', 'quote', 'personaFacts', 'emoji'];
