import { beginWords } from '../../journey/begin-words.ts';

/** Words of a note as they are named in a sentence: on one line, in quotation marks, not too long. */
export function quote(text: string): string {
  return `“${beginWords(text, 70)}”`;
}

/** `a`, `a and b`, `a, b and c`. */
export function list(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}

/** An id that no record of the journey has, made of one that it has: the same at each look. */
export function freeId(taken: (id: string) => boolean, stem: string): string {
  for (let n = 2; ; n++) {
    const id = `${stem.slice(0, 180)}-${n}`;
    if (!taken(id)) return id;
  }
}

/** Any of these words, standing for itself. */
export const asWord = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu');
