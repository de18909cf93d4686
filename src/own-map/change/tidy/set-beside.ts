import { type Draft, nodeOf } from '../draft.ts';
import { briefly, makeWay } from '../room/make-way.ts';
import { fitRoot } from './fit-root.ts';
import type { TidyPlan } from './plan-tidy.ts';
import type { LeftAlone, SetBeside } from './tidy.ts';

/**
 * Fits the root section to what it holds. What is not ours and would come to lie under the map as it is then, or under
 * parts of it that moved, makes way; what is locked stays there and is told. What lay over such a part before stays:
 * somebody put it there.
 */
export function setBeside(draft: Draft, plan: TidyPlan): { beside: SetBeside[]; left: LeftAlone[] } {
  makeWay(draft);
  fitRoot(draft, plan);
  makeWay(draft);
  const beside = draft.aside.map((nodeId) => ({ nodeId, name: briefly(nodeOf(draft, nodeId)) }));
  const left = draft.inTheWay.map(({ nodeId }) => {
    draft.accepted.add(nodeId);
    return { nodeId, reason: 'The map grows under it, but it is locked: unlock and move it.' };
  });
  return { beside, left };
}
