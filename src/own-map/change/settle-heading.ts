import { bottom } from '../../plane/boxes.ts';
import { roleOf } from '../../plane/decor.ts';
import { splitBar, titleZone } from '../../plane/measures.ts';
import { type Draft, type DraftNode, looseInMap, nodeOf, nodeWithStamp } from './draft.ts';
import { refreshGrid } from './draft-grid.ts';
import { moveBy } from './draft-nodes.ts';
import { growRoot } from './grow-root.ts';
import { isHung } from './work.ts';

/**
 * Where the title took more lines, or the first split bar came between it and the stages: everything below the title
 * moves down by what is missing, as one. A title that people laid over their map themselves moves nothing.
 */
export function settleHeading(draft: Draft): void {
  const title = nodeWithStamp(draft, draft.target.id, 'title');
  const root = nodeOf(draft, draft.map.rootId);
  if (!title || !root) return;
  const was = draft.seen.get(title.id);
  const isHigher = was !== undefined && title.height > was.height;
  if (!isHigher && !draft.added.some((id) => isNewSplit(nodeOf(draft, id)))) return;
  const parts = partsBelow(draft, title);
  const missing = parts.map((part) => {
    const isPushed = isHigher && part.y >= bottom(was) - 1;
    return isPushed || isNewSplit(part) ? bottom(title) + gapTo(part) - part.y : 0;
  });
  const by = Math.max(0, ...missing);
  if (by === 0) return;
  let low = Number.NEGATIVE_INFINITY;
  for (const { id } of parts) {
    moveBy(draft, id, { x: 0, y: by });
    low = Math.max(low, bottomOf(draft, id));
  }
  refreshGrid(draft);
  growRoot(draft, { right: Number.NEGATIVE_INFINITY, bottom: low });
}

/** What lies on the root, or over it on the page, below the upper edge of the title. */
function partsBelow(draft: Draft, title: DraftNode): DraftNode[] {
  const parts: DraftNode[] = [];
  for (const id of looseInMap(draft)) {
    const node = nodeOf(draft, id);
    if (node && id !== title.id && !isHung(node) && node.y > title.y) parts.push(node);
  }
  return parts;
}

const isSplit = (node: DraftNode) => roleOf(node) === 'split';

const isNewSplit = (node: DraftNode | null) => node?.plan !== undefined && isSplit(node);

/** Below the title stands a split bar, or the stages with FigJam's names above them. */
const gapTo = (part: DraftNode): number => (isSplit(part) ? titleZone.gap - splitBar.gap : titleZone.gap);

function bottomOf(draft: Draft, id: string): number {
  const node = nodeOf(draft, id);
  return node ? bottom(node) : Number.NEGATIVE_INFINITY;
}
