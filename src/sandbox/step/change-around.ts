import { change, type Target } from '../../own-map/change/change.ts';
import type { Sizes, Work } from '../../own-map/change/work.ts';
import type { ReadMap } from '../../plane/interpretation.ts';
import type { LayeredMap } from '../../plane/layered-map.ts';
import { lookAround } from '../read/look-around.ts';
import type { ReadPage } from '../read/read-maps.ts';

/** A map, as it was read, and what it shall be. */
export interface Wanted {
  /** `handles` gets what is found around the map. */
  read: Pick<ReadPage, 'page' | 'scene'> & { handles: LayeredMap<string, SceneNode> };
  map: ReadMap;
  target: Target;
  /** What is locked around the map may make way too: somebody said so. */
  mayUnlock?: boolean;
  /** What is to be written first, where it was foreseen that the map comes to reach further. */
  reaching?: Work | undefined;
}

/**
 * What there is to do for it, with a look at what lies around the map where the map comes to reach further. `ours`: ids of what was just written or made; absent: nothing was, and nobody looks whether all lies as it was seen. Throws
 * `SeenOtherwise`.
 */
export function changeAround(
  { read, map, target, mayUnlock = false, reaching }: Wanted,
  sizes?: Sizes,
  ours?: () => ReadonlySet<string>,
): Work {
  const { scene } = read;
  const work = reaching ?? change({ scene, mayUnlock }, map, target, sizes);
  if (!reaching && !work.reaches) return work;
  const around = lookAround(read, work, ours?.());
  return change({ scene, mayUnlock, around }, map, target, sizes);
}
