/** What rows or items are, whose ids somebody took apart from what they say. */
export interface Exchanged<T> {
  /** Whose words each of them has. */
  is: ReadonlyMap<T, string>;
  /** Of these nobody can tell it: they were edited besides. */
  unsure: readonly T[];
  /** The ids that are left for them. */
  left: readonly string[];
}

/**
 * Ids that were exchanged, sorted apart from the rest, or moved on: an item that says, field for field, what another one was is that one, if
 * nobody else is. `identify`: whose words it has, as far as that is sure. Two may have been overwritten by others on purpose, so beside edited ones `fewest` must have moved.
 * `null`: nothing tells that.
 */
export function findExchanged<T>(
  items: readonly T[],
  given: (item: T) => string,
  identify: (item: T) => string | undefined,
  fewest: number,
  knowsEach = false,
): Exchanged<T> | null {
  const is = new Map<T, string>();
  const unknown: T[] = [];
  for (const item of items) {
    const id = identify(item);
    if (id === undefined) unknown.push(item);
    else if (id !== given(item)) is.set(item, id);
  }
  const moved = [...is.keys()];
  const taken = new Set(is.values());
  const edited = items.filter((item) => !is.has(item) && taken.has(given(item)));
  if (moved.length < (edited.length > 0 ? fewest : 2) || taken.size < moved.length) return null;
  // An item that knows by itself what it was, as a row of a CSV does, has its own id where nobody else has.
  const others = !knowsEach && edited.length > 0 ? [...new Set([...edited, ...unknown])] : edited;
  const left = [...moved, ...others].map(given).filter((id) => !taken.has(id));
  if (others.length < 2) for (const item of others) is.set(item, left[0] ?? '');
  return { is, unsure: others.length > 1 ? others : [], left };
}

/** What is said of it. `what`: rows, or another word for the items. */
export function sayExchanged(first: string, others: number, what = 'row'): string {
  return `${first} (and ${others} more): the id is that of another ${what}, as when a column is sorted apart from the others. Each was read as what it says.`;
}

export function sayUnsure(places: readonly string[], what = 'rows'): string {
  return `${places.join(', ')} were edited, and have the ids of other ${what}: nobody can tell which was which. Put the ids back where they were.`;
}
