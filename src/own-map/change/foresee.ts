import type { ReadMap } from '../../plane/interpretation.ts';
import type { SeenNode } from '../../plane/scene.ts';
import { interpretRoot } from '../read/interpret-rooted.ts';
import type { Draft } from './draft.ts';

/**
 * What reading the map would give once this draft, laid out by `settleDraft`, was written; worked out in memory. What no node
 * carries is not in it. `null` for maps that people drew, and where the map would not be found again.
 */
export function foresee(draft: Draft): ReadMap | null {
  if (draft.map.found) return null;
  const nodes: SeenNode[] = [];
  const walk = (id: string): void => {
    const node = draft.removed.has(id) ? undefined : draft.nodes.get(id);
    if (node === undefined) return;
    nodes.push(node);
    for (const child of draft.children.get(id) ?? []) walk(child);
  };
  for (const { id, parentId } of draft.nodes.values()) if (parentId === null) walk(id);
  return interpretRoot({ ...draft.scene, nodes }, draft.map.rootId);
}
