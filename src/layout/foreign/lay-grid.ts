import { type Box, bottom, overlap, right } from '../boxes.ts';
import { boxOf, couldBeName, looksAlike } from './find-lines.ts';
import type { Axis, CardInGrid, Cue, FoundGrid } from './grid-types.ts';
import { laneKindOf } from './lane-words.ts';
import type { Piece } from './piece.ts';
import { isAlmost, plainWords } from './plain-words.ts';
import { medianOf, middleOf, pitchOf, type Span, separate } from './separate.ts';
import { isSentence, namesTheAxis, soundsLikeStage } from './stage-words.ts';

/** A card that reaches over this much of a further column lies across stages. */
const acrossShare = 0.6;
/** At least this much of a card lies in its column and row, or it fits no cell. */
const leastShare = 0.62;

/**
 * Lays what these columns and rows name over the pieces: which of them are cards and of which cell, which only say a
 * name again, and which fit nowhere. `null` where the two cannot belong to one grid.
 */
export function layGrid(given: Axis, across: Axis, pieces: readonly Piece[]): FoundGrid | null {
  const columns = withoutCorner(copyOf(given), across, 'x');
  const rows = withoutCorner(copyOf(across), given, 'y');
  if (columns.cues.length < 2 || rows.cues.length < 1 || !fitTogether(columns, rows)) return null;
  const bounds = boundsOf(columns, rows);
  const naming = new Set<string>();
  for (const cue of [...given.cues, ...across.cues]) for (const piece of cue.pieces) naming.add(piece.id);
  const inside = pieces.filter((piece) => !naming.has(piece.id) && isInside(piece, bounds, columns, rows));
  const columnSpans = spansOf(columns, inside, 'x', [bounds.x, right(bounds)]);
  const rowSpans = spansOf(rows, inside, 'y', [bounds.y, bottom(bounds)]);
  const found: FoundGrid = {
    columns,
    rows,
    cards: [],
    scaffold: [],
    strays: [],
    box: boxOf([{ box: columns.box }, { box: rows.box }, ...inside]),
    score: 0,
  };
  for (const piece of inside) sortInto(found, piece, columnSpans, rowSpans);
  if (rows.manner === 'texts')
    adoptBelow(
      found,
      pieces.filter((piece) => !naming.has(piece.id)),
    );
  repeatNames(found);
  found.score = scoreOf(found);
  return found;
}

/** Names that are found again are added to a cue: each grid has cues of its own. */
function copyOf(axis: Axis): Axis {
  return { ...axis, cues: axis.cues.map((cue) => ({ ...cue, pieces: [...cue.pieces] })) };
}

/** What lies in the corner, or holds nothing but the other axis, names the axis or the map: no column and no row. */
function withoutCorner(axis: Axis, other: Axis, along: 'x' | 'y'): Axis {
  const [from, to] = usualReach(other, along);
  const cues = axis.cues.filter((cue, at) => {
    if (axis.manner === 'sections') return !namesTheAxis(cue.name);
    if (axis.manner !== 'texts') return true;
    if (other.manner !== 'sections' && other.manner !== 'texts') return true;
    if (other.manner === 'sections') return middleOf(cue) > from && middleOf(cue) < to;
    if (along === 'y') return middleOf(cue) > to;
    return at > 0 || middleOf(cue) > to;
  });
  if (cues.length === axis.cues.length) return axis;
  const pieces = cues.reduce<Piece[]>((all, cue) => all.concat(cue.pieces), []);
  return { ...axis, cues, box: axis.manner === 'sections' ? axis.box : boxOf(pieces) };
}

/** From where to where most names of the axis reach across it: one label far wider than the others does not count. */
function usualReach(axis: Axis, along: 'x' | 'y'): [number, number] {
  if (axis.manner === 'sections')
    return along === 'x' ? [axis.box.x, right(axis.box)] : [axis.box.y, bottom(axis.box)];
  const boxes = axis.cues.map((cue) => cue.pieces[0]?.box ?? axis.box);
  if (along === 'x') return [medianOf(boxes.map((box) => box.x)), medianOf(boxes.map(right))];
  return [medianOf(boxes.map((box) => box.y)), medianOf(boxes.map(bottom))];
}

