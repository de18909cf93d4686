import { own } from '../../journey/own.ts';
import type { Json } from '../../journey/records.ts';
import { references } from '../../journey/references.ts';
import type { Stamp } from '../../journey/stamp.ts';

/** The stamp with all ids in it changed: the map's, the record's, and those of what it names. */
export function renameStamp(stamp: Stamp, to: (id: string) => string): Stamp {
  const known = { ...stamp, journeyId: to(stamp.journeyId), recordId: to(stamp.recordId) };
  switch (known.kind) {
    case 'journey': {
      // What files brought to the original is not about these records.
      const { brought: _, ...bare } = known;
      const { basedOn: __, ...details } = bare.details;
      return { ...bare, details };
    }
    case 'card':
      return {
        ...known,
        stageId: known.stageId && to(known.stageId),
        laneId: known.laneId && to(known.laneId),
      };
    case 'emotion': {
      const { personaId, stageId } = known;
      return {
        ...known,
        stageId: to(stageId),
        ...(personaId === undefined ? {} : { personaId: to(personaId) }),
      };
    }
    case 'link':
      return { ...known, from: to(known.from), to: to(known.to) };
    case 'metric':
    case 'stage':
      return { ...known, details: renameDetails(known.details, known.kind, to) };
    case 'decor': {
      const { stageId, laneId } = known;
      return {
        ...known,
        ...(stageId === undefined ? {} : { stageId: to(stageId) }),
        ...(laneId === undefined ? {} : { laneId: to(laneId) }),
      };
    }
    default:
      return known;
  }
}

function renameDetails(
  details: { [field: string]: Json },
  kind: 'metric' | 'stage',
  to: (id: string) => string,
): { [field: string]: Json } {
  const renamed = { ...details };
  for (const reference of references) {
    const id = reference.kind === kind ? own(details, reference.field) : undefined;
    if (typeof id === 'string') renamed[reference.field] = to(id);
  }
  return renamed;
}
