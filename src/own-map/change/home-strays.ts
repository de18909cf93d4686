import { findById } from '../../journey/find-by-id.ts';
import { intersects } from '../../plane/boxes.ts';
import { type Draft, type DraftNode, looseInMap, mainNode } from './draft.ts';
import { bringTo } from './edit-cards.ts';

/**
 * Notes of the map that lie beside the columns, where one stands now: each goes into the cell that it is read in, or
 * into the parking lot, as a note that comes; else it would be read as a note of whatever column came to lie there.
 */
export function homeStrays(draft: Draft): void {
  const loose = new Set(looseInMap(draft));
  for (const card of draft.current.cards) {
    const node = mainNode(draft, card.id);
    if (!node || !loose.has(node) || !isStray(draft, node)) continue;
    const now = findById(draft.target.cards, card.id);
    if (now && now.stageId === card.stageId && now.laneId === card.laneId) bringTo(draft, node, card);
  }
}

/** Newly under a column. */
function isStray(draft: Draft, node: DraftNode): boolean {
  if (node.plan || node.locked) return false;
  return draft.grid.stages.some(({ section, box }) => {
    const was = draft.seen.get(section?.id || '');
    const before = draft.seen.get(node.id);
    return intersects(node, box) && !(was && before && intersects(before, was));
  });
}
