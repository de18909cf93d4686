import { cleanJson } from '../journey/clean-json.ts';
import type { Json } from '../journey/records.ts';

/** What a record holds besides the fields that the board shows: what its stamp must remember. `id` never is. */
export function detailsOf(
  record: { [field: string]: unknown },
  shown: readonly string[],
): { [field: string]: Json } {
  const details: { [field: string]: Json } = {};
  for (const field of Object.keys(record)) {
    const value = record[field];
    if (field === 'id' || value === undefined || shown.indexOf(field) >= 0) continue;
    details[field] = cleanJson(value, []);
  }
  return details;
}
