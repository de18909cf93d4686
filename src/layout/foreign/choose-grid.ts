import type { FoundGrid } from './grid-types.ts';
import type { Verdict } from './judge-grid.ts';

export interface JudgedGrid {
  grid: FoundGrid;
  verdict: Verdict;
}

/** A row or header that is named as in journeys weighs as much as this many cards that lie in their cells. */
const weightOfWords = 3;
/** So many of the best are looked at as parts of a better one. */
const mostParts = 40;

/**
 * The grid to take first: the one that explains most and whose names speak most for a journey. Where two that share
 * nothing together are worth more than it (two maps that a long row of headers runs through), the better of the two.
 */
export function chooseGrid(judged: readonly JudgedGrid[]): JudgedGrid | null {
  const ranked = judged
    .map((one) => ({ one, rank: one.grid.score + one.verdict.points * weightOfWords, ids: idsOf(one.grid) }))
    .sort((a, b) => b.rank - a.rank)
    .slice(0, mostParts);
  const [best] = ranked;
  if (!best) return null;
  let choice = { one: best.one, rank: best.rank };
  for (const first of ranked) {
    if (first === best || !sharesAny(first.ids, best.ids)) continue;
    const second = ranked.find(
      (other) => other !== best && !sharesAny(other.ids, first.ids) && sharesAny(other.ids, best.ids),
    );
    if (second && first.rank + second.rank > choice.rank) {
      choice = { one: first.one, rank: first.rank + second.rank };
    }
  }
  return choice.one;
}

function idsOf(grid: FoundGrid): Set<string> {
  const ids = new Set<string>();
  for (const { piece } of grid.cards) ids.add(piece.id);
  for (const cue of [...grid.columns.cues, ...grid.rows.cues]) {
    for (const piece of cue.pieces) ids.add(piece.id);
    for (const section of cue.sections) ids.add(section);
  }
  return ids;
}

function sharesAny(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const id of a) if (b.has(id)) return true;
  return false;
}
