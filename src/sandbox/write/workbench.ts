import { Cancelled } from '../../journey/cancelled.ts';
import { breathe } from '../read/breathe.ts';
import { removeAlone } from './remove-alone.ts';
import type { Keep } from './stencil.ts';

/** Steps between two pauses: FigJam's window stands still while a plugin works. */
const stepsBetweenPauses = 50;

export interface Progress {
  /** Told now and then, with the share that is done. */
  onProgress?: (done: number, total: number) => void;
  /** Asked at each pause. */
  isCancelled?: () => boolean;
}

export interface Workbench {
  keep: Keep;
  /** One step done. Pauses now and then; throws `Cancelled` when nobody wants the rest. */
  step(): Promise<void>;
  /** Removes everything that was made here. Tells how many nodes could not be removed. */
  clear(): number;
}

/** Keeps book of what is being made, so that all of it can go again. */
export function createWorkbench(total: number, { onProgress, isCancelled }: Progress): Workbench {
  const made: SceneNode[] = [];
  let done = 0;
  return {
    keep: (node) => {
      made.push(node);
      return node;
    },
    async step() {
      done += 1;
      if (done % stepsBetweenPauses !== 0) return;
      onProgress?.(Math.min(done, total), total);
      await breathe();
      if (isCancelled?.()) throw new Cancelled('Stopped, as you asked.');
    },
    clear() {
      const ours = new Set(made.map(({ id }) => id));
      // Newest first: connectors before the notes they hang on, contents before their sections.
      return made.reverse().filter((node) => !tryRemove(node, ours)).length;
    },
  };
}

/** What a colleague put into a map that was still being drawn is no part of it. */
function tryRemove(node: SceneNode, ours: ReadonlySet<string>): boolean {
  try {
    if (!node.removed) removeAlone(node, (id) => ours.has(id));
    return true;
  } catch {
    return false;
  }
}
