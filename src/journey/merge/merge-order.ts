import { sameJson } from '../equal.ts';

interface MergedOrder {
  order: string[];
  /** Set when both sides put the same things into different orders: the two ways. */
  asked?: { ours: string[]; theirs: string[] };
}

/**
 * Merges one list: the order that was agreed last (`null`: not known), that of the file, that of the board, and what
 * is in the list once all else is done. `hadOrder`: whether the file's order is nothing new.
 */
export function mergeOrder(
  agreed: readonly string[] | null,
  ours: readonly string[],
  theirs: readonly string[],
  current: readonly string[],
  hadOrder = (order: string[]) => isPartOf(order, agreed ?? []),
): MergedOrder {
  const there = new Set(current);
  const mine = ours.filter((id) => there.has(id));
  const settled = theirs.filter((id) => there.has(id));
  const byBoard = weave(settled, mine, current);
  const common = new Set(settled.filter((id) => mine.includes(id) && (!agreed || agreed.includes(id))));
  const among = (ids: readonly string[]) => ids.filter((id) => common.has(id));
  const [wanted, shown] = [among(mine), among(settled)];
  if (sameJson(wanted, shown)) return { order: byBoard };
  if (hadOrder(wanted)) return { order: byBoard };
  const byFile = weave(mine, settled, current);
  if (agreed && isPartOf(shown, agreed)) return { order: byFile };
  return { order: byBoard, asked: { ours: byFile, theirs: byBoard } };
}

/**
 * The first order, with what only the second names put before whatever follows it there, or else last; then
 * what neither names.
 */
function weave(first: readonly string[], second: readonly string[], rest: readonly string[]): string[] {
  const woven = [...first];
  for (const [i, id] of [...second.entries()].reverse()) {
    if (woven.includes(id)) continue;
    const follower = second.slice(i + 1).find((next) => woven.includes(next));
    woven.splice(follower === undefined ? woven.length : woven.indexOf(follower), 0, id);
  }
  return [...woven, ...rest.filter((id) => !woven.includes(id))];
}

/** Whether these ids are all in the list, in the list's order. */
export function isPartOf(ids: readonly string[], list: readonly string[]): boolean {
  const asked = new Set(ids);
  return sameJson(
    list.filter((id) => asked.has(id)),
    [...ids],
  );
}
