import type { Scene, SeenNode } from '../../plane/scene.ts';
import { indexScene } from '../../plane/scene-index.ts';

/** A page as people see it, and what lies on it that nobody sees. */
export interface PartedScene {
  shown: Scene;
  /** In their order on the page. */
  hidden: SeenNode[];
}

/**
 * Parts what nobody sees from what is shown: hidden or transparent nodes, and all that lies in one, or in a section whose
 * contents are hidden. It is no card and no name. What a map of ours holds stays part of it, hidden or not: who
 * hides a note of a map, or the contents of a whole map for a while, has deleted nothing.
 */
export function partHidden(scene: Scene): PartedScene {
  const index = indexScene(scene);
  const hides = (around: SeenNode) => !around.stamp && (!around.visible || around.contentsHidden === true);
  const isUnseen = (node: SeenNode) => !node.stamp && (!node.visible || index.ancestor(node, hides) !== null);
  const hidden = scene.nodes.filter(isUnseen);
  if (hidden.length === 0) return { shown: scene, hidden };
  const holding = new Set<string>();
  for (const node of scene.nodes) if (node.stamp) index.ancestor(node, ({ id }) => holding.add(id) && false);
  const unseen = new Set(hidden.filter(({ id }) => !holding.has(id)));
  return {
    shown: { ...scene, nodes: scene.nodes.filter((node) => !unseen.has(node)) },
    hidden: [...unseen],
  };
}
