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
   * Where nodes stand that are new, or hang elsewhere than before: above which sibling; `null`: below all. What lies in a
   * node comes after it.
   */
  places: ReadonlyMap<string, string | null>;
}

/** The page as it is after this: the scene given stays as it is. Costs little more than what changed. */
export function patchScene(scene: Scene, patch: ScenePatch): Scene {
  const { changed, gone, places } = patch;
  if (changed.size + gone.size + places.size === 0) return scene;
  const lookup = lookUp(scene);
  const byId = new LayeredMap(lookup.byId);
  for (const [id, node] of changed) byId.set(id, node);
  for (const id of gone) byId.delete(id);
  if (gone.size + places.size === 0) {
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
function inOrder(
  scene: Scene,
  byId: ReadonlyMap<string, SeenNode>,
  { gone, places }: ScenePatch,
): SeenNode[] {
  const children = new Map<string | null, string[]>();
  const of = (parentId: string | null): string[] => {
    const known = children.get(parentId);
    if (known) return known;
    const siblings: string[] = [];
    children.set(parentId, siblings);
    return siblings;
  };
  for (const { id } of scene.nodes) {
    const node = byId.get(id);
    if (node && !gone.has(id) && !places.has(id)) of(homeOf(node, byId)).push(id);
  }
  for (const [id, below] of places) {
    const node = byId.get(id);
    if (!node) continue;
    const siblings = of(homeOf(node, byId));
    const at = below === null ? 0 : siblings.indexOf(below) + 1;
    siblings.splice(below !== null && at === 0 ? siblings.length : at, 0, id);
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
