import { centreOf, right } from '../../../plane/boxes.ts';
import { type Draft, type DraftNode, hinder, isHung, looseInMap, nodeOf } from '../draft.ts';
import { stageById } from '../draft-cells.ts';
import { refreshGrid } from '../draft-grid.ts';
import { moveBy, resizeTo } from '../draft-nodes.ts';
import { growRoot } from '../grow-root.ts';

/** Makes a stage wider by this much: its bar and bands with it; everything right of it moves on by as much. */
export function widenStage(draft: Draft, stageId: string, by: number): void {
  const stage = stageById(draft.grid, stageId);
  if (!stage) return;
  if (!stage.section) {
    hinder(draft, stageId, 'This stage has lost its section: tidy the map first.');
    return;
  }
  const edge = right(stage.box);
  const fixed = new Set(
    draft.grid.stages.filter(({ box }) => box.x < edge - 1).map(({ section }) => section?.id),
  );
  for (const id of looseInMap(draft)) {
    const node = nodeOf(draft, id);
    if (node && !fixed.has(id) && !isHung(node) && isBeyond(node, edge) && !isDivider(node))
      moveBy(draft, id, { x: by, y: 0 });
  }
  const { id, width, height } = stage.section;
  for (const child of draft.children.get(id) ?? []) {
    const node = nodeOf(draft, child);
    if (node && spansStage(node)) resizeTo(draft, child, { width: node.width + by, height: node.height });
  }
  for (const line of draft.children.get(draft.map.rootId) ?? []) {
    const node = nodeOf(draft, line);
    if (node && isDivider(node)) resizeTo(draft, line, { width: node.width + by, height: node.height });
  }
  resizeTo(draft, id, { width: width + by, height });
  refreshGrid(draft);
  const far = draft.grid.stages.reduce((most, { box }) => Math.max(most, right(box)), edge + by);
  growRoot(draft, { right: far, bottom: Number.NEGATIVE_INFINITY });
}

const isBeyond = (node: DraftNode, edge: number): boolean =>
  node.type === 'SECTION' ? node.x >= edge - 1 : centreOf(node).x >= edge;

const isDivider = ({ type, stamp }: DraftNode): boolean =>
  type === 'LINE' && stamp?.kind === 'decor' && stamp.role === 'divider';

function spansStage({ stamp }: DraftNode): boolean {
  return stamp?.kind === 'bar' || (stamp?.kind === 'decor' && ['band', 'zero'].includes(stamp.role));
}
