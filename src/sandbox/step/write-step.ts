import { reasonFor } from '../../journey/say-fault.ts';

/**
 * Writes within one undo step of its own: undo takes back this, and nothing that was done before. When something fails
 * all of it is taken back, and an error says so in words for people: `failed` says what could not be done.
 */
export function writeStep(host: PluginAPI, failed: string, write: (wrote: () => void) => void): number {
  let writes = 0;
  host.commitUndo();
  try {
    write(() => {
      writes += 1;
    });
  } catch (error) {
    // Without a write of our own, undo would take back what its person did before.
    if (writes > 0) host.triggerUndo();
    throw new Error(`${failed}: ${reasonFor(error)}. The board is as it was.`);
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
