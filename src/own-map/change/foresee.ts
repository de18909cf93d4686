import type { ReadMap } from '../../plane/interpretation.ts';
import type { Scene, SeenNode } from '../../plane/scene.ts';
import { interpretRoot } from '../read/interpret-rooted.ts';
import type { Work } from './work.ts';

/**
 * What reading the map would give once this work, laid out, was done; worked out in memory. What no node carries is not in
 * it. `null` where the map would not be found again.
 */
export function foresee(scene: Scene, { gone, nodes: after, children, rootId }: Work): ReadMap | null {
  const nodes: SeenNode[] = [];
  const walk = (id: string): void => {
    const node = gone.has(id) ? undefined : after.get(id);
    if (node === undefined) return;
    nodes.push(node);
    for (const child of children.get(id) || []) walk(child);
  };
  for (const { id, parentId } of after.values()) if (parentId === null) walk(id);
  return interpretRoot({ ...scene, nodes }, rootId);
}
