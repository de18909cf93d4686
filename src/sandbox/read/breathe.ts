import { doWithPauses, type Stretches } from '../../journey/stretches.ts';

/** Lets FigJam's window move between two pieces of work: a plugin runs on the same thread. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1));
}

/**
 * Steps between two pauses: some 15 ms in the sandbox's engine. Counted and not timed, so that the same work pauses at the
 * same places on every machine.
 */
const stepsAtOnce = 400;

/**
 * Does pure work with pauses. People may change the board in each: what is worked out is true of what was seen, and whoever
 * writes looks again first. `onPause` is told how much was done, and throws to stop it.
 */
export async function inStretches<T>(work: Stretches<T>, onPause?: (steps: number) => void): Promise<T> {
  return await doWithPauses(work, stepsAtOnce, async (steps) => {
    await breathe();
    onPause?.(steps);
  });
}
