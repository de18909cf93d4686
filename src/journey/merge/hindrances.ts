import type { Change, Hindrance } from './change.ts';

/** That a change cannot be written: of all of the record, or of the field that it gives. */
export function hindranceOf({ recordId, op, field }: Change, reason: string): Hindrance {
  return op === 'update' && field !== undefined ? { recordId, reason, field } : { recordId, reason };
}

/** One of each that a person would read alike: what is in the way of two fields of a record is said once. */
export function distinct(hindrances: readonly Hindrance[]): Hindrance[] {
  const said = new Map<string, Hindrance>();
  for (const each of hindrances) {
    const key = JSON.stringify([each.recordId, each.reason]);
    if (!said.has(key)) said.set(key, each);
  }
  return [...said.values()];
}
