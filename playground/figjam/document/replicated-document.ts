import { equalValues } from './json.ts';
import type { Json, NodeProps, NodeRecord, Op } from './records.ts';
import { placeProperty, toRegister } from './registers.ts';
import { type Change, Replica } from './replica.ts';
import type { Settings } from './settings.ts';
import { orderAt } from './siblings.ts';
import { type Inverse, UndoStack } from './undo-stack.ts';

export interface NewNode {
  id?: string;
  type: string;
  parentId: string | null;
  props: NodeProps;
  index?: number;
}

export interface DocumentOptions {
  /** This client's number (1 or more): prefix of its new ids and tie-breaker of its writes. */
  session: number;
  settings?: Pick<Settings, 'unchangedWrite'>;
}

/** A `Document` on a replica: local changes become ops, undo becomes ops that lead back. */
export class ReplicatedDocument {
  readonly #replica = new Replica();
  readonly #undo = new UndoStack();
  readonly #listeners = new Set<(change: Change) => void>();
  readonly #session: number;
  readonly #ignoreUnchanged: boolean;
  #clock = 0;
  #lastId = 0;
  #outbox: Op[] = [];

  constructor(records: readonly NodeRecord[], options: DocumentOptions) {
    this.#session = options.session;
    this.#ignoreUnchanged = options.settings?.unchangedWrite === 'ignored';
    for (const record of records) {
      this.#replica.apply({ clock: 0, client: 0, op: 'create', record }, 'REMOTE');
      this.#noteId(record.id);
    }
  }

  get version(): number {
    return this.#replica.version;
  }

  get(id: string): NodeRecord | undefined {
    return this.#replica.get(id);
  }

  children(id: string): readonly NodeRecord[] {
    return this.#replica.children(id);
  }

  referrers(id: string): NodeRecord[] {
    return this.#replica.referrers(id);
  }

  all(): NodeRecord[] {
    const found: NodeRecord[] = [];
    const visit = (record: NodeRecord): void => {
      found.push(record);
      for (const child of this.children(record.id)) visit(child);
    };
    for (const id of this.#replica.touchedSince(0)) {
      const record = this.get(id);
      if (record?.parentId === null) visit(record);
    }
    return found;
  }

  create(node: NewNode): NodeRecord {
    if (node.parentId !== null) this.#need(node.parentId);
    const siblings = node.parentId === null ? [] : this.children(node.parentId);
    const id = node.id ?? this.newId();
    const record: NodeRecord = {
      id,
      type: node.type,
      parentId: node.parentId,
      order: orderAt(siblings, node.index),
      props: node.props,
    };
    this.#undo.record({ take: 'delete', id });
    this.#write({ op: 'create', record });
    return this.#need(id);
  }

