import { hashJson } from '../hash.ts';
import type { FileNews, Memory } from '../memory.ts';
import { isObject, own } from '../own.ts';
import type { Json } from '../records.ts';
import type { Resolution } from './change.ts';
import type { Fields } from './field-values.ts';
import type { Merge } from './merge-records.ts';
import { orderTarget } from './order-fields.ts';

/** What a person decided about a merge. */
export interface Decisions {
  /** How each conflict was decided, by index. */
  resolutions: { readonly [index: string]: Resolution };
  /** The missing records that were to be deleted. */
  remove: readonly string[];
  /** Records of which a choice could not be carried out. */
  dropped: ReadonlySet<string>;
}

/** What of a file a map is to remember once it is written: see `rememberNews`. `was`: what it remembers already. */
export function newsToRemember(id: string, was: Memory | null, merge: Merge, decisions: Decisions): FileNews {
  const isDecided = decidedOtherwise(merge, decisions);
  const adds = previewedAdds(merge);
  const fields: FileNews['fields'] = [];
  for (const [recordId, given] of Object.entries(merge.news.fields)) {
    const added = adds.get(recordId);
    for (const [field, value] of Object.entries(given)) {
      const hash = hashJson(value);
      const shown = added ? hashJson(own(added, field)) : hash;
      fields.push({ recordId, field, hash, shown, decided: isDecided(recordId, field) });
    }
  }
  const orders: FileNews['orders'] = [];
  for (const [list, order] of Object.entries(merge.news.orders)) {
    const { recordId, field } = orderTarget(list, merge.theirs.journeyId);
    const isOffered = [...merge.changes, ...merge.conflicts].some(
      (each) => each.recordId === recordId && each.field === field,
    );
    orders.push({ recordId, list, order, decided: !isOffered || isDecided(recordId, field) });
  }
  const removed = decisions.remove
    .filter((recordId) => merge.missing.includes(recordId))
    .map((recordId) => ({ recordId, decided: isDecided(recordId) }));
  return { id, was, isAsked: merge.conflicts.length > 0, fields, orders, removed };
}

/** The fields of the records that the file adds, as previewed: a stage that is gone from the board is left empty there. */
function previewedAdds({ changes }: Merge): Map<string, Fields> {
  const adds = new Map<string, Fields>();
  for (const { from, op, recordId, after } of changes)
    if (from === 'file' && op === 'add' && isObject(after)) adds.set(recordId, after);
  return adds;
}

/** Tells what a person decided for the board, for both, or for words of their own. */
function decidedOtherwise({ conflicts }: Merge, { resolutions, dropped }: Decisions) {
  const decided = new Set<string>();
  conflicts.forEach(({ recordId, field }, i) => {
    const resolution = own(resolutions, String(i));
    if (resolution === undefined || resolution === 'ours' || dropped.has(recordId)) return;
    decided.add(keyOf(recordId, field));
  });
  return (recordId: string, field?: string) =>
    decided.has(keyOf(recordId, field)) || decided.has(keyOf(recordId));
}

function keyOf(recordId: string, field?: string): string {
  const key: Json = field === undefined ? [recordId] : [recordId, field];
  return JSON.stringify(key);
}
