import { reasonFor } from '../../journey/say-fault.ts';
import type { SeenBoard } from '../read/seen-board.ts';
import { SeenOtherwise } from '../read/seen-otherwise.ts';
import type { Wrote } from '../write/open-writer.ts';
import { takeBackOpen, undoByHand } from './take-back.ts';

/**
 * Writes within one undo step of its own: undo takes back this, and nothing that was done before. When something fails
 * all of it is taken back, and an error says so in words for people: `failed` says what could not be done.
 */
export function writeStep(board: SeenBoard, failed: string, write: (wrote: Wrote) => void): number {
  const { host } = board;
  const made: SceneNode[] = [];
  let writes = 0;
  host.commitUndo();
  try {
    write((node) => {
      writes += 1;
      if (node) made.push(node);
    });
  } catch (error) {
    board.forget();
    // Without a write of our own, undo would take back what its person did before.
    const isUndone = writes === 0 || takeBackOpen(host, made);
    if (error instanceof SeenOtherwise) throw error;
    throw new Error(`${failed}: ${reasonFor(error)}. ${isUndone ? 'The board is as it was.' : undoByHand}`);
  }
  closeStep(host);
  return writes;
}

/** Ends the undo step, once all is written: that FigJam fails here must not look like a failure of the step. */
export function closeStep(host: PluginAPI): void {
  try {
    host.commitUndo();
  } catch {
    // The next thing that anybody does ends the step.
  }
}
