import type { Draft } from '../draft.ts';
import { followMarks } from '../draw-marks.ts';
import { joinTwins } from '../join-twins.ts';
import type { Sizes } from '../work.ts';
import type { Tidying, TidyScope } from './tidy.ts';
import { tidyCells } from './tidy-cells.ts';
import { tidyMap } from './tidy-map.ts';

/**
 * Tidies a map, or a part of it: first what is drawn again, then, with `settle`, where everything goes. The journey stays
 * exactly what it is. The scene should hold all that lies beside the map, so that nothing is covered.
 */
export function beginTidy(draft: Draft, scope: TidyScope, measured?: Sizes): Tidying {
  const doubled = joinTwins(draft);
  followMarks(draft);
  const tidy = scope.kind === 'map' ? tidyMap(draft, measured) : tidyCells(draft, scope);
  tidy.told.cleared += doubled;
  return tidy;
}
