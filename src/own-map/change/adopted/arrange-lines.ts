/** Rows (or columns) of a table as they shall be. */
export interface Lines {
  /** Which line of the table now each one is; `null`: a new one. */
  from: (number | null)[];
  /** Where each record then stands. */
  place: Map<string, number>;
}

/**
 * Where the rows (or columns) of a table go when records come, go and change their order. `old`: the line of each
 * record now; lines of no record (headers, empty ones) stay where they are. New records follow the one before them,
 * the first of all the line before `first`.
 */
export function arrangeLines(
  old: ReadonlyMap<string, number>,
  wanted: readonly string[],
  count: number,
  first: number,
): Lines {
  const idAt = new Map([...old].map(([id, line]) => [line, id]));
  const kept = wanted.filter((id) => old.has(id));
  const from: (number | null)[] = [];
  const ids: (string | undefined)[] = [];
  let next = 0;
  for (let line = 0; line < count; line += 1) {
    const id = idAt.get(line);
    if (id !== undefined && !wanted.includes(id)) continue;
    const here = id === undefined ? undefined : kept[next];
    if (id !== undefined) next += 1;
    from.push(here === undefined ? line : (old.get(here) ?? line));
    ids.push(here);
  }
  for (const [turn, id] of wanted.entries()) {
    if (old.has(id)) continue;
    const before = turn === 0 ? -1 : ids.indexOf(wanted[turn - 1]);
    const at = before >= 0 ? before + 1 : Math.min(first, from.length);
    from.splice(at, 0, null);
    ids.splice(at, 0, id);
  }
  const place = new Map<string, number>();
  for (const [at, id] of ids.entries()) if (id !== undefined) place.set(id, at);
  return { from, place };
}
