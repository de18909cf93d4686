import { cleanJson } from '../clean-json.ts';
import { sameJson } from '../equal.ts';
import { own } from '../own.ts';
import { type JourneyRecord, kindWords, type RecordKind, type Records } from '../records.ts';
import { cellOf } from '../records-of.ts';
import { canName, references } from '../references.ts';
import { applyChanges } from './apply-changes.ts';
import type { Change, Conflict } from './change.ts';
import { type Fields, fieldOf, recordOf } from './field-values.ts';
import { kept, MergeError, refuse } from './merge-error.ts';
import {
  checkFields,
  differs,
  type Found,
  mergeList,
  mergeRecord,
  mergeRemoval,
  places,
  updateOf,
} from './merge-seen.ts';
import { isReserved, type OrderedList } from './order-fields.ts';
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
