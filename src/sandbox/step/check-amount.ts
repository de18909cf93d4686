import { mostRecords, sayCount } from '../../journey/check-amount.ts';
import type { Change } from '../../journey/merge/change.ts';

/** Throws when a file would bring more than anybody could look at, before anything is laid out. */
export function checkAmount(changes: readonly Change[]): void {
  const records = new Set(changes.map(({ recordId }) => recordId)).size;
  if (records <= mostRecords) return;
  throw new Error(
    `The file adds or changes ${sayCount(records)} things on this map; at most ${sayCount(mostRecords)} can be brought in at once. Nothing was changed. Leave out what belongs to no map, or bring the file in in parts.`,
  );
}
