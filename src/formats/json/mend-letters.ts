import { recordLists } from '../../journey/journey.ts';
import { laneKinds } from '../../journey/lane-kinds.ts';
import { isObject } from '../../journey/own.ts';
import type { Json } from '../../journey/records.ts';
import { findReplacement, type Replacement } from '../file/find-replacement.ts';
import { proveReplacement } from '../file/prove-replacement.ts';
import { undoWords } from '../file/restore-line.ts';
import { findWhole, hasWholeMemory } from './memory.ts';
import { mendItems, renameIn, type Said } from './mend-items.ts';

type File = { [key: string]: Json };

/** A file of which a Replace All changed letters everywhere, as far as it can be put right. */
export interface Mended {
  file: File;
  replaced: Pick<Replacement, 'from' | 'to'> | null;
  /** Whether all that was exported is known by the copy alone. */
  isKnown: boolean;
  notes: string[];
}

/**
 * A Replace All of single letters or signs hurts names of fields, ids and kinds alike. The names tell which it was; the copy of the
 * memory in digits tells what each id was. Words stay as they are: they are what somebody wanted. `null`: nothing tells anything.
 * `names`: all that we call something in such a file.
 */
export function mendLetters(file: File, names: readonly string[]): Mended | null {
  const isWhole = hasWholeMemory(file);
  const exported = isWhole ? file.exported : null;
  const kept = isObject(exported) ? exported : findWhole(JSON.stringify(file));
  const was: File = isObject(kept?.base) ? kept.base : {};
  const said: Said = { notes: [], renamed: null };
  if (isWhole) {
    const mended = mendItems(file, was, null, said);
    return { file: mended, replaced: said.renamed, isKnown: false, notes: said.notes };
  }
  const words = [...new Set([...names, ...listWords(was)])];
  const parts = Object.values(file).map((part) => JSON.stringify(part));
  const proof = kept && {
    written: JSON.stringify(kept).slice(0, -1),
    found: parts.find((part) => findWhole(part) !== null) ?? '',
  };
  const replaced =
    (proof && proveReplacement({ ...proof, lines: [], names: [], isWhole: () => true })) ??
    findReplacement(words, listWords(file), kept ? 1 : 2) ??
    findReplacement(kept ? listIds(was) : [], new Set(listIds(file)), 1);
  if (!kept && !replaced) return null;
  const apply = replaced?.apply ?? String;
  const back = undoWords(words, { apply });
  const named = renameKeys(file, back, apply);
  if (!kept) {
    // Another program's file may have names that look so.
    if (!isObject(named.exported) || named.exported.journeyId === undefined) return null;
    // Its ids may be others now: what it remembers says nothing of it any more.
    const { base: _, onBoard: _b, onBoardHash: _h, ...head } = named.exported;
    return { file: mendKinds({ ...named, exported: head }, apply), replaced, isKnown: false, notes: [] };
  }
  const isOurs = [...words, ...listIds(was)].some((word) => apply(word) !== word);
  // Under whatever name it stands.
  for (const key of Object.keys(named))
    if (isObject(named[key]) && findWhole(JSON.stringify(named[key]))) delete named[key];
  const mended = mendItems(mendKinds(named, apply), was, apply, said);
  return {
    file: { ...mended, exported: kept },
    replaced: isOurs ? replaced : said.renamed,
    isKnown: !isOurs && said.renamed === null,
    notes: said.notes,
  };
}

/** The names of fields of a map and its items. */
function listWords(file: File): Set<string> {
  const words = new Set(Object.keys(file));
  for (const value of Object.values(file)) {
    const items = Array.isArray(value) ? value : isObject(value) ? [value] : [];
    for (const item of items) for (const key of isObject(item) ? Object.keys(item) : []) words.add(key);
  }
  return words;
}

function listIds(file: File): string[] {
  return Object.values(file).flatMap((list) =>
    (Array.isArray(list) ? list : []).flatMap((item) =>
      isObject(item) && typeof item.id === 'string' ? [item.id] : [],
    ),
  );
}

/** Of the map, its items, and what it remembers. A list that has become one of our other words (“emotions” without its s) is that list. */
function renameKeys(file: File, back: ReadonlyMap<string, string>, apply: Replacement['apply']): File {
  const rename = (value: Json) => renameIn(value, back);
  const within = Object.entries(file).map(([key, value]): [string, Json] => [
    recordLists.find((list) => apply(list) === key) ?? back.get(key) ?? key,
    Array.isArray(value) ? value.map(rename) : rename(value),
  ]);
  return Object.fromEntries(within);
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