/** Headers stand above the rows and right of the labels; a label may stand inside the first column. */
function fitTogether(columns: Axis, rows: Axis): boolean {
  const [first, second] = columns.cues;
  const top = rows.cues[0];
  if (!first || !second || !top) return false;
  if (rows.manner === 'texts') {
    const pitch = pitchOf(columns.cues);
    if (right(rows.box) > middleOf(second) || rows.box.x > middleOf(first) + 1) return false;
    if (rows.box.x + rows.box.width / 2 < middleOf(first) - pitch * 2.5) return false;
  }
  if (columns.manner === 'texts') {
    const headMiddle = columns.box.y + columns.box.height / 2;
    const pitch = pitchOf(rows.cues);
    if (middleOf(top) < headMiddle || bottom(columns.box) > middleOf(top) + pitch * 0.4) return false;
    if (rows.cues.length > 1 && middleOf(top) - headMiddle > pitch * 2.5) return false;
  }
  return true;
}

function boundsOf(columns: Axis, rows: Axis): Box {
  const [x, r] = extentOf(columns.cues);
  const [y, b] = extentOf(rows.cues);
  const top = columns.manner === 'texts' ? Math.max(y, columns.box.y + columns.box.height * 0.8) : y;
  return { x, y: top, width: r - x, height: Math.max(0, b - top) };
}

/**
 * A name's column reaches three quarters of the pitch beyond the middle of the first and last name; names that fill
 * their columns say themselves how far.
 */
function extentOf(cues: readonly Cue[]): [number, number] {
  const [first, last] = [cues[0], cues[cues.length - 1]];
  if (!first || !last) return [0, 0];
  const pitch = pitchOf(cues);
  const filling = medianOf(cues.map((cue) => cue.to - cue.from)) >= pitch * 0.7;
  if (filling && cues.length > 1) return [first.from - pitch * 0.15, last.to + pitch * 0.15];
  return [
    Math.min(first.from, middleOf(first) - pitch * 0.75),
    Math.max(last.to, middleOf(last) + pitch * 0.75),
  ];
}

function isInside(piece: Piece, bounds: Box, columns: Axis, rows: Axis): boolean {
  if (columns.manner === 'sections' && !isHeld(piece, columns.cues)) return false;
  if (rows.manner === 'sections' && !isHeld(piece, rows.cues)) return false;
  if (rows.manner === 'legend' && piece.fill === undefined) return false;
  const { x, y } = piece.at;
  const wide = columns.manner === 'sections' || (x >= bounds.x && x <= right(bounds));
  const high =
    rows.manner === 'sections' || rows.manner === 'legend' || (y >= bounds.y && y <= bottom(bounds));
  return wide && high;
}

const isHeld = (piece: Piece, cues: readonly Cue[]): boolean =>
  cues.some((cue) => cue.sections.some((id) => piece.holders.includes(id)));

interface Lane extends Span {
  cue: Cue;
}

/** From where to where each column or row reaches. */
function spansOf(axis: Axis, inside: readonly Piece[], along: 'x' | 'y', ends: [number, number]): Lane[] {
  const own = axis.manner !== 'texts';
  const places = own
    ? axis.cues.slice(1).map((cue, at) => (cue.from + (axis.cues[at] ?? cue).to) / 2)
    : separate(
        axis.cues,
        inside.map((piece) => extent(piece, along)),
      );
  return axis.cues.map((cue, at) => ({
    cue,
    from: places[at - 1] ?? Math.min(ends[0], cue.from),
    to: places[at] ?? Math.max(Math.min(ends[1], own ? ends[1] : lastEnd(axis.cues, places)), cue.to),
  }));
}

/** The last name's row reaches as far below it as its beginning is above it, and is at least as high as most. */
function lastEnd(cues: readonly Cue[], places: readonly number[]): number {
  const [last, place] = [cues[cues.length - 1], places[places.length - 1]];
  if (!last || place === undefined) return Number.POSITIVE_INFINITY;
  return Math.max(middleOf(last) + (middleOf(last) - place) * 1.25, place + pitchOf(cues));
}

