import type { Transform2 } from '../../figjam/document/records.ts';
import {
  boundsOf,
  identity,
  invert,
  multiply,
  type Rect,
  translation,
} from '../../figjam/geometry/transform.ts';
import { isRecord, type RawNode, readList, readNumber } from './json.ts';
import { readBox, readSize, readTransform, sameBox } from './read-geometry.ts';

/** Where a node's parent stands, and where it would stand by the reading of the file that was not believed. */
export interface Surroundings {
  parent: Transform2;
  stale: Transform2[];
  /** The nearest ancestor that is no group: the space of the Plugin API's `relativeTransform`. */
  container: Transform2;
}

export interface Place {
  /** From the node's own space to the page. */
  page: Transform2;
  width: number;
  height: number;
  /** Page transforms that the file also claims, when it contradicts itself. */
  stale: Transform2[];
}

export const page: Surroundings = { parent: identity, stale: [], container: identity };

/**
 * Where a node of a board file stands on the page. `relativeTransform` (relative to the direct parent, groups
 * included) and `absoluteBoundingBox` (page space) say the same in a file nobody touched. When they disagree, one
 * of them was edited by hand: the one that stands alone against what else remembers the old place
 * (`absoluteRenderBounds`, then the children's boxes) is the edit and wins; without a witness the box wins, for it
 * is what people read. A node that only disagrees because its parent was moved goes along with the parent.
 */
export function placeNode(raw: RawNode, around: Surroundings): Place {
  const relative = readTransform(raw.relativeTransform);
  const box = readBox(raw.absoluteBoundingBox);
  const size = readSize(raw) ?? (box === undefined ? undefined : sizeFromBox(raw, box));
  const { width, height } = size ?? { width: 0, height: 0 };
  if (relative === undefined) {
    return box === undefined
      ? { page: around.parent, width, height, stale: [] }
      : { page: settle(turned(raw), box, width, height), width, height, stale: [] };
  }
  const own = multiply(around.parent, relative);
  const place = { page: own, width, height, stale: [] };
  if (box === undefined) return place;
  const fits = (transform: Transform2) => sameBox(boundsOf(transform, width, height), box);
  if (fits(own)) return place;
  const inContainer = multiply(around.container, relative);
  if (fits(inContainer)) return { ...place, page: inContainer };
  const before = around.stale.map((parent) => multiply(parent, relative));
  if (before.some(fits)) return { ...place, stale: before };
  return settleDispute(raw, box, place);
}

function settleDispute(raw: RawNode, box: Rect, byTransform: Place): Place {
  const { width, height } = byTransform;
  const claimed = boundsOf(byTransform.page, width, height);
  const upright = isUpright(byTransform.page);
  const byBox: Place = {
    page: settle(byTransform.page, box, width, height),
    width: upright ? box.width : width,
    height: upright ? box.height : height,
    stale: [byTransform.page],
  };
  const bounds = readBox(raw.absoluteRenderBounds);
  // Bounds that touch neither place remember a third one: of these two they know nothing.
  const witness =
    bounds !== undefined && (touches(bounds, claimed) || touches(bounds, box))
      ? distance(bounds, claimed) - distance(bounds, box)
      : askChildren(raw, byTransform.page, byBox.page);
  // A positive difference: the witness stands with the box, so the transform is what was edited.
  return witness > 0 ? { ...byTransform, stale: [byBox.page] } : byBox;
}

const touches = (a: Rect, b: Rect): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;

/** How many children stand where the box says, minus how many stand where the transform says. */
function askChildren(raw: RawNode, byTransform: Transform2, byBox: Transform2): number {
  let votes = 0;
  for (const child of readList(raw.children) ?? []) {
    if (!isRecord(child)) continue;
    const relative = readTransform(child.relativeTransform);
    const box = readBox(child.absoluteBoundingBox);
    const size = readSize(child);
    if (relative === undefined || box === undefined || size === undefined) continue;
    const stands = (parent: Transform2) =>
      sameBox(boundsOf(multiply(parent, relative), size.width, size.height), box);
    votes += Number(stands(byBox)) - Number(stands(byTransform));
  }
  return votes;
}

/** How badly a box explains the painted bounds, which may only stick out around it (shadow, stroke, children). */
function distance(bounds: Rect, box: Rect): number {
  const outside =
    Math.max(0, bounds.x - box.x) +
    Math.max(0, bounds.y - box.y) +
    Math.max(0, box.x + box.width - bounds.x - bounds.width) +
    Math.max(0, box.y + box.height - bounds.y - bounds.height);
  const middle =
    Math.abs(bounds.x + bounds.width / 2 - box.x - box.width / 2) +
    Math.abs(bounds.y + bounds.height / 2 - box.y - box.height / 2);
  return outside * 1e3 + middle;
}

/** The transform moved, not turned, so that its upright box starts where `box` does. */
function settle(transform: Transform2, box: Rect, width: number, height: number): Transform2 {
  const now = boundsOf(transform, width, height);
  return multiply(translation(box.x - now.x, box.y - now.y), transform);
}

function turned(raw: RawNode): Transform2 {
  const angle = readNumber(raw.rotation) ?? 0;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return angle === 0
    ? identity
    : [
        [cos, -sin, 0],
        [sin, cos, 0],
      ];
}

/** A turned rectangle's own size, from the upright box around it; near 45° any size fits, so the box is taken. */
function sizeFromBox(raw: RawNode, box: Rect): { width: number; height: number } {
  const angle = readNumber(raw.rotation) ?? 0;
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  const determinant = cos * cos - sin * sin;
  if (Math.abs(determinant) < 0.05) return { width: box.width, height: box.height };
  const width = (box.width * cos - box.height * sin) / determinant;
  const height = (box.height * cos - box.width * sin) / determinant;
  return width >= 0 && height >= 0 ? { width, height } : { width: box.width, height: box.height };
}

const isUpright = (t: Transform2) =>
  Math.abs(t[0][1]) < 1e-6 && Math.abs(t[1][0]) < 1e-6 && t[0][0] > 0 && t[1][1] > 0;

/** A page transform as seen from a parent. */
export const relativeTo = (parent: Transform2, transform: Transform2): Transform2 =>
  multiply(invert(parent), transform);
