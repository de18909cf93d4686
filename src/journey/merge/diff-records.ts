import { sameJson } from '../equal.ts';
import { own } from '../own.ts';
import type { JourneyRecord, Json, RecordKind, Records } from '../records.ts';
import type { Change } from './change.ts';
import { fieldOf, recordOf } from './field-values.ts';
import { listsOf, orderTarget } from './order-fields.ts';

/** What became of records: all that is needed to go from one state to the other, and back. */
export interface Diff {
  added: { [id: string]: JourneyRecord };
  removed: { [id: string]: JourneyRecord };
  /** By record, then by field: before and after, `null` for empty. */
  updated: { [id: string]: { kind: RecordKind; fields: { [field: string]: [from: Json, to: Json] } } };
  /** `stages`, `lanes`, `personas`, and by cell the order of its cards. */
  orders: { [list: string]: [from: string[], to: string[]] };
}

/** The difference between two states of one journey. */
export function diffRecords(from: Records, to: Records): Diff {
  const diff: Diff = { added: {}, removed: {}, updated: {}, orders: {} };
  for (const id of Object.keys(from.byId)) {
    const [before, after] = [recordOf(from, id), recordOf(to, id)];
    if (before && !after) diff.removed[id] = before;
    if (!before || !after) continue;
    const fields = diffFields(before, after);
    if (Object.keys(fields).length > 0) diff.updated[id] = { kind: after.kind, fields };
  }
  for (const id of Object.keys(to.byId)) {
    const record = recordOf(to, id);
    if (record && !recordOf(from, id)) diff.added[id] = record;
  }
  const [before, after] = [listsOf(from), listsOf(to)];
  for (const list of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [a, b] = [own(before, list) ?? [], own(after, list) ?? []];
    if (!sameJson(a, b)) diff.orders[list] = [a, b];
  }
  return diff;
}

/** The difference the other way round. */
export function reverseDiff(diff: Diff): Diff {
  const reversed: Diff = { added: diff.removed, removed: diff.added, updated: {}, orders: {} };
  for (const [id, { kind, fields }] of Object.entries(diff.updated)) {
    const turned: { [field: string]: [Json, Json] } = {};
    for (const [field, [from, to]] of Object.entries(fields)) turned[field] = [to, from];
    reversed.updated[id] = { kind, fields: turned };
  }
  for (const [list, [from, to]] of Object.entries(diff.orders)) reversed.orders[list] = [to, from];
  return reversed;
}

/** A difference as changes to apply, removals first and orders last. */
export function changesOf(diff: Diff, journeyId: string, from: Change['from']): Change[] {
  const changes: Change[] = [];
  for (const { id, kind, fields } of Object.values(diff.removed)) {
    changes.push({ from, op: 'remove', kind, recordId: id, before: fields });
  }
  for (const { id, kind, fields } of Object.values(diff.added)) {
    changes.push({ from, op: 'add', kind, recordId: id, after: fields });
  }
  for (const [recordId, { kind, fields }] of Object.entries(diff.updated)) {
    for (const [field, [before, after]] of Object.entries(fields)) {
      changes.push({ from, op: 'update', kind, recordId, field, before, after });
    }
  }
  for (const [list, [before, after]] of Object.entries(diff.orders)) {
    changes.push({ from, op: 'update', ...orderTarget(list, journeyId), before, after });
  }
  return changes;
}

function diffFields(before: JourneyRecord, after: JourneyRecord): { [field: string]: [Json, Json] } {
  const changed: { [field: string]: [Json, Json] } = {};
  for (const field of new Set([...Object.keys(before.fields), ...Object.keys(after.fields)])) {
    const [from, to] = [fieldOf(before, field), fieldOf(after, field)];
    if (!sameJson(from, to)) changed[field] = [from, to];
  }
  return changed;
}