/** What counts of a piece: its whole width; of its height only the upper square. */
function extent(piece: Piece, along: 'x' | 'y'): Span {
  const { x, y, width, height } = piece.box;
  return along === 'x' ? { from: x, to: x + width } : { from: y, to: y + Math.min(width, height) };
}

function sortInto(found: FoundGrid, piece: Piece, columns: readonly Lane[], rows: readonly Lane[]): void {
  const column = placeOn(columns, piece, 'x');
  const row = found.rows.manner === 'legend' ? placeByFill(rows, piece) : placeOn(rows, piece, 'y');
  const across = column.across.length > 1 ? column.across : [];
  const clear = Math.min(across.length > 0 ? 1 : column.share, row.share);
  if (clear < leastShare) found.strays.push(piece);
  else found.cards.push({ piece, column: across[0] ?? column.at, row: row.at, clear, across });
}

function placeOn(
  lanes: readonly Lane[],
  piece: Piece,
  along: 'x' | 'y',
): { at: number; share: number; across: number[] } {
  const held = lanes.findIndex(({ cue }) => cue.sections.some((id) => piece.holders.includes(id)));
  if (held >= 0) return { at: held, share: 1, across: [] };
  const span = extent(piece, along);
  const shares = lanes.map((lane) => overlap(span.from, span.to, lane.from, lane.to));
  const most = Math.max(...shares);
  const across = lanes
    .map((lane, at) => ((shares[at] ?? 0) >= (lane.to - lane.from) * acrossShare ? at : -1))
    .filter((at) => at >= 0);
  return { at: shares.indexOf(most), share: most / Math.max(1, span.to - span.from), across };
}

/**
 * A cell of the last row may be longer than its label says: notes that go on right below its notes, and look like
 * them, are its own.
 */
function adoptBelow(found: FoundGrid, pieces: readonly Piece[]): void {
  const placed = new Set(found.cards.map((card) => card.piece));
  const last = found.rows.cues.length - 1;
  const ends = found.cards.filter((card) => card.row === last && card.piece.type !== 'TEXT');
  const loose = pieces.filter((piece) => !placed.has(piece)).sort((a, b) => a.box.y - b.box.y);
  for (const piece of loose) {
    const above = ends.find((card) => goesOn(card.piece, piece));
    if (!above) continue;
    const card = { ...above, piece };
    found.cards.push(card);
    ends.push(card);
    found.strays = found.strays.filter((stray) => stray !== piece);
  }
}

function goesOn(above: Piece, piece: Piece): boolean {
  const gap = piece.box.y - bottom(above.box);
  const shared = overlap(above.box.x, right(above.box), piece.box.x, right(piece.box));
  return (
    looksAlike(above, piece) &&
    gap > -piece.size * 0.3 &&
    gap < piece.size * 0.35 &&
    shared >= piece.box.width * 0.7
  );
}

function placeByFill(lanes: readonly Lane[], piece: Piece): { at: number; share: number } {
  const at = lanes.findIndex(({ cue }) => cue.fill !== undefined && cue.fill === piece.fill);
  return { at: Math.max(0, at), share: at < 0 ? 0 : 1 };
}

/**
 * Under a grid often stands a block with headings of its own, right over their texts. What heads a text outside of
 * the grid is no card of the last row.
 */
export function dropHeadings(found: FoundGrid, pieces: readonly Piece[]): void {
  const last = found.rows.cues.length - 1;
  const placed = new Set(found.cards.map((card) => card.piece));
  const reach = pitchOf(found.columns.cues) * 0.35;
  const isHeading = (piece: Piece) =>
    piece.type === 'TEXT' &&
    couldBeName(piece) &&
    pieces.some(
      (other) =>
        !placed.has(other) &&
        other.type === 'TEXT' &&
        other.box.y >= piece.at.y &&
        other.box.y - bottom(piece.box) < piece.size * 1.5 &&
        (Math.abs(other.box.x - piece.box.x) < reach ||
          overlap(other.box.x, right(other.box), piece.box.x, right(piece.box)) >= piece.box.width * 0.6),
    );
  found.cards = found.cards.filter((card) => card.row !== last || !isHeading(card.piece));
}

