import { rootPadding } from '../../plane/measures.ts';
import { type Draft, rootOf } from './draft.ts';
import { resizeTo } from './draft-nodes.ts';

/** The root section always holds what was laid into it, with its padding; it never shrinks by itself. */
export function growRoot(
  draft: Draft,
  { right = -Infinity, bottom = -Infinity }: { right?: number; bottom?: number },
): void {
  const root = rootOf(draft);
  if (!root) return;
  resizeTo(draft, root.id, {
    width: Math.max(root.width, right + rootPadding.side - root.x),
    height: Math.max(root.height, bottom + rootPadding.bottom - root.y),
  });
}
