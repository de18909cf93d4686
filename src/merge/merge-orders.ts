import { sameJson } from '../model/equal.ts';
import { own } from '../model/own.ts';
import type { Records } from '../model/records.ts';
import type { BaseView } from './base-view.ts';
import type { Change, Conflict } from './change.ts';
import { listsOf, orderTarget } from './diff-records.ts';

/**
 * Merges the order of stages, of lanes and of the cards in each cell. `placed` are the board's records with all
 * other changes of the file: nothing is added to a list or taken out of it here, so nothing doubles or comes back.
 */
export function mergeOrders(
  base: BaseView,
  ours: Records,
  theirs: Records,
  placed: Records,
): { changes: Change[]; conflicts: Conflict[] } {
  const changes: Change[] = [];
  const conflicts: Conflict[] = [];
  const [mine, yours] = [listsOf(ours), listsOf(theirs)];
  for (const [list, current] of Object.entries(listsOf(placed))) {
    const wanted = own(mine, list) ?? [];
    if (wanted.length === 0 || current.length < 2) continue;
    const before = own(yours, list) ?? [];
    const target = orderTarget(list, theirs.journeyId);
    const merged = mergeOrder(base.order(list), wanted, before, current);
    if (merged.asked) conflicts.push({ ...target, base: base.order(list), ...merged.asked });
    if (sameJson(merged.order, current)) continue;
    changes.push({ from: 'file', op: 'update', ...target, before: current, after: merged.order });
  }
  return { changes, conflicts };
}

interface MergedOrder {
  order: string[];
  /** Set when both sides put the same things into different orders: the two ways. */
  asked?: { ours: string[]; theirs: string[] };
}

function mergeOrder(base: string[] | null, ours: string[], theirs: string[], current: string[]): MergedOrder {
  const there = new Set(current);
  const mine = ours.filter((id) => there.has(id));
  const settled = theirs.filter((id) => there.has(id));
  const byBoard = weave(settled, mine, current);
  const common = new Set(settled.filter((id) => mine.includes(id) && (!base || base.includes(id))));
  const among = (ids: string[]) => ids.filter((id) => common.has(id));
  if (sameJson(among(mine), among(settled))) return { order: byBoard };
  if (base && sameJson(among(base), among(mine))) return { order: byBoard };
  const byFile = weave(mine, settled, current);
  if (base && sameJson(among(base), among(settled))) return { order: byFile };
  return { order: byBoard, asked: { ours: byFile, theirs: byBoard } };
}

/**
 * The first order, with what only the second names put before whatever follows it there, or else last; then
 * what neither names.
 */
function weave(first: string[], second: string[], rest: string[]): string[] {
  const woven = [...first];
  for (let i = second.length - 1; i >= 0; i--) {
    const id = second[i];
    if (id === undefined || woven.includes(id)) continue;
    const follower = second.slice(i + 1).find((next) => woven.includes(next));
    woven.splice(follower === undefined ? woven.length : woven.indexOf(follower), 0, id);
  }
  return [...woven, ...rest.filter((id) => !woven.includes(id))];
}
