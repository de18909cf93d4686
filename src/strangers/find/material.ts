import { addTo } from '../../journey/add-to.ts';
import { groupBy } from '../../journey/group-by.ts';
import type { Box } from '../../plane/boxes.ts';
import type { Piece } from '../../plane/piece.ts';
import type { SeenNode } from '../../plane/scene.ts';
import { indexSpace } from '../../plane/space-index.ts';
import { findLegends, type Legend } from './find-legend.ts';
import { boxOf, couldBeName, looksAlike } from './find-lines.ts';
import { type TextOfNames, textsOfNames } from './labels-in-one-text.ts';
import { type NameBook, openNameBook } from './name-book.ts';
import { isPromisedNear, type Surroundings } from './surroundings.ts';

/** What grids may be made of, with what is asked about it again and again. */
export interface GridMaterial {
  pieces: readonly Piece[];
  sections: readonly SeenNode[];
  /** Pieces whose middle (`at`) lies in the box. */
  within(box: Box): Piece[];
  /** Pieces in any of these sections, at whatever depth, in their order. */
  heldBy(ids: readonly string[]): Piece[];
  /** The sections that lie directly in this one. */
  sectionsIn(id: string): readonly SeenNode[];
  /** How many pieces look as this one does: cards are many, names are few. */
  alike(piece: Piece): number;
  book: NameBook;
  /** Short pieces that say the same words, by these words: more than one each. */
  repeated: readonly (readonly Piece[])[];
  /** Do words near this place promise a journey? */
  isPromised(box: Box): boolean;
  legends: readonly Legend[];
  textsOfNames: readonly TextOfNames[];
  /** All pieces' bounds. */
  bounds: Box;
}

/** Prepares the search; `swatches` are the empty shapes and notes that legends show colours with. */
export function prepareMaterial(
  pieces: readonly Piece[],
  sections: readonly SeenNode[],
  swatches: readonly SeenNode[],
  surroundings: Surroundings,
): GridMaterial {
  const space = indexSpace(pieces, (piece) => piece.at);
  const order = new Map(pieces.map((piece, at) => [piece, at]));
  const held = new Map<string, Piece[]>();
  for (const piece of pieces) for (const holder of piece.holders) addTo(held, holder, piece);
  const looks = new Map<string, number>();
  for (const piece of pieces) looks.set(lookOf(piece), (looks.get(lookOf(piece)) ?? 0) + 1);
  const inner = groupBy(sections, ({ parentId }) => parentId);
  const book = openNameBook();
  return {
    pieces,
    sections,
    within: (box) => space.within(box),
    heldBy(ids) {
      const found = new Set<Piece>();
      for (const id of ids) for (const piece of held.get(id) ?? []) found.add(piece);
      return [...found].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    },
    alike: (piece) => looks.get(lookOf(piece)) ?? 0,
    sectionsIn: (id) => inner.get(id) ?? [],
    book,
    repeated: repeatedNames(pieces, book),
    isPromised: (box) => isPromisedNear(surroundings, box),
    legends: findLegends(pieces, swatches),
    textsOfNames: textsOfNames(pieces),
    bounds: boxOf(pieces),
  };
}

function repeatedNames(pieces: readonly Piece[], book: NameBook): Piece[][] {
  const said = groupBy(pieces, (piece) => (couldBeName(piece) && book(piece.text).plain) || null);
  const again = [...said.values()].filter((same) => same.length >= 2);
  // Notes that say the same are notes: captions are written on the page, on bars, or on notes of a look of their own.
  const captions = new Set(again.flat());
  const isOwnLook = (note: Piece) => pieces.every((piece) => captions.has(piece) || !looksAlike(piece, note));
  return again.filter(([first]) => first && (first.type !== 'STICKY' || isOwnLook(first)));
}

const lookOf = (piece: Piece): string => `${piece.type} ${piece.fill ?? ''}`;
