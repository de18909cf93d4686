import { sameJson } from '../../journey/equal.ts';
import type { Journey, RecordList } from '../../journey/journey.ts';
import { own } from '../../journey/own.ts';
import { cellsOf } from '../../journey/records-of.ts';

type RecordOf<L extends RecordList> = Journey[L][number];

export interface ListDifference<L extends RecordList> {
  added: RecordOf<L>[];
  removed: RecordOf<L>[];
  updated: { before: RecordOf<L>; after: RecordOf<L>; fields: string[] }[];
  /** The same records follow one another as before. */
  isInPlace: boolean;
}

/** What became of each list of a journey. */
export type JourneyDifference = { [L in RecordList]: ListDifference<L> };

export function compareJourneys(before: Journey, after: Journey): JourneyDifference {
  return {
    personas: compareLists('personas', before, after),
    stages: compareLists('stages', before, after),
    lanes: compareLists('lanes', before, after),
    cards: compareLists('cards', before, after),
    links: compareLists('links', before, after),
    emotions: compareLists('emotions', before, after),
    metrics: compareLists('metrics', before, after),
  };
}

/**
 * What became of one list of a journey. `null` and absent are the same. Nearly all records are the very same: this goes over all
 * of a map at each edit, so what does that is one loop that calls nothing.
 */
function compareLists<L extends RecordList>(list: L, before: Journey, after: Journey): ListDifference<L> {
  const [old, fresh]: [readonly RecordOf<L>[], readonly RecordOf<L>[]] = [before[list], after[list]];
  const difference: ListDifference<L> = { added: [], removed: [], updated: [], isInPlace: true };
  if (old === fresh) return difference;
  const others: number[] = [];
  for (let at = 0; at < fresh.length; at += 1) if (fresh[at] !== old[at]) others.push(at);
  const isInPlace = old.length === fresh.length && others.every((at) => old[at]?.id === fresh[at]?.id);
  const known = isInPlace ? null : new Map(old.map((record) => [record.id, record]));
  for (const at of others) {
    const record = fresh[at];
    if (!record) continue;
    const was = known ? known.get(record.id) : old[at];
    if (!was) difference.added.push(record);
    else if (was !== record) noteUpdate(difference, was, record);
  }
  if (!known) return difference;
  const kept = new Set(fresh.map((record) => record.id));
  return { ...difference, removed: old.filter((record) => !kept.has(record.id)), isInPlace };
}

function noteUpdate<L extends RecordList>(
  { updated }: ListDifference<L>,
  before: RecordOf<L>,
  after: RecordOf<L>,
): void {
  const fields = changedFields(before, after);
  if (fields.length > 0) updated.push({ before, after, fields });
}

/** Names of fields that differ. */
export function changedFields(
  before: { [field: string]: unknown },
  after: { [field: string]: unknown },
): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => !sameJson(before[name] ?? null, after[name] ?? null));
}

/** Whether the records that both lists have follow one another differently. */
export function isReordered(before: readonly { id: string }[], after: readonly { id: string }[]): boolean {
  const idsIn = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  return haveMoved(idsIn(before), idsIn(after));
}

/** Whether every cell has the cards that it had, in their order. */
export function areCellsKept({ cards: { isInPlace, updated } }: JourneyDifference): boolean {
  return isInPlace && !updated.some(({ fields }) => fields.includes('stageId') || fields.includes('laneId'));
}

/** Cells (`cellKey`) in which cards that were there before follow one another differently. */
export function reorderedCells({
  current,
  target,
  difference,
}: {
  current: Journey;
  target: Journey;
  difference: JourneyDifference;
}): string[] {
  if (areCellsKept(difference)) return [];
  const cells = cellsOf(current.cards);
  const moved = Object.entries(cellsOf(target.cards)).filter(([key, ids]) =>
    haveMoved(own(cells, key) || [], ids),
  );
  return moved.map(([key]) => key);
}

function haveMoved(before: readonly string[], after: readonly string[]): boolean {
  const [was, now] = [new Set(before), new Set(after)];
  const kept = before.filter((id) => now.has(id));
  return after.filter((id) => was.has(id)).some((id, at) => id !== kept[at]);
}
