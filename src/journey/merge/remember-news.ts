import { sameJson } from '../equal.ts';
import { hashJson } from '../hash.ts';
import type { FileNews, Memory } from '../memory.ts';
import { own } from '../own.ts';
import type { Records } from '../records.ts';
import { utf8Length } from '../utf8.ts';
import { fieldOf, recordOf } from './field-values.ts';
import { listsOf } from './order-fields.ts';

/** Bytes of memory that a map may carry; what is forgotten is only asked again. */
const memoryLimit = 40_000;

/**
 * What a map remembers after a sync: of all that was new in the file, what the board shows now (`after`), and what a person
 * decided otherwise. What was left out or could not be written (`skipped`) is not brought, and is offered again. Gives the
 * very same list when there is nothing to add. The oldest is forgotten when it becomes too much.
 */
export function rememberNews(
  memories: readonly Memory[],
  { id: exportId, fields, orders, removed }: FileNews,
  after: Records,
  skipped: ReadonlySet<string>,
): readonly Memory[] {
  const old = memories.find(({ id }) => id === exportId);
  const memory: Memory = {
    id: exportId,
    given: { ...old?.given },
    orders: { ...old?.orders },
    removed: [...(old?.removed ?? [])],
  };
  let isMore = false;
  const stands = (each: { recordId: string; decided: boolean }, isShown: boolean): boolean => {
    const does = isShown || (each.decided && !skipped.has(each.recordId));
    isMore ||= does;
    return does;
  };
  for (const each of fields) {
    const { recordId, field, hash, shown } = each;
    const record = recordOf(after, recordId);
    if (!stands(each, record !== undefined && hashJson(fieldOf(record, field)) === shown)) continue;
    const given = own(memory.given, recordId) ?? {};
    memory.given[recordId] = { ...given, [field]: [...(own(given, field) ?? []), hash] };
  }
  const lists = listsOf(after);
  for (const each of orders) {
    const { list, order } = each;
    if (!stands(each, sameOrder(order, own(lists, list) ?? []))) continue;
    memory.orders[list] = [...(own(memory.orders, list) ?? []), order];
  }
  for (const each of removed)
    if (stands(each, !recordOf(after, each.recordId))) memory.removed.push(each.recordId);
  return isMore ? shorten([...memories.filter(({ id }) => id !== exportId), memory]) : memories;
}

/** Whether what both lists name stands in the same order. */
function sameOrder(a: readonly string[], b: readonly string[]): boolean {
  const common = new Set(a.filter((id) => b.includes(id)));
  const among = (ids: readonly string[]) => ids.filter((id) => common.has(id));
  return sameJson(among(a), among(b));
}

/** Forgets the exports brought in longest ago; of a single one that is too long, what it brought first. */
function shorten(memories: Memory[]): Memory[] {
  const isShort = (list: readonly Memory[]) => utf8Length(JSON.stringify(list)) <= memoryLimit;
  let kept = memories;
  while (kept.length > 1 && !isShort(kept)) kept = kept.slice(1);
  for (;;) {
    const [last] = kept;
    if (!last || isShort(kept)) return kept;
    const ids = Object.keys(last.given);
    if (ids.length === 0) return [];
    const given: Memory['given'] = {};
    for (const id of ids.slice(Math.ceil(ids.length / 4))) given[id] = own(last.given, id) ?? {};
    kept = [{ ...last, given }];
  }
}
