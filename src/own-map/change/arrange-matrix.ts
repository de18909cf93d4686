import { addTo } from '../../journey/add-to.ts';
import { sameJson } from '../../journey/equal.ts';
import { type Box, origin, type Point, right } from '../../plane/boxes.ts';
import type { SectionPlan } from '../../plane/plan.ts';
import { isDecor, samePlace } from '../../plane/seen-nodes.ts';
import { type Fields, fieldOf, fieldsFor, fieldsIn, slotsOf } from '../matrix/matrix-places.ts';
import { planMatrix } from '../matrix/plan-matrix.ts';
import { type MaybeRating, sameRating } from '../matrix/ratings.ts';
import { placeIn, type Reference } from '../matrix/references.ts';
import { distance, findFreeSpace } from '../plan/find-free-space.ts';
import { type Draft, type DraftNode, nodeOf, partsOf, seeAround } from './draft.ts';
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
  const crowds = new Map<string, Member[]>();
  for (const { one, rating } of list) {
    const field = fieldOf(fields, rating);
    const isThere =
      one.matrix?.id === id && !nodeOf(draft, one.node.id)?.plan && sameRating(one.field, rating);
    const from = isThere ? placeIn(fieldOf(before, rating), one.local) : null;
    addTo(crowds, `${field.x} ${field.y}`, { id: one.node.id, field, from });
  }
  if (!sameJson(fields, before)) resizeMatrix(draft, matrix, fields);
  for (const members of crowds.values()) standInField(draft, id, members);
}

/** One that stands in a field; where in it it stands so far, if it does. */
interface Member {
  id: string;
  field: Box;
  from: Point | null;
}

/** Who stands nearest to a place gets it first. */
function standInField(draft: Draft, home: string, members: Member[]): void {
  const matrix = nodeOf(draft, home);
  const [first] = members;
  if (!matrix || !first) return;
  const { field } = first;
  const free = new Set(slotsOf(field));
  const nearest = (from: Point | null) => {
    let [best = origin] = free;
    if (from) for (const slot of free) if (distance(from, slot) < distance(from, best)) best = slot;
    return best;
  };
  const far = members.map((one) => ({
    ...one,
    by: one.from ? distance(one.from, nearest(one.from)) : coming,
  }));
  for (const { id, from } of far.sort((a, b) => a.by - b.by)) {
    const slot = nearest(from);
    free.delete(slot);
    setParent(draft, id, home);
    moveTo(draft, id, { x: matrix.x + field.x + slot.x, y: matrix.y + field.y + slot.y });
  }
}

/** Further than anything stands in a field: after all that are there. */
const coming = 1e9;

/** The matrix with other fields: what we drew in it goes where it belongs then. It grows away from the map, or goes where there is room. */
function resizeMatrix(draft: Draft, matrix: DraftNode, fields: Fields): void {
  const { id, stamp } = matrix;
  const planned = (each: Fields) => planMatrix(draft.map.journey.id, each);
  const [was, now] = [planned(fieldsIn(stamp)), planned(fields)];
  if (stamp?.kind !== 'decor') return;
  const parts = partsOf(draft, id);
  now.children.forEach((part, at) => {
    const before = was.children[at];
    if (!before || !('x' in before) || !('x' in part)) return;
    const node = parts.find(
      (each) => each.type === before.type && isDecor(each) && samePlace(placeIn(matrix, each), before),
    );
    if (!node) return;
    moveTo(draft, node.id, { x: matrix.x + part.x, y: matrix.y + part.y });
    if (part.type === 'RECTANGLE') resizeTo(draft, node.id, sizeOf(part));
  });
  resizeTo(draft, id, sizeOf(now));
  setStamp(draft, nodeOf(draft, id), { ...stamp, fields });
  moveTo(draft, id, freeSpaceFor(draft, now, { x: right(matrix), y: matrix.y }, matrix.parentId, id));
}

/** Where a matrix has room with its upper right corner near this place, or its own, among all that lies around the map. */
export function freeSpaceFor(
  draft: Draft,
  { width, height }: SectionPlan,
  { x, y }: Point,
  home: string | null,
  own?: string,
): Point {
  seeAround(draft);
  const others = [...draft.seen.values()].filter(({ id, parentId }) => parentId === home && id !== own);
  return findFreeSpace({ width, height }, { x: x - width / 2, y: y + height / 2 }, others);
}
