import { cellKey } from '../../model/records.ts';
import { intersects } from '../boxes.ts';
import { type Draft, type DraftNode, mainNode } from './draft.ts';
import { stageById } from './draft-cells.ts';
import { setParent } from './draft-nodes.ts';
import { homeOf } from './edit-cards.ts';

/**
 * Notes of the map that lie beside the columns, where one stands now: each goes into the cell that it is read in, or
 * into the parking lot, as a note that comes; else it would lie under another column and be read as a note of that one.
 */
export function homeStrays(draft: Draft): void {
  for (const { id, stageId, laneId } of draft.current.cards) {
    const card = draft.target.cards.find((other) => other.id === id);
    const node = mainNode(draft, id);
    if (!node || card?.stageId !== stageId || card.laneId !== laneId || !isStray(draft, node, stageId))
      continue;
    setParent(draft, node.id, homeOf(draft, stageId, laneId));
    draft.strays.add(node.id);
    draft.cells.add(cellKey(stageId, laneId));
  }
}

/** Loose in the map or on the page, and newly under a column that is not its own. */
function isStray(draft: Draft, node: DraftNode, stageId: string | null): boolean {
  if (node.plan || node.locked || (node.parentId !== null && node.parentId !== draft.map.rootId))
    return false;
  const own = stageById(draft.grid, stageId);
  return draft.grid.stages.some((stage) => {
    const was = stage.section ? draft.seen.get(stage.section.id) : undefined;
    const before = draft.seen.get(node.id);
    return stage !== own && intersects(node, stage.box) && !(was && before && intersects(before, was));
  });
}
