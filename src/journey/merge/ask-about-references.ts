import type { Records } from '../records.ts';
import type { Change, Conflict } from './change.ts';
import { fieldOf, recordOf } from './field-values.ts';
import { settleReferences } from './settle-references.ts';

/** The changes of a file after which nothing points at what is not there; what of it cannot be had without loss is asked. */
export function askAboutReferences(
  theirs: Records,
  given: readonly Change[],
): { changes: Change[]; conflicts: Conflict[] } {
  const { changes, withdrawn } = settleReferences(theirs, given, true);
  return { changes, conflicts: withdrawn.map((change) => conflictOver(theirs, change)) };
}

function conflictOver(theirs: Records, change: Change): Conflict {
  const { op, kind, recordId, field, before: base = null, after: ours = null } = change;
  const onBoard = recordOf(theirs, recordId);
  if (op === 'remove') return { kind, recordId, base, ours: null, theirs: onBoard?.fields ?? null };
  if (op === 'add' || field === undefined) return { kind, recordId, base: null, ours, theirs: null };
  return { kind, recordId, field, base, ours, theirs: fieldOf(onBoard, field) };
}
