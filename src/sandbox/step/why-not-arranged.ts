import type { ReadJourney } from '../../contract/results/read.ts';
import type { ReadMap } from '../../plane/interpretation.ts';
import type { Scene } from '../../plane/scene.ts';
import { lookUp } from '../../plane/scene-index.ts';

/**
 * Why nothing of a map can be arranged: people drew it, so that its places are theirs; it or a section around it is
 * locked; its root section is gone; or a newer version worked on it. `undefined` where all is well.
 */
export function whyNotArranged(scene: Scene, map: ReadMap): ReadJourney['held'] {
  if (map.found) return 'people';
  if (map.rootless) return 'rootless';
  if (scene.nodes.some(({ id, badStamp }) => badStamp === 'newer' && map.memberIds.has(id))) return 'newer';
  const { byId } = lookUp(scene);
  for (let at = byId.get(map.rootId); at; at = at.parentId === null ? undefined : byId.get(at.parentId))
    if (at.locked) return 'locked';
  return undefined;
}
