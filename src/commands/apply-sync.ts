import { applyDraft } from '../board/apply-draft.ts';
import { readAgain } from '../board/read-again.ts';
import { type Draft, hasWork } from '../layout/draft.ts';
import { draftEdits } from '../layout/draft-edits.ts';
import { workOf } from '../layout/draft-work.ts';
import type { ReadMap } from '../layout/interpretation.ts';
import { keepMemory } from '../layout/keep-memory.ts';
import type { Change } from '../merge/change.ts';
import { fieldOf, recordOf } from '../merge/field-values.ts';
import type { Merge } from '../merge/merge-records.ts';
import { rememberSync } from '../merge/remember-sync.ts';
import { resolveConflicts } from '../merge/resolve.ts';
import { sameJson } from '../model/equal.ts';
import { memoryOf } from '../model/memory.ts';
import type { Records } from '../model/records.ts';
import { toRecords } from '../model/records-of.ts';
import type { Params, Result } from '../rpc/contract.ts';
import type { Task } from '../rpc/handler.ts';
import { findFeasible, type Hindrance } from './find-hindrances.ts';
import { findMap } from './find-map.ts';
import { mergeWithRemovals } from './merge-choices.ts';
import { writeStep } from './write-step.ts';

/** How often the board is read again when somebody works on the very notes that are about to be written. */
const attempts = 3;

/**
 * Brings a file onto the board as previewed and decided, in one undo step. Everything that must be waited for comes
 * first; then what will be touched is looked at once more; then it is written without a pause. Nothing to do writes
 * nothing. When FigJam fails in the middle, all of it is taken back.
 */
export async function applySync(
  host: PluginAPI,
  params: Params<'applySync'>,
  task: Task,
): Promise<Result<'applySync'>> {
  const remembered = params.seen.brought ?? null;
  const merge = mergeWithRemovals(params.file, params.seen, params.remove, remembered);
  const resolved = resolveConflicts(merge, params.resolutions, params.untick);
  if (resolved.undecided.length > 0) return { outcome: 'undecided', conflicts: resolved.undecided };
  for (let attempt = 1; ; attempt += 1) {
    const { read, map } = await findMap(host, params.rootId, task);
    const changed = changedSince(params.seen, toRecords(map.journey), resolved.changes);
    // Somebody brought in, or took back, a file of the same export: what was previewed is asked differently now.
    if (!sameJson(remembered, memoryOf(map.brought, params.file.exported?.id))) changed.push(map.journey.id);
    if (changed.length > 0) return { outcome: 'changedMeanwhile', recordIds: changed };
    const { changes, target, hindrances } = await findFeasible(host, read, map, resolved.changes);
    const draft = draftEdits(read.snapshot, map, target);
    const isSettled = changes.length > 0 || merge.conflicts.length > 0;
    if (isSettled) rememberFile(draft, params, merge, hindrances);
    if (!hasWork(draft)) return { outcome: 'done', writes: 0, applied: changes.length, skipped: hindrances };
    const moved = readAgain(workOf(draft), read.handles, read.page.id);
    if (moved.length > 0) {
      if (attempt < attempts) continue;
      return { outcome: 'changedMeanwhile', recordIds: recordsOf(map, moved) };
    }
    const writes = writeStep(host, 'The file could not be brought in', (wrote) =>
      applyDraft(host, draft, read.handles, wrote),
    );
    return { outcome: 'done', writes, applied: changes.length, skipped: hindrances };
  }
}

/** What was brought and decided is remembered with the map, in the same stretch: undo forgets it too. */
function rememberFile(
  draft: Draft,
  { file, resolutions, remove }: Params<'applySync'>,
  merge: Merge,
  hindrances: readonly Hindrance[],
): void {
  const { brought = [] } = draft.map;
  if (file.exported === null || file.exported.id === '') return;
  const skipped = hindrances.map(({ recordId }) => recordId);
  const after = toRecords(draft.target);
  const memories = rememberSync(brought, file.exported.id, merge, { after, resolutions, skipped, remove });
  if (memories !== brought) keepMemory(draft, memories);
}

/** Records that somebody changed since the preview, of those that would be written. */
function changedSince(seen: Records, now: Records, changes: readonly Change[]): string[] {
  const changed = new Set<string>();
  for (const { op, kind, recordId, field } of changes) {
    if (kind === 'cell' || field === 'stageOrder' || field === 'laneOrder') continue;
    const [before, after] = [recordOf(seen, recordId), recordOf(now, recordId)];
    const same =
      op === 'update' && field !== undefined
        ? after !== undefined && sameJson(fieldOf(before, field), fieldOf(after, field))
        : sameJson(before?.fields ?? null, after?.fields ?? null);
    if (!same) changed.add(recordId);
  }
  return [...changed];
}

function recordsOf(map: ReadMap, nodeIds: readonly string[]): string[] {
  const found = new Set<string>();
  for (const [recordId, ids] of Object.entries(map.nodes)) {
    if (ids.some((id) => nodeIds.includes(id))) found.add(recordId);
  }
  return [...found];
}
