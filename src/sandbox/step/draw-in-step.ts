import { Cancelled } from '../../journey/cancelled.ts';
import { reasonFor } from '../../journey/say-fault.ts';
import type { Stretches } from '../../journey/stretches.ts';
import { breathe, inStretches } from '../read/breathe.ts';
import { stepsOfNode } from '../write/apply-work.ts';
import type { Wrote } from '../write/open-writer.ts';
import { removeMade } from './take-back.ts';
import { closeStep } from './write-step.ts';

export interface Progress {
  /** Told now and then, with the share that is done. */
  onProgress?: (done: number, total: number) => void;
  /** Asked at each pause. */
  isCancelled?: () => boolean;
}

/** Something new to be drawn, of `total` nodes, once all is `ready`. `failed`: what to say, before the reason, when FigJam fails. */
interface Drawing<T> {
  failed: string;
  total: number;
  ready(): Promise<void>;
  draw(wrote: Wrote): Stretches<T>;
}

/**
 * As `writeStep`, for what takes long and touches nothing that is there: in pauses people go on, so nothing is undone. If anything
 * fails, or the work is cancelled, or the plugin closed, what was made is removed again and an error says why: `Cancelled`,
 * or one with a clear text.
 */
export async function drawInStep<T>(
  host: PluginAPI,
  { failed, total, ready, draw }: Drawing<T>,
  { onProgress, isCancelled }: Progress,
): Promise<T> {
  const made: SceneNode[] = [];
  let steps = 0;
  let isDrawing = true;
  // Whoever closes the plugin in the middle gets the board as it was: nobody would be there to clear up.
  const onClose = () => {
    if (isDrawing) removeMade(made);
  };
  try {
    host.on('close', onClose);
    await ready();
    await breathe();
    // A step of its own: undo takes back this and nothing that was done before.
    host.commitUndo();
    const drawing = draw((node) => {
      if (node) made.push(node);
    });
    const drawn = await inStretches(drawing, (more) => {
      steps += more;
      onProgress?.(Math.min(Math.floor(steps / stepsOfNode), total), total);
      if (isCancelled?.()) throw new Cancelled('Stopped, as you asked.');
    });
    closeStep(host);
    return drawn;
  } catch (error) {
    throw explain(failed, error, removeMade(made));
  } finally {
    isDrawing = false;
    stopListening(host, onClose);
  }
}

/** All is drawn, or gone again: that FigJam fails here must not look like a failure of the step. */
function stopListening(host: PluginAPI, onClose: () => void): void {
  try {
    host.off('close', onClose);
  } catch {
    // Nothing is drawn any more: the listener does nothing.
  }
}

function explain(failed: string, error: unknown, left: number): Error {
  const kept =
    left === 0
      ? 'The board is as it was.'
      : `${left} of its parts could not be removed again: delete them, or undo once.`;
  if (error instanceof Cancelled) return new Cancelled(`${error.message} ${kept}`);
  return new Error(`${failed}: ${reasonFor(error)}. ${kept}`);
}
