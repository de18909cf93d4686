import { sameJson } from '../../journey/equal.ts';
import type { Journey, RecordList } from '../../journey/journey.ts';

type RecordOf<L extends RecordList> = Journey[L][number];

export interface ListDifference<L extends RecordList> {
  added: RecordOf<L>[];
  removed: RecordOf<L>[];
  updated: { before: RecordOf<L>; after: RecordOf<L>; fields: string[] }[];
}

/** What became of one list of a journey. `null` and absent are the same. */
export function compareLists<L extends RecordList>(
  list: L,
  before: Journey,
  after: Journey,
): ListDifference<L> {
  const [old, fresh]: [readonly RecordOf<L>[], readonly RecordOf<L>[]] = [before[list], after[list]];
  const known = new Map(old.map((record) => [record.id, record]));
  const kept = new Set(fresh.map((record) => record.id));
  const difference: ListDifference<L> = { added: [], removed: [], updated: [] };
  for (const record of old) if (!kept.has(record.id)) difference.removed.push(record);
  for (const record of fresh) {
    const was = known.get(record.id);
    if (!was) {
      difference.added.push(record);
      continue;
    }
    const fields = changedFields(was, record);
    if (fields.length > 0) difference.updated.push({ before: was, after: record, fields });
  }
  return difference;
}

/** Names of fields that differ. */
export function changedFields(
  before: { [field: string]: unknown },
  after: { [field: string]: unknown },
): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => !sameJson(before[name] ?? null, after[name] ?? null));
}
