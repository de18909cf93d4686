import { type Box, bottom, right, sharedHeight } from '../../plane/boxes.ts';
import type { Piece } from '../../plane/piece.ts';
import type { SeenNode } from '../../plane/scene.ts';
import { indexSpace } from '../../plane/space-index.ts';
import { boxOf, couldBeName } from './find-lines.ts';
import type { Cue } from './grid-types.ts';

/** Words that explain colours, near each other. */
export interface Legend {
  /** Each with its colour, in reading order. */
  cues: Cue[];
  box: Box;
}

interface Entry {
  cue: Cue;
  box: Box;
}

/**
 * Legends that explain colours as rows: swatches in the colours of the notes, each with its word in it or right
 * beside it, in one column or one row. `swatches` are empty shapes and notes.
 */
export function findLegends(pieces: readonly Piece[], swatches: readonly SeenNode[]): Legend[] {
  const colours = countColours(pieces);
  const entries = [...wordedEntries(pieces, colours), ...swatchEntries(pieces, swatches, colours)];
  const legends: Legend[] = [];
  let rest = entries;
  while (rest.length >= 2 && legends.length < mostLegends) {
    const group = biggestGroup(rest);
    if (group.length < 2) break;
    legends.push({ cues: group.map((entry) => entry.cue), box: boxOf(group) });
    const taken = new Set(group);
    rest = rest.filter((entry) => !taken.has(entry));
  }
  return legends;
}

const sizeOf = (box: Box): number => Math.min(box.width, box.height);

/** How many of its own sizes right of a swatch its word may stand. */
const reachBeside = 1.7;
/** More than this on one page are no legends. */
const mostLegends = 12;
/** Of so many coloured words at most are legends looked for. */
const mostEntries = 150;

interface Colour {
  count: number;
  /** The two smallest heights of its pieces. */
  least: number;
  next: number;
  /** How many pieces of each type have it. */
  types: Map<string, number>;
}

function countColours(pieces: readonly Piece[]): Map<string, Colour> {
  const colours = new Map<string, Colour>();
  for (const { fill, type, box } of pieces) {
    if (fill === undefined) continue;
    const colour = colours.get(fill) ?? {
      count: 0,
      least: Number.POSITIVE_INFINITY,
      next: Number.POSITIVE_INFINITY,
      types: new Map(),
    };
    colour.count += 1;
    colour.next = Math.min(colour.next, Math.max(colour.least, box.height));
    colour.least = Math.min(colour.least, box.height);
    colour.types.set(type, (colour.types.get(type) ?? 0) + 1);
    colours.set(fill, colour);
  }
  return colours;
}

/** Swatch and word in one: a coloured shape or note smaller than the notes of its colour, or the only one of its type. */
function wordedEntries(pieces: readonly Piece[], colours: ReadonlyMap<string, Colour>): Entry[] {
  const entries: Entry[] = [];
  for (const piece of pieces) {
    const colour = piece.fill === undefined ? undefined : colours.get(piece.fill);
    if (piece.fill === undefined || !colour || colour.count < 2 || !couldBeName(piece)) continue;
    const alone = (colour.types.get(piece.type) ?? 0) === 1;
    const small = piece.box.height <= colour.least && piece.box.height < colour.next * 0.8;
    if ((small || alone) && entries.length < mostEntries) entries.push(toEntry(piece, piece.fill, piece.box));
  }
  return entries;
}

function swatchEntries(
  pieces: readonly Piece[],
  swatches: readonly SeenNode[],
  colours: ReadonlyMap<string, Colour>,
): Entry[] {
  const words = pieces.filter((piece) => piece.type === 'TEXT' && couldBeName(piece));
  const space = indexSpace(words, (piece) => ({ x: piece.box.x, y: piece.box.y + piece.box.height / 2 }));
  const entries: Entry[] = [];
  for (const swatch of swatches) {
    if (swatch.fill === undefined || !colours.has(swatch.fill) || entries.length >= mostEntries) continue;
    const reach = swatch.width * reachBeside;
    const high = swatch.height * reachBeside;
    const [word] = space
      .within({
        x: right(swatch) - swatch.width * 0.1,
        y: swatch.y - high,
        width: reach,
        height: swatch.height + 2 * high,
      })
      .filter((piece) => standsBeside(piece, swatch))
      .sort((a, b) => a.box.x - b.box.x);
    if (word) entries.push(toEntry(word, swatch.fill, swatch));
  }
  return entries;
}

function standsBeside(piece: Piece, swatch: SeenNode): boolean {
  const gap = piece.box.x - right(swatch);
  const shared = sharedHeight(piece.box, swatch);
  return (
    gap >= -0.1 * swatch.width &&
    gap <= reachBeside * swatch.width &&
    shared >= Math.min(piece.box.height, swatch.height) / 2
  );
}

function toEntry(piece: Piece, fill: string, box: Box): Entry {
  const cue = {
    name: piece.text,
    pieces: [piece],
    sections: [],
    from: piece.box.y,
    to: bottom(piece.box),
    fill,
  };
  return { cue, box: { x: box.x, y: box.y, width: box.width, height: box.height } };
}

/** The most entries in one column or one row that follow each other closely, one a colour. */
function biggestGroup(entries: readonly Entry[]): Entry[] {
  const stacked = inLine(entries, 'x', 'y');
  const inRow = inLine(entries, 'y', 'x');
  return inRow.length > stacked.length ? inRow : stacked;
}

function inLine(entries: readonly Entry[], across: 'x' | 'y', along: 'x' | 'y'): Entry[] {
  let best: Entry[] = [];
  for (const seed of entries) {
    const line = entries
      .filter((entry) => Math.abs(entry.box[across] - seed.box[across]) < sizeOf(seed.box) / 4)
      .sort((a, b) => a.box[along] - b.box[along]);
    const group: Entry[] = [];
    const colours = new Set<string | undefined>();
    for (const entry of line) {
      const last = group[group.length - 1];
      if (colours.has(entry.cue.fill)) continue;
      if (last && entry.box[along] - last.box[along] > reachOf(last, along)) {
        if (group.length >= 2) break;
        group.length = 0;
        colours.clear();
      }
      group.push(entry);
      colours.add(entry.cue.fill);
    }
    if (group.length > best.length) best = group;
  }
  return best;
}

/** From one entry of a legend to the next there is room for little more than the word between. */
function reachOf(entry: Entry, along: 'x' | 'y'): number {
  const word = entry.cue.pieces[0]?.box ?? entry.box;
  return along === 'x'
    ? right(word) - entry.box.x + sizeOf(word) * 6
    : Math.max(entry.box.height, word.height) * 5;
}
