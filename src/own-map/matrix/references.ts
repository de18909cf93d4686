import type { StampOf } from '../../journey/stamp.ts';
import { centreOf, fromCorner, origin, type Point } from '../../plane/boxes.ts';
import { roleOf } from '../../plane/decor.ts';
import { compareNodeIds } from '../../plane/node-order.ts';
import type { SeenNode } from '../../plane/scene.ts';
import { lookUp, type SceneIndex } from '../../plane/scene-index.ts';
import { belongsTo, samePlace, stampOf } from '../../plane/seen-nodes.ts';
import { fieldsIn, ratingAt } from './matrix-places.ts';
import { type MaybeRating, sameRating } from './ratings.ts';

/** A node that stands for a card on a matrix: never the card itself. */
export interface Reference {
  node: SeenNode;
  stamp: StampOf<'decor'>;
  cardId: string;
  /** The matrix that it stands in; `null`: somebody took it out, and it says nothing. */
  matrix: SeenNode | null;
  /** Where it stands in that, and the rating of the field there. */
  local: Point;
  field: MaybeRating;
  /** What was agreed when it was last written, and what it says now: while nobody moved it, the same. */
  agreed: MaybeRating;
  now: MaybeRating;
}

interface Board {
  /** Ids of references, and of what may be one. */
  ids: Iterable<string>;
  nodeOf(id: string): SeenNode | null | undefined;
  /** Ids of nodes that still exist, of those that copies name. */
  live: Pick<ReadonlySet<string>, 'has'>;
}

/** The references of a scene. */
export const boardOf = ({ scene, byId, live }: SceneIndex): Board => ({
  ids: lookUp(scene).marked.get('reference') || [],
  nodeOf: (id) => byId.get(id),
  live,
});

/** The references to cards of this map, by node id. A copy that a person made says nothing while its original stands. */
export function findReferences({ ids, nodeOf, live }: Board, journeyId: string): Reference[] {
  const found: Reference[] = [];
  for (const id of ids) {
    const node = nodeOf(id);
    const stamp = node ? stampOf(node, 'decor') : null;
    if (!node || stamp?.role !== 'reference' || stamp.journeyId !== journeyId) continue;
    const { cardId, agreed = null, nodeId } = stamp;
    if (cardId === undefined || (nodeId !== id && live.has(nodeId))) continue;
    const matrix = matrixAround(node, journeyId, nodeOf);
    const local = placeIn(matrix, node);
    const field = matrix ? ratingAt(placeIn(matrix, centreOf(node)), fieldsIn(matrix.stamp)) : agreed;
    const now = stamp.local && samePlace(local, stamp.local) ? agreed : field;
    found.push({ node, stamp, cardId, matrix, local, field, agreed, now });
  }
  return found.sort((a, b) => compareNodeIds(a.node.id, b.node.id));
}

/** What people said by dragging references, by card id; where two say it of one card, one of them counts for everybody. */
export function findDragged(board: Board, journeyId: string): Map<string, MaybeRating> {
  const dragged = new Map<string, MaybeRating>();
  for (const { cardId, agreed, now } of findReferences(board, journeyId))
    if (!dragged.has(cardId) && !sameRating(agreed, now)) dragged.set(cardId, now);
  return dragged;
}

/** A matrix, what is drawn in it, and what stands for cards; and marks, which may lie on the page as their notes do. */
export const overlayRoles = ['matrix', 'matrixPart', 'reference', 'mark'] as const;

/** All that is put on the board beside maps and on their notes, and is no part of what they say. */
export function overlaysOn({ scene, byId }: SceneIndex): SeenNode[] {
  const { marked } = lookUp(scene);
  return overlayRoles.flatMap((role) => (marked.get(role) || []).flatMap((id) => byId.get(id) || []));
}

export const isMatrix = (node: SeenNode, journeyId: string): boolean =>
  roleOf(node) === 'matrix' && belongsTo(node.stamp, journeyId);

/** A point of the page as a matrix has it. */
export const placeIn = (matrix: Point | null, at: Point): Point => fromCorner(matrix || origin, at);

function matrixAround(node: SeenNode, journeyId: string, nodeOf: Board['nodeOf']): SeenNode | null {
  for (let at = nodeOf(node.parentId || ''), depth = 0; at && depth < 100; depth += 1) {
    if (isMatrix(at, journeyId)) return at;
    at = nodeOf(at.parentId || '');
  }
  return null;
}
