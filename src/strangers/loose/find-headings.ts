import { addTo } from '../../journey/add-to.ts';
import { type Box, bottom, sharedWidth, unionOf } from '../../plane/boxes.ts';
import type { Piece } from '../../plane/piece.ts';

/** Clusters of notes, and for each what stands above it as its heading. */
export interface Headed {
  notes: Piece[][];
  headingsOf: Piece[][];
}

/** A heading is short: a longer text says something of its own. */
const longestHeading = 60;

/**
 * Tells headings from notes. A heading is a short text right above a cluster of notes, at most about a note away, and
 * nearer to it than to any other; a text that heads nothing is a note like others.
 */
export function findHeadings(pieces: readonly Piece[], join: (boxes: readonly Box[]) => number[][]): Headed {
  const maybe = pieces.filter(isHeadingLike);
  const sure = pieces.filter((piece) => !isHeadingLike(piece));
  if (sure.length === 0) return joinAll(pieces, join);
  const notes = joinAll(sure, join).notes;
  const spots = notes.map((own, at) => ({
    at,
    box: unionOf(own.map(({ box }) => box)),
    size: own.reduce((least, note) => Math.min(least, note.size), Number.POSITIVE_INFINITY),
  }));
  const headed = new Map<number, Piece[]>();
  const rest: Piece[] = [];
  for (const piece of maybe) {
    const at = clusterBelow(piece, spots);
    if (at < 0) rest.push(piece);
    else addTo(headed, at, piece);
  }
  const headingsOf = notes.map((_, at) => nearestOf(headed.get(at) ?? [], rest));
  for (const own of joinAll(rest, join).notes) {
    notes.push(own);
    headingsOf.push([]);
  }
  return { notes, headingsOf };
}

function joinAll(pieces: readonly Piece[], join: (boxes: readonly Box[]) => number[][]): Headed {
  const notes = join(pieces.map(({ box }) => box)).map((places) => {
    const own: Piece[] = [];
    for (const at of places) {
      const piece = pieces[at];
      if (piece) own.push(piece);
    }
    return own;
  });
  return { notes, headingsOf: notes.map(() => []) };
}

function isHeadingLike({ type, text, box }: Piece): boolean {
  if (text.length > longestHeading || text.split('\n').length > 2) return false;
  // Text on the page, or a flat shape like a banner; a sticky is a note.
  return type === 'TEXT' || (type === 'SHAPE_WITH_TEXT' && box.width >= 2.5 * box.height);
}

interface Spot {
  at: number;
  box: Box | null;
  size: number;
}

/** The cluster that this text stands on top of; −1 when there is none within reach. */
function clusterBelow({ box: own }: Piece, spots: readonly Spot[]): number {
  let best = -1;
  let nearest = Number.POSITIVE_INFINITY;
  for (const { at, box, size } of spots) {
    if (!box) continue;
    const gap = box.y - bottom(own);
    if (gap < -0.25 * own.height || gap > Math.max(size, 2 * own.height) || gap >= nearest) continue;
    const shared = sharedWidth(own, box);
    if (shared >= 0.3 * Math.min(own.width, box.width)) [best, nearest] = [at, gap];
  }
  return best;
}

/** One line of headings names a cluster; a second one above it is a note. */
function nearestOf(headings: readonly Piece[], rest: Piece[]): Piece[] {
  const lowest = headings.reduce((most, { box }) => Math.max(most, bottom(box)), -Infinity);
  const kept: Piece[] = [];
  for (const piece of headings) {
    if (bottom(piece.box) >= lowest - piece.box.height) kept.push(piece);
    else rest.push(piece);
  }
  return kept.sort((a, b) => a.box.x - b.box.x || a.box.y - b.box.y);
}
