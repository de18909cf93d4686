import { sameJson } from '../../journey/equal.ts';
import { fromCorner } from '../../plane/boxes.ts';
import { isSection } from '../../plane/is-section.ts';
import type { SeenNode } from '../../plane/scene.ts';
import { type Draft, hasWork, idsOf, nodesWith } from './draft.ts';
import { sayInTheWay } from './room/say-in-the-way.ts';
import { type ChangedNode, type NodesOfWork, resizes, unseen, type WantedNode, type Work } from './work.ts';

/** What a draft asks for, compared with what was seen; nothing to do gives empty lists. */
export function workOf(draft: Draft, told: Pick<Work, 'drawnId' | 'tidied'> = {}): Work {
  const { scene, map, seen, nodes, children, removed, rerouted, hindrances, aside, inTheWay } = draft;
  const changed: ChangedNode[] = [];
  for (const id of draft.touched) {
    const [was, now] = [seen.get(id), nodes.get(id)];
    const change = was && now && !removed.has(id) ? compare(draft, was, now) : null;
    if (change) changed.push(change);
  }
  return {
    pageId: scene.pageId,
    rootId: map.rootId,
    seen,
    nodes,
    children,
    changed,
    added: nodesWith(draft, draft.added),
    removed: [...removed].filter((id) => {
      const node = seen.get(id);
      return node !== undefined && (node.parentId === null || !removed.has(node.parentId));
    }),
    gone: removed,
    rerouted,
    isIdle: !hasWork(draft),
    hindrances,
    aside,
    inTheWay,
    blocked: sayInTheWay(draft),
    reaches: draft.reaches,
    beside: draft.beside,
    difference: draft.difference,
    near: notesNear(draft),
    homes: homesOf(draft),
    ...told,
  };
}

/** `null` where nothing of the node must be written. What moves with its parent is not. */
function compare(work: NodesOfWork, was: SeenNode, now: WantedNode): ChangedNode | null {
  const isMoved = movesIn(work, was, now);
  const isResized = resizes(was, now);
  const isRestamped = !sameJson(now.stamp, was.stamp);
  const differs =
    isMoved ||
    isResized ||
    isRestamped ||
    now.dash !== undefined ||
    written.some((field) => now[field] !== was[field]);
  return differs ? { was, now, isMoved, isResized, isRestamped } : null;
}

const written = ['text', 'fill', 'stroke', 'name', 'parentId', 'table', 'connector', 'stuckTo'] as const;

/** Whether the node lies elsewhere in its parent. Inside groups and frames it moves with them. */
function movesIn({ nodes, seen }: NodesOfWork, was: SeenNode, now: WantedNode): boolean {
  const parent = nodes.get(now.parentId || '');
  if (parent && !isSection(parent)) return false;
  if (now.parentId !== was.parentId) return true;
  const a = fromCorner(seen.get(was.parentId || ''), was);
  const b = fromCorner(parent, now);
  return Math.abs(b.x - a.x) + Math.abs(b.y - a.y) > unseen;
}

function homesOf({ touched, added, removed, nodes, seen }: Draft): Set<string> {
  const homes = new Set<string>();
  for (const id of [...touched, ...added, ...removed])
    for (const node of [nodes.get(id), seen.get(id)]) if (node?.parentId) homes.add(node.parentId);
  return homes;
}

/** The notes, as they were seen, of the cells whose notes come, go or grow. */
function notesNear({ cells, map, nodesOf, seen }: Draft): SeenNode[] {
  const recordIds = [...cells.keys()].flatMap((key) => map.cards?.cells.get(key) || []);
  return recordIds.flatMap((id) => seen.get(idsOf({ nodesOf }, id)[0] || '') || []);
}
