import type { Result } from '../../contract/contract.ts';
import { Cancelled } from '../../journey/cancelled.ts';
import { sameJson } from '../../journey/equal.ts';
import { type Memory, memoryOf } from '../../journey/memory.ts';
import type { Change } from '../../journey/merge/change.ts';
import { fieldOf, recordOf } from '../../journey/merge/field-values.ts';
import { isOrder } from '../../journey/merge/order-fields.ts';
import { rememberNews } from '../../journey/merge/remember-news.ts';
import { own } from '../../journey/own.ts';
import type { Records } from '../../journey/records.ts';
import { toRecords } from '../../journey/records-of.ts';
import { reasonFor } from '../../journey/say-fault.ts';
import { change } from '../../own-map/change/change.ts';
import type { ReadMap } from '../../plane/interpretation.ts';
import { recordsOfMap, recordsShownBy } from '../../plane/records-of-map.ts';
import { breathe } from '../read/breathe.ts';
import type { ReadPage } from '../read/read-maps.ts';
import { SeenOtherwise } from '../read/seen-otherwise.ts';
import { checkChanges } from '../step/check-changes.ts';
import { type Feasible, findFeasible } from '../step/find-hindrances.ts';
import { findMapToWrite, isStructural, withPictures } from '../step/find-map.ts';
import { findOtherwise } from '../step/find-otherwise.ts';
import { leftByWork } from '../step/left-board.ts';
import { removeMade } from '../step/take-back.ts';
import { type ReadyChange, writeNow } from '../step/write-work.ts';
import { Interrupted, type SyncRun } from './sync-run.ts';

type Outcome = Result<'putChanges'>;

/** How often the board is read again when somebody works on the very notes that are about to be written. */
const attempts = 3;

/**
 * Writes one part of a sync, after looking at the board anew: all of it or nothing. Gives an answer only when nothing
 * was written yet and somebody changed what was previewed; later on, such records are set aside.
 */
export async function writePart(
  run: SyncRun,
  part: readonly Change[],
  isLast: boolean,
): Promise<Outcome | null> {
  for (let attempt = 1; ; attempt += 1) {
    if (run.task.isCancelled()) throw new Cancelled('Stopped, as you asked.');
    const { map, asked, ...found } = await lookAnew(run);
    if (asked) return asked;
    keepHomes(run, part, map);
    await breathe();
    const wanted = part.filter(({ recordId }) => !run.aside.has(recordId));
    const read = isStructural(wanted) ? withPictures(found.read, map) : found.read;
    const feasible = await findFeasible(run.board.host, read, map, wanted, run.params.unlock).catch(
      (error: unknown) => otherwise(run, error, attempt),
    );
    if (feasible === null) continue;
    const brought = isLast ? memoriesOf(run, map, feasible) : undefined;
    const target = { journey: feasible.target, brought };
    const first = brought ? change({ scene: read.scene }, map, target) : feasible.first;
    await run.checkUndo();
    const checked = new Set<string>();
    const moved = first.isIdle ? [] : findOtherwise(run.board, read, first, feasible.ahead, checked);
    if (moved.length > 0) {
      if (attempt < attempts) continue;
      const records = recordsShownBy(map, moved);
      // Somebody works on the scaffold itself: all of this part waits.
      const answer = setAside(run, records.length > 0 ? records : wanted.map(({ recordId }) => recordId));
      if (answer) return answer;
      continue;
    }
    writeStretch(run, { read, map, target, first }, feasible, checked);
    const written = new Set(part);
    run.pending = run.pending.filter((change) => !written.has(change));
    const total = run.changes.length;
    if (!isLast) run.task.report(total - run.pending.length, total, 'Putting changes on the board');
    return null;
  }
}

/** `null`: the board is otherwise than it was seen a moment ago, and is to be looked at again. */
function otherwise(run: SyncRun, error: unknown, attempt: number): null {
  if (!(error instanceof SeenOtherwise) || attempt >= attempts) throw error;
  run.board.doubt(error.nodeIds);
  return null;
}

