import type { SeenPage } from '../../plane/held.ts';
import type { ReadMap } from '../../plane/interpretation.ts';
import type { SeenNode } from '../../plane/scene.ts';
import { indexScene, type SceneIndex } from '../../plane/scene-index.ts';
import { interpretAdopted } from './interpret-adopted.ts';

/** Of a page that was handed over, the maps that people drew and took into use, and the ids of the nodes that they have read. Pure. */
export function interpretInUse(page: SeenPage): { maps: ReadMap[]; used: Set<string> } {
  const index = indexShown(page);
  return interpretAdopted(outsideOurs(page, index), index, new Set(page.held.taken));
}

/** The page without what nobody sees. */
export function indexShown(page: SeenPage): SceneIndex {
  const hidden = new Set(page.held.hidden);
  return indexScene({ ...page, nodes: page.nodes.filter(({ id }) => !hidden.has(id)) });
}

/** What lies in no map of ours, and was read by none. */
export function outsideOurs({ held }: SeenPage, index: SceneIndex): SeenNode[] {
  const [drawn, standing] = [new Set(held.drawn), new Set(held.roots)];
  const isIn = (node: SeenNode) => index.ancestor(node, ({ id }) => standing.has(id)) !== null;
  return index.scene.nodes.filter((node) => !drawn.has(node.id) && !isIn(node));
}
