import { addTo } from './add-to.ts';

/** Items by their key, groups and their items in the order of the items; what has no key is in no group. */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K | null | undefined): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== null && key !== undefined) addTo(groups, key, item);
  }
  return groups;
}
