import type { Change } from '../../journey/merge/change.ts';

/** More changes than this, or more deletions, and the file's history gets a version to go back to. */
const manyChanges = 50;
const manyRemovals = 10;

/** A version may lack what was changed in the last second (figjam-facts: `saveVersionHistoryAsync`), in ms. */
const settling = 1000;
/** How long FigJam may take to save one, ms: a sync does not wait for ever. */
const patience = 10_000;

/** Whether these changes are so many that undo alone is not enough of a way back. */
export function isLarge(changes: readonly Change[]): boolean {
  return changes.length > manyChanges || changes.filter(({ op }) => op === 'remove').length > manyRemovals;
}

/** Saves a named version in the file's history. That it could not be saved stops nothing: it is only said. */
export async function saveVersion(host: PluginAPI, title: string): Promise<'saved' | 'failed'> {
  await wait(settling);
  try {
    const saving = host.saveVersionHistoryAsync(title, 'Saved by Throughline, to go back to.');
    return await Promise.race([
      saving.then(
        () => 'saved' as const,
        () => 'failed' as const,
      ),
      wait(patience).then(() => 'failed' as const),
    ]);
  } catch {
    return 'failed';
  }
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
