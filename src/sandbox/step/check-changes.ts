import { sayTooMany } from '../../journey/check-amount.ts';
import type { Change } from '../../journey/merge/change.ts';
import { recordOf } from '../../journey/merge/field-values.ts';
import { isReserved, listOrdered } from '../../journey/merge/order-fields.ts';
import { isObject } from '../../journey/own.ts';
import type { Records } from '../../journey/records.ts';

/**
 * Throws, before anything is laid out, when these are more changes than anybody could look at, or when one names what no
 * map has. What they give is looked at when a journey is made of it.
 */
export function checkChanges(changes: readonly Change[], theirs: Records): void {
  const tooMany = sayTooMany('The file', new Set(changes.map(({ recordId }) => recordId)).size);
  if (tooMany !== null) throw new Error(tooMany);
  const wrong = changes.find((change) => !canBe(change, theirs));
  if (wrong)
    throw new Error(
      `${JSON.stringify(wrong.field ?? wrong.recordId)} of a ${wrong.kind} is nothing that can be changed. Nothing was changed. Read the board again, then try again.`,
    );
}

function canBe(change: Change, theirs: Records): boolean {
  const { op, kind, recordId, field = '', after } = change;
  if (recordId === '__proto__') return false;
  if (kind === 'cell') return field === 'order';
  if (kind === 'journey' && (op !== 'update' || recordId !== theirs.journeyId)) return false;
  if ((recordOf(theirs, recordId)?.kind ?? kind) !== kind) return false;
  if (op === 'update') return listOrdered(change) !== null || !isReserved(kind, field);
  return op === 'remove' || isObject(after);
}
