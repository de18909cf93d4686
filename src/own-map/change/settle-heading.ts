import { bottom } from '../../plane/boxes.ts';
import { roleOf } from '../../plane/decor.ts';
import { largestOf } from '../../plane/extremes.ts';
import { splitBar, titleZone } from '../../plane/measures.ts';
import { type Draft, type DraftNode, looseInMap, nodeOf, nodeWithStamp, rootOf } from './draft.ts';
import { refreshGrid } from './draft-grid.ts';
import { growRoot, moveBy } from './draft-nodes.ts';
import { isHung } from './work.ts';

/**
 * Where the title took more lines, or the first split bar came between it and the stages: everything below the title
 * moves down by what is missing, as one. A title that people laid over their map themselves moves nothing.
 */
export function settleHeading(draft: Draft): void {
  const title = nodeWithStamp(draft, draft.target.id, 'title');
  if (!title || !rootOf(draft)) return;
  const was = draft.seen.get(title.id);
  const isHigher = was !== undefined && title.height > was.height;
  if (!isHigher && !draft.added.some((id) => isNewSplit(nodeOf(draft, id)))) return;
  // What lies on the root, or over it on the page, below the upper edge of the title.
  const parts = looseInMap(draft).filter((node) => node !== title && !isHung(node) && node.y > title.y);
  const missing = (part: DraftNode) => {
    const isPushed = isHigher && part.y >= bottom(was) - 1;
    return isPushed || isNewSplit(part) ? bottom(title) + gapTo(part) - part.y : 0;
  };
  const by = largestOf(parts, missing, 0);
  if (by === 0) return;
  const low = largestOf(parts, bottom) + by;
  for (const { id } of parts) moveBy(draft, id, { x: 0, y: by });
  refreshGrid(draft);
  growRoot(draft, { bottom: low });
}

const isSplit = (node: DraftNode) => roleOf(node) === 'split';

const isNewSplit = (node: DraftNode | null) => node?.plan !== undefined && isSplit(node);

/** Below the title stands a split bar, or the stages with FigJam's names above them. */
const gapTo = (part: DraftNode): number => (isSplit(part) ? titleZone.gap - splitBar.gap : titleZone.gap);
