import { type Box, bottom, right } from '../../plane/boxes.ts';
import type { Piece } from '../../plane/piece.ts';
import { weightOfKind } from '../../plane/words/lane-words.ts';
import { commonLook, looksAlike } from './find-lines.ts';
import type { Axis, FoundGrid } from './grid-types.ts';
import type { GridMaterial } from './material.ts';
import type { NameBook } from './name-book.ts';
import { typicalCard } from './score-grid.ts';
import { medianOf, pitchOf } from './separate.ts';

/** Names of the cards' kind (of another colour or size) stand out while at most this share of the notes here looks so. */
const rare = 0.1;
/** Boxes that leave less than this share of their size between them are drawn as a table. */
const touching = 0.04;

/**
 * Do the names of this grid stand out from its notes, by kind, size or colour? A wall of notes has a first row and a
 * first column as well, so no word makes a name of a note. Only where names and cards are all texts, or boxes drawn
 * edge to edge as a table, is there no look to go by: then their words may tell.
 */
export function namesStandOut(grid: FoundGrid, material: GridMaterial): boolean {
  const around = notesAround(grid, material);
  const typical = typicalCard(grid.cards) ?? commonLook(around);
  if (!typical) return true;
  return [grid.columns, grid.rows].every((axis) => {
    if (axis.manner !== 'texts' && axis.manner !== 'captions') return true;
    const names = namesOf(axis);
    const own = names.filter((piece) => !looksAlike(piece, typical));
    const noted = own.filter(({ type }) => type === typical.type);
    const isOwn =
      own.length * 3 >= axis.cues.length * 2 &&
      (noted.length * 3 < own.length ||
        (areShort(noted) &&
          // All of them: two of four that are alike are a chance among notes of many colours.
          areRare(names, around) &&
          !isHeaded(axis, grid, material.book) &&
          // Captions stand among the notes, and are told by being said in every column.
          (axis.manner === 'captions' || standAlone(axis, grid, material))));
    if (isOwn || (areShort(names) && colourTheirLines(axis, grid) && standAlone(axis, grid, material)))
      return true;
    return (isWritten(axis) || isDrawnTable(grid)) && wordsTell(axis, grid, material.book);
  });
}

/** The pieces that say the names, each once. */
const namesOf = ({ cues }: Axis): Piece[] =>
  cues.map(({ pieces: [piece] }) => piece).filter((piece) => piece !== undefined);

/** Has each name the look of the cards in its own line, and of hardly any others? Then colours were given on purpose. */
function colourTheirLines(axis: Axis, { rows, cards }: FoundGrid): boolean {
  const line = axis === rows ? 'row' : 'column';
  const share = (piece: Piece, some: FoundGrid['cards']) =>
    some.filter((card) => looksAlike(card.piece, piece)).length / Math.max(1, some.length);
  const fills = new Set<string | undefined>();
  const telling = axis.cues.filter(({ pieces: [piece] }, at) => {
    if (!piece) return false;
    fills.add(piece.fill);
    const own = cards.filter((card) => card[line] === at);
    const others = cards.filter((card) => card[line] !== at);
    return share(piece, own) >= 0.7 && share(piece, others) <= 0.34;
  });
  return fills.size >= 2 && telling.length >= 2 && telling.length * 3 >= axis.cues.length * 2;
}

/** Do the names of the other axis go on over these? Then these are one more line of notes. */
function isHeaded(axis: Axis, { columns, rows, corner }: FoundGrid, book: NameBook): boolean {
  const [head] = namesOf(axis === columns ? rows : columns);
  return corner.some((piece) => head !== undefined && looksAlike(piece, head) && !book(piece.text).namesAxis);
}

/** Names are called by a word or three. */
const areShort = (names: readonly Piece[]): boolean =>
  medianOf(names.map(({ text }) => text.split(/\s+/).length)) <= 3;

/** Are these of one look, which hardly any of the others has? */
function areRare(names: readonly Piece[], others: readonly Piece[]): boolean {
  const look = commonLook(names);
  if (!look) return false;
  const alike = (pieces: readonly Piece[]) => pieces.filter((piece) => looksAlike(piece, look)).length;
  return alike(names) * 3 >= names.length * 2 && alike(others) <= others.length * rare;
}

/** Is there nothing of the names' kind in their line, as far as one step beyond its ends, that is none of them? */
function standAlone(axis: Axis, { columns, rows }: FoundGrid, material: GridMaterial): boolean {
  const naming = new Set<Piece>();
  for (const cue of [...columns.cues, ...rows.cues]) for (const piece of cue.pieces) naming.add(piece);
  const step = pitchOf(axis.cues);
  const { x, y, width, height } = axis.box;
  const line =
    axis === columns
      ? { x: x - step, y, width: width + 2 * step, height }
      : { x, y: y - step, width, height: height + 2 * step };
  const kinds = new Set(axis.cues.map(({ pieces: [piece] }) => piece?.type));
  return material.within(line).every((piece) => naming.has(piece) || !kinds.has(piece.type));
}

/** What lies in the grid, and one step beyond it, and names nothing in it. */
function notesAround({ columns, rows, box, cards, strays }: FoundGrid, material: GridMaterial): Piece[] {
  const naming = new Set<Piece>();
  for (const cue of [...columns.cues, ...rows.cues]) for (const piece of cue.pieces) naming.add(piece);
  const [across, down] = [pitchOf(columns.cues), pitchOf(rows.cues)];
  const reach: Box = {
    x: box.x - across,
    y: box.y - down,
    width: box.width + 2 * across,
    height: box.height + 2 * down,
  };
  const around = new Set([...cards.map(({ piece }) => piece), ...strays]);
  for (const piece of material.within(reach)) if (!naming.has(piece)) around.add(piece);
  return [...around];
}

const isWritten = ({ cues }: Axis): boolean => cues.every(({ pieces: [piece] }) => piece?.type === 'TEXT');

/** Do header, labels and cards adjoin each other, as the boxes of a table do? */
function isDrawnTable({ columns, rows, cards }: FoundGrid): boolean {
  const boxes = cards.map(({ piece }) => piece.box);
  const adjoin = (axis: Axis, from: (box: Box) => number, to: (box: Box) => number) => {
    const names = namesOf(axis).map(({ box }) => box);
    return names.slice(1).every((box, at) => {
      const before = names[at] ?? box;
      return Math.abs(from(box) - to(before)) <= (to(box) - from(box)) * touching;
    });
  };
  const isOnNames = boxes.every((box) =>
    columns.cues.some(({ pieces: [head] }) => head && Math.abs(head.box.x - box.x) <= box.width * touching),
  );
  return isOnNames && adjoin(columns, (box) => box.x, right) && adjoin(rows, (box) => box.y, bottom);
}

/** Half of the names are called as columns and rows of journeys are, or the rows below leave no doubt. */
function wordsTell(axis: Axis, { columns, rows, corner }: FoundGrid, book: NameBook): boolean {
  const known = axis.cues.filter(({ name }) => book(name).kind !== null || book(name).isStage);
  if (known.length * 2 >= axis.cues.length) return true;
  const kinds = new Set(rows.cues.map(({ name }) => book(name).kind));
  const told = [...kinds].reduce((sum, kind) => sum + (kind ? weightOfKind(kind) : 0), 0);
  return (
    axis === columns &&
    rows.manner === 'texts' &&
    told >= 2 &&
    !corner.some(({ text }) => book(text).kind !== null && !book(text).namesAxis) &&
    columns.cues.filter(({ name }) => book(name).isSentence).length * 3 < columns.cues.length
  );
}
