import { checkRecord } from '../check-record.ts';
import { cleanJson } from '../clean-json.ts';
import { sameJson } from '../equal.ts';
import { recordLists } from '../journey.ts';
import { own } from '../own.ts';
import type { JourneyRecord, RecordKind, Records } from '../records.ts';
import { cellOf } from '../records-of.ts';
import { canName, references } from '../references.ts';
import { applyChanges } from './apply-changes.ts';
import { aroundCards } from './around-cards.ts';
import type { Change, Conflict, Resolution } from './change.ts';
import { type Fields, fieldOf, recordOf } from './field-values.ts';
import { kindWords } from './file-problems.ts';
import { MergeError } from './merge-error.ts';
import { mergeRecords } from './merge-records.ts';
import { isOrder, type OrderedList } from './order-fields.ts';
import { resolveConflicts } from './resolve.ts';

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
  const ours = recordsOf(theirs.journeyId, {});
  const remove: string[] = [];
  for (const edit of edits) {
    if (edit.op === 'place' || edit.op === 'order') continue;
    checkTarget(edit.kind, edit.recordId, edit.op, seen, theirs);
    if (edit.op === 'remove') remove.push(edit.recordId);
    else addTo(ours, edit);
  }
  checkReferences(ours, theirs);
  const base = { kind: 'full' as const, records: recordsOf(theirs.journeyId, { ...seen }) };
  for (const edit of edits) {
    if (edit.op !== 'order') continue;
    checkOrder(edit);
    base.records.orders[edit.list] = [...edit.was];
    ours.orders[edit.list] = [...edit.ids];
  }
  const near = areOfCards(edits) ? aroundCards(theirs, Object.keys(ours.byId)) : theirs;
  const merge = mergeRecords({ base, ours, theirs: near, carriesOrder: true, remove });
  const [problem] = merge.problems;
  if (problem) throw new MergeError(`${problem.text} Nothing was changed.`);
  const decided: { [index: string]: Resolution } = {};
  merge.conflicts.forEach((conflict, at) => {
    if (sameJson(conflict.base, conflict.theirs)) decided[at] = 'ours';
  });
  const { changes, undecided } = resolveConflicts(merge, decided);
  const conflicts = [...undecided];
  for (const edit of edits) {
    if (edit.op === 'place') placeCard(edit, seen, theirs, changes, conflicts);
  }
  return { changes, conflicts };
}

/** Whether only cards are set and added: then records around these are all that matters (`aroundCards`). */
export const areOfCards = (edits: readonly Edit[]): boolean =>
  edits.every((edit) => (edit.op === 'set' || edit.op === 'add') && edit.kind === 'card');

function recordsOf(journeyId: string, byId: { [id: string]: JourneyRecord }): Records {
  return { journeyId, byId, orders: { stages: [], lanes: [], cells: {} } };
}

function checkTarget(
  kind: RecordKind,
  id: string,
  op: 'set' | 'add' | 'remove',
  seen: SeenRecords,
  theirs: Records,
): void {
  if (op === 'add') {
    if (kind === 'journey') throw new MergeError('A map is started with “Start a map”. Nothing was changed.');
    if (own(seen, id) || (recordOf(theirs, id)?.kind ?? kind) !== kind)
      throw new MergeError(
        `There is something with the id ${JSON.stringify(id)} already. Nothing was changed.`,
      );
    return;
  }
  const was = own(seen, id);
  if (was?.kind !== kind || was.id !== id)
    throw new MergeError(
      `It is not said what ${JSON.stringify(id)} was before this edit. Nothing was changed. Open it again.`,
    );
  if (op === 'remove' && kind === 'journey')
    throw new MergeError(
      'A whole map is deleted on the board, by deleting its section. Nothing was changed.',
    );
  const onBoard = recordOf(theirs, id);
  if (kind === 'journey' && id !== theirs.journeyId)
    throw new MergeError('This is another map than the one that was named. Nothing was changed.');
  if (onBoard && onBoard.kind !== kind)
    throw new MergeError(
      `${JSON.stringify(id)} is a ${onBoard.kind} on the board, not a ${kind}. Nothing was changed.`,
    );
}

