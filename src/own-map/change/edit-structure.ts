import type { Draft } from './draft.ts';
import { editColumns } from './edit-columns.ts';
import { editPersonaCards } from './edit-persona-cards.ts';
import { editRows } from './edit-rows.ts';
import { orderPersonas } from './order-personas.ts';

/** Stages, lanes and personas that came, went, or stand in another order: before notes find their places. */
export function editStructure(draft: Draft): void {
  editRows(draft);
  editColumns(draft);
  editPersonaCards(draft);
  orderPersonas(draft);
}
