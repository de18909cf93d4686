import type { Draft } from '../draft.ts';
import { followFeelings } from '../follow-feelings.ts';
import { mirrorNames } from '../mirror-names.ts';
import type { Sizes } from '../work.ts';
import { findFixed, leftAlone } from './find-fixed.ts';
import { layOut } from './lay-out.ts';
import { planTidy } from './plan-tidy.ts';
import { restampStale } from './restamp-stale.ts';
import { restoreScaffold } from './restore-scaffold.ts';
import { setBeside } from './set-beside.ts';
import { findStaleLinks } from './stale-links.ts';
import type { Tidying } from './tidy.ts';

/**
 * A whole map made tidy: as if it were drawn now, with the sizes that its parts have on the board. It reads as the
 * same journey before and after: same cards in the same cells in the same order. Rows and columns grow, never shrink.
 */
export function tidyMap(draft: Draft, measured?: Sizes): Tidying {
  const fixed = findFixed(draft);
  mirrorNames(draft, true);
  followFeelings(draft, 'tidying');
  const plan = planTidy(draft, fixed, measured);
  const { restored, cleared } = restoreScaffold(draft, plan);
  const tidy: Tidying = {
    left: [],
    beside: [],
    restored,
    cleared,
    settle() {
      layOut(draft, plan);
      const { beside, left } = setBeside(draft, plan);
      tidy.beside = beside;
      tidy.left = [...[...fixed.values()].flatMap(leftAlone), ...left];
      draft.rerouted = findStaleLinks(draft);
      restampStale(draft);
    },
  };
  return tidy;
}
