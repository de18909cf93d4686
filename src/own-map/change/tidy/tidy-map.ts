import { bottom, right } from '../../../plane/boxes.ts';
import { rootPadding } from '../../../plane/measures.ts';
import { type Draft, type DraftNode, nodeOf, partsOf, rootOf } from '../draft.ts';
import { resizeTo } from '../draft-nodes.ts';
import { followFeelings } from '../follow-feelings.ts';
import { mirrorNames } from '../mirror-names.ts';
import { briefly, makeWay } from '../room/make-way.ts';
import { isHung, type Sizes } from '../work.ts';
import { findFixed, leftAlone } from './find-fixed.ts';
import { layOut } from './lay-out.ts';
import { planTidy, type TidyPlan } from './plan-tidy.ts';
import { restampStale } from './restamp-stale.ts';
import { restoreScaffold } from './restore-scaffold.ts';
import { findStaleLinks } from './stale-links.ts';
import type { Tidying } from './tidy.ts';

/**
 * A whole map made tidy: as if it were drawn now, with the sizes that its parts have on the board. It reads as the
 * same journey before and after: same cards in the same cells in the same order. Rows and columns grow, never shrink.
 */
export function tidyMap(draft: Draft, measured?: Sizes): Tidying {
  const fixed = findFixed(draft);
  mirrorNames(draft, true);
  followFeelings(draft, 'tidying');
  const plan = planTidy(draft, fixed, measured);
  const told: Tidying['told'] = { left: [], beside: [], ...restoreScaffold(draft, plan) };
  return {
    told,
    settle() {
      layOut(draft, plan);
      told.left.push(...[...fixed.values()].flatMap(leftAlone));
      setBeside(draft, plan, told);
      draft.rerouted = findStaleLinks(draft);
      restampStale(draft);
    },
  };
}

/**
 * Fits the root section to what it holds. What is not ours and would come to lie under the map as it is then, or under
 * parts of it that moved, makes way; what is locked stays there and is told. What lay over such a part before stays:
 * somebody put it there.
 */
function setBeside(draft: Draft, plan: TidyPlan, { beside, left }: Tidying['told']): void {
  makeWay(draft);
  fitRoot(draft, plan);
  makeWay(draft);
  for (const nodeId of draft.aside) beside.push({ nodeId, name: briefly(nodeOf(draft, nodeId)) });
  for (const { nodeId } of draft.inTheWay) {
    draft.accepted.add(nodeId);
    left.push({ nodeId, reason: 'The map grows under it, but it is locked: unlock and move it.' });
  }
}

/**
 * Gives the root section the size of its content: what rows and stages that are gone left empty goes too. Whatever else
 * people keep in the map stays in it; the section never grows around that.
 */
function fitRoot(draft: Draft, plan: TidyPlan): void {
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
