import type { Draft } from './draft.ts';
import { editGrid } from './edit-grid.ts';
import { editPersonaCards } from './edit-persona-cards.ts';
import { orderPersonas } from './order-personas.ts';

/** Stages, lanes and personas that came, went, or stand in another order: before notes find their places. */
export function editStructure(draft: Draft): void {
  editGrid(draft);
  editPersonaCards(draft);
  orderPersonas(draft);
}
