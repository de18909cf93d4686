import { type Chance, chanceLimit, compareNps, compareShares, type Promoted } from './chance.ts';
import { round, type Score } from './score-answers.ts';

/** What became of a number, and whether that can be chance. */
export interface ScoreChange {
  /** After minus before; `null` where one of the two has no answers. */
  difference: number | null;
  /** Whether a difference as large would come by chance in fewer than 5 of 100 cases; `null` where nothing can be said. */
  moreThanChance: boolean | null;
  chance: Chance | null;
}

/** Two numbers that do not measure the same: the message says in what they differ. */
export class ScalesDiffer extends Error {
  override name = 'ScalesDiffer';
}

/** Compares the same number before and after. Throws `ScalesDiffer` where kind or scale are not the same. */
export function compareScores(before: Score, after: Score): ScoreChange {
  if (before.kind !== after.kind || before.scale !== after.scale)
    throw new ScalesDiffer(
      `The answers before are ${say(before)}, those after are ${say(after)}: numbers of different scales cannot be compared.`,
    );
  if (before.value === null || after.value === null)
    return { difference: null, moreThanChance: null, chance: null };
  const chance =
    after.kind === 'nps' ? compareNps(asPromoted(before), asPromoted(after)) : compareShares(before, after);
  return {
    difference: round(after.value - before.value, 1),
    moreThanChance: chance.p < chanceLimit,
    chance,
  };
}

const asPromoted = ({ hits, misses, n }: Score): Promoted => ({ promoters: hits, detractors: misses, n });
const say = ({ kind, scale }: Score): string =>
  `${kind.toUpperCase()} from ${scale === 10 ? 0 : 1} to ${scale}`;
