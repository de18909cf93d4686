import type { LaneKind } from '../../journey/lane-kinds.ts';
import { plainWords } from '../../plane/words/plain-words.ts';
import { tableWords } from './table-words.ts';

const { rows, asked } = tableWords();
const listed = (words: typeof rows) =>
  words.flatMap(([kind, all]) => all.split(',').map((word) => [plainWords(word), kind] as const));
const known = listed(rows);
const verbs = new Map(listed(asked));

/** The kind of row that a name says in one of the languages that boards are read without. */
export function kindInTables(name: string): LaneKind | null {
  const plain = plainWords(name);
  const words = plain.split(' ');
  const verb = words.length < 7 ? words.find((word) => verbs.has(word)) : undefined;
  return known.find(([word]) => plain.startsWith(word))?.[1] ?? verbs.get(verb ?? '') ?? null;
}
