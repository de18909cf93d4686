import type { NodeRecord } from '../../figjam/document/records.ts';
import { findPlace } from '../../figjam/document/siblings.ts';
import type { NodeSource } from '../../figjam/geometry/node-source.ts';
import { type Channel, createChannel } from '../state/signal.ts';

/** The page's copy of one person's document: an index of records, kept up by what the client reports. */
export interface BoardDocument extends NodeSource {
  /** Parents before children, siblings back to front. */
  all(): NodeRecord[];
  readonly changed: Channel<DocumentChange>;
  /** `upserts` may come in any order, a child before its parent too. */
  update(upserts: readonly NodeRecord[], removed: readonly string[]): void;
}

export interface DocumentChange {
  upserted: ReadonlySet<string>;
  removed: ReadonlySet<string>;
  /** Parents whose list of children is another one, or in another order. */
  reordered: ReadonlySet<string>;
}

export function createBoardDocument(): BoardDocument {
  const records = new Map<string, NodeRecord>();
  const childrenOf = new Map<string, NodeRecord[]>();
  const changed = createChannel<DocumentChange>();
  const children = (id: string): readonly NodeRecord[] => childrenOf.get(id) ?? [];

  const leave = (record: NodeRecord): void => {
    if (record.parentId === null) return;
    childrenOf.set(
      record.parentId,
      children(record.parentId).filter(({ id }) => id !== record.id),
    );
  };
  const enter = (record: NodeRecord): void => {
    if (record.parentId === null) return;
    const siblings = [...children(record.parentId)];
    siblings.splice(findPlace(siblings, record), 0, record);
    childrenOf.set(record.parentId, siblings);
  };
  const walk = (record: NodeRecord): NodeRecord[] => [record, ...children(record.id).flatMap(walk)];

  return {
    get: (id) => records.get(id),
    children,
    changed,
    all: () => [...records.values()].filter(({ parentId }) => parentId === null).flatMap(walk),
    update(upserts, removed) {
      const reordered = new Set<string>();
      const touch = (id: string | null | undefined) => id != null && reordered.add(id);
      for (const id of removed) {
        const record = records.get(id);
        if (record === undefined) continue;
        leave(record);
        touch(record.parentId);
        records.delete(id);
        childrenOf.delete(id);
      }
      for (const record of upserts) {
        const before = records.get(record.id);
        if (before !== undefined) leave(before);
        records.set(record.id, record);
        enter(record);
        if (before?.parentId === record.parentId && before.order === record.order) continue;
        touch(before?.parentId);
        touch(record.parentId);
      }
      const upserted = new Set(upserts.map(({ id }) => id));
      changed.send({ upserted, removed: new Set(removed), reordered });
    },
  };
}
