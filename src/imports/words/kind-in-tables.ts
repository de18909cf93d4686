import type { LaneKind } from '../../journey/lane-kinds.ts';
import { plainWords } from '../../plane/words/plain-words.ts';
import { tableWords } from './table-words.ts';

const known = tableWords().rows.flatMap(([kind, words]) =>
  words.split(',').map((word) => [plainWords(word), kind] as const),
);

/** The kind of row that a name says in one of the languages that boards are read without. */
export function kindInTables(name: string): LaneKind | null {
  const plain = plainWords(name);
  return known.find(([word]) => plain.startsWith(word))?.[1] ?? null;
}
