import { generateKeyBetween } from 'fractional-indexing';

/** A child in a list of siblings, kept sorted by order, then by id where two clients chose the same order. */
export interface Sibling {
  readonly id: string;
  readonly order: string;
}

/** Where a sibling belongs in a sorted list: the first place whose item is not below it. */
export function findPlace(siblings: readonly Sibling[], wanted: Sibling): number {
  let low = 0;
  let high = siblings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = siblings[middle];
    if (item !== undefined && compareSiblings(item, wanted) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * A fractional order for the given slot (0 = bottom; the list's length or nothing = top). Between siblings of equal
 * order, which only concurrent inserts leave behind, there is no room: the next free slot above is taken.
 */
export function orderAt(siblings: readonly Sibling[], index = siblings.length): string {
  const below = siblings[index - 1]?.order ?? null;
  let next = index;
  while (below !== null && siblings[next]?.order === below) next++;
  return generateKeyBetween(below, siblings[next]?.order ?? null);
}

function compareSiblings(a: Sibling, b: Sibling): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
