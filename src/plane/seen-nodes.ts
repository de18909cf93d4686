import type { Stamp, StampKind, StampOf } from '../journey/stamp.ts';
import { fromCorner, type Point } from './boxes.ts';
import type { SeenNode } from './scene.ts';
import type { SceneIndex } from './scene-index.ts';

/** Places count as unchanged within this many px: rounding of files and transforms, never a person's drag. */
const placeTolerance = 0.5;

export type SeenWith<K extends StampKind> = SeenNode & { stamp: StampOf<K> };

/** Does the node carry a stamp of this kind? */
export function hasStamp<N extends Pick<SeenNode, 'stamp'>, K extends StampKind>(
  node: N | null | undefined,
  kind: K,
): node is N & { stamp: StampOf<K> } {
  return node?.stamp?.kind === kind;
}

/** What a node is by its stamp; '' without one. */
export const kindOf = ({ stamp }: Pick<SeenNode, 'stamp'>): StampKind | '' => (stamp ? stamp.kind : '');

/** Narrows a stamp of any kind. */
export function stampOf<K extends StampKind>(node: SeenNode, kind: K): StampOf<K> | null {
  return hasStamp(node, kind) ? node.stamp : null;
}

/** The node's place in the section it lies in (sections never rotate); in page space when it lies in none. */
export function localPlace(index: SceneIndex, node: SeenNode): Point {
  const section = index.ancestor(node, (candidate) => candidate.type === 'SECTION');
  return section ? { x: node.x - section.x, y: node.y - section.y } : { x: node.x, y: node.y };
}

/** The same, where nodes are known by their ids. */
export function placeInSection(nodes: ReadonlyMap<string, SeenNode>, node: SeenNode): Point {
  let parent = nodes.get(node.parentId || '');
  while (parent && parent.type !== 'SECTION') parent = nodes.get(parent.parentId || '');
  return fromCorner(parent, node);
}

/** Are the places the same, but for rounding? */
export function samePlace(a: Point, b: Point): boolean {
  return Math.abs(a.x - b.x) <= placeTolerance && Math.abs(a.y - b.y) <= placeTolerance;
}

/** All words that a person can read on this node; layer names count only where FigJam shows them (sections). */
export function wordsOf(node: SeenNode): string {
  const parts: string[] = [];
  if (node.type === 'SECTION') parts.push(node.name);
  if (node.text !== undefined) parts.push(node.text);
  if (node.table)
    for (const row of node.table.cells) parts.push(row.filter((cell) => cell !== '').join(' · '));
  return parts.filter((part) => part.trim() !== '').join('\n');
}

export const isDecor = (node: SeenNode): boolean => hasStamp(node, 'decor');

/**
 * No stamp says whose it is. What a newer version drew is no stranger's map: it is named as what it is, among what is in
 * no map.
 */
export function isNobodys({ stamp, badStamp }: SeenNode): boolean {
  return !stamp && badStamp !== 'newer';
}

/** Does this stamp belong to the map whose stamps say this journey id? */
export function belongsTo(stamp: Stamp | undefined, stampedId: string): boolean {
  return stamp?.journeyId === stampedId;
}

/** Types of nodes that hold words as people write them: notes, texts, tables … */
export const noteTypes = [
  'STICKY',
  'SHAPE_WITH_TEXT',
  'TEXT',
  'TABLE',
  'CODE_BLOCK',
  'LINK_UNFURL',
  'EMBED',
] as const;

/** Those of which each is one thing with words on it: a table is as many as it has cells. */
export const carriers: readonly string[] = noteTypes.filter((type) => type !== 'TABLE');

export const isNote = ({ type }: SeenNode): boolean => noteTypes.some((known) => known === type);
