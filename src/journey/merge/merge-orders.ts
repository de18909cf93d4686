import { sameJson } from '../equal.ts';
import { own } from '../own.ts';
import type { Records } from '../records.ts';
import { type BaseView, isPartOf } from './base-view.ts';
import type { Change, Conflict } from './change.ts';
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
    const { order, asked } = mergeOrder(base, list, wanted, before, current);
    if (asked) merged.conflicts.push({ ...target, base: base.order(list), ...asked });
    const isKnown = base.hadOrder(list, wanted) || (base.order(list) === null && !asked);
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

interface MergedOrder {
  order: string[];
  /** Set when both sides put the same things into different orders: the two ways. */
  asked?: { ours: string[]; theirs: string[] };
}

function mergeOrder(
  base: BaseView,
  list: string,
  ours: string[],
  theirs: string[],
  current: string[],
): MergedOrder {
  const there = new Set(current);
  const mine = ours.filter((id) => there.has(id));
  const settled = theirs.filter((id) => there.has(id));
  const byBoard = weave(settled, mine, current);
  const agreed = base.order(list);
  const common = new Set(settled.filter((id) => mine.includes(id) && (!agreed || agreed.includes(id))));
  const among = (ids: string[]) => ids.filter((id) => common.has(id));
  const [wanted, shown] = [among(mine), among(settled)];
  if (sameJson(wanted, shown)) return { order: byBoard };
  if (base.hadOrder(list, wanted)) return { order: byBoard };
  const byFile = weave(mine, settled, current);
  if (agreed && isPartOf(shown, agreed)) return { order: byFile };
  return { order: byBoard, asked: { ours: byFile, theirs: byBoard } };
}

/**
 * The first order, with what only the second names put before whatever follows it there, or else last; then
 * what neither names.
 */
function weave(first: string[], second: string[], rest: string[]): string[] {
  const woven = [...first];
  for (const [i, id] of [...second.entries()].reverse()) {
    if (woven.includes(id)) continue;
    const follower = second.slice(i + 1).find((next) => woven.includes(next));
    woven.splice(follower === undefined ? woven.length : woven.indexOf(follower), 0, id);
  }
  return [...woven, ...rest.filter((id) => !woven.includes(id))];
}
