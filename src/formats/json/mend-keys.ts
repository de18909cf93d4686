import { isObject } from '../../journey/own.ts';
import type { Json } from '../../journey/records.ts';
import { fieldNames } from '../table/sheets.ts';
import { type Mended, mendLetters } from './mend-letters.ts';

type File = { [key: string]: Json };

/** A file as it was before a Replace All went over the names of its fields, its ids and its memory, where that can be told. */
export function mendKeys(file: File): Mended {
  return mendLetters(file, names) ?? { file, replaced: null, isKnown: false, notes: [] };
}

/** Whether a file has a memory of ours, under whatever name. */
export function remembers(file: File): boolean {
  return Object.values(file).some(seemsMemory);
}

/** All that we name ourselves; of words within others ("stages", "stageId") the word. */
const names: readonly string[] = [
  ...'exported title id name text kind from to label value severity stage lane persona card link emotion metric'.split(
    ' ',
  ),
  ...'stages lanes personas cards links emotions metrics stageId laneId personaId cardId after'.split(' '),
  ...'base seal journeyId board map at schema copy onBoard onBoardHash'.split(' '),
  ...fieldNames,
];

function seemsMemory(value: Json): boolean {
  const parts = ['base', 'copy', 'seal', 'journeyId', 'board'];
  return isObject(value) && parts.filter((part) => value[part] !== undefined).length > 2;
}
