import { type NamePart, namesInText } from '../../own-map/adopted/names-in-one-text.ts';
import { type Box, bottom, right } from '../../plane/boxes.ts';
import type { Piece } from '../../plane/piece.ts';
import type { Axis, Cue } from './grid-types.ts';
import type { NameBook } from './name-book.ts';
import { middleOf, pitchOf, type Span, separate } from './separate.ts';

/** A text that holds several names. */
export interface TextOfNames {
  piece: Piece;
  names: NamePart[];
  /** They follow one another from left to right. */
  isRow: boolean;
}

export function textsOfNames(pieces: readonly Piece[]): TextOfNames[] {
  const texts: TextOfNames[] = [];
  for (const piece of pieces) {
    const [node] = piece.nodes;
    if (!node || (piece.type !== 'TEXT' && piece.type !== 'SHAPE_WITH_TEXT')) continue;
    const names = namesInText(node);
    const isLines = piece.text.includes('\n');
    const isTurned = Math.abs(Math.round(node.rotation)) === 90;
    // A line that stands upright holds names of rows, one that lies those of columns; lines below each other are rows.
    if (names.length < 2 || (isLines && isTurned)) continue;
    texts.push({ piece, names, isRow: !isLines && !isTurned });
    if (texts.length === mostTexts) break;
  }
  return texts;
}

interface BesideNotes {
  textsOfNames: readonly TextOfNames[];
  book: NameBook;
  /** Pieces whose middle lies in the box. */
  within(box: Box): Piece[];
}

/** More texts than this that could hold all labels of a map are not tried. */
const mostTexts = 60;

/**
 * All labels of the rows in one text at the left: a line each, or, where it is rotated, one line with wide gaps. Where a
 * name stands in the text is where its row is, as far as the free strips between the cards agree; a text of its own
 * measure says the order alone, and the widest strips divide the rows. `below` is what stands below the headers
 * without a gap; what a text stands beside is its rows', whatever gaps there are.
 */
export function findLabelsInOneText(
  columns: Axis,
  below: readonly Piece[],
  { textsOfNames: texts, book, within }: BesideNotes,
): Axis[] {
  const [first, final] = [columns.cues[0], columns.cues[columns.cues.length - 1]];
  if (!first || !final || below.length === 0) return [];
  const top = Math.min(...below.map((card) => card.box.y));
  const axes: Axis[] = [];
  for (const { piece, names, isRow } of texts) {
    if (isRow || columns.cues.some((cue) => cue.pieces.includes(piece))) continue;
    const area = { x: first.from, y: top, width: final.to - first.from, height: bottom(piece.box) - top };
    const beside = area.height > 0 ? within(area).filter((card) => card.box.y >= top && card !== piece) : [];
    const all = [...new Set([...below, ...beside])];
    // What begins below the text is none of its rows, where the rows above are as many as it names, or one is empty.
    const above = all.filter((card) => card.box.y < bottom(piece.box));
    const isWhole = countLines(above) >= names.length - 1;
    const cards = isWhole ? above : all;
    const lowest = Math.max(...cards.map((card) => bottom(card.box)));
    const end = isWhole ? Math.max(bottom(piece.box), lowest) : lowest;
    const known = names.filter(({ name }) => book(name).kind !== null).length;
    const isTall = bottom(piece.box) >= top + (end - top) * 0.5 && piece.box.height >= piece.box.width;
    const isBeside =
      right(piece.box) <= middleOf(first) &&
      piece.box.x > first.from - pitchOf(columns.cues) * 2.5 &&
      piece.box.y <= top + (end - top) * 0.35 &&
      bottom(piece.box) >= top &&
      (isTall || known * 3 >= names.length * 2);
    if (!isBeside) continue;
    const spans = cards.map(({ box }) => ({ from: box.y, to: box.y + Math.min(box.width, box.height) }));
    axes.push(endingAt(toAxis(piece, names, spans, 'y'), isWhole ? end : Number.POSITIVE_INFINITY));
  }
  return axes;
}

/** The same rows, the last of which ends here at the latest: where the text ends that names them all. */
function endingAt(axis: Axis, end: number): Axis {
  return {
    ...axis,
    cues: axis.cues.map((cue) => ({ ...cue, to: Math.min(cue.to, Math.max(end, cue.from)) })),
  };
}

/** How many lines of cards there are, each below the one before. */
function countLines(cards: readonly Piece[]): number {
  let [lines, end] = [0, Number.NEGATIVE_INFINITY];
  for (const { box, at } of [...cards].sort((a, b) => a.box.y - b.box.y)) {
    if (box.y >= end) lines += 1;
    end = box.y >= end ? at.y : Math.max(end, at.y);
  }
  return lines;
}

