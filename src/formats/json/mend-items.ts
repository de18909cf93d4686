import { sameJson } from '../../journey/equal.ts';
import { groupBy } from '../../journey/group-by.ts';
import { recordLists } from '../../journey/journey.ts';
import { isObject, own } from '../../journey/own.ts';
import { type Json, listOfKind, recordKinds } from '../../journey/records.ts';
import { references } from '../../journey/references.ts';
import type { Replacement } from '../file/find-replacement.ts';
import { nameField, nameItem } from './item-words.ts';
import { listOf } from './memory.ts';

type File = { [key: string]: Json };

/** What comes out while items are mended. */
export interface Said {
  notes: string[];
  /** A field that had another name. */
  renamed: { from: string; to: string } | null;
}

/**
 * Ids, what refers to them and kinds as they were exported, where only the replacement changed them; `null`: nothing did, and only
 * names of fields may be others.
 */
export function mendItems(file: File, was: File, replace: Replacement['apply'] | null, said: Said): File {
  const apply = replace ?? String;
  const lists = recordLists.map((list) => [list, listOf(was, list)] as const);
  // One that several ids have become names nobody.
  const ids = new Map<string, string | undefined>();
  for (const { id } of lists.flatMap(([, items]) => items)) {
    const made = apply(String(id));
    ids.set(made, ids.has(made) ? undefined : String(id));
  }
  const [whole] = nameFields([[file, was]], said);
  const mended: File = isObject(whole) ? { ...whole } : file;
  for (const [list, items] of lists) {
    const given = nameIds(mended[list], ids, said);
    if (given === null) continue;
    const waiting = groupBy(items, ({ id }) => apply(String(id)));
    const pairs = given.map((item): [Json, File | undefined] => {
      // Of several ids that became one, each in its turn.
      const alike = isObject(item) && typeof item.id === 'string' ? waiting.get(item.id) : undefined;
      return [item, alike?.shift()];
    });
    const named = nameFields(pairs, said);
    mended[list] = named;
    const kind = recordKinds.find((each) => each !== 'journey' && listOfKind[each] === list);
    if (!replace || !kind) continue;
    mended[list] = named.map((item, at) => {
      const before = pairs[at]?.[1];
      if (!isObject(item)) return item;
      const fields = Object.entries(item).flatMap(([field, value]): [string, Json][] => {
        const old = before && own(before, field);
        const isName = isReference(field);
        const isPlain = field === 'id' || field === 'kind' || isName;
        if (isPlain && typeof old === 'string' && apply(old) === value) return [[field, old]];
        if (!isName || typeof value !== 'string' || !ids.has(value)) return [[field, value]];
        const id = ids.get(value);
        if (id !== undefined) return [[field, id]];
        said.notes.push(
          `${nameItem(kind, at, item)}: its ${nameField(kind, field)} was left as it was, for the replacement made one of several (“${value}”). Change it on the board.`,
        );
        return [];
      });
      return Object.fromEntries(fields);
    });
  }
  return mended;
}

/** A list whose ids stand under another name, with that name put right; `null`: it is none. */
function nameIds(given: Json | undefined, ids: ReadonlyMap<string, unknown>, said: Said): Json[] | null {
  if (!Array.isArray(given)) return null;
  const [first] = given;
  if (!isObject(first) || given.some((item) => isObject(item) && item.id !== undefined)) return given;
  const holds = (item: Json, key: string) => isObject(item) && ids.has(String(own(item, key)));
  const key = Object.keys(first).find(
    (each) => !isReference(each) && given.filter((item) => holds(item, each)).length * 2 > given.length,
  );
  if (key === undefined) return given;
  said.renamed ??= { from: 'id', to: key };
  return given.map((item) => renameIn(item, new Map([[key, 'id']])));
}

const isReference = (field: string) => references.some((each) => each.field === field);

/** Things, beside what they were, with fields under their old names where most say under another what they said. */
function nameFields(pairs: readonly (readonly [Json, File | undefined])[], said: Said): Json[] {
  const known = new Set(pairs.flatMap(([, was]) => Object.keys(was ?? {})));
  const there = new Set(pairs.flatMap(([item]) => (isObject(item) ? Object.keys(item) : [])));
  let items = pairs.map(([item]) => item);
  for (const from of known)
    for (const to of there.has(from) ? [] : there) {
      if (known.has(to)) continue;
      const met = pairs.filter(([item]) => isObject(item) && own(item, to) !== undefined);
      const same = met.filter(([item, was = {}]) => isObject(item) && isAlike(own(was, from), own(item, to)));
      if (same.length * 2 < met.length) continue;
      said.renamed ??= { from, to };
      const back = new Map([[to, from]]);
      items = items.map((item) => renameIn(item, back));
      break;
    }
  return items;
}

export function renameIn(value: Json, back: ReadonlyMap<string, string>): Json {
  return isObject(value)
    ? Object.fromEntries(Object.entries(value).map(([key, item]) => [back.get(key) ?? key, item]))
    : value;
}

/** The same, or lists that begin with the same thing. */
function isAlike(a: Json | undefined, b: Json | undefined): boolean {
  const [first, other] = [a, b].map((each) => (Array.isArray(each) ? each[0] : undefined));
  return isObject(first) && isObject(other)
    ? first.id === other.id
    : a !== undefined && sameJson(a, b ?? null);
}
