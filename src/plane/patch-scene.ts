import { addTo } from '../journey/add-to.ts';
import { LayeredMap } from './layered-map.ts';
import type { Scene, SeenNode } from './scene.ts';
import { lookUp, markOf } from './scene-index.ts';

/** What became otherwise on a page since it was seen. */
export interface ScenePatch {
  /** As they are now. Of new subtrees, every node. */
  changed: ReadonlyMap<string, SeenNode>;
  /** With all that lay in them. */
  gone: ReadonlySet<string>;
  /**
   * Of every node (`null`: the page) in which something is new, or lies elsewhere among the others: what lies topmost in
   * it, back to front, at least down to the lowest of these. What lies below is in the order as before.
   */
  tops: ReadonlyMap<string | null, readonly string[]>;
}

/** The page as it is after this: the scene given stays as it is. Costs little more than what changed. */
export function patchScene(scene: Scene, patch: ScenePatch): Scene {
  const { changed, gone, tops } = patch;
  if (changed.size + gone.size + tops.size === 0) return scene;
  const lookup = lookUp(scene);
  const byId = new LayeredMap(lookup.byId);
  for (const [id, node] of changed) byId.set(id, node);
  for (const id of gone) byId.delete(id);
  if (gone.size + tops.size === 0) {
    const nodes = scene.nodes.slice();
    let isMarkedSo = true;
    for (const [id, node] of changed) {
      const at = lookup.position.get(id);
      if (at !== undefined) nodes[at] = node;
      const was = lookup.byId.get(id);
      isMarkedSo &&= was !== undefined && markOf(was) === markOf(node);
    }
    const now = { ...scene, nodes };
    return { ...now, lookup: isMarkedSo ? { ...lookup, of: nodes, byId } : lookUp(now) };
  }
  const nodes = inOrder(scene.nodes, byId, new Set([...tops.values()].flat()));
  const now = { ...scene, nodes };
  return { ...now, lookup: lookUp(now) };
}

/**
 * Parents before what they hold, siblings back to front: those of these nodes that are still there, and above them those
 * `onTop`. What lies in something that reading passes over stands as if on the page, where a full reading puts it.
 */
export function inOrder(
  before: readonly SeenNode[],
  byId: ReadonlyMap<string, SeenNode>,
  onTop: ReadonlySet<string> = new Set(),
): SeenNode[] {
  const children = new Map<string | null, SeenNode[]>();
  const put = (id: string): void => {
    const node = byId.get(id);
    if (node) addTo(children, node.parentId !== null && byId.has(node.parentId) ? node.parentId : null, node);
  };
  for (const { id } of before) if (!onTop.has(id)) put(id);
  for (const id of onTop) put(id);
  const nodes: SeenNode[] = [];
  const visit = (node: SeenNode): void => {
    nodes.push(node);
    for (const child of children.get(node.id) || []) visit(child);
  };
  for (const node of children.get(null) || []) visit(node);
  return nodes;
}
