import type { Params, Result } from '../../contract/contract.ts';
import type { Task } from '../../contract/handler.ts';
import { Cancelled } from '../../journey/cancelled.ts';
import type { Change, Hindrance } from '../../journey/merge/change.ts';
import { distinct } from '../../journey/merge/hindrances.ts';
import { reasonFor } from '../../journey/say-fault.ts';
import type { FollowedPage } from '../read/follow-page.ts';
import type { SeenBoard } from '../read/seen-board.ts';
import type { LastStep } from '../step/last-step.ts';
import { openUndoGroup, type UndoGroup } from '../step/undo-group.ts';

type Outcome = Result<'putChanges'>;

interface Given {
  board: SeenBoard;
  params: Params<'putChanges'>;
  task: Task;
  step: LastStep;
  /** All that is to be written. */
  changes: readonly Change[];
}

/** One sync under way: what it was given, what it has done, and how it ends. */
export interface SyncRun extends Given {
  /** Changes on the board, and API writes that it took. */
  applied: number;
  writes: number;
  /** Changes still to be written. */
  pending: readonly Change[];
  skipped: Hindrance[];
  /** Records that somebody changed while this ran: not written, to be asked again. */
  aside: Set<string>;
  version: 'saved' | 'failed' | undefined;
  /** The page of the map, once it was read. */
  page: FollowedPage | null;
  /** Opens the undo step at the first write. */
  group(): UndoGroup;
  /** To be called before each stretch: begins a new undo step where one more undo would take back too much. */
  checkUndo(): Promise<void>;
  noteWritten(applied: number, writes: number): void;
  /** Takes back all that the open undo step holds, as far as FigJam does; `more`: writes that were not noted yet. */
  takeBack(more: number): void;
  finish(): Outcome;
  /** Ends after an error or a cancel: throws when the board is as it was, else tells what was done. */
  giveUp(error: unknown): Promise<Outcome>;
}

/** Begins to keep book of a sync. Writes nothing. */
export function startRun(given: Given): SyncRun {
  let group: UndoGroup | null = null;
  /** What the open undo step holds. */
  let open = { applied: 0, writes: 0 };
  let steps = 0;
  const begin = (): UndoGroup => {
    steps += 1;
    open = { applied: 0, writes: 0 };
    return openUndoGroup(given.board, given.step);
  };
  const run: SyncRun = {
    ...given,
    applied: 0,
    writes: 0,
    pending: given.changes,
    skipped: [],
    aside: new Set(),
    version: undefined,
    page: null,
    group() {
      group ??= begin();
      return group;
    },
    async checkUndo() {
      // Before anything is taken back, all is looked at.
      if (!group || open.writes === 0 || (await group.isOurs(run.page?.named() ?? new Set()))) return;
      group.close();
      group = begin();
    },
    noteWritten(applied, writes) {
      run.applied += applied;
      run.writes += writes;
      open = { applied: open.applied + applied, writes: open.writes + writes };
    },
    takeBack(more) {
      run.noteWritten(0, more);
      if (open.writes === 0 || group?.takeBack()) run.noteWritten(-open.applied, -open.writes);
      open = { applied: 0, writes: 0 };
      group = null;
    },
    finish() {
      const left = group?.close();
      const { applied, writes } = run;
      const skipped = distinct(run.skipped);
      // Where undo would take back only the last part, the panel does not offer it.
      if (left && writes > 0 && steps === 1) given.step.remember(() => left);
      return {
        outcome: 'done',
        writes,
        applied,
        skipped,
        ...(run.aside.size > 0 ? { lookAgain: [...run.aside] } : {}),
        ...(run.version ? { version: run.version } : {}),
        ...(steps > 1 ? { undoSteps: steps } : {}),
      };
    },
    async giveUp(error) {
      if (group && open.writes > 0 && (await group.isOurs())) run.takeBack(0);
      group?.close();
      if (run.writes > 0) {
        const reason = error instanceof Cancelled ? 'cancelled' : reasonFor(error);
        const { applied, writes, skipped, changes } = run;
        return { outcome: 'stopped', reason, writes, applied, total: changes.length, skipped };
      }
      if (error instanceof Cancelled) throw new Cancelled('Stopped, as you asked. The board is as it was.');
      throw error instanceof Interrupted
        ? new Error(`The file could not be brought in: ${reasonFor(error)}. The board is as it was.`)
        : error;
    },
  };
  return run;
}

/** FigJam failed while the board was written. */
export class Interrupted extends Error {
  override name = 'Interrupted';
}
