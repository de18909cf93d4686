import type { Result } from '../../contract/contract.ts';
import type { SeenBoard } from '../read/seen-board.ts';
import type { LastStep } from '../step/last-step.ts';
import { takeBack, undoByHand } from '../step/take-back.ts';

/**
 * Takes back what this plugin wrote last, and that alone. When its person has done something since, nothing: that would
 * go first. When anybody's work lies in it, nothing either, and `reason` says so.
 */
export async function undoLast(board: SeenBoard, step: LastStep): Promise<Result<'undo'>> {
  const isLast = await step.isStillLast();
  const reason = step.whyNotAlone();
  if (reason !== null) return { undone: false, reason };
  const trace = step.trace();
  if (!isLast || trace === null) return { undone: false };
  step.forget();
  const undone = takeBack(board.host, trace);
  board.forget();
  return undone ? { undone } : { undone, reason: undoByHand };
}
