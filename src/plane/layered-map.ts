/**
 * A map over another one that stays as it is: what is set or deleted here is seen here alone. Opening one costs nothing,
 * however large the map below is. Keys keep their place in the order of the map below; new ones follow.
 */
export class LayeredMap<K, V extends object | string> implements Map<K, V> {
  readonly [Symbol.toStringTag] = 'LayeredMap';
  private readonly below: ReadonlyMap<K, V>;
  private readonly own: Map<K, V>;
  private readonly gone: Set<K>;
  private added = 0;

  constructor(below: ReadonlyMap<K, V>) {
    // Layers do not pile up: a layer over a layer begins with what that one holds.
    const layer = below instanceof LayeredMap ? below : null;
    const isThick = layer !== null && layer.own.size + layer.gone.size > thick;
    this.below = isThick ? new Map(layer) : layer?.below || below;
    this.own = new Map(isThick ? [] : layer?.own);
    this.gone = new Set(isThick ? [] : layer?.gone);
    this.added = isThick ? 0 : layer?.added || 0;
  }

  get size(): number {
    return this.below.size - this.gone.size + this.added;
  }

  get(key: K): V | undefined {
    const mine = this.own.get(key);
    return mine !== undefined || this.gone.has(key) ? mine : this.below.get(key);
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

  /** The keys that are otherwise than in the map below, but for those that are gone. */
  ownKeys(): K[] {
    return [...this.own.keys()];
  }

  forEach(visit: (value: V, key: K, map: Map<K, V>) => void): void {
    // Faster than to give one after the other, where the engine compiles nothing.
    const { own, gone, below } = this;
    below.forEach((value, key) => {
      if (gone.has(key)) return;
      const mine = own.get(key);
      visit(mine === undefined ? value : mine, key, this);
    });
    own.forEach((value, key) => {
      if (gone.has(key) || !below.has(key)) visit(value, key, this);
    });
  }

  entries(): MapIterator<[K, V]> {
    const list: [K, V][] = [];
    this.forEach((value, key) => void list.push([key, value]));
    return list.values();
  }

  keys(): MapIterator<K> {
    const list: K[] = [];
    this.forEach((_, key) => void list.push(key));
    return list.values();
  }

  values(): MapIterator<V> {
    const list: V[] = [];
    this.forEach((value) => void list.push(value));
    return list.values();
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }
}

/** Changes that a layer carries along to the next; with more, one new map is cheaper. */
const thick = 200;
