import { type Journey, journeySchema, recordLists } from '../../journey/journey.ts';
import { schemaOfList } from '../../journey/parse-journey.ts';
import { listOfKind, type RecordKind } from '../../journey/records.ts';
import { references } from '../../journey/references.ts';
import type { MapReader } from '../../plane/interpretation.ts';

export type Bag = { [field: string]: unknown };

/**
 * Makes a journey of what was read. Stamps are hostile: a remembered detail that no journey can hold is left out
 * and named in a doubt, and so is a reference to a record that is gone.
 */
export function toJourney(records: Bag, reader: MapReader): Journey {
  const clean: Bag = { ...records };
  for (const list of recordLists) {
    const schema = schemaOfList[list];
    const check = (bag: Bag) => schema.safeParse(bag);
    clean[list] = bagsOf(clean[list])
      .map((record) => keepValid(record, reader, check))
      .filter((record) => check(record).success);
  }
  dropDangling(clean, reader);
  const whole = keepValid(clean, reader, (bag) => journeySchema.safeParse(bag));
  return journeySchema.parse(whole);
}

interface Verdict {
  success: boolean;
  error?: { issues: readonly { path: readonly PropertyKey[] }[] } | undefined;
}

function keepValid(record: Bag, reader: MapReader, check: (bag: Bag) => Verdict): Bag {
  const verdict = check(record);
  if (verdict.success) return record;
  const kept = { ...record };
  for (const issue of verdict.error?.issues ?? []) {
    const field = String(issue.path[0]);
    if (!(field in kept)) continue;
    delete kept[field];
    const reason = `The remembered “${field}” is damaged and was left out.`;
    reader.doubts.push({ recordId: String(record.id), reason, choices: [] });
  }
  return kept;
}

function dropDangling(journey: Bag, reader: MapReader): void {
  const idsOf = (kind: RecordKind): Set<unknown> =>
    new Set(kind === 'journey' ? [] : bagsOf(journey[listOfKind[kind]]).map((record) => record.id));
  for (const { kind, field, to, without } of references) {
    if (kind === 'journey' || without === 'depend') continue;
    const known = idsOf(to);
    const list = listOfKind[kind];
    journey[list] = bagsOf(journey[list]).map((record) => {
      const target = record[field];
      if (target === undefined || target === null || (known.has(target) && target !== record.id))
        return record;
      reader.doubts.push({
        recordId: String(record.id),
        reason: `It named a ${to} that is no longer on the map.`,
        choices: [],
      });
      const { [field]: _gone, ...kept } = record;
      return kind === 'card' ? { ...kept, [field]: null } : kept;
    });
  }
}

function bagsOf(value: unknown): Bag[] {
  return Array.isArray(value) ? value : [];
}