/** Names that are said again in the cells (a caption in every column) are no cards. */
function repeatNames(found: FoundGrid): void {
  found.cards = found.cards.filter((card) => {
    const names = [found.columns.cues[card.column], found.rows.cues[card.row]];
    const cue = names.find((candidate) => candidate && saysAgain(card.piece, candidate));
    if (cue) cue.pieces.push(card.piece);
    else if (!namesTheAxis(card.piece.text)) return true;
    found.scaffold.push(card.piece);
    return false;
  });
  found.strays = found.strays.filter((piece) => {
    const cue = [...found.columns.cues, ...found.rows.cues].find((candidate) => saysAgain(piece, candidate));
    if (!cue && !namesTheAxis(piece.text)) return true;
    cue?.pieces.push(piece);
    found.scaffold.push(piece);
    return false;
  });
}

function saysAgain(piece: Piece, cue: Cue): boolean {
  if (cue.unnamed) return false;
  if (piece.type === 'STICKY' && cue.pieces[0]?.type !== 'STICKY') return false;
  return isAlmost(plainWords(piece.text), plainWords(cue.name));
}

/** How much the grid explains: cards in cells, less what fits nowhere, and names that look like names. */
function scoreOf(found: FoundGrid): number {
  const worth = found.rows.manner === 'positions' ? 0.5 : 1;
  const clear = found.cards.reduce((sum, card) => sum + card.clear, 0) * worth;
  const typical = typicalCard(found.cards);
  const named =
    namingMerit(found.columns, typical) +
    namingMerit(found.rows, typical) -
    emptyEnds(found.columns, new Set(found.cards.map((card) => card.column))) -
    emptyEnds(found.rows, new Set(found.cards.map((card) => card.row)));
  return clear + found.scaffold.length - found.strays.length * 2 + named;
}

/** A first or last name without any card may be something else that stands in line. */
function emptyEnds(axis: Axis, filled: ReadonlySet<number>): number {
  if (filled.size < 2 || axis.manner !== 'texts') return 0;
  const last = axis.cues.length - 1;
  let cost = 0;
  for (const [end, next] of [
    [0, 1],
    [last, last - 1],
  ] as const) {
    const [cue, beside] = [axis.cues[end], axis.cues[next]];
    if (!cue?.pieces[0] || !beside?.pieces[0]) continue;
    const steps = Math.abs(middleOf(cue) - middleOf(beside)) / pitchOf(axis.cues);
    if (steps > 2.2) cost += 3;
    if (filled.has(end)) continue;
    cost += steps > 1.5 || !looksAlike(cue.pieces[0], beside.pieces[0]) ? 1.5 : 0.7;
  }
  return cost;
}

function namingMerit(axis: Axis, typical: Piece | null): number {
  if (axis.cues.some((cue) => cue.unnamed)) return 0;
  let merit = 0;
  for (const cue of axis.cues) {
    const [piece] = cue.pieces;
    const isCard = piece?.fill !== undefined && typical !== null && looksAlike(piece, typical);
    const isKnown = laneKindOf(cue.name) !== null || soundsLikeStage(cue.name);
    if (isSentence(cue.name) || (isCard && !isKnown)) merit -= 1;
    else merit += piece && typical && looksAlike(piece, typical) ? 0.2 : 1.2;
  }
  return merit;
}

/** A card as most are: by how it looks. */
export function typicalCard(cards: readonly CardInGrid[]): Piece | null {
  const height = medianOf(cards.map((card) => card.piece.box.height));
  const counts = new Map<string, { piece: Piece; count: number }>();
  for (const { piece } of cards) {
    const key = `${piece.type} ${piece.fill ?? ''}`;
    const held = counts.get(key);
    if (!held) counts.set(key, { piece, count: 1 });
    else {
      held.count += 1;
      if (Math.abs(piece.box.height - height) < Math.abs(held.piece.box.height - height)) held.piece = piece;
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.piece ?? null;
}
