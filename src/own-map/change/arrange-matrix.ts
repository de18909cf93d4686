import { addTo } from '../../journey/add-to.ts';
import { sameJson } from '../../journey/equal.ts';
import { type Point, right } from '../../plane/boxes.ts';
import type { SectionPlan } from '../../plane/plan.ts';
import { samePlace } from '../../plane/seen-nodes.ts';
import { type Field, type Fields, fieldOf, fieldsFor, fieldsIn, slotsOf } from '../matrix/matrix-places.ts';
import { planMatrix } from '../matrix/plan-matrix.ts';
import { type MaybeRating, sameRating } from '../matrix/ratings.ts';
import { placeIn, type Reference } from '../matrix/references.ts';
import { findFreeSpace } from '../plan/find-free-space.ts';
import { type Draft, type DraftNode, nodeOf } from './draft.ts';
import { moveTo, resizeTo, setParent, setStamp, sizeOf } from './draft-nodes.ts';

/** A reference, and what its card is rated. */
export interface Standing {
  one: Reference;
  rating: MaybeRating;
}

/**
 * Lets all of these stand side by side, each in the field of its rating: those that stand there already as near as possible to where they are.
 * A matrix that has too little room for them grows; `anew`: it has just the room that they need.
 */
export function arrangeMatrix(draft: Draft, id: string, list: readonly Standing[], anew: boolean): void {
  const matrix = nodeOf(draft, id);
  if (!matrix) return;
  const before = fieldsIn(matrix.stamp);
  const ratings = list.map(({ rating }) => rating);
  const fields = fieldsFor(ratings, anew ? undefined : before);
  const byField = new Map<string, { field: Field; from: Point | null; id: string }[]>();
  for (const { one, rating } of list) {
    const field = fieldOf(fields, rating);
    const isThere =
      one.matrix?.id === id && !nodeOf(draft, one.node.id)?.plan && sameRating(one.field, rating);
    const from = isThere ? placeIn(fieldOf(before, rating), one.local) : null;
    addTo(byField, `${field.x} ${field.y}`, { field, from, id: one.node.id });
  }
  if (!sameJson(fields, before)) resizeMatrix(draft, matrix, fields);
  for (const crowd of byField.values()) standInField(draft, id, crowd);
}

/** Who stands nearest to a place gets it first. */
function standInField(
  draft: Draft,
  home: string,
  crowd: readonly { field: Field; from: Point | null; id: string }[],
): void {
  const [{ field } = { field: null }] = crowd;
  const matrix = nodeOf(draft, home);
  if (!field || !matrix) return;
  const free = new Set(slotsOf(field));
  const nearest = (from: Point | null) => {
    let [best = { x: 0, y: 0 }] = free;
    if (from) for (const slot of free) if (distance(from, slot) < distance(from, best)) best = slot;
    return { best, far: from ? distance(from, best) : Number.POSITIVE_INFINITY };
  };
  const inTurn = crowd.map((each) => ({ ...each, far: nearest(each.from).far }));
  for (const { id, from } of inTurn.sort((a, b) => (a.far === b.far ? 0 : a.far - b.far))) {
    const { best } = nearest(from);
    free.delete(best);
    setParent(draft, id, home);
    moveTo(draft, id, { x: matrix.x + field.x + best.x, y: matrix.y + field.y + best.y });
  }
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** The matrix with other fields: what we drew in it goes where it belongs then. It grows away from the map, or goes where there is room. */
function resizeMatrix(draft: Draft, matrix: DraftNode, fields: Fields): void {
  const { id, stamp } = matrix;
  const [was, now] = [fieldsIn(stamp), fields].map((each) => planMatrix(draft.map.journey.id, each));
  if (!was || !now || stamp?.kind !== 'decor') return;
  const parts = (draft.children.get(id) ?? []).flatMap((child) => nodeOf(draft, child) ?? []);
  now.children.forEach((part, at) => {
    const before = was.children[at];
    if (!before || !('x' in before) || !('x' in part)) return;
    const node = parts.find(
      (each) =>
        each.type === before.type &&
        each.stamp?.kind === 'decor' &&
        each.stamp.role === 'matrixPart' &&
        samePlace(placeIn(matrix, each), before),
    );
    if (!node) return;
    moveTo(draft, node.id, { x: matrix.x + part.x, y: matrix.y + part.y });
    if (part.type === 'RECTANGLE') resizeTo(draft, node.id, sizeOf(part));
  });
  const centre = { x: right(matrix) - now.width / 2, y: matrix.y + now.height / 2 };
  resizeTo(draft, id, sizeOf(now));
  setStamp(draft, nodeOf(draft, id), { ...stamp, fields });
  const at = { x: right(matrix) - now.width, y: matrix.y };
  moveTo(draft, id, matrix.parentId === null ? freeSpaceFor(draft, now, centre, id) : at);
}

/** Where on the page a matrix of this size has room, near `centre`. */
export function freeSpaceFor(
  { scene }: Draft,
  size: Pick<SectionPlan, 'width' | 'height'>,
  centre: Point,
  except?: string,
): Point {
  const others = scene.nodes.filter(({ id, parentId }) => parentId === null && id !== except);
  return findFreeSpace(size, centre, others);
}
