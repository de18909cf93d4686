import { sameJson } from '../../journey/equal.ts';
import { recordLists } from '../../journey/journey.ts';
import { laneKinds } from '../../journey/lane-kinds.ts';
import { isObject, own } from '../../journey/own.ts';
import type { Json } from '../../journey/records.ts';
import { references } from '../../journey/references.ts';
import { findReplacement, type Replacement } from '../file/find-replacement.ts';
import { hasWholeMemory } from './memory.ts';
import { findCopy } from './memory-copy.ts';

type File = { [key: string]: Json };

/** A file of which a Replace All changed letters everywhere, as far as it can be put right. */
export interface Mended {
  file: File;
  replaced: Replacement | null;
  /** Whether all that was exported is known again. */
  isKnown: boolean;
}

/**
 * A Replace All of single letters or signs hurts names of fields, ids and kinds alike. The names tell which it was; the copy of the
 * memory in digits tells what each id was. Words stay as they are: they are what somebody wanted. `null`: nothing tells anything.
 * `names`: all that we call something in such a file.
 */
export function mendLetters(file: File, names: readonly string[]): Mended | null {
  const exported = findCopy(JSON.stringify(file));
  const kept = exported && hasWholeMemory({ exported }) ? exported : null;
  const was: File = isObject(kept?.base) ? kept.base : {};
  const words = [...new Set([...names, ...listWords(was, kept !== null)])];
  const replaced = findReplacement(words, listWords(file, kept !== null), kept ? 1 : 2);
  if (!kept && !replaced) return null;
  const apply = replaced?.apply ?? String;
  const back = new Map(words.map((word) => [apply(word), word]));
  for (const word of words) if (!replaced || apply(word) === word) back.set(word, word);
  const named = renameKeys(file, back);
  if (!kept) {
    // Another program's file may have names that look so.
    if (!isObject(named.exported) || named.exported.journeyId === undefined) return null;
    // Its ids may be others now: what it remembers says nothing of it any more.
    const { base: _, marks: _m, onBoard: _b, onBoardHash: _h, ...head } = named.exported;
    return { file: mendKinds({ ...named, exported: head }, apply), replaced, isKnown: false };
  }
  const mended = mendItems(mendKinds(named, apply), was, apply);
  return { file: { ...mended, exported: kept }, replaced, isKnown: true };
}

/** The names of fields of a map and its items, and the items' ids. */
function listWords(file: File, withIds: boolean): Set<string> {
  const words = new Set(Object.keys(file));
  for (const value of Object.values(file)) {
    const items = Array.isArray(value) ? value : isObject(value) ? [value] : [];
    for (const item of items) for (const key of isObject(item) ? Object.keys(item) : []) words.add(key);
  }
  if (withIds) for (const id of listIds(file)) words.add(id);
  return words;
}

function listIds(file: File): string[] {
  return Object.values(file).flatMap((list) =>
    (Array.isArray(list) ? list : []).flatMap((item) =>
      isObject(item) && typeof item.id === 'string' ? [item.id] : [],
    ),
  );
}

/** Of the map, its items, and what it remembers. */
function renameKeys(file: File, back: ReadonlyMap<string, string>): File {
  const rename = (value: Json) => renameIn(value, back);
  const within = Object.entries(file).map(([key, value]): [string, Json] => [
    back.get(key) ?? key,
    Array.isArray(value) ? value.map(rename) : rename(value),
  ]);
  return Object.fromEntries(within);
}

function renameIn(value: Json, back: ReadonlyMap<string, string>): Json {
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

function mendKinds(file: File, apply: Replacement['apply']): File {
  const { lanes } = file;
  if (!Array.isArray(lanes)) return file;
  const kinds: readonly string[] = laneKinds;
  const mend = (lane: Json): Json => {
    if (!isObject(lane) || typeof lane.kind !== 'string' || kinds.includes(lane.kind)) return lane;
    const kind = kinds.find((each) => apply(each) === lane.kind);
    return kind ? { ...lane, kind } : lane;
  };
  return { ...file, lanes: lanes.map(mend) };
}

/** Ids, what refers to them, kinds and days as they were exported, where only the replacement changed them. */
function mendItems(file: File, was: File, apply: Replacement['apply']): File {
  const lists = recordLists.map((list) => [list, listOf(was, list)] as const);
  // One that several ids have become names nobody.
  const ids = new Map<string, string | undefined>();
  for (const { id } of lists.flatMap(([, items]) => items)) {
    const made = apply(String(id));
    ids.set(made, ids.has(made) ? undefined : String(id));
  }
  const [whole] = nameFields([[file, was]]);
  const mended: File = isObject(whole) ? { ...whole } : file;
  for (const [list, items] of lists) {
    const given = mended[list];
    if (!Array.isArray(given)) continue;
    const waiting = new Map<Json, File[]>();
    for (const each of items) {
      const made = apply(String(each.id));
      waiting.set(made, [...(waiting.get(made) ?? []), each]);
    }
    const pairs = given.map((item): [Json, File | undefined] => {
      // Of several ids that became one, each in its turn.
      const alike = isObject(item) ? (waiting.get(item.id ?? null) ?? []) : [];
      return [item, alike.shift()];
    });
    mended[list] = nameFields(pairs).map((item, at) => {
      const before = pairs[at]?.[1];
      if (!isObject(item)) return item;
      const fields = Object.entries(item).flatMap(([field, value]): [string, Json][] => {
        const old = before && own(before, field);
        const isName = references.some((each) => each.field === field);
        const isPlain = field === 'id' || field === 'kind' || isName || /^\d{4}-\d\d-\d\d/.test(String(old));
        if (isPlain && typeof old === 'string' && apply(old) === value) return [[field, old]];
        if (!isName || typeof value !== 'string' || !ids.has(value)) return [[field, value]];
        const id = ids.get(value);
        return id === undefined ? [] : [[field, id]];
      });
      return Object.fromEntries(fields);
    });
  }
  return mended;
}

/** Things, beside what they were, with fields under their old names where most say under another what they said. */
function nameFields(pairs: readonly (readonly [Json, File | undefined])[]): Json[] {
  const known = new Set(pairs.flatMap(([, was]) => Object.keys(was ?? {})));
  const there = new Set(pairs.flatMap(([item]) => (isObject(item) ? Object.keys(item) : [])));
  let items = pairs.map(([item]) => item);
  for (const from of known)
    for (const to of there.has(from) ? [] : there) {
      if (known.has(to)) continue;
      const met = pairs.filter(([item]) => isObject(item) && own(item, to) !== undefined);
      const same = met.filter(([item, was = {}]) => isObject(item) && isAlike(own(was, from), own(item, to)));
      if (same.length * 2 <= met.length) continue;
      const back = new Map([[to, from]]);
      items = items.map((item) => renameIn(item, back));
      break;
    }
  return items;
}
function listOf(file: File, list: string): File[] {
  const items = file[list];
  return (Array.isArray(items) ? items : []).filter((item) => isObject(item));
}
