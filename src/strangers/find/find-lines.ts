import { type Box, bottom, right, sharedHeight, sharedWidth, unionOf } from '../../plane/boxes.ts';
import type { Piece } from '../../plane/piece.ts';
import { plainWords } from '../../plane/words/plain-words.ts';
import { namesDivider } from '../../plane/words/stage-words.ts';
import type { Axis, Cue } from './grid-types.ts';
import type { NameBook } from './name-book.ts';

/** Names are short: nobody wrote a longer header on the boards that were measured. */
const longestName = { letters: 64, words: 9 };
/** Of all lines only so many are tried: more on boards with more on them, as far as every two can be compared. */
const mostLines = (names: number): number => 20 + Math.min(60, Math.floor(names / 50));
/** Names in one line share this much of their height: tops of real headers drift by up to a third of it. */
const leastShared = 0.35;
/** A line of more names than this is a wall of notes, not a row of headers. */
const longestLine = 60;

/** Could this piece name a column or a row? */
export function couldBeName(piece: Piece): boolean {
  const text = piece.text;
  return (
    text.length <= longestName.letters &&
    text.split(/\s+/).length <= longestName.words &&
    text.split('\n').length <= 3 &&
    ['TEXT', 'SHAPE_WITH_TEXT', 'STICKY'].includes(piece.type) &&
    !namesDivider(text) &&
    // A face or a sign is a feeling, and no name.
    plainWords(text) !== ''
  );
}

/**
 * Rows of short pieces side by side, which may be the headers of columns: the best first. For labels of rows, give
 * pieces whose axes are swapped. Pieces are in one row when they share a good part of the height of the lower one; tops of
 * real headers differ by up to a quarter of their height.
 */
export function findLines(pieces: readonly Piece[], book: NameBook): Axis[] {
  const names = pieces.filter(couldBeName).sort((a, b) => a.box.y - b.box.y);
  const common = commonLook(pieces);
  const lines = new Map<string, { axis: Axis; merit: number }>();
  const tried = new Set<Piece>();
  for (const [at, seed] of names.entries()) {
    if (tried.has(seed)) continue;
    const row = rowOf(seed, names, at);
    for (const piece of row) if (isTwin(seed, piece)) tried.add(piece);
    for (const line of variantsOf(seed, row)) {
      if (line.length < 2 || line.length > longestLine) continue;
      const key = line.map((piece) => piece.id).join(' ');
      if (!lines.has(key)) lines.set(key, { axis: toAxis(line), merit: meritOf(line, common, book) });
    }
  }
  // Cards are many: lines of one kind of piece are not to crowd out those of another.
  const ofKind = new Map<string, number>();
  const most = mostLines(names.length);
  return [...lines.values()]
    .sort((a, b) => b.merit - a.merit)
    .filter(({ axis }) => {
      const kinds = new Set(
        axis.cues.map(({ pieces: [piece] }) => piece && `${piece.type} ${turnOf(piece)}`),
      );
      const kind = kinds.size === 1 ? String([...kinds][0]) : 'mixed';
      const count = (ofKind.get(kind) ?? 0) + 1;
      ofKind.set(kind, count);
      return count <= most;
    })
    .map((line) => line.axis);
}

/** A seed that looks and stands like this one gives the same lines; among many notes nearly the same are enough. */
function isTwin(seed: Piece, piece: Piece): boolean {
  const { box, size } = piece;
  if (seed.type !== 'STICKY' && Math.abs(box.y - seed.box.y) > 0.02 * seed.size) return false;
  return (
    seed.type === piece.type &&
    seed.fill === piece.fill &&
    Math.abs(box.y - seed.box.y) <= 0.1 * seed.size &&
    Math.abs(box.height - seed.box.height) <= 0.1 * seed.box.height &&
    Math.abs(size - seed.size) <= 0.1 * seed.size
  );
}

