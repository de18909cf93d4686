import type { Task } from '../../contract/handler.ts';
import { Cancelled } from '../../journey/cancelled.ts';
import { type Draft, hasWork } from '../../own-map/change/draft.ts';
import { LayeredMap } from '../../plane/layered-map.ts';
import { settleChange } from '../../strangers/adopt/draft-change.ts';
import { lookAround } from '../read/look-around.ts';
import type { ReadPage } from '../read/read-maps.ts';
import type { SeenBoard } from '../read/seen-board.ts';
import { SeenOtherwise } from '../read/seen-otherwise.ts';
import { applyDraft, type Written } from '../write/apply-draft.ts';
import type { Feasible } from './find-hindrances.ts';
import { findOtherwise } from './guard-draft.ts';
import type { LastStep } from './last-step.ts';
import { leftByDraft } from './left-board.ts';
import { writeStep } from './write-step.ts';

/** What a draft was made from, and where its step is remembered. */
interface Given {
  read: ReadPage;
  draft: Draft;
  feasible?: Pick<Feasible, 'locks' | 'mayUnlock' | 'ahead'>;
  /** Absent: undo from the panel does not know of it. */
  step?: Pick<LastStep, 'remember'>;
  task?: Task;
  /** What to say, before the reason, when FigJam fails. */
  failed: string;
  /** Lays the draft out once sizes are known, and knows what there is to do; absent: as after edits. */
  settle?: (draft: Draft) => void;
}

/**
 * The one guarded write: looks once more at what a draft touches, then writes it as one undo step and gives how many
 * writes it took; `null`, and nothing is written, when the board is not as it was seen: look again, plan again. Nothing
 * to do writes nothing. Throws `Cancelled` when it was stopped before.
 */
export function writeDraft(
  board: SeenBoard,
  { read: found, draft, feasible, step, task, failed, settle }: Given,
): number | null {
  const read = { ...found, handles: new LayeredMap(found.handles) };
  const { locks = [], mayUnlock = draft.mayUnlock, ahead = [] } = feasible ?? {};
  draft.mayUnlock = mayUnlock;
  if (!settle && !hasWork(draft)) return 0;
  if (task?.isCancelled()) throw new Cancelled('Stopped, as you asked. Nothing was changed.');
  const checked = new Set<string>();
  if (findOtherwise(board, read, draft, ahead, checked).length > 0) return null;
  draft.lookAround ??= (ours) => lookAround(read, draft, ours);
  let written: Written = { made: [], changed: [] };
  try {
    const writes = writeStep(board, failed, (wrote) => {
      written = applyDraft(board.host, draft, read.handles, wrote, settle ?? settleChange, locks, checked);
    });
    noteWritten(board, read, draft, written);
    if (writes > 0) step?.remember(() => leftByDraft(read, draft, written));
    return writes;
  } catch (error) {
    if (!(error instanceof SeenOtherwise)) throw error;
    board.doubt(error.nodeIds);
    return null;
  }
}

/** What was written is read again: also what went with it, and what came to lie in what was moved. */
export function noteWritten(
  board: SeenBoard,
  { page, handles }: ReadPage,
  draft: Draft,
  written: Written,
): void {
  const seen = board.page(page);
  const { ids = [] } = written;
  seen.doubt(ids);
  seen.doubt(draft.removed);
  const sections: SectionNode[] = [];
  for (const id of ids) {
    const node = draft.nodes.get(id)?.type === 'SECTION' ? handles.get(id) : undefined;
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
