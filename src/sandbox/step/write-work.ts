import type { Task } from '../../contract/handler.ts';
import { Cancelled } from '../../journey/cancelled.ts';
import { doAtOnce, inOne } from '../../journey/stretches.ts';
import type { Target } from '../../own-map/change/change.ts';
import type { Sizes, Work } from '../../own-map/change/work.ts';
import type { ReadMap } from '../../plane/interpretation.ts';
import { LayeredMap } from '../../plane/layered-map.ts';
import type { ReadPage } from '../read/read-maps.ts';
import type { SeenBoard } from '../read/seen-board.ts';
import { SeenOtherwise } from '../read/seen-otherwise.ts';
import { applyWork, type Written } from '../write/apply-work.ts';
import type { Wrote } from '../write/open-writer.ts';
import { changeAround } from './change-around.ts';
import type { Feasible } from './find-hindrances.ts';
import { findOtherwise } from './find-otherwise.ts';
import type { LastStep } from './last-step.ts';
import { leftByWork } from './left-board.ts';
import { writeStep } from './write-step.ts';

/** A change of a map, ready to be written: what it begins with was worked out and loaded. */
export interface ReadyChange {
  read: ReadPage;
  map: ReadMap;
  target: Target;
  /** What is to be written before sizes are known. */
  first: Work;
  feasible?: Partial<Pick<Feasible, 'locks' | 'mayUnlock' | 'ahead'>>;
}

interface Given extends ReadyChange {
  /** Absent: undo from the panel does not know of it. */
  step?: Pick<LastStep, 'remember'> | undefined;
  task?: Task;
  /** What to say, before the reason, when FigJam fails. */
  failed: string;
  /** What belongs to the same step and is no change of the map. Gives what it made. */
  also?: (wrote: Wrote) => readonly SceneNode[];
}

/**
 * The one guarded write: looks once more at what a change touches, then writes it as one undo step and gives how many
 * writes it took; `null`, and nothing is written, when the board is not as it was seen: look again, plan again. Nothing
 * to do writes nothing. Throws `Cancelled` when it was stopped before.
 */
export function writeWork(board: SeenBoard, { step, task, failed, also, ...ready }: Given): number | null {
  const { isIdle, tidied } = ready.first;
  if (isIdle && !tidied && !also) return 0;
  if (task?.isCancelled()) throw new Cancelled('Stopped, as you asked. Nothing was changed.');
  const checked = new Set<string>();
  if (findOtherwise(board, ready.read, ready.first, ready.feasible?.ahead, checked).length > 0) return null;
  try {
    let done: Done = { read: ready.read, work: ready.first, written: { made: [], changed: [] } };
    const writes = writeStep(board, failed, (wrote) => {
      done = writeNow(board, ready, checked, wrote, also);
    });
    if (writes > 0) step?.remember(() => leftByWork(done.read, done.work, done.written));
    return writes;
  } catch (error) {
    if (!(error instanceof SeenOtherwise)) throw error;
    board.doubt(error.nodeIds);
    return null;
  }
}

/** A change that was written: what its page was read with since, and what was done. */
interface Done {
  read: ReadPage;
  work: Work;
  written: Written;
}

/** Writes it without a pause, with what was looked at right before (`checked`). */
export function writeNow(
  board: SeenBoard,
  { read: found, map, target, first, feasible }: ReadyChange,
  checked: ReadonlySet<string>,
  wrote: Wrote,
  also?: Given['also'],
): Done {
  const read = { ...found, handles: new LayeredMap(found.handles) };
  const { locks, mayUnlock = false, ahead } = feasible ?? {};
  let work = first;
  const compared = 'journey' in target ? { ...target, difference: first.difference } : target;
  const reaching = ahead?.reaches ? first : undefined;
  const wanted = { read, map, target: compared, mayUnlock, reaching };
  const settle = (sizes: Sizes, ours: () => ReadonlySet<string>) =>
    inOne(() => {
      work = changeAround(wanted, sizes, ours);
      return work;
    });
  const writing = { handles: read.handles, first, settle, locks, checked };
  const written = doAtOnce(applyWork(board.host, writing, wrote));
  const more = also?.(wrote) ?? [];
  noteWritten(board, read, work, written);
  return { read, work, written: { ...written, made: [...written.made, ...more] } };
}

/** What was written is read again: also what went with it, and what came to lie in what was moved. */
function noteWritten(board: SeenBoard, { page, handles }: ReadPage, work: Work, written: Written): void {
  const seen = board.page(page);
  const { ids = [] } = written;
  seen.doubt(ids);
  seen.doubt(work.gone);
  const sections: SectionNode[] = [];
  for (const id of ids) {
    const node = work.nodes.get(id)?.type === 'SECTION' ? handles.get(id) : undefined;
    if (node?.type === 'SECTION' && !node.removed) sections.push(node);
  }
  seen.hasStrangers(sections);
}

/** How often a board is looked at again when somebody works on the very notes that are about to be written. */
const attempts = 3;

/** Plans and writes, again and again while the board turns out to be otherwise. */
export async function inTurns<T>(board: SeenBoard, turn: () => Promise<T | null>): Promise<T> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    try {
      const done = await turn();
      if (done !== null) return done;
    } catch (error) {
      if (!(error instanceof SeenOtherwise)) throw error;
      board.doubt(error.nodeIds);
    }
  }
  throw new Error('Somebody is working on it this very moment. Nothing was changed. Try again.');
}
