import { checkRecord } from '../check-record.ts';
import { sameJson } from '../equal.ts';
import { own } from '../own.ts';
import type { Json, Records } from '../records.ts';
import { cellOf } from '../records-of.ts';
import { applyChanges } from './apply-changes.ts';
import type { Change, Conflict, Resolution } from './change.ts';
import { fieldOf, recordOf } from './field-values.ts';
import { MergeError } from './merge-error.ts';
import type { Merge } from './merge-records.ts';
import { isOrder } from './order-fields.ts';
import { settleReferences } from './settle-references.ts';

export interface Resolved {
  merged: Records;
  /** All that is to be written to the board, in this order. */
  changes: Change[];
  /** What was chosen and cannot be: an arrow to a note that is not there. */
  dropped: Change[];
  /** Conflicts without a resolution, and those that cannot be resolved as asked (both of two numbers). */
  undecided: Conflict[];
}

/**
 * Carries out what a person decided. `resolutions` go by the index of the conflict, `untick` by the index of the
 * change. `both` of a card makes a second card; of other words it puts the two one after the other. Throws
 * `MergeError` when own words do not fit the field.
 */
export function resolveConflicts(
  merge: Merge,
  resolutions: { readonly [index: string]: Resolution },
  untick: readonly number[] = [],
): Resolved {
  const left = new Set(untick);
  const changes = merge.changes.filter(({ from }, i) => from === 'file' && !left.has(i));
  const undecided: Conflict[] = [];
  const seconds = new Map<string, { [field: string]: Json }>();
  merge.conflicts.forEach((conflict, i) => {
    const decided = decide(conflict, own(resolutions, String(i)), merge.merged, seconds);
    if (decided) changes.push(...decided);
    else undecided.push(conflict);
  });
  for (const [id, fields] of seconds) changes.push(...addSecond(merge.merged, id, fields));
  // Orders come last, or they would not find what is added.
  const inOrder = [...changes.filter((change) => !isOrder(change)), ...changes.filter(isOrder)];
  const settled = settleReferences(merge.theirs, inOrder).changes;
  const drawn = applyChanges(merge.theirs, settled);
  const orders = putBack(merge, settled, drawn);
  const after = applyChanges(drawn, orders);
  const isGone = new Set(settled.filter(({ op }) => op === 'remove').map(({ recordId }) => recordId));
  const dropped = inOrder.filter((change) => !isGone.has(change.recordId) && isDropped(change, after));
  return { merged: after, changes: [...settled, ...orders], dropped, undecided };
}

/** Notes that are drawn again come before what followed them in the file, where that is still in their cell. */
function putBack({ homes }: Merge, changes: readonly Change[], drawn: Records): Change[] {
  const orders = new Map<string, string[]>();
  for (const { op, kind, recordId } of changes) {
    const home = op === 'add' ? own(homes, recordId) : undefined;
    const record = recordOf(drawn, recordId);
    if (kind !== 'card' || !home || !record) continue;
    const cell = cellOf(record);
    const others = (orders.get(cell) ?? own(drawn.orders.cells, cell) ?? []).filter((id) => id !== recordId);
    const followers = home.slice(home.indexOf(recordId) + 1);
    const at = others.findIndex((id) => followers.includes(id));
    if (at >= 0) orders.set(cell, [...others.slice(0, at), recordId, ...others.slice(at)]);
  }
  return [...orders].map(([cell, after]) => {
    const before = own(drawn.orders.cells, cell) ?? [];
    return { from: 'file', op: 'update', kind: 'cell', recordId: cell, field: 'order', before, after };
  });
}

/** Whether nothing of a choice is left, because what it points at is not there. What goes with a deletion is not lost by this. */
function isDropped(change: Change, after: Records): boolean {
  const { op, recordId, field } = change;
  if (op === 'remove' || isOrder(change)) return false;
  const record = recordOf(after, recordId);
  if (op === 'add' || field === undefined) return record === undefined;
  return record !== undefined && !sameJson(fieldOf(record, field), change.after ?? null);
}

/** The changes that carry out one decision; `null`: not decided. */
function decide(
  conflict: Conflict,
  resolution: Resolution | undefined,
  merged: Records,
  seconds: Map<string, { [field: string]: Json }>,
): Change[] | null {
  if (resolution === undefined) return null;
  if (resolution === 'theirs') return [];
  if (resolution === 'ours') return takeOurs(conflict);
  if (resolution === 'both') return takeBoth(conflict, seconds, merged);
  return writeOwn(conflict, resolution.write);
}

function takeOurs({ kind, recordId, field, ours, theirs }: Conflict): Change[] {
  if (field !== undefined) {
    return [{ from: 'file', op: 'update', kind, recordId, field, before: theirs, after: ours }];
  }
  if (ours === null) return [{ from: 'file', op: 'remove', kind, recordId, before: theirs }];
  return [{ from: 'file', op: 'add', kind, recordId, after: ours }];
}

function takeBoth(
  conflict: Conflict,
  seconds: Map<string, { [field: string]: Json }>,
  merged: Records,
): Change[] | null {
  const { kind, recordId, field, ours, theirs } = conflict;
  if (field === undefined) return ours === null ? [] : takeOurs(conflict);
  if (kind === 'card') {
    const fields = seconds.get(recordId) ?? { ...recordOf(merged, recordId)?.fields };
    seconds.set(recordId, { ...fields, [field]: ours });
    return [];
  }
  const joined = joinWords(field, theirs, ours);
  if (joined === null || kind === 'cell') return null;
  return [{ from: 'file', op: 'update', kind, recordId, field, before: theirs, after: joined }];
}

function joinWords(field: string, first: Json, second: Json): Json {
  if (Array.isArray(first) && Array.isArray(second)) {
    return [...first, ...second.filter((item) => !first.some((other) => sameJson(item, other)))];
  }
  if (typeof first !== 'string' || typeof second !== 'string') return null;
  return field === 'name' || field === 'title' ? `${first} / ${second}` : `${first}\n${second}`;
}

function writeOwn(conflict: Conflict, value: Json): Change[] | null {
  const { kind, recordId, field, theirs } = conflict;
  if (field === undefined) return null;
  if (kind !== 'cell' && !isOrder({ kind, field })) {
    const [problem] = checkRecord(kind, { [field]: value }, '', false);
    if (problem) throw new MergeError(`What was written for ${problem.where} ${problem.message}.`);
  }
  return [{ from: 'file', op: 'update', kind, recordId, field, before: theirs, after: value }];
}

/** A second card beside the first, unless the very same was made before. */
function addSecond(merged: Records, id: string, fields: { [field: string]: Json }): Change[] {
  for (let n = 2; ; n++) {
    const recordId = `${id}-${n}`;
    const there = recordOf(merged, recordId);
    if (!there) return [{ from: 'file', op: 'add', kind: 'card', recordId, after: fields }];
    if (Object.keys(fields).every((field) => sameJson(fields[field], fieldOf(there, field)))) return [];
  }
}
