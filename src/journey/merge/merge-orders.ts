import { sameJson } from '../equal.ts';
import { own } from '../own.ts';
import type { Records } from '../records.ts';
import type { BaseView } from './base-view.ts';
import type { Change, Conflict } from './change.ts';
import { mergeOrder } from './merge-order.ts';
import { listsOf, orderTarget } from './order-fields.ts';

/**
 * Merges the order of stages, of lanes, of personas and of the cards in each cell. `placed` are the board's records with all
 * other changes of the file: nothing is added to a list or taken out of it here, so nothing doubles or comes back.
 */
export function mergeOrders(base: BaseView, ours: Records, theirs: Records, placed: Records): MergedOrders {
  const merged: MergedOrders = { changes: [], conflicts: [], news: {} };
  const [mine, yours] = [listsOf(ours), listsOf(theirs)];
  for (const [list, current] of Object.entries(listsOf(placed))) {
    const wanted = own(mine, list) ?? [];
    if (current.length < 2) continue;
    const before = own(yours, list) ?? [];
    // The file says nothing of it, and nothing came or went.
    if (wanted.length === 0 && current === before) continue;
    const target = orderTarget(list, theirs.journeyId);
    const agreed = base.order(list);
    const hadOrder = (ids: string[]) => base.hadOrder(list, ids);
    const { order, asked } = mergeOrder(agreed, wanted, before, current, hadOrder);
    if (asked) merged.conflicts.push({ ...target, base: agreed, ...asked });
    const isKnown = hadOrder(wanted) || (agreed === null && !asked);
    if (!isKnown) merged.news[list] = wanted;
    if (sameJson(order, current)) continue;
    merged.changes.push({ from: 'file', op: 'update', ...target, before: current, after: order });
  }
  return merged;
}

export interface MergedOrders {
  changes: Change[];
  conflicts: Conflict[];
  /** The lists that the file gives in an order that it neither had nor brought before. */
  news: { [list: string]: string[] };
}
