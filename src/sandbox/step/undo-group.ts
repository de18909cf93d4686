import type { SeenBoard } from '../read/seen-board.ts';
import type { LastStep } from './last-step.ts';
import type { LeftBoard } from './left-board.ts';
import { isAsWritten, joinTraces, whyNotAlone } from './step-trace.ts';
import { takeBackOpen } from './take-back.ts';
import { closeStep } from './write-step.ts';

/**
 * What was written since the last `commitUndo`, and whether undo would take back exactly that: not when the person
 * did something meanwhile (undo would take that back), nor when a colleague's work lies in what we wrote (undo would
 * take it along).
 */
export interface UndoGroup {
  /** To be called right after each stretch of writing, with what it left. */
  wrote(leaves: () => LeftBoard): void;
  /**
   * Whether undo takes back our writing and nothing else. Waits for what FigJam has yet to report. `named`: looks at
   * these nodes only, where a wrong answer costs no words.
   */
  isOurs(named?: ReadonlySet<string>): Promise<boolean>;
  /** Takes back what was written since the group began, and says whether FigJam did. To be called when it is ours, without waiting. */
  takeBack(): boolean;
  /** Leaves what was written as a step of its own; gives what all of it left. */
  close(): LeftBoard | null;
}

/** Begins a group: a step of its own in the undo of this person. */
export function openUndoGroup(board: SeenBoard, step: LastStep): UndoGroup {
  const { host } = board;
  let left: LeftBoard | null = null;
  let isKnown = true;
  host.commitUndo();
  /** Gives what all of it left. */
  const end = (): LeftBoard | null => {
    const all = isKnown ? left : null;
    left = null;
    isKnown = true;
    step.forget();
    return all;
  };
  return {
    wrote(leaves) {
      const earlier = left;
      isKnown = false;
      step.remember(() => {
        const { isAsLeft, trace } = leaves();
        left = { isAsLeft, trace: earlier ? joinTraces(earlier.trace, trace) : trace };
        isKnown = true;
        return left;
      });
    },
    async isOurs(named) {
      // What FigJam would not let us look at may be anybody's.
      if (!isKnown) return false;
      if (!left) return true;
      if (!(await step.isStillLast())) return false;
      return named ? isAsWritten(host, left.trace, named) : whyNotAlone(left.trace) === null;
    },
    takeBack() {
      const trace = end()?.trace;
      board.forget();
      return takeBackOpen(host, trace?.page.findAll(({ id }) => trace.made.has(id)) ?? []);
    },
    close() {
      const all = end();
      closeStep(host);
      return all;
    },
  };
}
