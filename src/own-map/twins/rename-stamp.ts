import { own } from '../../journey/own.ts';
import { references } from '../../journey/references.ts';
import type { Stamp } from '../../journey/stamp.ts';

/** The fields of stamps that hold ids of records. */
const named = ['journeyId', 'recordId', 'stageId', 'laneId', 'personaId', 'cardId', 'from', 'to'];

/** The stamp with all ids in it changed: the map's, the record's, and those of what it names. */
export function renameStamp(stamp: Stamp, to: (id: string) => string): Stamp {
  const renamed: Stamp = { ...stamp };
  renameFields(renamed, named, to);
  if (!('details' in renamed)) return renamed;
  const details = { ...renamed.details };
  const naming = references.filter(({ kind }) => kind === stamp.kind);
  renameFields(
    details,
    naming.map(({ field }) => field),
    to,
  );
  renamed.details = details;
  if (renamed.kind === 'journey') {
    // What files brought to the original is not about these records.
    delete renamed.brought;
    delete details.basedOn;
  }
  return renamed;
}

function renameFields(
  bag: { [field: string]: unknown },
  fields: readonly string[],
  to: (id: string) => string,
): void {
  for (const field of fields) {
    const id = own(bag, field);
    if (typeof id === 'string') bag[field] = to(id);
  }
}
