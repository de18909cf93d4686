import { isAside, keptRole, roleOf } from './decor.ts';
import type { Held, SeenPage } from './held.ts';
import type { ReadMap } from './interpretation.ts';
import type { Scene, SeenNode } from './scene.ts';
import { indexScene } from './scene-index.ts';
import { isDecor, wordsOf } from './seen-nodes.ts';

/**
 * A page for whoever reads what is in none of our maps: all that they do not hold, what that lies in or hangs on, and every line
 * that is no link. `only`: ids of what is asked about; `maps`: ours and those in use, as far as they are.
 */
export function toSeenPage(
  scene: Scene,
  held: Held,
  only?: Iterable<string>,
  maps: readonly ReadMap[] = [],
): SeenPage {
  const index = indexScene(scene);
  const roots = new Set(held.roots);
  const drawn = new Set(held.drawn);
  const hidden = new Set(held.hidden);
  const left = maps.flatMap((map) => map.left ?? []);
  const written = maps.flatMap(({ ownWords = [] }) => [...ownWords]);
  for (const node of scene.nodes) if (roleOf(node) === keptRole) written.push(node.id);
  const mayBeLeft = (node: SeenNode) =>
    wordsOf(node) !== '' && (!isDecor(node) || isAside(node) || written.includes(node.id));
  const isTold = (node: SeenNode) =>
    hidden.has(node.id) ||
    (!drawn.has(node.id) &&
      ((node.connector && !isDecor(node)) ||
        mayBeLeft(node) ||
        index.ancestor(node, ({ id }) => roots.has(id)) === null));
  const kept = new Set<string>();
  for (const node of scene.nodes) {
    if (!isTold(node)) continue;
    for (const id of [node.id, node.stuckTo, node.connector?.from, node.connector?.to]) {
      const held = typeof id === 'string' && !kept.has(id) ? index.byId.get(id) : undefined;
      if (!held) continue;
      kept.add(held.id);
      index.ancestor(held, (around) => kept.add(around.id) && false);
    }
  }
  const { boardName, pageId, pageName, liveNodeIds, nodes } = scene;
  return {
    boardName,
    pageId,
    pageName,
    liveNodeIds,
    nodes: nodes.filter(({ id }) => kept.has(id)),
    held,
    ...(only ? { only: [...only] } : {}),
    left,
    written,
  };
}
