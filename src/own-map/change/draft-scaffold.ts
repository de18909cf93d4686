import type { StampOf } from '../../journey/stamp.ts';
import { lookUp } from '../../plane/scene-index.ts';
import { hasStamp } from '../../plane/seen-nodes.ts';
import { type Draft, type DraftNode, nodeOf } from './draft.ts';

/** A piece of scaffold, with what its stamp says of it. */
export type ScaffoldNode = DraftNode & { stamp: StampOf<'decor'> };

/** The scaffold of this map, of these roles; absent: all of it, lines too. */
export function scaffoldOf(draft: Draft, roles?: readonly string[]): ScaffoldNode[] {
  const found: ScaffoldNode[] = [];
  for (const id of candidates(draft, roles)) {
    const node = nodeOf(draft, id);
    if (node && isScaffold(node) && (roles?.includes(node.stamp.role) ?? true) && isInMap(draft, node))
      found.push(node);
  }
  return found;
}

/** What was scaffold, or may be by now, back to front. */
function candidates({ scene, added, touched }: Draft, roles?: readonly string[]): string[] {
  const { marked, position } = lookUp(scene);
  const ids = new Set<string>();
  for (const role of roles || marked.keys()) for (const id of marked.get(role) || []) ids.add(id);
  for (const id of touched) ids.add(id);
  const at = (id: string): number => position.get(id) || 0;
  return [...[...ids].sort((a, b) => at(a) - at(b)), ...added];
}

/** That of one row. */
export function scaffoldOfRow(draft: Draft, laneId: string | null, roles: readonly string[]): ScaffoldNode[] {
  return scaffoldOf(draft, roles).filter(({ stamp }) => (stamp.laneId ?? null) === laneId);
}

function isScaffold(node: DraftNode): node is ScaffoldNode {
  return hasStamp(node, 'decor');
}

function isInMap(draft: Draft, node: DraftNode): boolean {
  return node.plan !== undefined || draft.map.memberIds.has(node.id);
}
