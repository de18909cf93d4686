import { sayTooMany } from '../../journey/check-amount.ts';
import type { Change } from '../../journey/merge/change.ts';

/** Throws when a file would bring more than anybody could look at, before anything is laid out. */
export function checkAmount(changes: readonly Change[]): void {
  const tooMany = sayTooMany('The file', new Set(changes.map(({ recordId }) => recordId)).size);
  if (tooMany !== null) throw new Error(tooMany);
}
