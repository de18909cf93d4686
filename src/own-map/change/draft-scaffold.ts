import type { StampOf } from '../../journey/stamp.ts';
import { lookUp } from '../../plane/scene-index.ts';
import { hasStamp } from '../../plane/seen-nodes.ts';
import { type Draft, type DraftNode, nodesWith } from './draft.ts';

/** A piece of scaffold, with what its stamp says of it. */
export type ScaffoldNode = DraftNode & { stamp: StampOf<'decor'> };

/** The scaffold of this map, of these roles; absent: all of it, lines too. */
export function scaffoldOf(draft: Draft, roles?: readonly string[]): ScaffoldNode[] {
  const { scene, added, touched, map } = draft;
  const { marked, position } = lookUp(scene);
  const isOne = (node: DraftNode): node is ScaffoldNode =>
    hasStamp(node, 'decor') &&
    (!roles || roles.includes(node.stamp.role)) &&
    (node.plan !== undefined || map.memberIds.has(node.id));
  // What was scaffold, or may be by now, back to front.
  const ids = new Set<string>();
  for (const role of roles || marked.keys()) for (const id of marked.get(role) || []) ids.add(id);
  for (const id of touched) ids.add(id);
  const at = (id: string): number => position.get(id) || 0;
  return nodesWith(draft, [...[...ids].sort((a, b) => at(a) - at(b)), ...added]).filter(isOne);
}

/** What is marked as having this role, whosever it is, and all that is new. */
export const markedAs = (draft: Draft, role: string): DraftNode[] =>
  nodesWith(draft, [...(lookUp(draft.scene).marked.get(role) || []), ...draft.added]);

/** That of one row. */
export function scaffoldOfRow(draft: Draft, laneId: string | null, roles: readonly string[]): ScaffoldNode[] {
  return scaffoldOf(draft, roles).filter(({ stamp }) => (stamp.laneId ?? null) === laneId);
}
