import { bottom, right } from '../boxes.ts';
import type { Axis, Cue } from './grid-types.ts';
import type { Piece } from './piece.ts';
import { middleOf, pitchOf, separate } from './separate.ts';

/** A text that holds several names. */
export interface TextOfNames {
  piece: Piece;
  names: string[];
}

export function textsOfNames(pieces: readonly Piece[]): TextOfNames[] {
  return pieces
    .map((piece) => ({ piece, names: namesIn(piece) }))
    .filter(({ names }) => names.length >= 2)
    .slice(0, mostTexts);
}

/** More texts than this that could hold all labels of a map are not tried. */
const mostTexts = 60;

/**
 * All labels of the rows in one text at the left: a line each, or, where it is rotated, one line with wide gaps, read
 * from bottom to top when it was turned to the left. Its names are spread evenly over its height, which is how people
 * space such a text out; the free strips between the cards then say where rows end. `cards` are what stands below
 * the headers.
 */
export function findLabelsInOneText(
  columns: Axis,
  cards: readonly Piece[],
  texts: readonly TextOfNames[],
): Axis | null {
  const first = columns.cues[0];
  if (!first || cards.length === 0) return null;
  const lowest = Math.max(...cards.map((card) => bottom(card.box)));
  const top = Math.min(...cards.map((card) => card.box.y));
  for (const { piece, names } of texts) {
    // What begins below the text is none of its rows, where the rows above are as many as it names, or one is empty.
    const beside = cards.filter((card) => card.box.y < bottom(piece.box));
    const isWhole = countLines(beside) >= names.length - 1;
    const end = isWhole ? Math.max(bottom(piece.box), ...beside.map((card) => bottom(card.box))) : lowest;
    const isBeside =
      right(piece.box) <= middleOf(first) &&
      piece.box.x > first.from - pitchOf(columns.cues) * 2.5 &&
      piece.box.y <= top + (end - top) * 0.35 &&
      bottom(piece.box) >= top + (end - top) * 0.5;
    if (!isBeside || columns.cues.some((cue) => cue.pieces.includes(piece))) continue;
    return toAxis(piece, names, isWhole ? beside : cards, [top, end]);
  }
  return null;
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

function namesIn(piece: Piece): string[] {
  if (piece.type !== 'TEXT' && piece.type !== 'SHAPE_WITH_TEXT') return [];
  const rotation = Math.round(piece.nodes[0]?.rotation ?? 0);
  const parts = piece.text
    .split(Math.abs(rotation) === 90 && !piece.text.includes('\n') ? /\s{2,}|\s*[|•·/]\s*/ : /\n+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.some((part) => part.length > 40) || piece.box.height < piece.box.width) return [];
  return rotation === 90 && !piece.text.includes('\n') ? parts.reverse() : parts;
}

function toAxis(
  piece: Piece,
  names: readonly string[],
  cards: readonly Piece[],
  [top, end]: [number, number],
): Axis {
  const even = names.map((_, at) => {
    const height = (end - top) / names.length;
    return { from: top + at * height, to: top + (at + 1) * height };
  });
  const spans = cards.map(({ box }) => ({ from: box.y, to: box.y + Math.min(box.width, box.height) }));
  const places = widestStrips(spans, names.length - 1) ?? separate(even, spans);
  const cues = names.map(
    (name, at): Cue => ({
      name,
      pieces: [piece],
      sections: [],
      from: places[at - 1] ?? top,
      to: places[at] ?? end,
    }),
  );
  return { manner: 'one text', cues, box: piece.box };
}

/** The middles of the widest strips that no card touches, from top to bottom; `null` when there are too few. */
function widestStrips(spans: readonly { from: number; to: number }[], count: number): number[] | null {
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
