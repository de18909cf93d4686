const has = Object.prototype.hasOwnProperty;

/** The value under a key that an object itself has: ids and field names from outside may be `constructor`. */
export function own<T>(map: { readonly [key: string]: T }, key: string): T | undefined {
  return has.call(map, key) ? map[key] : undefined;
}

/** Narrows something from outside to an object with named fields (not a list, not `null`). */
export function isObject(value: unknown): value is { [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
