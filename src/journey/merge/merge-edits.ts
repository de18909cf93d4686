import { checkRecord } from '../check-record.ts';
import { cleanJson } from '../clean-json.ts';
import { sameJson } from '../equal.ts';
import { own } from '../own.ts';
import { type JourneyRecord, type Json, kindWords, type RecordKind, type Records } from '../records.ts';
import { cellOf } from '../records-of.ts';
import { canName, references } from '../references.ts';
import { applyChanges } from './apply-changes.ts';
import type { Change, Conflict } from './change.ts';
import { type Fields, fieldOf, filledFields, recordOf, sameFields } from './field-values.ts';
import { MergeError } from './merge-error.ts';
import { mergeOrder } from './merge-order.ts';
import { isReserved, type OrderedList, orderFields } from './order-fields.ts';
import { settleReferences } from './settle-references.ts';

/** One thing that a person did in the panel's editor. */
export type Edit =
  /** Only the fields given; `null` clears. */
  | { op: 'set'; kind: RecordKind; recordId: string; fields: Fields }
  | { op: 'add'; kind: RecordKind; recordId: string; fields: Fields }
  | { op: 'remove'; kind: RecordKind; recordId: string }
  /** Puts a card before another one of its cell, or last. */
  | { op: 'place'; recordId: string; before: string | null }
  /** Puts stages, rows or personas into an order: what it shall be, and what it was when the person saw it. */
  | { op: 'order'; list: OrderedList; ids: string[]; was: string[] };

/** Records as the person saw them when they began to edit. */
export type SeenRecords = { readonly [recordId: string]: JourneyRecord };

/**
 * What must change on the board for these edits: a three-way merge like that of a file, whose base is what the person
 * saw. What somebody changed meanwhile is not overwritten but comes back as a conflict; an edit that nobody crossed
 * counts as decided, a deletion with all that hangs on it too. Throws `MergeError` for what cannot be done at all.
 */
export function mergeEdits(
  edits: readonly Edit[],
  seen: SeenRecords,
  theirs: Records,
): { changes: Change[]; conflicts: Conflict[] } {
  const ours: Records['byId'] = {};
  const removed = new Set<string>();
  const orders = new Map<OrderedList, Extract<Edit, { op: 'order' }>>();
  for (const edit of edits) {
    if (edit.op === 'place') continue;
    if (edit.op === 'order') {
      checkOrder(edit);
      orders.set(edit.list, edit);
      continue;
    }
    checkTarget(edit, seen, theirs);
    if (edit.op === 'remove') removed.add(edit.recordId);
    else addTo(ours, edit);
  }
  checkReferences(ours, theirs);
  const found: Found = { changes: [], conflicts: [] };
  // What lies in one cell after another on the board goes there in that order.
  for (const id of new Set([...Object.keys(theirs.byId), ...Object.keys(ours)])) {
    const [was, mine] = [own(seen, id), own(ours, id)];
    if (mine) mergeRecord(was, mine, theirs, found);
    else if (was && removed.has(id)) mergeRemoval(was, theirs, found);
  }
  found.changes = settleReferences(theirs, found.changes).changes;
  for (const order of orders.values()) mergeList(order, theirs, found);
  for (const edit of edits) if (edit.op === 'place') placeCard(edit, seen, theirs, found);
  return found;
}

interface Found {
  changes: Change[];
  conflicts: Conflict[];
}