/** An order says where each of those stands that the person saw, and nothing else. */
function checkOrder({ ids, was }: Extract<Edit, { op: 'order' }>): void {
  if (new Set(ids).size === ids.length && sameJson([...ids].sort(), [...was].sort())) return;
  throw new MergeError(
    'An order names each of those that are there once. Nothing was changed. Read the board again.',
  );
}

/** Fields that are not a person's to write, whatever they are asked to hold. */
function isReserved(kind: RecordKind, field: string): boolean {
  const lists: readonly string[] = recordLists;
  return (
    field === 'id' ||
    field === '' ||
    field === '__proto__' ||
    (kind === 'journey' && (lists.includes(field) || isOrder({ kind, field })))
  );
}

function addTo(ours: Records, { kind, recordId, fields, op }: Extract<Edit, { op: 'set' | 'add' }>): void {
  const clean: Fields = {};
  for (const [field, value] of Object.entries(fields)) {
    if (isReserved(kind, field))
      throw new MergeError(`The field ${JSON.stringify(field)} cannot be edited. Nothing was changed.`);
    clean[field] = cleanJson(value, []);
  }
  const [problem] = checkRecord(kind, clean, '', op === 'add' && kind !== 'card');
  if (problem) throw new MergeError(`${problem.where} ${problem.message}. Nothing was changed.`);
  const before = own(ours.byId, recordId);
  ours.byId[recordId] = { kind, id: recordId, fields: { ...before?.fields, ...clean } };
}

/** Whoever names a stage, row, note or persona must mean one that is there. */
function checkReferences(ours: Records, theirs: Records): void {
  for (const record of Object.values(ours.byId)) {
    for (const reference of references) {
      const target = own(record.fields, reference.field);
      if (reference.kind !== record.kind || typeof target !== 'string') continue;
      if ([theirs, ours].some((side) => canName(reference, recordOf(side, target)?.kind))) continue;
      throw new MergeError(
        `The ${kindWords[reference.to]} that was chosen is not on this map any more. Nothing was changed. Choose another one.`,
      );
    }
  }
}

/** Adds the change of order that an edit asks for; when somebody moved the card elsewhere meanwhile, a conflict. */
function placeCard(
  { recordId, before }: Extract<Edit, { op: 'place' }>,
  seen: SeenRecords,
  theirs: Records,
  changes: Change[],
  conflicts: Conflict[],
): void {
  const was = own(seen, recordId);
  const now = recordOf(theirs, recordId);
  if (was?.kind !== 'card')
    throw new MergeError('Only notes have an order in their cell. Nothing was changed.');
  if (now?.kind !== 'card') {
    conflicts.push({ kind: 'card', recordId, base: was.fields, ours: was.fields, theirs: null });
    return;
  }
  for (const field of ['stageId', 'laneId']) {
    const [from, to] = [fieldOf(was, field), fieldOf(now, field)];
    if (!sameJson(from, to))
      conflicts.push({ kind: 'card', recordId, field, base: from, ours: from, theirs: to });
  }
  const cell = cellOf(now);
  const order = own(applyChanges(theirs, changes).orders.cells, cell) ?? [];
  const others = order.filter((id) => id !== recordId);
  const at = before === null ? others.length : others.indexOf(before);
  // The one that it should come before is gone from the cell: it stays where it is.
  if (at < 0 || !order.includes(recordId)) return;
  const after = [...others.slice(0, at), recordId, ...others.slice(at)];
  if (sameJson(order, after)) return;
  changes.push({
    from: 'file',
    op: 'update',
    kind: 'cell',
    recordId: cell,
    field: 'order',
    before: order,
    after,
  });
}
