import { cardFields } from '../../journey/fields.ts';
import { isObject, own } from '../../journey/own.ts';
import type { Json, RecordKind, Records } from '../../journey/records.ts';

type Fields = { [field: string]: Json };
type Place = 'stage' | 'lane' | 'persona';

/** The names and ids of what things may be in, in small letters. */
export type PlaceNames = { readonly [place in Place]: ReadonlySet<string> };

/** How people name the place of a thing, as the tables do and as other tools do, without "id" and "name" at the end. */
const placeWords: { readonly [place in Place]: readonly string[] } = {
  stage: ['stage', 'column', 'phase', 'step'],
  lane: ['lane', 'row', 'swimlane', 'category'],
  persona: ['persona', 'actor', 'role'],
};
/** These name no other thing: a name that nobody knows is asked about, and is no detail. */
const certain = ['stage', 'column', 'phase', 'lane', 'row', 'swimlane', 'persona'];
const places: { readonly [kind in RecordKind]?: { readonly [field: string]: Place } } = {
  card: { stageId: 'stage', laneId: 'lane' },
  emotion: { stageId: 'stage', personaId: 'persona' },
  metric: { stageId: 'stage' },
};

/**
 * The fields of one item, with its stage, row or persona under the model's own name where people wrote it otherwise (`"stage":
 * "Book"`, `"phase": {"name": "Book"}`, any word of theirs with the name of a stage); the merge then finds it by id or name. `before`: the
 * fields exported. A detail that was exported under such a name stays one. A place that is given twice is the one that was
 * changed, else that by id.
 */
export function readPlaceWords(
  kind: RecordKind,
  fields: Fields,
  before: Fields | undefined,
  names: PlaceNames,
): { fields: Fields; notes: string[] } {
  const read: Fields = { ...fields };
  const notes: string[] = [];
  for (const [field, place] of Object.entries(places[kind] ?? {})) {
    // A known note, or one that says where it is, may have a detail that happens to name another stage.
    const isOpen = before === undefined && own(fields, field) === undefined;
    for (const key of Object.keys(fields)) {
      if (key === field || (before && own(before, key) !== undefined)) continue;
      const value = saidPlace(own(fields, key), names[place]);
      if (value === undefined || !isPlace(kind, key, place, value, names, isOpen)) continue;
      delete read[key];
      const byId = own(fields, field);
      const isAsExported = byId !== undefined && before !== undefined && byId === own(before, field);
      if (byId === undefined || (isAsExported && value !== null && value !== ''))
        read[field] = value === '' ? null : value;
      if (plain(key) !== place) notes.push(`“${key}” was read as its ${placeTitles[place]}.`);
    }
  }
  return { fields: read, notes };
}

/** What the file, and what it remembers, has of each. */
export function listPlaces(given: Fields, before: Records['byId']): PlaceNames {
  const listed = (place: Place) => {
    const list = given[`${place}s`];
    const items = Array.isArray(list) ? list : [];
    const known = Object.values(before).filter(({ kind }) => kind === place);
    const said = [
      ...items.flatMap((item) => (isObject(item) ? [item.id, item.name] : [item])),
      ...known.flatMap(({ id, fields }) => [id, fields.name]),
    ];
    return new Set(said.flatMap((each) => (typeof each === 'string' ? [each.trim().toLowerCase()] : [])));
  };
  return { stage: listed('stage'), lane: listed('lane'), persona: listed('persona') };
}

const placeTitles: { readonly [place in Place]: string } = {
  stage: 'stage',
  lane: 'row',
  persona: 'persona',
};

function isPlace(
  kind: RecordKind,
  key: string,
  place: Place,
  value: string | null,
  names: PlaceNames,
  isOpen: boolean,
): boolean {
  const word = plain(key);
  if (placeWords[place].includes(word) && certain.includes(word)) return true;
  const isNamed = value !== null && names[place].has(value.trim().toLowerCase());
  if (!isNamed) return false;
  if (placeWords[place].includes(word)) return true;
  // Another language, another tool: no word of ours, but the name of one of these and of nothing else.
  const others = (['stage', 'lane'] as const).filter((each) => names[each].has(value.trim().toLowerCase()));
  return kind === 'card' && isOpen && others.length === 1 && !modelFields.includes(key);
}

/** Fields whose words may happen to be those of a stage. */
const modelFields = ['text', 'title', 'description', ...cardFields.map(({ field }) => field)];

/** `stage_id`, `Stage Name` and `stageId` are all `stage`. */
const plain = (key: string): string =>
  key
    .toLowerCase()
    .replace(/[\s_-]/g, '')
    .replace(/(?<=.)(id|name|title)$/, '');

/** A name, or an object with an id or a name, of these the one that names something; `undefined`: neither. */
function saidPlace(value: Json | undefined, names: ReadonlySet<string>): string | null | undefined {
  if (typeof value === 'string' || value === null) return value;
  if (typeof value === 'number') return String(value);
  if (!isObject(value)) return undefined;
  const said = [value.id, value.name, value.title].filter((each) => typeof each === 'string');
  return said.find((each) => names.has(each.trim().toLowerCase())) ?? said[0];
}