/** All headers in one line of text above what they head, with wide gaps between. */
export function headersInOneText(
  texts: readonly TextOfNames[],
  below: (box: Box) => readonly Piece[],
): Axis[] {
  const axes: Axis[] = [];
  for (const { piece, names, isRow } of texts) {
    const { x, width, height } = piece.box;
    if (!isRow || names.length < 3) continue;
    const reach = width / names.length / 2;
    const area = {
      x: x - reach,
      y: bottom(piece.box),
      width: width + 2 * reach,
      height: Math.max(width, height * 12),
    };
    const cards = below(area).filter((other) => other.box.width < width);
    if (cards.length < names.length) continue;
    const spans = cards.map(({ box }) => ({ from: box.x, to: right(box) }));
    axes.push(toAxis(piece, names, spans, 'x'));
  }
  return axes;
}

function toAxis(piece: Piece, names: readonly NamePart[], cards: readonly Span[], along: 'x' | 'y'): Axis {
  const { box } = piece;
  const [start, length] = along === 'x' ? [box.x, box.width] : [box.y, box.height];
  const middles = names.map(({ middle }) => start + middle * length);
  const [from, to] = [Math.min(...cards.map((card) => card.from)), Math.max(...cards.map((card) => card.to))];
  const count = names.length;
  const places =
    dividedAt(middles, cards) ??
    widestStrips(cards, count - 1) ??
    withEmptyLast(cards, count) ??
    evenly(count, from, to, cards);
  const last = middles[middles.length - 1] ?? to;
  const cues = names.map(({ name }, at): Cue => {
    const isLast = at === count - 1;
    const start = places[at - 1] ?? from;
    return {
      name,
      pieces: [piece],
      sections: [],
      from: start,
      // A last row without cards reaches as far beyond its name as it begins before it.
      to: isLast ? Math.max(to, 2 * last - start, start + (start - from) / at) : (places[at] ?? to),
    };
  });
  return { manner: 'one text', cues, box };
}

/** Where rows end when each lies where its name stands; `null` when that would cut cards: the text has a measure of its own. */
function dividedAt(middles: readonly number[], cards: readonly Span[]): number[] | null {
  const steps = middles.slice(1).map((middle, at) => middle - (middles[at] ?? middle));
  const least = Math.min(...steps);
  const names = middles.map((middle) => ({ from: middle - least * 0.1, to: middle + least * 0.1 }));
  const places = separate(names, cards);
  const cuts = cards.filter((card) =>
    places.some((place) => Math.min(place - card.from, card.to - place) > (card.to - card.from) * 0.06),
  ).length;
  const filled = names.filter((_, at) => {
    const [from, to] = [places[at - 1] ?? -Infinity, places[at] ?? Infinity];
    return cards.some((card) => middleOf(card) >= from && middleOf(card) <= to);
  }).length;
  // A row may be empty of words (dots, faces, nothing yet): one that no card is in is enough.
  return cuts === 0 && filled >= names.length - 1 ? places : null;
}

/** Strips for all rows but the last, which holds no card yet and follows below them; `null` when there are too few. */
function withEmptyLast(cards: readonly Span[], count: number): number[] | null {
  const places = count < 3 ? null : widestStrips(cards, count - 2);
  const [from, to] = [Math.min(...cards.map((card) => card.from)), Math.max(...cards.map((card) => card.to))];
  return places && [...places, to + (to - from) * 0.05];
}

function evenly(count: number, from: number, to: number, cards: readonly Span[]): number[] {
  const height = (to - from) / count;
  const even = Array.from({ length: count }, (_, at) => ({
    from: from + at * height,
    to: from + (at + 1) * height,
  }));
  return separate(even, cards);
}

/** The middles of the widest strips that no card touches, from top to bottom; `null` when there are too few. */
function widestStrips(spans: readonly Span[], count: number): number[] | null {
  const strips: { middle: number; width: number }[] = [];
  let reached = Number.POSITIVE_INFINITY;
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    if (span.from > reached) strips.push({ middle: (span.from + reached) / 2, width: span.from - reached });
    reached = reached === Number.POSITIVE_INFINITY ? span.to : Math.max(reached, span.to);
  }
  const widest = strips.sort((a, b) => b.width - a.width).slice(0, count);
  if (widest.length < count) return null;
  return widest.map((strip) => strip.middle).sort((a, b) => a - b);
}
