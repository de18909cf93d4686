import { addTo } from '../journey/add-to.ts';
import type { Lookup, Scene, SeenNode } from './scene.ts';

/** Look-ups over a scene, built once. */
export interface SceneIndex {
  scene: Scene;
  byId: ReadonlyMap<string, SeenNode>;
  position: ReadonlyMap<string, number>;
  live: Set<string>;
  /** The nearest ancestor (never the node itself) for which `test` holds. */
  ancestor(node: SeenNode, test: (candidate: SeenNode) => boolean): SeenNode | null;
}

/** Deeper than anybody nests: a circle ends there. */
const deepest = 100;

/** Prepares a scene for interpretation. A broken or circular chain of parents just ends. */
export function indexScene(scene: Scene): SceneIndex {
  const { byId, position } = lookUp(scene);
  return {
    scene,
    byId,
    position,
    live: new Set(scene.liveNodeIds),
    ancestor(node, test) {
      let at = node.parentId === null ? undefined : byId.get(node.parentId);
      for (let depth = 0; at && at.id !== node.id && depth < deepest; depth += 1) {
        if (test(at)) return at;
        at = at.parentId === null ? undefined : byId.get(at.parentId);
      }
      return null;
    },
  };
}

/** The look-ups of a scene: those that it brings along, else made now. */
export function lookUp({ nodes, lookup, pageId }: Scene): Lookup {
  if (lookup?.of === nodes) return lookup;
  const byId = new Map<string, SeenNode>();
  const position = new Map<string, number>();
  const children = new Map<string, string[]>();
  const marked = new Map<string, string[]>();
  nodes.forEach((node, at) => {
    const { id, parentId } = node;
    const mark = markOf(node);
    if (mark !== undefined) addTo(marked, mark, id);
    byId.set(id, node);
    position.set(id, at);
    addTo(children, parentId ?? pageId, id);
  });
  return { of: nodes, byId, position, children, marked };
}

/** Under what a node is found in `Lookup.marked`. */
export function markOf({ type, stamp, badStamp }: SeenNode): string | undefined {
  if (stamp?.kind === 'decor') return stamp.role;
  if (badStamp === 'newer') return badStamp;
  return type === 'STAMP' ? type : undefined;
}
