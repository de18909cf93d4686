import { cellKey } from '../../journey/records.ts';
import { intersects } from '../../plane/boxes.ts';
import { type Draft, type DraftNode, looseInMap, mainNode } from './draft.ts';
import { homeOf } from './draft-cells.ts';
import { setParent } from './draft-nodes.ts';

/**
 * Notes of the map that lie beside the columns, where one stands now: each goes into the cell that it is read in, or
 * into the parking lot, as a note that comes; else it would be read as a note of whatever column came to lie there.
 */
export function homeStrays(draft: Draft): void {
  const loose = looseInMap(draft);
  for (const { id, stageId, laneId } of draft.current.cards) {
    const card = draft.target.cards.find((other) => other.id === id);
    const node = mainNode(draft, id);
    if (
      !node ||
      card?.stageId !== stageId ||
      card.laneId !== laneId ||
      !loose.has(node.id) ||
      !isStray(draft, node)
    )
      continue;
    setParent(draft, node.id, homeOf(draft, { stageId, laneId }));
    draft.incoming.add(node.id);
    draft.cells.add(cellKey(stageId, laneId));
  }
}

/** Newly under a column. */
function isStray(draft: Draft, node: DraftNode): boolean {
  if (node.plan || node.locked) return false;
  return draft.grid.stages.some((stage) => {
    const was = stage.section ? draft.seen.get(stage.section.id) : undefined;
    const before = draft.seen.get(node.id);
    return intersects(node, stage.box) && !(was && before && intersects(before, was));
  });
}
