import { sameJson } from '../equal.ts';
import type { Memory } from '../memory.ts';
import type { Records } from '../records.ts';
import { doAtOnce, type Stretches } from '../stretches.ts';
import type { Change, Conflict } from './change.ts';
import type { FileEdit } from './file-edit.ts';
import type { Answers } from './file-problems.ts';
import { type Merge, mergeFileInStretches } from './merge-records.ts';

/**
 * The merge of a file into a board, with the missing records that a person wants deleted. What the deletions add
 * comes last in both lists, so that places in a preview without them stay true.
 */
export function mergeWithRemovals(
  file: FileEdit,
  theirs: Records,
  remove: readonly string[],
  memory: Memory | null,
  answers: Answers = {},
): Merge {
  return doAtOnce(mergeChosen(file, theirs, remove, memory, answers));
}

/** As `mergeWithRemovals`, in stretches. */
export function* mergeChosen(
  ...[file, theirs, remove, memory, answers = {}]: Parameters<typeof mergeWithRemovals>
): Stretches<Merge> {
  const plain = yield* mergeFileInStretches(file, theirs, [], memory, answers);
  const wanted = remove.filter((id) => plain.missing.includes(id));
  if (wanted.length === 0) return plain;
  const full = yield* mergeFileInStretches(file, theirs, wanted, memory, answers);
  const extraChanges = full.changes.filter(
    (change) => !plain.changes.some((other) => sameChange(change, other)),
  );
  const extraConflicts = full.conflicts.filter(
    (conflict) => !plain.conflicts.some((other) => sameTarget(conflict, other)),
  );
  return {
    ...full,
    changes: [...plain.changes, ...extraChanges],
    conflicts: [...plain.conflicts, ...extraConflicts],
  };
}

function sameChange(a: Change, b: Change): boolean {
  return a.from === b.from && a.op === b.op && sameTarget(a, b) && sameJson(a.after ?? null, b.after ?? null);
}

function sameTarget(a: Change | Conflict, b: Change | Conflict): boolean {
  return a.kind === b.kind && a.recordId === b.recordId && a.field === b.field;
}
