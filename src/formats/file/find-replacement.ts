/** What a Replace All made of any text. */
export interface Replacement {
  from: string;
  to: string;
  apply(text: string): string;
}

/** What is said of it. */
export function sayReplaced({ from, to }: Pick<Replacement, 'from' | 'to'>): string {
  return `In all of the file “${from}” was replaced by “${to}”, also where it is our own word and not somebody’s: there it was read as “${from}”.`;
}

/**
 * The replacement that made of words of ours (`ours`) those that stand there instead (`there`): of `stages` and `cards` it made
 * `stoges` and `cords`. The one that tells most of them, and so many at least; `null`: none does.
 */
export function findReplacement(
  ours: readonly string[],
  there: ReadonlySet<string>,
  fewest = 2,
): Replacement | null {
  const missing = ours.filter((word) => !there.has(word)).slice(0, enough);
  const known = new Set(ours);
  const isWord = ({ length }: string) => length > 0 && length < longest;
  const strange = [...there].filter((word) => isWord(word) && !known.has(word)).slice(0, enough);
  const tried = new Map<string, Replacement>();
  for (const word of missing)
    for (const other of strange)
      for (const [from, to, isNear] of pairsOf(word, other))
        for (const flags of isNear || fewest > 1 ? ['g', 'gi'] : [])
          tried.set(JSON.stringify([from, to, flags]), replacement(from, to, flags));
  let best: { replaced: Replacement | null; told: number } = { replaced: null, told: fewest - 1 };
  for (const replaced of tried.values()) {
    const made = missing.map(replaced.apply).filter((word) => word !== '' && there.has(word));
    const told = new Set(made.map((word) => word.toLowerCase())).size;
    if (told > best.told) best = { replaced, told };
  }
  return best.replaced;
}

/** In letters: far more than any of our words has, whatever was put in place of some of it. */
const longest = 1000;

/** So many words tell it; looking at each with each takes its time. */
const enough = 150;

/** Each letter of a word that may have been replaced to make it another one, the middle in which they differ, and all of it. */
export function pairsOf(word: string, other: string): [from: string, to: string, isNear: boolean][] {
  const pairs: [string, string, boolean][] = [];
  for (const sign of word.length > 1 ? new Set(word) : []) {
    const parts = word.split(sign);
    const length = (other.length - word.length) / (parts.length - 1) + 1;
    const first = parts[0]?.length ?? 0;
    const to = other.slice(first, first + length);
    if (length >= 0 && parts.join(to) === other) pairs.push([sign, to, true]);
  }
  let [start, end] = [0, 0];
  while (start < word.length && word[start] === other[start]) start++;
  const most = Math.min(word.length, other.length) - start;
  while (end < most && word[word.length - 1 - end] === other[other.length - 1 - end]) end++;
  const from = word.slice(start, word.length - end);
  // Words that have little in common are others, and no replaced ones, where nothing proves it.
  if (from.length > 1)
    pairs.push([from, other.slice(start, other.length - end), (start + end) * 2 >= word.length]);
  return [...pairs, [word, other, false]];
}

export function replacement(from: string, to: string, flags: string): Replacement {
  const sought = new RegExp(from.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), flags);
  return { from, to, apply: (text) => text.replace(sought, () => to) };
}
