/**
 * A map over another one that stays as it is: what is set or deleted here is seen here alone. Opening one costs nothing,
 * however large the map below is. Keys keep their place in the order of the map below; new ones follow.
 */
export class LayeredMap<K, V> implements Map<K, V> {
  readonly [Symbol.toStringTag] = 'LayeredMap';
  private readonly below: ReadonlyMap<K, V>;
  private readonly own: Map<K, V>;
  private readonly gone: Set<K>;
  private added = 0;

  constructor(below: ReadonlyMap<K, V>) {
    // Layers do not pile up: a layer over a layer begins with what that one holds.
    const layer = below instanceof LayeredMap ? below : null;
    const isThick = layer !== null && layer.own.size + layer.gone.size > thick;
    this.below = isThick ? new Map(layer) : (layer?.below ?? below);
    this.own = new Map(isThick ? [] : layer?.own);
    this.gone = new Set(isThick ? [] : layer?.gone);
    this.added = isThick ? 0 : (layer?.added ?? 0);
  }

  get size(): number {
    return this.below.size - this.gone.size + this.added;
  }

  get(key: K): V | undefined {
    if (this.own.has(key)) return this.own.get(key);
    return this.gone.has(key) ? undefined : this.below.get(key);
  }

  has(key: K): boolean {
    return this.own.has(key) || (!this.gone.has(key) && this.below.has(key));
  }

  set(key: K, value: V): this {
    if (!this.has(key)) this.added += 1;
    this.own.set(key, value);
    return this;
  }

  delete(key: K): boolean {
    if (!this.has(key)) return false;
    const isBelow = this.below.has(key) && !this.gone.has(key);
    this.own.delete(key);
    if (isBelow) this.gone.add(key);
    else this.added -= 1;
    return true;
  }

  clear(): void {
    for (const key of [...this.keys()]) this.delete(key);
  }

  forEach(visit: (value: V, key: K, map: Map<K, V>) => void): void {
    for (const [key, value] of this.entries()) visit(value, key, this);
  }

  *entries(): MapIterator<[K, V]> {
    for (const entry of this.below) {
      const [key] = entry;
      if (this.own.has(key) || this.gone.has(key)) {
        const own = this.gone.has(key) ? undefined : this.own.get(key);
        if (own !== undefined) yield [key, own];
      } else yield entry;
    }
    for (const entry of this.own) if (this.gone.has(entry[0]) || !this.below.has(entry[0])) yield entry;
  }

  *keys(): MapIterator<K> {
    for (const [key] of this.entries()) yield key;
  }

  *values(): MapIterator<V> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }
}

/** Changes that a layer carries along to the next; with more, one new map is cheaper. */
const thick = 200;