/** All names that share the seed's height. */
function rowOf(seed: Piece, names: readonly Piece[], at: number): Piece[] {
  const row: Piece[] = [];
  const share = (piece: Piece) =>
    sharedHeight(seed.box, piece.box) >= Math.min(seed.box.height, piece.box.height) * leastShared;
  for (let i = at; i < names.length; i += 1) {
    const piece = names[i];
    if (!piece || piece.box.y > bottom(seed.box)) break;
    if (share(piece)) row.push(piece);
  }
  for (let i = at - 1; i >= 0 && at - i < 60; i -= 1) {
    const piece = names[i];
    if (piece && share(piece)) row.push(piece);
  }
  return row;
}

/** The row as a whole; only what looks like its seed; what is of its type, and as large or in line with it. */
function variantsOf(seed: Piece, row: readonly Piece[]): Piece[][] {
  const alike = row.filter((piece) => looksAlike(seed, piece));
  const typed = row.filter((piece) => piece.type === seed.type && sizesMatch(seed, piece));
  const aligned = row.filter(
    (piece) => piece.type === seed.type && Math.abs(piece.box.y - seed.box.y) <= 0.1 * seed.size,
  );
  return [alike, typed, aligned, [...row]].map((line) => withoutOverlaps(line));
}

export function looksAlike(a: Piece, b: Piece): boolean {
  return looksLike(a, b) && sizesMatch(a, b);
}

/** Of one kind, form and colour, whatever their size. */
export const looksLike = (a: Piece, b: Piece): boolean =>
  a.type === b.type && a.fill === b.fill && formOf(a) === formOf(b) && turnOf(a) === turnOf(b);

/** A box, a circle, an arrow: of what it lies on, where the words are a text of their own. */
const formOf = ({ nodes }: Piece): string | undefined => nodes[nodes.length - 1]?.shape;

/** Quarters that the piece is turned by. */
export const turnOf = ({ nodes: [node] }: Piece): number => Math.round((node?.rotation ?? 0) / 90);

function sizesMatch(a: Piece, b: Piece): boolean {
  // A text that was squeezed to nothing says no size.
  if (isSqueezed(a) || isSqueezed(b)) return true;
  const ratio = a.size / b.size;
  return ratio < 1.7 && ratio > 1 / 1.7;
}

/** Narrower or lower than any letter of its own words could be. */
export const isSqueezed = ({ size, box, text }: Piece): boolean =>
  size * 6 < Math.max(box.width, box.height) / Math.max(1, text.length);

/** From left to right; of two that lie on each other only the left one. */
function withoutOverlaps(line: readonly Piece[]): Piece[] {
  const ordered = [...line].sort((a, b) => a.box.x - b.box.x);
  const kept: Piece[] = [];
  for (const piece of ordered) {
    const last = kept[kept.length - 1];
    const shared = last ? sharedWidth(last.box, piece.box) : 0;
    if (last && shared > Math.min(last.box.width, piece.box.width) * 0.4) continue;
    kept.push(piece);
  }
  return kept;
}

/** Long rows of names that look alike come first, above all where they do not look like the cards. */
function meritOf(line: readonly Piece[], common: Piece | null, book: NameBook): number {
  const [first] = line;
  if (!first) return 0;
  const alike = line.filter((piece) => looksAlike(first, piece)).length / line.length;
  const words = new Set(line.map((piece) => book(piece.text).plain));
  const own = common === null || !looksLike(first, common) ? 3 : 1;
  return own * Math.min(line.length, 12) * (0.5 + alike / 2) * (words.size / line.length);
}

export function toAxis(line: readonly Piece[]): Axis {
  const cues = line.map(
    (piece): Cue => ({
      name: piece.text,
      pieces: [piece],
      sections: [],
      from: piece.box.x,
      to: right(piece.box),
    }),
  );
  return { manner: 'texts', cues, box: boxOf(line) };
}

export function boxOf(pieces: readonly { box: Box }[]): Box {
  return unionOf(pieces.map((piece) => piece.box)) ?? { x: 0, y: 0, width: 0, height: 0 };
}

/** A piece that looks like most: the cards. */
export function commonLook(pieces: readonly Piece[]): Piece | null {
  const counts = new Map<string, { piece: Piece; count: number }>();
  for (const piece of pieces) {
    const key = `${piece.type} ${piece.fill ?? ''}`;
    const held = counts.get(key);
    if (held) held.count += 1;
    else counts.set(key, { piece, count: 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.piece ?? null;
}
