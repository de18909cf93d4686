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
    if (writes > 0) host.triggerUndo();
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${failed}: ${reason.replace(/\.$/, '')}. The board is as it was.`);
  }
  host.commitUndo();
  return writes;
}
