import { checkRecord } from '../check-record.ts';
import { sameJson } from '../equal.ts';
import type { JourneyRecord, Json, RecordKind, Records } from '../records.ts';
import { applyChanges } from './apply-changes.ts';
import type { Change, Conflict } from './change.ts';
import { type Fields, fieldOf, filledFields, recordOf, sameFields } from './field-values.ts';
import { kept, MergeError } from './merge-error.ts';
import { mergeOrder } from './merge-order.ts';
import { type OrderedList, orderFields } from './order-fields.ts';

/** What is to be written, and what is asked. */
export interface Found {
  changes: Change[];
  conflicts: Conflict[];
}

/** What a person set or added, against what they saw (`was`) and what stands. */
export function mergeRecord(
  was: JourneyRecord | undefined,
  mine: JourneyRecord,
  theirs: Records,
  { changes, conflicts }: Found,
): void {
  const { kind, id: recordId, fields } = mine;
  const onBoard = recordOf(theirs, recordId);
  const given = Object.keys(fields);
  if (!onBoard) {
    const ours = wholeOf(mine, was);
    if (!was) {
      checkFields(kind, ours, true);
      changes.push({ from: 'file', op: 'add', kind, recordId, after: ours });
    } else if (given.some((field) => differs(was, mine, field)))
      conflicts.push({ kind, recordId, base: was.fields, ours, theirs: null });
    return;
  }
  // Stage and row of a note that both sides moved are one decision.
  const isApart = [mine, onBoard].every((side) =>
    places.some((field) => given.includes(field) && differs(was, side, field)),
  );
  for (const field of given) {
    if (!differs(mine, onBoard, field)) continue;
    const [base, ours, before] = [fieldOf(was, field), fieldOf(mine, field), fieldOf(onBoard, field)];
    if (!differs(was, onBoard, field)) changes.push(updateOf({ kind, recordId, field }, before, ours));
    else if (!was || differs(was, mine, field) || (isApart && places.includes(field)))
      conflicts.push({ kind, recordId, field, base, ours, theirs: before });
  }
}

/** The fields that say where a note lies. */
export const places = ['stageId', 'laneId'];

/** Whether two records say something else in this field. */
export function differs(a: JourneyRecord | undefined, b: JourneyRecord, field: string): boolean {
  return !sameJson(fieldOf(a, field), fieldOf(b, field));
}

/** All fields of a record that is not on the board: a card without a place says so. */
function wholeOf({ kind, fields }: JourneyRecord, was: JourneyRecord | undefined): Fields {
  const keep = kind === 'card' ? places : [];
  const whole: Fields = {};
  for (const field of keep) whole[field] = null;
  return filledFields(Object.assign(whole, was?.fields, fields), keep);
}

/** What a person deletes, as they saw it. */
export function mergeRemoval(was: JourneyRecord, theirs: Records, { changes, conflicts }: Found): void {
  const { kind, id: recordId, fields: base } = was;
  const onBoard = recordOf(theirs, recordId);
  if (!onBoard) return;
  const { fields } = onBoard;
  if (sameFields(base, fields)) changes.push({ from: 'file', op: 'remove', kind, recordId, before: fields });
  else conflicts.push({ kind, recordId, base, ours: null, theirs: fields });
}

/** Puts a list into the order that a person gave it. */
export function mergeList(
  { list, ids, was }: { list: OrderedList; ids: string[]; was: string[] },
  theirs: Records,
  { changes, conflicts }: Found,
): void {
  const before = applyChanges(theirs, changes).orders[list] ?? [];
  const { order, asked } = mergeOrder(was, ids, theirs.orders[list] ?? [], before);
  const target = { kind: 'journey' as const, recordId: theirs.journeyId, field: orderFields[list] };
  if (asked) conflicts.push({ ...target, base: was, ...asked });
  if (!sameJson(order, before)) changes.push(updateOf(target, before, order));
}

/** One field of a record gets another value. */
export function updateOf(
  target: Pick<Change, 'kind' | 'recordId' | 'field'>,
  before: Json,
  after: Json,
): Change {
  return { from: 'file', op: 'update', ...target, before, after };
}

/** Throws where a value does not fit its field. */
export function checkFields(kind: RecordKind, fields: Fields, whole: boolean): void {
  const [problem] = checkRecord(kind, fields, '', whole);
  if (problem) throw new MergeError(`${problem.where} ${problem.message}. ${kept}`);
}
