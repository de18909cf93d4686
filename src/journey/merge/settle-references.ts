import { isObject, own } from '../own.ts';
import type { JourneyRecord, Records } from '../records.ts';
import { canName, type Reference, references } from '../references.ts';
import { applyChanges } from './apply-changes.ts';
import type { Change } from './change.ts';
import { fieldOf, recordOf } from './field-values.ts';

/**
 * Changes after which nothing points at what is not there. Once a person decided, a deletion stands: cards stay without a
 * place, what cannot be alone goes along. Before that (`isAsking`) what cannot be had without loss is `withdrawn`: deleting a
 * stage that still has cards, moving into a lane that the board deleted.
 */
export function settleReferences(
  theirs: Records,
  given: readonly Change[],
  isAsking = false,
): { changes: Change[]; withdrawn: Change[] } {
  const work: Work = { theirs, changes: [...given], withdrawn: [], isAsking };
  // Each round takes back, patches or completes at least one change; chains are as short as the model is flat.
  for (let round = 0; round <= given.length + references.length; round++) {
    const dangling = findDangling(applyChanges(theirs, work.changes));
    // What takes a deletion back comes first: then nothing is cleared on account of it.
    const inOrder = [...dangling.filter((loose) => !yields(loose)), ...dangling.filter(yields)];
    const handled = inOrder.filter((loose) => settle(work, loose));
    if (handled.length === 0) break;
  }
  return work;
}

interface Work {
  theirs: Records;
  changes: Change[];
  withdrawn: Change[];
  isAsking: boolean;
}
interface Loose {
  record: JourneyRecord;
  reference: Reference;
  target: string;
}

function findDangling(records: Records): Loose[] {
  const found: Loose[] = [];
  for (const record of Object.values(records.byId)) {
    for (const reference of references) {
      if (reference.kind !== record.kind) continue;
      const target = own(record.fields, reference.field);
      if (typeof target !== 'string' || canName(reference, recordOf(records, target)?.kind)) continue;
      found.push({ record, reference, target });
    }
  }
  return found;
}

/** Whether something was done about it; what the board itself leaves dangling is none of the file's doing. */
function settle(work: Work, loose: Loose): boolean {
  const removal = work.changes.find(({ op, recordId }) => op === 'remove' && recordId === loose.target);
  if (removal) return settleRemoval(work, loose, removal);
  const { record, reference } = loose;
  const cause = work.changes.find(
    ({ op, recordId, field }) =>
      recordId === record.id && (op === 'add' || (op === 'update' && field === reference.field)),
  );
  return cause ? settleCause(work, loose, cause) : false;
}

/** Whether a record gives way to the deletion of what it points at: nobody is asked because of it. */
function yields({ record }: Pick<Loose, 'record'>): boolean {
  return record.kind === 'link' || record.kind === 'metric' || record.kind === 'stage';
}

/** The file deletes what something still points at. */
function settleRemoval(work: Work, { record, reference }: Loose, removal: Change): boolean {
  const { kind, id } = record;
  if (kind === 'link' || (!work.isAsking && reference.without === 'depend')) {
    work.changes = work.changes.filter(({ recordId }) => recordId !== id);
    const onBoard = recordOf(work.theirs, id);
    if (onBoard)
      work.changes.push({ from: 'file', op: 'remove', kind, recordId: id, before: onBoard.fields });
  } else if (work.isAsking && !yields({ record })) withdraw(work, removal);
  else clearField(work, record, reference.field);
  return true;
}

/** The file adds something, or points something, to what is not on the board. */
function settleCause(work: Work, { record, reference }: Loose, cause: Change): boolean {
  if (cause.op === 'add' && reference.without === 'clear') clearField(work, record, reference.field);
  else withdraw(work, cause);
  return true;
}

/** Leaves the field empty: in the change that brings the record, or by a change of its own. */
function clearField(work: Work, record: JourneyRecord, field: string): void {
  const addition = work.changes.find(({ op, recordId }) => op === 'add' && recordId === record.id);
  if (addition && isObject(addition.after)) {
    const cleared = { ...addition, after: { ...addition.after, [field]: null } };
    work.changes = work.changes.map((change) => (change === addition ? cleared : change));
    return;
  }
  work.changes = work.changes.filter((change) => !(change.recordId === record.id && change.field === field));
  const before = fieldOf(recordOf(work.theirs, record.id), field);
  const target = { kind: record.kind, recordId: record.id, field };
  work.changes.push({ from: 'file', op: 'update', ...target, before, after: null });
}

function withdraw(work: Work, change: Change): void {
  work.changes = work.changes.filter((other) => other !== change);
  work.withdrawn.push(change);
}
