/** A row or column of a table: its name, and the words in it. */
export interface Line {
  name: string;
  words: readonly string[];
}

/**
 * Knows the rows (or columns) of a table again after people edited, added, removed and moved some: for each line now,
 * the place of the one that it was, or `undefined` for a new one. The most alike come first; who stands in another order
 * must share a name, or two words; then, between two that are known, as many as were there before are the same.
 */
export function alignLines(before: readonly Line[], now: readonly Line[]): (number | undefined)[] {
  const matches: (number | undefined)[] = now.map(() => undefined);
  const pairs = before.flatMap((old, was) =>
    now.map((line, is) => ({ was, is, alike: likeness(old, line) })),
  );
  for (const { was, is, alike } of pairs.sort((a, b) => b.alike - a.alike)) {
    const isInOrder = matches.every((other = was, at) => other === was || other < was === at < is);
    if (matches[is] === undefined && !matches.includes(was) && (alike > 1 || (alike > 0 && isInOrder)))
      matches[is] = was;
  }
  // A line that was renamed and rewritten is still the same one, when nothing between its neighbours came or went.
  let [start, last] = [0, -1];
  for (const [is, known] of [...matches, before.length].entries()) {
    if (known === undefined) continue;
    const gone = [...before.keys()].filter((was) => was > last && was < known && !matches.includes(was));
    if (gone.length === is - start) for (const [turn, was] of gone.entries()) matches[start + turn] = was;
    [start, last] = [is + 1, known];
  }
  return matches;
}

const sameName = 3;

function likeness(a: Line, b: Line): number {
  const named = a.name !== '' && a.name === b.name ? sameName : 0;
  return named + a.words.filter((word) => b.words.includes(word)).length;
}
