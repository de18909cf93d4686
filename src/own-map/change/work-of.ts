import { sameJson } from '../../journey/equal.ts';
import type { SeenNode } from '../../plane/scene.ts';
import { type Draft, hasWork } from './draft.ts';
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
  const added: WantedNode[] = [];
  for (const id of draft.added) {
    const node = nodes.get(id);
    if (node && !removed.has(id)) added.push(node);
  }
  return {
    pageId: scene.pageId,
    rootId: map.rootId,
    seen,
    nodes,
    children,
    changed,
    added,
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
    now.text !== was.text ||
    now.fill !== was.fill ||
    now.stroke !== was.stroke ||
    now.name !== was.name ||
    now.parentId !== was.parentId ||
    now.table !== was.table ||
    now.connector !== was.connector ||
    now.dash !== undefined ||
    now.stuckTo !== was.stuckTo;
  return differs ? { was, now, isMoved, isResized, isRestamped } : null;
}

/** Whether the node lies elsewhere in its parent. Inside groups and frames it moves with them. */
function movesIn({ nodes, seen }: NodesOfWork, was: SeenNode, now: WantedNode): boolean {
  const parentNow = now.parentId === null ? null : nodes.get(now.parentId);
  if (parentNow && parentNow.type !== 'SECTION') return false;
  const parentWas = was.parentId === null ? null : seen.get(was.parentId);
  const [a, b] = [parentWas || { x: 0, y: 0 }, parentNow || { x: 0, y: 0 }];
  const moved = Math.abs(now.x - b.x - (was.x - a.x)) + Math.abs(now.y - b.y - (was.y - a.y));
  return now.parentId !== was.parentId || moved > unseen;
}

function homesOf({ touched, added, removed, nodes, seen }: Draft): Set<string> {
  const homes = new Set<string>();
  for (const id of [...touched, ...added, ...removed])
    for (const node of [nodes.get(id), seen.get(id)]) {
      const home = node?.parentId ?? null;
      if (home !== null) homes.add(home);
    }
  return homes;
}

/** The notes, as they were seen, of the cells whose notes come, go or grow. */
function notesNear({ cells, map, nodesOf, seen }: Draft): SeenNode[] {
  const near: SeenNode[] = [];
  for (const cell of cells) {
    for (const recordId of map.cards?.cells.get(cell) || []) {
      const nodeId = nodesOf.get(recordId)?.[0];
      const node = nodeId === undefined ? undefined : seen.get(nodeId);
      if (node) near.push(node);
    }
  }
  return near;
}