/** What a person set or added, against what they saw (`was`) and what stands. */
function mergeRecord(
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
const places = ['stageId', 'laneId'];

function differs(a: JourneyRecord | undefined, b: JourneyRecord, field: string): boolean {
  return !sameJson(fieldOf(a, field), fieldOf(b, field));
}

/** All fields of a record that is not on the board: a card without a place says so. */
function wholeOf({ kind, fields }: JourneyRecord, was: JourneyRecord | undefined): Fields {
  const keep = kind === 'card' ? places : [];
  const whole: Fields = {};
  for (const field of keep) whole[field] = null;
  return filledFields(Object.assign(whole, was?.fields, fields), keep);
}

function mergeRemoval(was: JourneyRecord, theirs: Records, { changes, conflicts }: Found): void {
  const { kind, id: recordId, fields: base } = was;
  const onBoard = recordOf(theirs, recordId);
  if (!onBoard) return;
  const { fields } = onBoard;
  if (sameFields(base, fields)) changes.push({ from: 'file', op: 'remove', kind, recordId, before: fields });
  else conflicts.push({ kind, recordId, base, ours: null, theirs: fields });
}

function mergeList(
  { list, ids, was }: Extract<Edit, { op: 'order' }>,
  theirs: Records,
  { changes, conflicts }: Found,
): void {
  const before = applyChanges(theirs, changes).orders[list] ?? [];
  const { order, asked } = mergeOrder(was, ids, theirs.orders[list] ?? [], before);
  const target = { kind: 'journey' as const, recordId: theirs.journeyId, field: orderFields[list] };
  if (asked) conflicts.push({ ...target, base: was, ...asked });
  if (!sameJson(order, before)) changes.push(updateOf(target, before, order));
}

function updateOf(target: Pick<Change, 'kind' | 'recordId' | 'field'>, before: Json, after: Json): Change {
  return { from: 'file', op: 'update', ...target, before, after };
}

/** Whether only cards are set and added: then records around these are all that matters (`aroundCards`). */
export const areOfCards = (edits: readonly Edit[]): boolean =>
  edits.every((edit) => (edit.op === 'set' || edit.op === 'add') && edit.kind === 'card');

function checkTarget(
  { op, kind, recordId: id }: Extract<Edit, { op: 'set' | 'add' | 'remove' }>,
  seen: SeenRecords,
  theirs: Records,
): void {
  const was = own(seen, id);
  const onBoard = recordOf(theirs, id);
  const isOther = onBoard !== undefined && onBoard.kind !== kind;
  const isMap = kind === 'journey';
  const quoted = JSON.stringify(id);
  if (op === 'add') {
    refuse(isMap, 'A map is started with “Start a map”.');
    refuse(was !== undefined || isOther, `There is something with the id ${quoted} already.`);
    return;
  }
  if (!was || was.kind !== kind || was.id !== id)
    throw new MergeError(`It is not said what ${quoted} was before this edit. ${kept} Open it again.`);
  refuse(isMap && op === 'remove', 'A whole map is deleted on the board, by deleting its section.');
  refuse(isMap && id !== theirs.journeyId, 'This is another map than the one that was named.');
  refuse(isOther, `${quoted} is a ${onBoard?.kind} on the board, not a ${kind}.`);
}

const kept = 'Nothing was changed.';

function refuse(isWrong: boolean, message: string): void {
  if (isWrong) throw new MergeError(`${message} ${kept}`);
}

/** An order says where each of those stands that the person saw, and nothing else. */
function checkOrder({ ids, was }: Extract<Edit, { op: 'order' }>): void {
  if (new Set(ids).size === ids.length && sameJson([...ids].sort(), [...was].sort())) return;
  throw new MergeError(`An order names each of those that are there once. ${kept} Read the board again.`);
}

function addTo(
  ours: Records['byId'],
  { kind, recordId, fields }: Extract<Edit, { op: 'set' | 'add' }>,
): void {
  const clean: Fields = {};
  for (const [field, value] of Object.entries(fields)) {
    refuse(isReserved(kind, field), `The field ${JSON.stringify(field)} cannot be edited.`);
    clean[field] = cleanJson(value, []);
  }
  checkFields(kind, clean, false);
  const before = own(ours, recordId);
  ours[recordId] = { kind, id: recordId, fields: Object.assign({}, before?.fields, clean) };
}

function checkFields(kind: RecordKind, fields: Fields, whole: boolean): void {
  const [problem] = checkRecord(kind, fields, '', whole);
  if (problem) throw new MergeError(`${problem.where} ${problem.message}. ${kept}`);
}

/** Whoever names a stage, row, note or persona must mean one that is there. */
function checkReferences(ours: Records['byId'], theirs: Records): void {
  for (const record of Object.values(ours)) {
    for (const reference of references) {
      const target = own(record.fields, reference.field);
      if (reference.kind !== record.kind || typeof target !== 'string') continue;
      if ([theirs.byId, ours].some((side) => canName(reference, own(side, target)?.kind))) continue;
      throw new MergeError(
        `The ${kindWords[reference.to]} that was chosen is not on this map any more. ${kept} Choose another one.`,
      );
    }
  }
}

/** Adds the change of order that an edit asks for; when somebody moved the card elsewhere meanwhile, a conflict. */
function placeCard(
  { recordId, before }: Extract<Edit, { op: 'place' }>,
  seen: SeenRecords,
  theirs: Records,
  { changes, conflicts }: Found,
): void {
  const was = own(seen, recordId);
  const now = recordOf(theirs, recordId);
  if (was?.kind !== 'card') throw new MergeError(`Only notes have an order in their cell. ${kept}`);
  const { fields } = was;
  if (now?.kind !== 'card') {
    conflicts.push({ kind: 'card', recordId, base: fields, ours: fields, theirs: null });
    return;
  }
  for (const field of places) {
    const from = fieldOf(was, field);
    if (differs(was, now, field))
      conflicts.push({ kind: 'card', recordId, field, base: from, ours: from, theirs: fieldOf(now, field) });
  }
  const cell = cellOf(now);
  const order = own(applyChanges(theirs, changes).orders.cells, cell) ?? [];
  const others = order.filter((id) => id !== recordId);
  const at = before === null ? others.length : others.indexOf(before);
  // The one that it should come before is gone from the cell: it stays where it is.
  if (at < 0 || !order.includes(recordId)) return;
  const after = [...others.slice(0, at), recordId, ...others.slice(at)];
  if (!sameJson(order, after))
    changes.push(updateOf({ kind: 'cell', recordId: cell, field: 'order' }, order, after));
}
