import { type Box, intersects } from '../../plane/boxes.ts';
import type { FoundGrid } from './grid-types.ts';
import type { Verdict } from './judge-journey.ts';

export interface JudgedGrid {
  grid: FoundGrid;
  verdict: Verdict;
  /** How much it explains and speaks for a journey. */
  rank: number;
  /** All that it takes: pieces and sections. */
  ids: ReadonlySet<string>;
}

/** A row or header that is named as in journeys weighs as much as this many cards that lie in their cells. */
const weightOfWords = 3;
/** So many of the best are looked at in place of the best one, and so many as what stands beside each. */
const mostParts = 40;
const mostBeside = 200;
/** More maps than this do not speak about which of two is meant. */
const mostTogether = 6;

export function judgedGrid(grid: FoundGrid, verdict: Verdict): JudgedGrid {
  return { grid, verdict, rank: grid.score + verdict.points * weightOfWords, ids: idsOf(grid) };
}

/**
 * The grid to take first: the one that explains most and whose names speak most for a journey, unless what shares
 * pieces with it is worth more together with all that has place beside it (two maps that a long row of headers, or a
 * row of notes between them, runs through).
 */
export function chooseGrid(judged: readonly JudgedGrid[]): JudgedGrid | null {
  const ranked = [...judged].sort((a, b) => b.rank - a.rank);
  const [best] = ranked;
  if (!best) return null;
  const rivals = ranked.filter((other) => other === best || !isApart(other, best)).slice(0, mostParts);
  let choice = best;
  let worth = Number.NEGATIVE_INFINITY;
  for (const rival of rivals) {
    const together = worthWith(rival, ranked);
    if (together > worth) [choice, worth] = [rival, together];
  }
  return choice;
}

/** What a grid is worth together with the best of those that have place beside it and each other. */
function worthWith(first: JudgedGrid, ranked: readonly JudgedGrid[]): number {
  const taken = [first];
  let worth = first.rank;
  for (const other of ranked.slice(0, mostBeside)) {
    if (other.rank <= 0 || taken.length > mostTogether || !taken.every((one) => isApart(other, one)))
      continue;
    taken.push(other);
    worth += other.rank;
  }
  return worth;
}

/** Do the two share nothing, and does neither lie over the other? */
export function isApart(a: JudgedGrid, b: JudgedGrid): boolean {
  return !intersects(shrunk(a.grid.box), shrunk(b.grid.box)) && !sharesAny(a.ids, b.ids);
}

/** Maps may stand close: borders that overlap a little do not count. */
function shrunk({ x, y, width, height }: Box): Box {
  return { x: x + width * 0.03, y: y + height * 0.03, width: width * 0.94, height: height * 0.94 };
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
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  for (const id of few) if (many.has(id)) return true;
  return false;
}
