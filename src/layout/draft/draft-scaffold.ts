import type { StampOf } from '../../model/stamp.ts';
import { type Draft, type DraftNode, nodeOf } from './draft.ts';

/** A piece of scaffold, with what its stamp says of it. */
export type ScaffoldNode = DraftNode & { stamp: StampOf<'decor'> };

/** The scaffold of this map, of these roles; absent: all of it, lines too. */
export function scaffoldOf(draft: Draft, roles?: readonly string[]): ScaffoldNode[] {
  const found: ScaffoldNode[] = [];
  for (const { id } of draft.nodes.values()) {
    const node = nodeOf(draft, id);
    if (node && isScaffold(node) && (roles?.includes(node.stamp.role) ?? true) && isInMap(draft, node))
      found.push(node);
  }
  return found;
}

/** That of one row. */
export function scaffoldOfRow(draft: Draft, laneId: string | null, roles: readonly string[]): ScaffoldNode[] {
  return scaffoldOf(draft, roles).filter(({ stamp }) => (stamp.laneId ?? null) === laneId);
}

function isScaffold(node: DraftNode): node is ScaffoldNode {
  return node.stamp?.kind === 'decor';
}

function isInMap(draft: Draft, node: DraftNode): boolean {
  return node.plan !== undefined || draft.map.memberIds.has(node.id);
}
