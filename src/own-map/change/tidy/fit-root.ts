import { bottom, right } from '../../../plane/boxes.ts';
import { rootPadding } from '../../../plane/measures.ts';
import { type Draft, type DraftNode, partsOf, rootOf } from '../draft.ts';
import { resizeTo } from '../draft-nodes.ts';
import { isHung } from '../work.ts';
import type { TidyPlan } from './plan-tidy.ts';

/**
 * Gives the root section the size of its content: what rows and stages that are gone left empty goes too. Whatever else
 * people keep in the map stays in it; the section never grows around that.
 */
export function fitRoot(draft: Draft, plan: TidyPlan): void {
  const root = rootOf(draft);
  if (!root) return;
  const planned = new Set(plan.matches.values());
  let { width, height } = plan;
  const hold = (node: DraftNode): void => {
    if (isHung(node)) return;
    if (!planned.has(node.id)) {
      width = Math.max(width, Math.min(root.width, right(node) + rootPadding.side - root.x));
      height = Math.max(height, Math.min(root.height, bottom(node) + rootPadding.bottom - root.y));
    }
    partsOf(draft, node.id).forEach(hold);
  };
  partsOf(draft, root.id).forEach(hold);
  if (Math.abs(root.width - width) > 0.5 || Math.abs(root.height - height) > 0.5)
    resizeTo(draft, root.id, { width, height });
}
