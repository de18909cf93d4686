import type { Change, Conflict, Hindrance } from '../../journey/merge/change.ts';
import type { FileProblem } from '../../journey/merge/file-edit.ts';
import { resolveConflicts } from '../../journey/merge/resolve.ts';
import { type Asker, mergeInto, type SeenMap, type SyncWish } from './asker.ts';

/** What bringing in a file would do. */
export interface Previewed {
  /** The board as it was compared: to be given back with what was decided. */
  seen: SeenMap;
  changes: Change[];
  conflicts: Conflict[];
  missing: string[];
  /** What cannot be written, and why (a locked card, a font that cannot be loaded …). */
  hindrances: Hindrance[];
  /** What of the file is left out, and the ways to take it in. */
  problems?: FileProblem[] | undefined;
}

/** What bringing in this file would do to this map, and what stands in its way. Writes nothing. */
export async function previewSync(asker: Asker, wish: SyncWish): Promise<Previewed> {
  const { rootId, file } = wish;
  const seen = await asker.request('records', { rootId, exportId: file.exported?.id });
  const merge = await mergeInto(asker, wish, seen);
  const { changes, conflicts, missing, problems } = merge;
  const wanted = resolveConflicts(merge, {}).changes;
  const { hindrances } =
    wanted.length === 0 ? { hindrances: [] } : await asker.request('foresee', { rootId, changes: wanted });
  return { seen, changes, conflicts, missing, hindrances, problems };
}
