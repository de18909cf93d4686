/** A row or column of a table: where it is, its name, and the words in it. */
export interface Line {
  at: number;
  name: string;
  words: readonly string[];
}

/**
 * Knows the rows (or columns) of a table again after people edited, added, removed and moved some: for each line now,
 * the place of the one that it was, or `undefined` for a new one. First those that share a name or words, in order;
 * then those that share a name but were moved; then, between two that are known, as many as were there before.
 */
export function alignLines(before: readonly Line[], now: readonly Line[]): (number | undefined)[] {
  const matches: (number | undefined)[] = now.map(() => undefined);
  for (const [was, is] of longestChain(before, now)) matches[is] = was;
  for (const [is, line] of now.entries()) {
    if (matches[is] !== undefined) continue;
    const was = before.findIndex((old, at) => !matches.includes(at) && likeness(old, line) >= sameName);
    if (was >= 0) matches[is] = was;
  }
  pairTheRest(before.length, matches);
  return matches;
}

const sameName = 3;

function likeness(a: Line, b: Line): number {
  const named = a.name !== '' && a.name === b.name ? sameName : 0;
  return named + a.words.filter((word) => b.words.includes(word)).length;
}

/** The pairs in the same order on both sides that are most alike together. */
function longestChain(before: readonly Line[], now: readonly Line[]): [number, number][] {
  const best: number[][] = Array.from({ length: before.length + 1 }, () =>
    Array.from({ length: now.length + 1 }, () => 0),
  );
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const row = best[i];
      const [a, b] = [before[i], now[j]];
      if (!row || !a || !b) continue;
      const alike = likeness(a, b);
      row[j] = Math.max(at(i + 1, j), at(i, j + 1), alike > 0 ? alike + at(i + 1, j + 1) : 0);
    }
  }
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  while (i < before.length && j < now.length) {
    const [a, b] = [before[i], now[j]];
    const alike = a && b ? likeness(a, b) : 0;
    if (alike > 0 && at(i, j) === alike + at(i + 1, j + 1)) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (at(i, j) === at(i + 1, j)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** A line that was renamed and rewritten is still the same one, when nothing between its neighbours came or went. */
function pairTheRest(count: number, matches: (number | undefined)[]): void {
  let start = 0;
  let last = -1;
  for (let is = 0; is <= matches.length; is += 1) {
    const known = is < matches.length ? matches[is] : count;
    if (known === undefined) continue;
    const gone: number[] = [];
    for (let was = last + 1; was < known; was += 1) if (!matches.includes(was)) gone.push(was);
    if (gone.length === is - start) for (const [turn, was] of gone.entries()) matches[start + turn] = was;
    start = is + 1;
    last = known;
  }
}
