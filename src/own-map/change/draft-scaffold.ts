import type { Draft, DraftNode } from './draft.ts';

/** Scaffold of this lane in this map. */
export function scaffoldOf(draft: Draft, laneId: string | null, role: string): DraftNode[] {
  const found: DraftNode[] = [];
  for (const node of draft.nodes.values()) {
    const { stamp } = node;
    if (draft.removed.has(node.id) || stamp?.kind !== 'decor' || stamp.role !== role) continue;
    if ((stamp.laneId ?? null) === laneId && isInMap(draft, node)) found.push(node);
  }
  return found;
}

/** Whether a node is one of this map. */
export function isInMap(draft: Draft, node: DraftNode): boolean {
  return node.plan !== undefined || draft.map.memberIds.has(node.id);
}
