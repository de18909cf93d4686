import type { Json, NodeRecord, Op } from './records.ts';
import { isReference, ReferrerIndex } from './referrer-index.ts';
import {
  type Entry,
  isAlive,
  isNewer,
  newEntry,
  placeProperty,
  type Stamp,
  toRegister,
  writeRegister,
} from './registers.ts';
import { resolveParents } from './resolve-parents.ts';
import { findPlace } from './siblings.ts';

/** What an op did to what can be seen, for events and drawing. `before`/`after` are whole records. */
export interface Change {
  kind: 'create' | 'remove' | 'set';
  id: string;
  type: string;
  /** For `set`: the property, or `place`. */
  property?: string;
  before?: NodeRecord;
  after?: NodeRecord;
  origin: 'LOCAL' | 'REMOTE';
}

/**
 * One replica's nodes as last-writer-wins registers and the tree that they give. The state depends only on the set
 * of ops applied, never on their order: a creation resets all older registers of its node, a node is there when its
 * latest creation is younger than its latest deletion and its parent is there, and of concurrent moves that close a
 * circle the youngest is set aside (the node stands on the first page until it is moved again).
 */
export class Replica {
  readonly #entries = new Map<string, Entry>();
  readonly #children = new Map<string, NodeRecord[]>();
  readonly #referrers = new ReferrerIndex();
  #displaced: ReadonlySet<string> = new Set();
  readonly #touched: string[] = [];

  get version(): number {
    return this.#touched.length;
  }

  get(id: string): NodeRecord | undefined {
    const entry = this.#entries.get(id);
    return entry?.live === true ? entry.record : undefined;
  }

  /** The record even of a deleted node: what undo brings back. */
  remains(id: string): NodeRecord | undefined {
    const entry = this.#entries.get(id);
    return entry?.created === undefined ? undefined : entry.record;
  }

  /** Who wrote the register last: a client number, 0 for the opened file. */
  writer(id: string, property: string): number {
    const entry = this.#entries.get(id);
    return (entry?.stamps.get(property) ?? entry?.created)?.client ?? 0;
  }

  /** Children back to front; the list itself is live, copy before keeping. */
  children(id: string): readonly NodeRecord[] {
    return this.#entries.get(id)?.live === true ? (this.#children.get(id) ?? []) : [];
  }

  /** Nodes whose `connectorStart`, `connectorEnd` or `stuckTo` names the node. */
  referrers(id: string): NodeRecord[] {
    const found: NodeRecord[] = [];
    for (const referrer of this.#referrers.of(id)) {
      const record = this.get(referrer);
      if (record !== undefined) found.push(record);
    }
    return found;
  }

  /** Nodes moved to a page because concurrent moves closed a circle. */
  displaced(): NodeRecord[] {
    return [...this.#displaced].flatMap((id) => this.get(id) ?? []);
  }

  /** Ids touched after the version, each once. */
  touchedSince(version: number): Set<string> {
    return new Set(this.#touched.slice(version));
  }

  /** Applies one op; undefined when nothing visible changed. */
  apply(op: Op, origin: 'LOCAL' | 'REMOTE'): Change | undefined {
    const id = op.op === 'create' ? op.record.id : op.id;
    const entry = this.#entry(id);
    const wasLive = entry.live;
    const before = entry.record;
    const stamp = { clock: op.clock, client: op.client };
    if (op.op === 'create') this.#applyCreate(entry, op.record, stamp);
    else if (op.op === 'delete') this.#applyDelete(entry, stamp);
    else this.#applySet(entry, op.property, op.value, stamp);
    const change = { id, type: entry.record.type, origin };
    if (!wasLive) return entry.live ? { ...change, kind: 'create', after: entry.record } : undefined;
    if (!entry.live) return { ...change, kind: 'remove', before };
    if (entry.record === before || op.op === 'delete') return undefined;
    const property = op.op === 'set' ? op.property : placeProperty;
    return { ...change, kind: 'set', property, before, after: entry.record };
  }

  #applyCreate(entry: Entry, record: NodeRecord, stamp: Stamp): void {
    if (entry.created !== undefined && !isNewer(stamp, entry.created)) return;
    const kept = new Map<string, Json | undefined>();
    for (const [property, written] of entry.stamps) {
      if (isNewer(written, stamp)) kept.set(property, this.#registerOf(entry, property));
      else entry.stamps.delete(property);
    }
    this.#detach(entry);
    this.#referrers.drop(entry.record);
    entry.created = stamp;
    entry.early.clear();
    entry.record = { ...record, props: { ...record.props } };
    entry.place = { parentId: record.parentId, order: record.order };
    for (const [property, value] of kept) writeRegister(entry, property, value);
    this.#referrers.add(entry.record);
    this.#attach(entry);
  }

  #applyDelete(entry: Entry, stamp: Stamp): void {
    if (entry.deleted !== undefined && !isNewer(stamp, entry.deleted)) return;
    const wasAttached = isAlive(entry);
    entry.deleted = stamp;
    if (!wasAttached || isAlive(entry)) return;
    this.#detach(entry);
    this.#setLive(entry, false);
  }

  #applySet(entry: Entry, property: string, value: Json | undefined, stamp: Stamp): void {
    const last = entry.stamps.get(property) ?? entry.created;
    if (last !== undefined && !isNewer(stamp, last)) return;
    entry.stamps.set(property, stamp);
    if (entry.created === undefined) {
      entry.early.set(property, value);
      return;
    }
    if (property !== placeProperty) {
      if (isReference(property)) this.#referrers.drop(entry.record);
      const previous = entry.record;
      writeRegister(entry, property, value);
      this.#swap(entry, previous);
      if (isReference(property)) this.#referrers.add(entry.record);
      return;
    }
    this.#detach(entry);
    writeRegister(entry, property, value);
    this.#attach(entry);
  }

