/** The words of a text that can tell something: three letters at least, lower case, no accents, plurals as singulars. */
export function tellingWords(text: string): string[] {
  const plain = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  const words = plain.match(/\p{L}[\p{L}\p{N}'’-]{2,}|[\u3040-\u30ff\u4e00-\u9fff]{2}/gu) ?? [];
  return [
    ...new Set(words.map((word) => (word.length > 4 && /[^s]s$/.test(word) ? word.slice(0, -1) : word))),
  ];
}

/** Where a word of a note is said: for each column (or row), how often. */
export type WordCounts = ReadonlyMap<string, readonly number[]>;

/** Counts the words of what each column (or row) holds: a word counts once a note, its own name as three notes. */
export function countWords(groups: readonly { name: string; texts: readonly string[] }[]): WordCounts {
  const counts = new Map<string, number[]>();
  for (const [at, { name, texts }] of groups.entries()) {
    const add = (text: string, times: number) => {
      for (const word of tellingWords(text)) {
        const held = counts.get(word) ?? groups.map(() => 0);
        held[at] = (held[at] ?? 0) + times;
        counts.set(word, held);
      }
    };
    add(name, 3);
    for (const text of texts) add(text, 1);
  }
  return counts;
}

/** Only words said in at most this share of the columns (or rows) tell one from the other. */
const mostGroups = 0.5;
/** A guess has this much for it at least, and twice as much as the next one. */
const [leastScore, leastLead] = [2, 2];
/** One word alone tells only where it is the name, or three notes say it. */
const oftenEnough = 3;

/** The column (or row) that these words speak for, and the words; `null` where they speak for none, or for several alike. */
export function groupByWords(
  text: string,
  counts: WordCounts,
  groups: number,
): { at: number; words: string[] } | null {
  const scores = Array.from({ length: groups }, () => 0);
  const said: string[][] = scores.map(() => []);
  const often = new Set<number>();
  for (const word of tellingWords(text)) {
    const held = counts.get(word);
    const where = held?.filter((count) => count > 0).length ?? 0;
    if (!held || where === 0 || where > Math.max(1, groups * mostGroups)) continue;
    for (const [at, count] of held.entries()) {
      if (count === 0) continue;
      scores[at] = (scores[at] ?? 0) + Math.min(3, count) / where;
      said[at]?.push(word);
      if (count >= oftenEnough) often.add(at);
    }
  }
  const order = scores.map((score, at) => ({ score, at })).sort((a, b) => b.score - a.score);
  const [best, next] = order;
  if (!best || best.score < leastScore || best.score < (next?.score ?? 0) * leastLead) return null;
  const words = said[best.at] ?? [];
  return words.length >= 2 || often.has(best.at) ? { at: best.at, words } : null;
}
