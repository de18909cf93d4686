import { own } from '../../journey/own.ts';
import type { Json } from '../../journey/records.ts';
import { references } from '../../journey/references.ts';
import type { Stamp, StampKind } from '../../journey/stamp.ts';

/** The fields of stamps that hold ids of records. */
const named = ['journeyId', 'recordId', 'stageId', 'laneId', 'personaId', 'cardId', 'from', 'to'] as const;

/** The stamp with all ids in it changed: the map's, the record's, and those of what it names. */
export function renameStamp(stamp: Stamp, to: (id: string) => string): Stamp {
  const ids: { [field in (typeof named)[number]]?: string } = {};
  const given: { readonly [field: string]: unknown } = stamp;
  for (const field of named) {
    const id = given[field];
    if (typeof id === 'string') ids[field] = to(id);
  }
  const known = { ...stamp, ...ids };
  if (!('details' in known)) return known;
  const details = renameDetails(known.details, known.kind, to);
  if (known.kind !== 'journey') return { ...known, details };
  // What files brought to the original is not about these records.
  const { brought: _, ...bare } = known;
  const { basedOn: __, ...rest } = details;
  return { ...bare, details: rest };
}

function renameDetails(
  details: { [field: string]: Json },
  kind: StampKind,
  to: (id: string) => string,
): { [field: string]: Json } {
  const renamed = { ...details };
  for (const reference of references) {
    const id = reference.kind === kind ? own(details, reference.field) : undefined;
    if (typeof id === 'string') renamed[reference.field] = to(id);
  }
  return renamed;
}