/** The board as it is now; `asked`: an answer when it is not any more what was previewed. Writes nothing. */
export async function lookAnew(
  run: SyncRun,
): Promise<{ read: ReadPage; map: ReadMap; asked: Outcome | null }> {
  const { read, map } = await findMapToWrite(run.board, run.params.rootId, run.task);
  if (run.writes === 0) checkChanges(run.changes, recordsOfMap(map));
  run.page = run.board.page(read.page);
  return { read, map, asked: setAside(run, findChanged(run, map)) };
}

/** Before the first write everything is asked again; afterwards only what changed. */
function setAside(run: SyncRun, recordIds: readonly string[]): Outcome | null {
  if (recordIds.length === 0) return null;
  if (run.writes === 0) return { outcome: 'changedMeanwhile', recordIds: [...recordIds] };
  for (const id of recordIds) run.aside.add(id);
  return null;
}

/** Records that somebody changed since the preview, of those that are still to be written. */
function findChanged(run: SyncRun, map: ReadMap): string[] {
  const { seen, news } = run.params;
  const pending = run.pending.filter(({ recordId }) => !run.aside.has(recordId));
  const changed = changedSince(seen, recordsOfMap(map), pending);
  // Somebody brought in, or took back, a file of the same export: what was previewed is asked differently now.
  const isSame = !news || sameJson(news.was, memoryOf(map.brought, news.id));
  if (!isSame && run.writes === 0) changed.push(map.journey.id);
  return changed;
}

/** A stage or lane does not go while a note that was set aside still lies in it. */
function keepHomes(run: SyncRun, part: readonly Change[], map: ReadMap): void {
  const waiting = map.journey.cards.filter(({ id }) => run.aside.has(id));
  for (const { op, recordId } of part) {
    if (op !== 'remove') continue;
    if (waiting.some(({ stageId, laneId }) => stageId === recordId || laneId === recordId))
      run.aside.add(recordId);
  }
}

/** Writes without a pause; takes back the undo step when something fails. */
function writeStretch(
  run: SyncRun,
  ready: ReadyChange,
  feasible: Feasible,
  checked: ReadonlySet<string>,
): void {
  run.skipped.push(...feasible.hindrances.filter(({ recordId }) => !isSkipped(run, recordId)));
  if (ready.first.isIdle) {
    run.noteWritten(feasible.changes.length, 0);
    return;
  }
  const made: SceneNode[] = [];
  let writes = 0;
  try {
    const group = run.group();
    const { read, work, written } = writeNow(run.board, { ...ready, feasible }, checked, (node) => {
      writes += 1;
      if (node) made.push(node);
    });
    run.noteWritten(feasible.changes.length, writes);
    group.wrote(() => leftByWork(read, work, written));
  } catch (error) {
    run.takeBack(writes);
    removeMade(made);
    throw new Interrupted(reasonFor(error));
  }
}

function isSkipped(run: SyncRun, recordId: string): boolean {
  return run.skipped.some((hindrance) => hindrance.recordId === recordId);
}

/** What the map is to remember of what was brought and decided, in the same stretch: undo forgets it too. */
function memoriesOf(
  run: SyncRun,
  { brought = [] }: ReadMap,
  { changes, hindrances, target }: Feasible,
): readonly Memory[] | undefined {
  const { news } = run.params;
  if (!news || (run.applied + changes.length === 0 && !news.isAsked)) return undefined;
  const skipped = [...run.skipped, ...hindrances].map(({ recordId }) => recordId);
  const memories = rememberNews(brought, news, toRecords(target), new Set([...skipped, ...run.aside]));
  return memories === brought ? undefined : memories;
}

function changedSince(seen: Records['byId'], now: Records, changes: readonly Change[]): string[] {
  const changed = new Set<string>();
  for (const change of changes) {
    const { op, recordId, field } = change;
    const [before, after] = [own(seen, recordId), recordOf(now, recordId)];
    if (isOrder(change) || (op === 'remove' && !after)) continue;
    const same =
      op === 'update' && field !== undefined
        ? after !== undefined && sameJson(fieldOf(before, field), fieldOf(after, field))
        : sameJson(before?.fields, after?.fields);
    if (!same) changed.add(recordId);
  }
  return [...changed];
}
