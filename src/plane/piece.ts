import {
  type Box,
  bottom,
  centreOf,
  intersects,
  type Point,
  right,
  sharedHeight,
  sharedWidth,
} from './boxes.ts';
import type { SeenNode } from './scene.ts';
import type { SceneIndex } from './scene-index.ts';
import { carriers } from './seen-nodes.ts';

/** Something with words, as a grid is looked for: one note, shape or text, or a text laid over an empty shape. */
export interface Piece {
  /** The node with the words. */
  id: string;
  /** The node with the words first, then the shape that it lies on. */
  nodes: SeenNode[];
  text: string;
  type: string;
  fill: string | undefined;
  box: Box;
  /** How large it looks: height of a line of a text, the shorter side of anything else. */
  size: number;
  /** Where it "is": the middle of its upper square, however far its text has grown down. */
  at: Point;
  /** Sections and frames around it, innermost first. */
  holders: string[];
}

/**
 * The pieces among these nodes. A text that lies on an empty shape or note, and fills a fair part of it, is one
 * piece with it: measured on real boards, cards are as often drawn like that as in one node. An empty shape that
 * holds several texts is a backdrop, and none of theirs.
 */
export function collectPieces(nodes: readonly SeenNode[], index: SceneIndex): Piece[] {
  const carrying = nodes.filter((node) => carriers.includes(node.type));
  const worded = carrying.filter((node) => (node.text || '').trim() !== '');
  const under = findBackings(carrying, worded);
  return worded.map((node) => {
    const backing = under.get(node.id);
    const shape = backing || node;
    const box = { x: shape.x, y: shape.y, width: shape.width, height: shape.height };
    return {
      id: node.id,
      nodes: backing ? [node, backing] : [node],
      text: (node.text || '').trim(),
      type: shape.type,
      fill: shape.fill,
      box,
      size:
        Math.min(box.width, box.height) /
        (shape.type === 'TEXT' ? (node.text || '').trim().split('\n').length : 1),
      at: anchorOf(box),
      holders: holdersOf(node, index),
    };
  });
}

/** The middle of the upper square; the middle of the box when it is wider than high. */
export function anchorOf(box: Box): Point {
  return { x: box.x + box.width / 2, y: box.y + Math.min(box.width, box.height) / 2 };
}

function findBackings(carrying: readonly SeenNode[], worded: readonly SeenNode[]): Map<string, SeenNode> {
  const backings = new Map<string, SeenNode>();
  const empty = carrying.filter(
    (node) => (node.text || '').trim() === '' && (node.type === 'SHAPE_WITH_TEXT' || node.type === 'STICKY'),
  );
  if (empty.length === 0) return backings;
  const texts = byMiddle(worded.filter((node) => node.type === 'TEXT'));
  const holds = new Map<string, SeenNode[]>();
  for (const shape of empty) {
    const inside = beside(texts, shape).filter((text) => liesOn(text, shape));
    if (inside.length > 0) holds.set(shape.id, inside);
  }
  for (const shape of empty) {
    const [text, second] = holds.get(shape.id) || [];
    if (!text || second) continue;
    const held = backings.get(text.id);
    if (!held || held.width * held.height > shape.width * shape.height) backings.set(text.id, shape);
  }
  return backings;
}

/** A node, and the height of its middle. */
type Levelled = readonly [middle: number, node: SeenNode];

const byMiddle = (nodes: readonly SeenNode[]): Levelled[] =>
  nodes.map((node): Levelled => [centreOf(node).y, node]).sort(([a], [b]) => a - b);

/** Those whose middle is as high as the box reaches, found without looking at all of them. */
function beside(sorted: readonly Levelled[], box: Box): SeenNode[] {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const half = (from + to) >> 1;
    if ((sorted[half]?.[0] || 0) < box.y) from = half + 1;
    else to = half;
  }
  const found: SeenNode[] = [];
  for (let at = from; at < sorted.length; at += 1) {
    const [middle, node] = sorted[at] || [];
    if (middle === undefined || !node || middle > bottom(box)) break;
    found.push(node);
  }
  return found;
}

function liesOn(text: SeenNode, shape: SeenNode): boolean {
  const { x, y } = centreOf(text);
  const within = x >= shape.x && x <= right(shape) && y >= shape.y && y <= bottom(shape);
  if (!within || !intersects(text, shape)) return false;
  const shared = sharedWidth(text, shape) * sharedHeight(text, shape);
  const fits = shared >= 0.6 * text.width * text.height;
  return fits && shape.width <= text.width * 6 && shape.height <= text.height * 12;
}

function holdersOf(node: SeenNode, index: SceneIndex): string[] {
  const holders: string[] = [];
  index.ancestor(node, (candidate) => {
    if (candidate.type === 'SECTION' || candidate.type === 'FRAME') holders.push(candidate.id);
    return false;
  });
  return holders;
}
