import { personaFields } from '../../journey/fields.ts';
import type { LaneKind } from '../../journey/lane-kinds.ts';
import { laneKindOf } from '../../plane/words/lane-words.ts';
import { plainWords } from '../../plane/words/plain-words.ts';
import { fieldNamed } from '../../strangers/adopt/person-words.ts';
import { kindInTables } from './kind-in-tables.ts';
import { tableWords } from './table-words.ts';

const known = tableWords().attributes.flatMap(([attribute, words]) =>
  words.split(',').map((word) => [attribute, plainWords(word), word.endsWith('*')] as const),
);

const people = known.filter(([attribute]) => attribute === 'person');

/** Does a heading, as `plainWords` gives it, stand over the names of people? */
export const namesPeople = (plain: string): boolean =>
  people.some(([, word, begins]) => word === plain || (begins && plain.startsWith(word)));

/** Rows of journeys that tell of a person as well. */
const ofKind: { readonly [kind in LaneKind]?: string } = {
  pains: 'frustrations',
  goals: 'goals',
  expectations: 'expectations',
  channels: 'channels',
  motivations: 'motivations',
};

/** No heading is longer, in letters. */
const longest = 60;

/**
 * What such a heading says of a person: a field of personas, `quote`, `fact` (an age, a job: one of the demographics), `name`, or `person`, over
 * their names; `null`: nothing that only people have.
 */
export function attributeOf(heading: string): string | null {
  if (heading.length > longest) return null;
  const said = heading.replace(/\s*[([（].*$/, '');
  for (const part of [said, ...said.split(/[/&,+]| and | und /)]) {
    const plain = plainWords(part);
    const found =
      personaFields.find(({ field, label }) =>
        [field, label].some((word) => [plain, `${plain}s`].includes(plainWords(word))),
      )?.field ??
      known.find(([, word, begins]) => word === plain || (begins && plain.startsWith(word)))?.[0] ??
      fieldNamed(part);
    if (plain !== '' && found) return found;
  }
  return ofKind[laneKindOf(said) ?? kindInTables(said) ?? 'other'] ?? null;
}
