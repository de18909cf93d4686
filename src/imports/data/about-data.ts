import { personaFields } from '../../journey/fields.ts';
import { promisesJourney } from '../../plane/words/stage-words.ts';
import type { About, AboutField } from '../source.ts';
import { attributeOf } from '../words/person-attributes.ts';
import { sayKey } from './flatten-item.ts';
import type { Data } from './yaml-words.ts';

const fields: readonly (readonly [AboutField, RegExp])[] = [
  ['title', /^(?:title|name|journey ?name|journey ?title|map ?(?:name|title)|journey)$/],
  ['persona', /^(?:personas?|users?|customers?|actors?|who|user ?personas?|customer ?segments?)$/],
  ['scenario', /^(?:scenario|situation|context|use ?case)$/],
  ['goal', /^(?:goals?|objectives?|aims?|user ?goals?|customer ?goals?)$/],
  ['expectations', /^(?:expectations?|expects)$/],
  ['purpose', /^(?:purpose|question|focus)$/],
  ['owner', /^(?:owner|map ?owner|author)$/],
];

/** Which field of the map such a word names; `null`: none. */
export function aboutField(word: string): AboutField | null {
  const plain = sayKey(word)
    .toLowerCase()
    .replace(/[\s:]+$/, '');
  return fields.find(([, words]) => words.test(plain))?.[0] ?? null;
}

/** What a value beside the stages says of the map as a whole; `null` where its key names nothing of the kind. */
export function aboutOf(key: string, value: Data, where: string): About[] | null {
  const as = aboutField(key) ?? (typeof value === 'string' && promisesJourney(value) ? 'title' : null);
  if (as === null) return null;
  if (as === 'persona') {
    const people = (Array.isArray(value) ? value : [value]).map((each, at) =>
      personOf(each, Array.isArray(value) ? `${where}[${at + 1}]` : where),
    );
    return people.every((person) => person !== null) ? people : null;
  }
  const texts =
    typeof value === 'string'
      ? [value]
      : Array.isArray(value) && value.every((each) => typeof each === 'string')
        ? value
        : null;
  if (texts === null || texts.every((text) => text.trim() === '')) return null;
  if (as === 'title' && texts.length > 1) return null;
  return texts
    .filter((text) => text.trim() !== '')
    .map((text) => ({ as, where, text: text.trim(), value: text.trim() }));
}

function personOf(value: Data, where: string): About | null {
  if (typeof value === 'string')
    return value.trim() === '' ? null : { as: 'persona', where, text: value.trim(), value: value.trim() };
  if (Array.isArray(value)) return null;
  const entries = Object.entries(value);
  const named = entries.find(
    ([key, name]) =>
      ['name', 'person', 'title'].includes(attributeOf(sayKey(key)) ?? key.toLowerCase()) &&
      typeof name === 'string' &&
      name.trim() !== '',
  );
  const others = entries.filter(([key]) => key !== named?.[0] && !/^id$/i.test(key));
  return named
    ? describePerson(
        String(named[1]).trim(),
        where,
        others.map(([key, said]) => [sayKey(key), flat(said)]),
      )
    : null;
}

/** A person by what is said under each heading. */
export function describePerson(
  name: string,
  where: string,
  said: readonly (readonly [string, readonly string[]])[],
): About {
  const told = new Map<string, string[]>();
  for (const [heading, texts] of said) {
    const attribute = attributeOf(heading);
    const isField = attribute === 'quote' || personaFields.some(({ field }) => field === attribute);
    const field = isField && attribute ? attribute : attribute === 'fact' ? 'demographics' : 'context';
    const words = isField || texts.length === 0 ? texts : [`${heading}: ${texts.join(', ')}`];
    told.set(field, [...(told.get(field) ?? []), ...words]);
  }
  const isList = (field: string) =>
    personaFields.some(({ field: known, type }) => known === field && type === 'words');
  const fields = Object.fromEntries(
    [...told].flatMap(([field, texts]) =>
      texts.length === 0 ? [] : [[field, isList(field) ? texts : texts.join('\n')]],
    ),
  );
  return { as: 'persona', where, text: name, value: name, fields };
}

function flat(value: Data): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  return Object.entries(value).flatMap(([key, inner]) =>
    Array.isArray(value) ? flat(inner) : flat(inner).map((text) => `${sayKey(key)}: ${text}`),
  );
}
