/** The largest of what `of` says of each; `least` where that is more, and where there are none. */
export function largestOf<T>(items: Iterable<T>, of: (item: T) => number, least = -Infinity): number {
  let largest = least;
  for (const item of items) largest = Math.max(largest, of(item));
  return largest;
}

/** The smallest of what `of` says of each; `most` where that is less, and where there are none. */
export function smallestOf<T>(items: Iterable<T>, of: (item: T) => number, most = Infinity): number {
  return -largestOf(items, (item) => -of(item), -most);
}

export function sumOf<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0);
}
