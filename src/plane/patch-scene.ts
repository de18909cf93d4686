import { LayeredMap } from './layered-map.ts';
import type { Scene, SeenNode } from './scene.ts';
import { lookUp } from './scene-index.ts';

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
    let isScaffoldKept = true;
    for (const [id, node] of changed) {
      const at = lookup.position.get(id);
      if (at !== undefined) nodes[at] = node;
      isScaffoldKept &&= roleOf(lookup.byId.get(id)) === roleOf(node);
    }
    const now = { ...scene, nodes };
    return { ...now, lookup: isScaffoldKept ? { ...lookup, of: nodes, byId } : lookUp(now) };
  }
  const nodes = inOrder(scene, byId, patch);
  const now = { ...scene, nodes };
  return { ...now, lookup: lookUp(now) };
}

const roleOf = (node: SeenNode | undefined): string | undefined =>
  node?.stamp?.kind === 'decor' ? node.stamp.role : undefined;

/** Parents before what they hold, siblings back to front. */
function inOrder(scene: Scene, byId: ReadonlyMap<string, SeenNode>, { gone, tops }: ScenePatch): SeenNode[] {
  const children = new Map<string | null, string[]>();
  const onTop = new Set([...tops.values()].flat());
  const put = (id: string, node: SeenNode): void => {
    const home = homeOf(node, byId);
    const siblings = children.get(home);
    if (siblings) siblings.push(id);
    else children.set(home, [id]);
  };
  for (const { id } of scene.nodes) {
    const node = byId.get(id);
    if (node && !gone.has(id) && !onTop.has(id)) put(id, node);
  }
  for (const id of onTop) {
    const node = byId.get(id);
    if (node) put(id, node);
  }
  const nodes: SeenNode[] = [];
  const visit = (id: string): void => {
    const node = byId.get(id);
    if (node) nodes.push(node);
    for (const child of children.get(id) ?? []) visit(child);
  };
  for (const id of children.get(null) ?? []) visit(id);
  return nodes;
}

/** What lies in something that reading passes over stands as if on the page, where a full reading puts it. */
const homeOf = ({ parentId }: SeenNode, byId: ReadonlyMap<string, SeenNode>): string | null =>
  parentId !== null && byId.has(parentId) ? parentId : null;
