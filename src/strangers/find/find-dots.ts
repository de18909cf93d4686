import { snapEmotion } from '../../journey/emotion.ts';
import { bottom, centreOf, right } from '../../plane/boxes.ts';
import type { DraftCard } from '../../plane/map-draft.ts';
import type { SeenNode } from '../../plane/scene.ts';
import { laneKindOf } from '../../plane/words/lane-words.ts';
import { feelingNamed, readFeeling, scaleOf } from '../../plane/words/read-feeling.ts';
import type { FoundGrid } from './grid-types.ts';
import { middleOf, pitchOf } from './separate.ts';

/** Dots are small: no side longer than this share of a column or row. */
const longestSide = 0.4;

/** A height on a drawing says little about how strong a feeling is meant. */
const confidence = 0.5;

/**
 * Dots in the row of feelings, as people draw the points of a curve: an empty circle in a column, whose height in the
 * row is its value, +2 at the top and −2 at the bottom; and icons that are named as a feeling. Where a card of a stage says a
 * feeling in that row, that counts.
 */
export function findDots(grid: FoundGrid, nodes: readonly SeenNode[]): DraftCard[] {
  const lane = grid.rows.cues.findIndex(({ name }) => laneKindOf(name) === 'emotions');
  const row = grid.rows.cues[lane];
  if (!row || grid.columns.manner === 'table') return [];
  const [before, after] = [grid.rows.cues[lane - 1], grid.rows.cues[lane + 1]];
  const half = grid.rows.cues.length > 1 ? pitchOf(grid.rows.cues) / 2 : (row.to - row.from) / 2;
  const top = before ? (middleOf(before) + middleOf(row)) / 2 : middleOf(row) - half;
  const end = after ? (middleOf(after) + middleOf(row)) / 2 : middleOf(row) + half;
  const pitch = pitchOf(grid.columns.cues);
  const words = grid.cards.filter((card) => card.row === lane);
  const scale = scaleOf(words.map(({ piece }) => piece.text));
  const worded = new Set(
    words.filter(({ piece }) => readFeeling(piece.text, scale)).map(({ column }) => column),
  );
  const dots: DraftCard[] = [];
  for (const node of nodes) {
    const named = feelingOfIcon(node);
    if (named === null && !isDot(node, Math.min(pitch, end - top) * longestSide)) continue;
    const { x, y } = centreOf(node);
    if (y < top || y > end || x < grid.box.x || x > right(grid.box) + pitch / 2) continue;
    const stage = nearestTo(grid, x);
    if (stage < 0 || worded.has(stage)) continue;
    dots.push({
      key: node.id,
      nodes: [node],
      text: '',
      stage,
      lane,
      confidence,
      reason:
        named === null
          ? 'A dot in the row of feelings: its height is read as its value.'
          : `An icon in the row of feelings that is called “${node.name}”.`,
      box: { x: node.x, y: node.y, width: node.width, height: bottom(node) - node.y },
      across: [],
      value: named ?? snapEmotion(2 - (4 * (y - top)) / Math.max(1, end - top)),
    });
  }
  // One dot alone is a point of no curve.
  return new Set(dots.map((dot) => dot.stage)).size >= 2 ? dots : [];
}

function feelingOfIcon({ type, name }: SeenNode): number | null {
  return type === 'INSTANCE' || type === 'COMPONENT' ? feelingNamed(name) : null;
}

function isDot({ type, shape, text, width, height }: SeenNode, most: number): boolean {
  if (width > most || height > most || (text ?? '').trim() !== '') return false;
  return type === 'ELLIPSE' || (type === 'SHAPE_WITH_TEXT' && shape === 'ELLIPSE');
}

/** The column whose name stands nearest; −1 where none is within half a column. */
function nearestTo({ columns }: FoundGrid, x: number): number {
  const pitch = pitchOf(columns.cues);
  let best = { at: -1, away: pitch * 0.6 };
  for (const [at, cue] of columns.cues.entries()) {
    const away = x >= cue.from && x <= cue.to ? 0 : Math.abs(middleOf(cue) - x);
    if (away < best.away) best = { at, away };
  }
  return best.at;
}
