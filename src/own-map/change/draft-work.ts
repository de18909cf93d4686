import { sameJson } from '../../journey/equal.ts';
import type { SeenNode } from '../../plane/scene.ts';
import type { Draft, DraftNode } from './draft.ts';

/** A node of the board that a draft changes: as it was seen, and as it shall be. */
export interface ChangedNode {
  was: SeenNode;
  now: DraftNode;
}

/** What there is to do for whoever writes a draft onto the board. */
export interface DraftWork {
  changed: ChangedNode[];
  /** In an order in which parents come before what they hold. */
  added: DraftNode[];
  /** Ids of nodes on the board to take away; those inside a removed section are not listed. */
  removed: string[];
}

/** Compares a draft with what was seen; nothing to do gives empty lists. */
export function workOf(draft: Draft): DraftWork {
  const { seen } = draft;
  const changed: ChangedNode[] = [];
  for (const id of draft.touched) {
    const [was, now] = [seen.get(id), draft.nodes.get(id)];
    if (was && now && !draft.removed.has(id) && differs(draft, was, now)) changed.push({ was, now });
  }
  const added: DraftNode[] = [];
  for (const id of draft.added) {
    const node = draft.nodes.get(id);
    if (node && !draft.removed.has(id)) added.push(node);
  }
  const removed = [...draft.removed].filter((id) => {
    const node = seen.get(id);
    return node !== undefined && (node.parentId === null || !draft.removed.has(node.parentId));
  });
  return { changed, added, removed };
}

/** Whether anything of the node must be written. What moves with its parent is not. */
function differs(draft: Draft, was: SeenNode, now: DraftNode): boolean {
  return (
    now.text !== was.text ||
    now.fill !== was.fill ||
    now.stroke !== was.stroke ||
    now.name !== was.name ||
    now.parentId !== was.parentId ||
    now.table !== was.table ||
    now.connector !== was.connector ||
    now.dash !== undefined ||
    now.stuckTo !== was.stuckTo ||
    !sameStamp(was, now) ||
    isResized(was, now) ||
    isMoved(draft, was, now)
  );
}

export function sameStamp(was: SeenNode, now: DraftNode): boolean {
  return sameJson(now.stamp, was.stamp);
}

/** Px that count as none: less than anybody sees, more than the board's floats lose. */
export const unseen = 0.01;

/** Whether the node has another size. */
export function isResized(was: Size, now: Size): boolean {
  return Math.abs(now.width - was.width) > unseen || Math.abs(now.height - was.height) > unseen;
}

type Size = Pick<SeenNode, 'width' | 'height'>;

/** Whether the node lies elsewhere in its parent. Inside groups and frames it moves with them. */
export function isMoved(draft: Draft, was: SeenNode, now: DraftNode): boolean {
  const parentNow = now.parentId === null ? null : draft.nodes.get(now.parentId);
  if (parentNow && parentNow.type !== 'SECTION') return false;
  const parentWas = was.parentId === null ? null : draft.seen.get(was.parentId);
  const [a, b] = [parentWas ?? { x: 0, y: 0 }, parentNow ?? { x: 0, y: 0 }];
  const moved = Math.abs(now.x - b.x - (was.x - a.x)) + Math.abs(now.y - b.y - (was.y - a.y));
  return now.parentId !== was.parentId || moved > unseen;
}
