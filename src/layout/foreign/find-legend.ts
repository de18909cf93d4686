import { bottom, overlap, right } from '../boxes.ts';
import type { SeenNode } from '../snapshot.ts';
import { boxOf, couldBeName } from './find-lines.ts';
import type { Axis, Cue } from './grid-types.ts';
import type { Piece } from './piece.ts';

/**
 * A legend that explains colours as rows: swatches in the colours of the notes, each with its word in it or right
 * beside it, near each other. `swatches` are empty shapes and notes. `null` where fewer than two are found.
 */
export function findLegend(pieces: readonly Piece[], swatches: readonly SeenNode[]): Axis | null {
  const counts = new Map<string, number>();
  for (const { fill } of pieces) if (fill !== undefined) counts.set(fill, (counts.get(fill) ?? 0) + 1);
  const entries = [...wordedEntries(pieces, counts), ...swatchEntries(pieces, swatches, counts)];
  const byFill = new Map<string, Cue>();
  for (const entry of entries) {
    const fill = entry.fill ?? '';
    const held = byFill.get(fill);
    if (!held || areaOf(entry) < areaOf(held)) byFill.set(fill, entry);
  }
  const cues = nearEachOther([...byFill.values()]);
  if (cues.length < 2) return null;
  return {
    manner: 'legend',
    cues,
    box: boxOf(cues.reduce<Piece[]>((all, cue) => all.concat(cue.pieces), [])),
  };
}

const areaOf = (cue: Cue): number => {
  const box = boxOf(cue.pieces);
  return box.width * box.height;
};

/** Swatch and word in one: a coloured shape or note smaller than the notes of its colour. */
function wordedEntries(pieces: readonly Piece[], counts: ReadonlyMap<string, number>): Cue[] {
  const entries: Cue[] = [];
  for (const piece of pieces) {
    if (piece.fill === undefined || !couldBeName(piece) || (counts.get(piece.fill) ?? 0) < 2) continue;
    const others = pieces.filter((other) => other !== piece && other.fill === piece.fill);
    const small = others.every((other) => piece.box.height < other.box.height * 0.8);
    if (small || others.every((other) => other.type !== piece.type)) entries.push(toCue(piece, piece.fill));
  }
  return entries;
}

function swatchEntries(
  pieces: readonly Piece[],
  swatches: readonly SeenNode[],
  counts: ReadonlyMap<string, number>,
): Cue[] {
  const entries: Cue[] = [];
  for (const swatch of swatches) {
    if (swatch.fill === undefined || (counts.get(swatch.fill) ?? 0) < 1) continue;
    const fill = swatch.fill;
    const word = pieces
      .filter((piece) => piece.type === 'TEXT' && couldBeName(piece) && standsBeside(piece, swatch))
      .sort((a, b) => a.box.x - b.box.x)[0];
    if (word) entries.push(toCue(word, fill));
  }
  return entries;
}

function standsBeside(piece: Piece, swatch: SeenNode): boolean {
  const gap = piece.box.x - right(swatch);
  const shared = overlap(piece.box.y, bottom(piece.box), swatch.y, bottom(swatch));
  return (
    gap >= -2 && gap <= Math.max(swatch.width, 80) && shared >= Math.min(piece.box.height, swatch.height) / 2
  );
}

function toCue(piece: Piece, fill: string): Cue {
  return { name: piece.text, pieces: [piece], sections: [], from: piece.box.y, to: bottom(piece.box), fill };
}

/** A legend stands in one place: entries in one column or one row, in reading order. */
function nearEachOther(entries: readonly Cue[]): Cue[] {
  const [x, y] = [(cue: Cue) => boxOf(cue.pieces).x, (cue: Cue) => boxOf(cue.pieces).y];
  const stacked = biggestGroup(entries, x);
  const inRow = biggestGroup(entries, y);
  if (inRow.length > stacked.length) return inRow.sort((a, b) => x(a) - x(b));
  return stacked.sort((a, b) => y(a) - y(b));
}

function biggestGroup(entries: readonly Cue[], place: (cue: Cue) => number): Cue[] {
  let best: Cue[] = [];
  for (const seed of entries) {
    const group = entries.filter((entry) => Math.abs(place(entry) - place(seed)) < 12);
    if (group.length > best.length) best = group;
  }
  return [...best];
}
