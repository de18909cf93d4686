import type { NodeRecord, Op } from './records.ts';
import type { Change } from './replica.ts';
import { type DocumentOptions, type NewNode, ReplicatedDocument } from './replicated-document.ts';

export type { NewNode } from './replicated-document.ts';

/**
 * One client's document: what the Plugin API, the person's acts and the drawing work on. Records handed out are
 * never changed in place. Every local change is an op for the others and can be undone by this client.
 */
export interface Document {
  get(id: string): NodeRecord | undefined;
  /** Back to front. The list is only good until the next change: copy it to keep it. */
  children(id: string): readonly NodeRecord[];
  /** Parents before children, siblings back to front. */
  all(): NodeRecord[];
  /** Nodes whose connector end or `stuckTo` names this node. */
  referrers(id: string): NodeRecord[];
  /** Adds a node, on top of its siblings unless an index is given. `id` only for what comes from elsewhere. */
  create(node: NewNode): NodeRecord;
  /** Writes one property: plain JSON that nobody changes afterwards; undefined removes it. Unknown ids throw. */
  set(id: string, property: string, value: unknown): void;
  /** As `set`, for what FigJam works out by itself: no undo step holds it. */
  settle(id: string, property: string, value: unknown): void;
  /** `index` counts the siblings without the node itself; no index = on top. Circles throw. */
  move(id: string, parentId: string, index?: number): void;
  /** Removes the node with all below it. */
  remove(id: string): void;
  newId(): string;
  readonly version: number;
  changesSince(version: number): { version: number; upserts: NodeRecord[]; removed: string[] };
  /** Own ops not handed out yet. */
  outbox(): Op[];
  receive(ops: readonly Op[]): void;
  commitUndo(): void;
  /** Takes back this client's last group; false when there is none. What others wrote since stays; `keepMade`: what it made, too. */
  undo(keepMade?: boolean): boolean;
  redo(): boolean;
  /** Takes back what is not committed yet, for good: an act that failed half way. */
  rollback(): void;
  history(): { undo: number; redo: number };
  /** Called after each visible change; gives the way to stop. */
  subscribe(listener: (change: Change) => void): () => void;
}

/** A document as opened; all replicas of a board open with the same records. */
export function createDocument(records: readonly NodeRecord[], options: DocumentOptions): Document {
  return new ReplicatedDocument(records, options);
}
