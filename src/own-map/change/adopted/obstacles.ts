import { type Box, intersects } from '../../../plane/boxes.ts';
import { noteTypes } from '../../../plane/seen-nodes.ts';
import { type Draft, type DraftNode, nodeOf } from '../draft.ts';

/** What a person sees as lying somewhere. */
const solid: readonly string[] = [...noteTypes, 'STAMP'];

/**
 * What lies in an area, and must not be covered by what has this size: all that is visible, but for `own`, for what has no place
 * yet, and for the ground: an empty shape much larger than what shall be placed. `also`: types that count besides.
 */
export function obstaclesIn(
  draft: Draft,
  area: Box,
  { width, height }: Pick<Box, 'width' | 'height'>,
  own: ReadonlySet<string>,
  also: readonly string[] = [],
): DraftNode[] {
  const isGround = (node: DraftNode) =>
    (node.text ?? '').trim() === '' &&
    node.type === 'SHAPE_WITH_TEXT' &&
    node.width * node.height > 1.5 * width * height;
  return [...draft.nodes.values()].filter(
    (node) =>
      node.visible &&
      !own.has(node.id) &&
      !draft.removed.has(node.id) &&
      (solid.includes(node.type) || also.includes(node.type)) &&
      !(node.plan && node.x === 0 && node.y === 0) &&
      intersects(node, area) &&
      !isGround(node),
  );
}

/** Those of these nodes that stand, as they shall be. */
export const standing = (draft: Draft, ids: readonly string[]): DraftNode[] =>
  ids.flatMap((id) => nodeOf(draft, id) ?? []);
