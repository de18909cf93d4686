import { personaFields } from '../../journey/fields.ts';
import type { About, AboutField } from '../source.ts';
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
  const as = aboutField(key);
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
    ([key, name]) => /^(?:name|persona|title)$/i.test(key) && typeof name === 'string' && name.trim() !== '',
  );
  const told: { [field: string]: string | string[] } = {};
  const context: string[] = [];
  for (const [key, said] of entries) {
    if (key === named?.[0] || /^id$/i.test(key)) continue;
    const texts = flat(said);
    if (texts.length === 0) continue;
    const plain = sayKey(key).toLowerCase();
    const field =
      plain === 'quote'
        ? 'quote'
        : personaFields.find((known) =>
            [known.field, known.label].some(
              (word) => word.toLowerCase() === plain || word.toLowerCase() === `${plain}s`,
            ),
          );
    if (field === 'quote') told.quote = texts.join('\n');
    else if (field?.type === 'words') told[field.field] = texts;
    else if (field?.type === 'text') told[field.field] = texts.join('\n');
    else context.push(`${sayKey(key)}: ${texts.join(', ')}`);
  }
  if (context.length > 0) told.context = [...context, ...[told.context ?? []].flat()];
  if (!named) return null;
  const name = String(named[1]).trim();
  return {
    as: 'persona',
    where,
    text: name,
    value: name,
    ...(Object.keys(told).length > 0 ? { fields: told } : {}),
  };
}

function flat(value: Data): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  return Object.entries(value).flatMap(([key, inner]) =>
    Array.isArray(value) ? flat(inner) : flat(inner).map((text) => `${sayKey(key)}: ${text}`),
  );
}
