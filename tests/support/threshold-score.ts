import { manners } from './drawing-manners.ts';
import { countMisread, type Judged, readJudged } from './score-boards.ts';
import { scoreManner } from './score-manners.ts';

export { readJudged };

/** What is misread on these boards, and on one drawn in each manner; once it is above `enough`, no more is read. */
export function countFaults(boards: readonly Judged[], enough = Number.POSITIVE_INFINITY): number {
  let faults = 0;
  for (const manner of manners) {
    const one = scoreManner(manner, 1, 1);
    const names = one.names + one.namesRead - 2 * one.namesFound;
    faults += one.cards + one.read - 2 * one.right + names + Math.abs(one.maps - one.mapsRead);
    if (faults > enough) return faults;
  }
  for (const board of boards) {
    faults += countMisread([board]);
    if (faults > enough) return faults;
  }
  return faults;
}
