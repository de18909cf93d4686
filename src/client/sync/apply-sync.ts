import type { Params, Result } from '../../contract/contract.ts';
import type { Change, Conflict, Resolution } from '../../journey/merge/change.ts';
import { distinct } from '../../journey/merge/hindrances.ts';
import type { Merge } from '../../journey/merge/merge-records.ts';
import { newsToRemember } from '../../journey/merge/news-to-remember.ts';
import { isOrder } from '../../journey/merge/order-fields.ts';
import { resolveConflicts } from '../../journey/merge/resolve.ts';
import { splitChanges } from '../../journey/merge/split-changes.ts';
import { own } from '../../journey/own.ts';
import { type Asker, mergeInto, type SeenMap, type SyncWish } from './asker.ts';
import { hinderDropped } from './hinder-dropped.ts';

/** A file as it was previewed, and what a person decided about it. */
export interface SyncChoice extends SyncWish {
  seen: SeenMap;
  /** Indices into the previewed file changes that were left out by the person. */
  untick: number[];
  /** By index of the previewed conflict. */
  resolutions: { [index: string]: Resolution };
  /** Missing records that the person ticked for deletion. */
  remove: string[];
  /** Records whose notes shall be unlocked, written, and locked again. */
  unlock?: string[];
}

/** How it went; or what is still to be decided, and then nothing was asked of the board. */
export type Synced = Result<'putChanges'> | { outcome: 'undecided'; conflicts: Conflict[] };

/**
 * Records written in one stretch: about 200 writes, or a tenth of a very large file, so that FigJam's window never stands
 * still for long, and rows that grow do not move what lies below them more than ten times.
 */
const aStretch = { least: 40, most: 120, share: 0.1 };

/** Brings a file onto the board as it was previewed and decided, as one undo step; or asks again about what changed meanwhile. */
export async function applySync(asker: Asker, choice: SyncChoice, most?: number): Promise<Synced> {
  const { rootId, seen, untick, resolutions, unlock } = choice;
  const merge = await mergeInto(asker, choice, seen);
  const { changes, dropped, undecided } = resolveConflicts(merge, resolutions, untick);
  if (undecided.length > 0) return { outcome: 'undecided', conflicts: undecided };
  const left = new Set(dropped.map(({ recordId }) => recordId));
  const result = await asker.request('putChanges', {
    rootId,
    parts: partsOf(merge, changes, most),
    seen: recordsOf(seen, changes),
    news: newsOf(choice, merge, left),
    unlock,
  });
  if (result.outcome === 'changedMeanwhile') return result;
  const skipped = result.skipped.filter(({ recordId }) => !left.has(recordId));
  return { ...result, skipped: [...distinct(dropped.map(hinderDropped)), ...skipped] };
}

function partsOf({ theirs }: Merge, changes: Change[], given: number | undefined): Change[][] {
  const records = new Set(changes.map(({ recordId }) => recordId)).size;
  const share = Math.ceil(records * aStretch.share);
  const most = given ?? Math.min(aStretch.most, Math.max(aStretch.least, share));
  return records <= most ? [changes] : splitChanges(theirs, changes, most);
}

/** The records that are to be changed, as they were seen: who only orders them compares nothing. */
function recordsOf({ byId }: SeenMap, changes: readonly Change[]): SeenMap['byId'] {
  const seen: SeenMap['byId'] = {};
  for (const change of changes) {
    const record = isOrder(change) ? undefined : own(byId, change.recordId);
    if (record) seen[record.id] = record;
  }
  return seen;
}

/** What the map shall remember of it: nothing of a file that does not know its export. */
function newsOf(
  { file, seen, resolutions, remove }: SyncChoice,
  merge: Merge,
  dropped: ReadonlySet<string>,
): Params<'putChanges'>['news'] {
  const id = file.exported?.id ?? '';
  if (id === '') return undefined;
  return newsToRemember(id, seen.brought ?? null, merge, { resolutions, remove, dropped });
}