  set(id: string, property: string, value: unknown): void {
    const record = this.#need(id);
    const before = toRegister(record.props[property]);
    if (this.#ignoreUnchanged && equalValues(before, value)) return;
    this.#undo.record({ take: 'set', id, property, value: before });
    this.#write({ op: 'set', id, property, value: toRegister(value) });
  }

  settle(id: string, property: string, value: unknown): void {
    if (equalValues(toRegister(this.#need(id).props[property]), value)) return;
    this.#write({ op: 'set', id, property, value: toRegister(value) });
  }

  move(id: string, parentId: string, index?: number): void {
    const record = this.#need(id);
    this.#need(parentId);
    for (let above: string | null = parentId; above !== null; above = this.get(above)?.parentId ?? null) {
      if (above === id) throw new Error(`Moving ${id} into ${parentId} would close a circle`);
    }
    for (const node of this.#replica.displaced()) {
      if (node.id !== id) this.#place(node.id, node.parentId, node.order);
    }
    const there = this.children(parentId);
    const siblings = record.parentId === parentId ? there.filter((sibling) => sibling.id !== id) : there;
    const order = orderAt(siblings, index);
    const value = { parentId: record.parentId, order: record.order };
    this.#undo.record({ take: 'set', id, property: placeProperty, value });
    this.#place(id, parentId, order);
  }

  remove(id: string): void {
    this.#need(id);
    this.#undo.record({ take: 'restore', id });
    this.#write({ op: 'delete', id });
  }

  newId(): string {
    this.#lastId++;
    return `${this.#session}:${this.#lastId}`;
  }

  changesSince(version: number): { version: number; upserts: NodeRecord[]; removed: string[] } {
    if (version === 0) return { version: this.version, upserts: this.all(), removed: [] };
    const upserts: NodeRecord[] = [];
    const removed: string[] = [];
    for (const id of this.#replica.touchedSince(version)) {
      const record = this.get(id);
      if (record === undefined) removed.push(id);
      else upserts.push(record);
    }
    return { version: this.version, upserts, removed };
  }

  outbox(): Op[] {
    const ops = this.#outbox;
    this.#outbox = [];
    return ops;
  }

  receive(ops: readonly Op[]): void {
    for (const op of ops) {
      this.#clock = Math.max(this.#clock, op.clock);
      if (op.op === 'create') this.#noteId(op.record.id);
      this.#tell(this.#replica.apply(op, 'REMOTE'));
    }
  }

  commitUndo(): void {
    this.#undo.commit();
  }

  undo(keepMade = false): boolean {
    const group = this.#undo.takeUndo();
    if (group === undefined) return false;
    this.#undo.keep('redo', this.#takeBack(group.filter(({ take }) => !keepMade || take !== 'delete')));
    return true;
  }

  redo(): boolean {
    const group = this.#undo.takeRedo();
    if (group === undefined) return false;
    this.#undo.keep('undo', this.#takeBack(group));
    return true;
  }

  rollback(): void {
    this.#takeBack(this.#undo.takeOpen());
  }

  history(): { undo: number; redo: number } {
    return this.#undo.sizes;
  }

  subscribe(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Applies inverses, last first, and gives those that lead back. */
  #takeBack(group: readonly Inverse[]): Inverse[] {
    return [...group].reverse().flatMap((inverse) => this.#takeBackOne(inverse) ?? []);
  }

  #takeBackOne(inverse: Inverse): Inverse | undefined {
    const record = this.get(inverse.id);
    if (inverse.take === 'restore') {
      const remains = this.#replica.remains(inverse.id);
      if (record !== undefined || remains === undefined) return undefined;
      this.#write({ op: 'create', record: remains });
      return { take: 'delete', id: inverse.id };
    }
    if (record === undefined) return undefined;
    if (inverse.take === 'delete') {
      this.#write({ op: 'delete', id: inverse.id });
      return { take: 'restore', id: inverse.id };
    }
    const { id, property, value } = inverse;
    if (this.#replica.writer(id, property) !== this.#session) return undefined;
    const current =
      property === placeProperty
        ? { parentId: record.parentId, order: record.order }
        : toRegister(record.props[property]);
    this.#write({ op: 'set', id, property, value });
    return { take: 'set', id, property, value: current };
  }

  #place(id: string, parentId: string | null, order: string): void {
    this.#write({ op: 'set', id, property: placeProperty, value: { parentId, order } });
  }

  #write(change: OpBody): void {
    this.#clock++;
    const op: Op = { ...change, clock: this.#clock, client: this.#session };
    this.#outbox.push(op);
    this.#tell(this.#replica.apply(op, 'LOCAL'));
  }

  #tell(change: Change | undefined): void {
    if (change !== undefined) for (const listener of this.#listeners) listener(change);
  }

  #need(id: string): NodeRecord {
    const record = this.get(id);
    if (record === undefined) throw new Error(`There is no node ${id} in the document`);
    return record;
  }

  #noteId(id: string): void {
    const [session, local] = id.split(':');
    if (Number(session) === this.#session) this.#lastId = Math.max(this.#lastId, Number(local) || 0);
  }
}

type OpBody =
  | { op: 'create'; record: NodeRecord }
  | { op: 'set'; id: string; property: string; value: Json | undefined }
  | { op: 'delete'; id: string };
