import fc from 'fast-check';
import { type Journey, recordLists } from '../../src/journey/journey.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { arbitraryJourney, type JourneyConstraints } from './arbitrary-journey.ts';

type Bag = { [field: string]: unknown };

export interface EditKinds {
  /** Stages, lanes and personas come, go and change places. */
  structure?: boolean;
}

/** A journey, and the same after somebody worked on it: fields changed, records added, removed, moved, reordered. */
export function arbitraryEdit(
  limits: JourneyConstraints,
  kinds: EditKinds = {},
): fc.Arbitrary<{ before: Journey; after: Journey }> {
  return fc
    .tuple(arbitraryJourney(limits), arbitraryJourney(limits), fc.infiniteStream(fc.nat({ max: 999 })))
    .map(([before, donor, stream]) => {
      const journey = journeyFrom(before);
      const next = () => Number(stream.next().value);
      return { before: journey, after: edit(journey, journeyFrom(donor), next, kinds) };
    });
}

const references = ['id', 'stageId', 'laneId', 'from', 'to', 'personaId', 'cardId', 'after'];

function edit(journey: Journey, donor: Journey, next: () => number, kinds: EditKinds): Journey {
  const chance = (percent: number) => next() % 100 < percent;
  const edited: Bag = structuredClone(journey);
  for (const [field, value] of Object.entries(donor)) {
    if (field !== 'id' && !recordLists.some((list) => list === field) && chance(20)) edited[field] = value;
  }
  for (const list of recordLists) {
    const fixed = !kinds.structure && ['personas', 'stages', 'lanes'].includes(list);
    let records: Bag[] = structuredClone(journey[list]);
    const donors: Bag[] = structuredClone(donor[list]);
    for (const [at, record] of records.entries()) {
      const from = donors[at];
      if (from && chance(25)) {
        for (const field of Object.keys(from)) {
          if (list === 'lanes' && field === 'kind' && !kinds.structure) continue;
          if (!references.includes(field) && chance(60)) record[field] = from[field];
        }
      }
    }
    if (!fixed) {
      records = records.filter(() => !chance(12));
      for (const from of donors)
        if (chance(15)) records.splice(next() % (records.length + 1), 0, { ...from, id: `new-${from.id}` });
      if (chance(25) && records.length > 1) records.push(...records.splice(next() % records.length, 1));
    }
    edited[list] = records;
  }
  return journeyFrom(mendReferences(edited, next, chance));
}

/** Moves some cards, and lets every reference lead somewhere again. */
function mendReferences(edited: Bag, next: () => number, chance: (percent: number) => boolean): Bag {
  const list = (name: string): Bag[] => (Array.isArray(edited[name]) ? edited[name] : []);
  const idsOf = (name: string) => list(name).map((record) => String(record.id));
  const pick = (ids: string[]) => ids[next() % Math.max(1, ids.length)];
  const known = (name: string, id: unknown) => idsOf(name).includes(String(id));
  for (const card of list('cards')) {
    if (chance(15) || (card.stageId !== null && !known('stages', card.stageId)))
      card.stageId = pick(idsOf('stages')) ?? null;
    if (chance(15) || (card.laneId !== null && !known('lanes', card.laneId)))
      card.laneId = pick(idsOf('lanes')) ?? null;
    if (chance(4)) card.stageId = null;
  }
  const cards = idsOf('cards');
  edited.links = list('links').filter((link) => {
    if (chance(15)) link.to = pick(cards);
    return known('cards', link.from) && known('cards', link.to) && link.from !== link.to;
  });
  edited.emotions = list('emotions').filter((emotion) => {
    if (chance(10) || !known('stages', emotion.stageId)) emotion.stageId = pick(idsOf('stages'));
    if (emotion.personaId !== undefined && !known('personas', emotion.personaId)) delete emotion.personaId;
    return emotion.stageId !== undefined;
  });
  for (const metric of list('metrics')) {
    if (!known('stages', metric.stageId)) delete metric.stageId;
    if (!known('cards', metric.cardId)) delete metric.cardId;
  }
  for (const stage of list('stages')) {
    if (chance(20)) stage.after = pick(idsOf('stages'));
    if (!known('stages', stage.after) || stage.after === stage.id) delete stage.after;
  }
  return edited;
}
