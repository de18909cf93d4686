import { isObject } from '../../journey/own.ts';
import type { Json } from '../../journey/records.ts';
import { type Replaced, undoReplaced } from '../file/undo-replaced.ts';
import { sheetPlans } from '../table/sheets.ts';
import { hasWholeMarks, hasWholeMemory } from './memory.ts';
import { mendByMarks } from './mend-by-marks.ts';

type File = { [key: string]: Json };

/** A file as it was before a Replace All went over the names of its fields, and so over its memory, where that can be told. */
export function mendKeys(file: File): { file: File; replaced: Pick<Replaced, 'from' | 'to'> | null } {
  if (!remembers(file)) return { file, replaced: null };
  const replaced = hasWholeMemory(file) ? null : undoInMemory(file);
  if (!replaced) return mendByMarks(file);
  const whole = parse(replaced.undo(JSON.stringify(file)));
  const renamed = renameKeys(file, replaced.undoName);
  const exported = isObject(whole) ? (whole.exported ?? null) : null;
  return { file: isObject(renamed) ? { ...renamed, exported } : file, replaced };
}

/** Whether a file has a memory of ours, under whatever name. */
export function remembers(file: File): boolean {
  return Object.values(file).some(seemsMemory);
}

function undoInMemory(file: File): Replaced | null {
  const there = new Set<string>();
  listKeys(file, there);
  const theirs = [...there]
    .filter((key) => !names.includes(key))
    .flatMap((key) => [key, key.replace(/(s|Id)$/, '')]);
  const ours = names.filter((name) => !there.has(name));
  const memory = JSON.stringify(file);
  const undo = (isWhole: (file: Json) => boolean) =>
    undoReplaced(memory, ours, [...new Set(theirs)], (text) => isWhole(parse(text)));
  return undo(hasWholeMemory) ?? undo(hasWholeMarks);
}

/** All that we name ourselves; of words within others ("stages", "stageId") the word. */
const names: readonly string[] = [
  ...'exported title id name text kind from to label value severity stage lane persona card link emotion metric'.split(
    ' ',
  ),
  ...'stages lanes personas cards links emotions metrics stageId laneId personaId cardId after'.split(' '),
  ...'base marks marksSeal seal journeyId board map at schema onBoard onBoardHash'.split(' '),
  ...sheetPlans.flatMap(({ fields, details }) => [...fields, ...details].map(({ field }) => field)),
];

function seemsMemory(value: Json): boolean {
  const parts = ['base', 'marks', 'seal', 'journeyId', 'board'];
  return isObject(value) && parts.filter((part) => value[part] !== undefined).length > 2;
}

function listKeys(value: Json, keys: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) listKeys(item, keys);
  else if (isObject(value))
    for (const [key, item] of Object.entries(value)) {
      keys.add(key);
      // Its keys are ids.
      if (key !== 'marks' && key !== 'onBoard') listKeys(item, keys);
    }
}

/** The names of the fields alone: the words in them are somebody’s. */
function renameKeys(value: Json, rename: (key: string) => string): Json {
  if (Array.isArray(value)) return value.map((item) => renameKeys(item, rename));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [rename(key), renameKeys(item, rename)]),
  );
}

function parse(text: string): Json {
  try {
    const value: Json = JSON.parse(text);
    return value;
  } catch {
    return null;
  }
}
