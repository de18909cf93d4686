import { sameJson } from '../../journey/equal.ts';
import type { Journey } from '../../journey/journey.ts';
import type { Json } from '../../journey/records.ts';
import type { JourneyEdit } from '../facts/journey-edit.ts';

/** A piece of evidence, as it stands on a note. */
export interface Evidence {
  /** Interview, survey, support … */
  type: string;
  /** What it says, or where it is. */
  note: string;
  /** How many people or cases, where that is said. */
  n?: number;
  /** ISO date. */
  date: string;
}

/** The edits that give several notes the same evidence besides what they have; a note that has it already is left alone. */
export function addEvidence(
  { cards }: Journey,
  cardIds: readonly string[],
  evidence: Evidence,
): JourneyEdit[] {
  const item: Json = { ...evidence };
  return cards.flatMap(({ id, evidence: was = null }): JourneyEdit[] => {
    if (!cardIds.includes(id)) return [];
    const known: Json[] = was === null || was === '' ? [] : Array.isArray(was) ? was : [was];
    if (known.some((each) => sameJson(each, item))) return [];
    return [{ op: 'set', kind: 'card', recordId: id, fields: { evidence: [...known, item] } }];
  });
}
