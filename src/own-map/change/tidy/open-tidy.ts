import type { ReadMap } from '../../../plane/interpretation.ts';
import type { Scene } from '../../../plane/scene.ts';
import { openDraft } from '../draft.ts';
import { followMarks } from '../draw-marks.ts';
import { joinTwins } from '../join-twins.ts';
import type { Tidy, TidyScope } from './tidy.ts';
import { tidyCells } from './tidy-cells.ts';
import { tidyMap } from './tidy-map.ts';

/**
 * Plans to tidy a map, or a part of it: first what is drawn again, then, with `settle`, where everything goes. The
 * journey stays exactly what it is. The scene should hold all that lies beside the map, so that nothing is covered.
 */
export function openTidy(scene: Scene, map: ReadMap, scope: TidyScope): Tidy {
  const draft = openDraft(scene, map, map.journey);
  const doubled = joinTwins(draft);
  followMarks(draft);
  const tidy = scope.kind === 'map' ? tidyMap(draft) : tidyCells(draft, scope);
  tidy.cleared += doubled;
  return tidy;
}
