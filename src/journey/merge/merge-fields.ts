import { sameJson } from '../equal.ts';
import { own } from '../own.ts';
import type { JourneyRecord } from '../records.ts';
import type { BaseView } from './base-view.ts';
import type { Change, Conflict } from './change.ts';
import { fieldOf } from './field-values.ts';

export interface MergedFields {
  file: Change[];
  board: Change[];
  conflicts: Conflict[];
}

/** Merges one record that both sides have, field by field; only what `ours` gives can come from the file. */
export function mergeFields(base: BaseView, ours: JourneyRecord, theirs: JourneyRecord): MergedFields {
  const merged: MergedFields = { file: [], board: [], conflicts: [] };
  const fields = new Set([
    ...Object.keys(ours.fields),
    ...Object.keys(theirs.fields),
    ...base.filled(theirs.id),
  ]);
  const asPair = movedApart(base, ours, theirs);
  for (const field of fields) {
    if (asPair && isPlace(field)) mergePlace(base, ours, theirs, field, merged);
    else mergeField(base, ours, theirs, field, merged);
  }
  return merged;
}

function mergeField(
  base: BaseView,
  ours: JourneyRecord,
  theirs: JourneyRecord,
  field: string,
  merged: MergedFields,
): void {
  const { kind, id } = theirs;
  const [mine, yours] = [own(ours.fields, field), fieldOf(theirs, field)];
  // A row that lost its own memory may still be remembered as a whole.
  const theirsStayed = base.agreed(id, field, yours) ?? (base.agreedAll(id, theirs.fields) || null);
  const target = { kind, recordId: id, field };
  if (mine === undefined || sameJson(mine, yours)) {
    if (theirsStayed !== false) return;
    merged.board.push({ from: 'board', op: 'update', ...target, ...known(base, id, field), after: yours });
    return;
  }
  if (base.had(id, field, mine) === true) {
    merged.board.push({ from: 'board', op: 'update', ...target, before: mine, after: yours });
  } else if (theirsStayed === true) {
    merged.file.push({ from: 'file', op: 'update', ...target, before: yours, after: mine });
  } else {
    merged.conflicts.push({ ...target, base: base.value(id, field) ?? null, ours: mine, theirs: yours });
  }
}

/** Stage and lane of a card that both sides moved are one decision: what differs is asked, whoever changed it. */
function mergePlace(
  base: BaseView,
  ours: JourneyRecord,
  theirs: JourneyRecord,
  field: string,
  merged: MergedFields,
): void {
  const [mine, yours] = [own(ours.fields, field), fieldOf(theirs, field)];
  if (mine === undefined || sameJson(mine, yours)) {
    mergeField(base, ours, theirs, field, merged);
    return;
  }
  const { kind, id } = theirs;
  const before = base.had(id, field, mine)
    ? mine
    : base.agreed(id, field, yours)
      ? yours
      : (base.value(id, field) ?? null);
  merged.conflicts.push({ kind, recordId: id, field, base: before, ours: mine, theirs: yours });
}

function movedApart(base: BaseView, ours: JourneyRecord, theirs: JourneyRecord): boolean {
  if (theirs.kind !== 'card') return false;
  const places = ['stageId', 'laneId'].filter((field) => own(ours.fields, field) !== undefined);
  const moved = (record: JourneyRecord, asked: BaseView['had']) =>
    places.some((field) => asked(record.id, field, fieldOf(record, field)) === false);
  return moved(ours, base.had) && moved(theirs, base.agreed);
}

function isPlace(field: string): boolean {
  return field === 'stageId' || field === 'laneId';
}

/** The value before, where it is known. */
function known(base: BaseView, id: string, field: string): Pick<Change, 'before'> {
  const before = base.value(id, field);
  return before === undefined ? {} : { before };
}
