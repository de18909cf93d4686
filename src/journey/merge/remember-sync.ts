import { sameJson } from '../equal.ts';
import { hashJson } from '../hash.ts';
import type { Memory } from '../memory.ts';
import { isObject, own } from '../own.ts';
import type { Json, Records } from '../records.ts';
import { utf8Length } from '../utf8.ts';
import type { Resolution } from './change.ts';
import { type Fields, fieldOf, recordOf } from './field-values.ts';
import type { Merge } from './merge-records.ts';
import { listsOf, orderTarget } from './order-fields.ts';

/** Bytes of memory that a map may carry; what is forgotten is only asked again. */
const memoryLimit = 40_000;

/** How a sync went. */
export interface SyncOutcome {
  /** The board's records afterwards. */
  after: Records;
  /** How each conflict was decided, by index. */
  resolutions: { readonly [index: string]: Resolution };
  /** The records whose changes could not be written. */
  skipped: readonly string[];
  /** The missing records that were to be deleted. */
  remove: readonly string[];
}

/**
 * What a map remembers after a sync: of all that was new in the file, what the board shows now, and what a person
 * decided otherwise. What was left out or could not be written is not brought, and is offered again. Gives the very
 * same list when there is nothing to add. The oldest is forgotten when it becomes too much.
 */
export function rememberSync(
  memories: readonly Memory[],
  exportId: string,
  merge: Merge,
  outcome: SyncOutcome,
): readonly Memory[] {
  const old = memories.find(({ id }) => id === exportId) ?? {
    id: exportId,
    given: {},
    orders: {},
    removed: [],
  };
  const isDecided = decidedOtherwise(merge, outcome);
  const memory: Memory = { ...old, given: { ...old.given }, orders: { ...old.orders } };
  let isMore = false;
  for (const [id, fields] of Object.entries(merge.news.fields)) {
    const shown = recordOf(outcome.after, id);
    const added = previewedAdd(merge, id);
    for (const [field, value] of Object.entries(fields)) {
      const previewed = added ? (own(added, field) ?? null) : value;
      const isShown = shown !== undefined && sameJson(previewed, fieldOf(shown, field));
      if (!isShown && !isDecided(id, field)) continue;
      const given = own(memory.given, id) ?? {};
      memory.given[id] = { ...given, [field]: [...(own(given, field) ?? []), hashJson(value)] };
      isMore = true;
    }
  }
  const lists = listsOf(outcome.after);
  for (const [list, order] of Object.entries(merge.news.orders)) {
    const target = orderTarget(list, merge.theirs.journeyId);
    const isOffered = [...merge.changes, ...merge.conflicts].some(
      ({ recordId, field }) => recordId === target.recordId && field === target.field,
    );
    const isShown = !isOffered || sameOrder(order, own(lists, list) ?? []);
    if (!isShown && !isDecided(target.recordId, target.field)) continue;
    memory.orders[list] = [...(own(memory.orders, list) ?? []), order];
    isMore = true;
  }
  for (const id of outcome.remove) {
    if (!merge.missing.includes(id)) continue;
    if (recordOf(outcome.after, id) && !isDecided(id)) continue;
    memory.removed = [...memory.removed, id];
    isMore = true;
  }
  return isMore ? shorten([...memories.filter(({ id }) => id !== exportId), memory]) : memories;
}

/** The fields of a record that the file adds, as previewed: a stage that is gone from the board is left empty there. */
function previewedAdd({ changes }: Merge, id: string): Fields | null {
  const add = changes.find(({ from, op, recordId }) => from === 'file' && op === 'add' && recordId === id);
  return add && isObject(add.after) ? add.after : null;
}

/** Tells what a person decided for the board, for both, or for words of their own. */
function decidedOtherwise({ conflicts }: Merge, { resolutions, skipped }: SyncOutcome) {
  const decided = new Set<string>();
  conflicts.forEach(({ recordId, field }, i) => {
    const resolution = own(resolutions, String(i));
    if (resolution === undefined || resolution === 'ours' || skipped.includes(recordId)) return;
    decided.add(keyOf(recordId, field));
  });
  return (recordId: string, field?: string) =>
    decided.has(keyOf(recordId, field)) || decided.has(keyOf(recordId));
}

function keyOf(recordId: string, field?: string): string {
  const key: Json = field === undefined ? [recordId] : [recordId, field];
  return JSON.stringify(key);
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
