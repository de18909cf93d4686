import type { Work } from '../../own-map/change/work.ts';
import { sameBox } from '../../plane/boxes.ts';
import type { LayeredMap } from '../../plane/layered-map.ts';
import type { SeenNode } from '../../plane/scene.ts';
import { readSilent } from './read-loose.ts';
import type { ReadPage } from './read-maps.ts';
import { isSeenType } from './read-node.ts';
import { SeenOtherwise } from './seen-otherwise.ts';

/**
 * Looks at the boxes of all that lies beside a map: on the page, in the sections around the map, in the map's own. Gives
 * what reading passes over (pictures, drawings, widgets …): a map that grows must not cover it. Throws `SeenOtherwise`
 * where something came, and, right before it is written, where something lies elsewhere than it was seen; `ours`: ids of
 * what was made or written by then. What is given can be moved: its handle is added to `handles`. Does not wait.
 */
export function lookAround(
  { page, handles }: Pick<ReadPage, 'page'> & { handles: LayeredMap<string, SceneNode> },
  { seen: known, rootId, beside }: Pick<Work, 'seen' | 'rootId' | 'beside'>,
  ours?: ReadonlySet<string>,
): SeenNode[] {
  const silent: SeenNode[] = [];
  const otherwise: string[] = [];
  const look = (node: SceneNode, parentId: string | null): void => {
    const { id } = node;
    if (ours?.has(id)) return;
    // What another look found is looked at anew, and given again.
    const seen = beside.has(id) ? undefined : known.get(id);
    if (seen) {
      if (ours && seen.type !== 'CONNECTOR' && !liesAsSeen(seen, node)) otherwise.push(id);
      return;
    }
    const now = readSilent(node, parentId);
    if (now) {
      silent.push(now);
      handles.set(id, node);
    } else if (isSeenType(node)) otherwise.push(id);
  };
  for (const id of homesOf(known, rootId)) {
    const home = id === null ? page : handles.get(id);
    if (home && 'children' in home) for (const node of home.children) look(node, id);
  }
  if (otherwise.length > 0) throw new SeenOtherwise(otherwise);
  return silent;
}

/** The page, the sections around the map, and the map. */
export function homesOf(nodes: ReadonlyMap<string, SeenNode>, rootId: string): (string | null)[] {
  const homes: (string | null)[] = [null];
  for (let at: string | null | undefined = rootId; at; at = nodes.get(at)?.parentId) homes.push(at);
  return homes;
}

/** Whether the node stands where it was seen, as large as it was seen: one call. */
export function liesAsSeen(seen: SeenNode, node: SceneNode | undefined): boolean {
  try {
    const box = node?.absoluteBoundingBox;
    return box !== undefined && box !== null && sameBox(box, seen);
  } catch {
    // It is gone.
    return false;
  }
}
