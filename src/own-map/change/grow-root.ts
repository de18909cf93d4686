import { rootPadding } from '../../plane/measures.ts';
import { type Draft, nodeOf } from './draft.ts';
import { resizeTo } from './draft-nodes.ts';

/** The root section always holds what was laid into it, with its padding; it never shrinks by itself. */
export function growRoot(draft: Draft, content: { right: number; bottom: number }): void {
  const root = nodeOf(draft, draft.map.rootId);
  if (!root) return;
  resizeTo(draft, root.id, {
    width: Math.max(root.width, content.right + rootPadding.side - root.x),
    height: Math.max(root.height, content.bottom + rootPadding.bottom - root.y),
  });
}