  #registerOf(entry: Entry, property: string): Json | undefined {
    if (entry.created === undefined) return entry.early.get(property);
    if (property === placeProperty) return entry.place === undefined ? undefined : { ...entry.place };
    return toRegister(entry.record.props[property]);
  }

  /** Puts the node where its place register says, unless that closes a circle. */
  #attach(entry: Entry): void {
    if (entry.place === undefined) return;
    if (this.#displaced.size > 0 || this.#closesCircle(entry)) this.#resolvePlaces();
    else this.#hang(entry, entry.place.parentId);
  }

  #hang(entry: Entry, parentId: string | null): void {
    const order = entry.place?.order ?? entry.record.order;
    if (entry.record.parentId !== parentId || entry.record.order !== order) {
      entry.record = { ...entry.record, parentId, order };
    }
    if (isAlive(entry) && parentId !== null) {
      const siblings = this.#children.get(parentId) ?? [];
      siblings.splice(findPlace(siblings, entry.record), 0, entry.record);
      this.#children.set(parentId, siblings);
    }
    this.#setLive(entry, isAlive(entry) && (parentId === null || this.#entries.get(parentId)?.live === true));
  }

  #detach(entry: Entry): void {
    const siblings = this.#children.get(entry.record.parentId ?? '');
    const index = siblings === undefined ? -1 : findPlace(siblings, entry.record);
    if (siblings?.[index]?.id === entry.record.id) siblings.splice(index, 1);
  }

  #swap(entry: Entry, previous: NodeRecord): void {
    const siblings = this.#children.get(previous.parentId ?? '');
    const index = siblings === undefined ? -1 : findPlace(siblings, previous);
    if (siblings?.[index] === previous) siblings[index] = entry.record;
    if (entry.live) this.#touched.push(entry.record.id);
  }

  #setLive(entry: Entry, live: boolean): void {
    if (live || entry.live) this.#touched.push(entry.record.id);
    if (entry.live === live) return;
    entry.live = live;
    for (const child of this.#children.get(entry.record.id) ?? []) {
      const below = this.#entries.get(child.id);
      if (below !== undefined) this.#setLive(below, live);
    }
  }

  #closesCircle(entry: Entry): boolean {
    let above = entry.place?.parentId ?? null;
    while (above !== null) {
      if (above === entry.record.id) return true;
      above = this.#entries.get(above)?.record.parentId ?? null;
    }
    return false;
  }

  /** Rebuilds the whole tree from the place registers: only when concurrent moves met. */
  #resolvePlaces(): void {
    const { parents, displaced } = resolveParents(this.#entries);
    this.#displaced = displaced;
    this.#children.clear();
    for (const [id, parentId] of parents) {
      const entry = this.#entries.get(id);
      if (entry === undefined) continue;
      entry.live = false;
      entry.record = { ...entry.record, parentId, order: entry.place?.order ?? entry.record.order };
      if (!isAlive(entry) || parentId === null) continue;
      const siblings = this.#children.get(parentId) ?? [];
      siblings.splice(findPlace(siblings, entry.record), 0, entry.record);
      this.#children.set(parentId, siblings);
    }
    for (const entry of this.#entries.values()) {
      if (entry.record.parentId === null && isAlive(entry)) this.#setLive(entry, true);
      this.#touched.push(entry.record.id);
    }
  }

  #entry(id: string): Entry {
    const found = this.#entries.get(id);
    if (found !== undefined) return found;
    const entry = newEntry(id);
    this.#entries.set(id, entry);
    return entry;
  }
}
