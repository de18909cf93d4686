import type { Unplaced } from '../../journey/reading.ts';
import type { SeenPage } from '../../plane/held.ts';
import type { ReadMap } from '../../plane/interpretation.ts';
import type { SeenNode } from '../../plane/scene.ts';
import { indexScene, type SceneIndex } from '../../plane/scene-index.ts';
import { openWords } from '../../plane/words-seen.ts';
import { interpretAdopted } from './interpret-adopted.ts';
import { explainLeft, sayRecords } from './say-records.ts';

/** The maps in use on a page, with all that was read of them. */
export interface InUse {
  maps: ReadMap[];
  /** Ids of the nodes that they have read. */
  used: string[];
  /** Words on nodes of theirs that no record says, each with the reason. */
  left: Unplaced[];
}

/** Of a page that was handed over, the maps that people drew and took into use. Pure. */
export function interpretInUse(page: SeenPage): InUse {
  const index = indexShown(page);
  const { maps, used } = interpretAdopted(outsideOurs(page, index), index, new Set(page.held.taken));
  return { maps, used: [...used], left: findLeft(maps, index) };
}

function findLeft(maps: readonly ReadMap[], index: SceneIndex): Unplaced[] {
  const words = openWords();
  for (const map of maps) sayRecords(words, map, index);
  const left: Unplaced[] = [];
  for (const map of maps)
    for (const nodeId of map.memberIds) {
      const node = index.byId.get(nodeId);
      const text = node ? words.left(node) : '';
      if (!node || text === '') continue;
      left.push({ nodeId, text, reason: explainLeft(node, map) });
    }
  return left;
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
