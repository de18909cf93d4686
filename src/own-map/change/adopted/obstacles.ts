import type { Box } from '../../../plane/boxes.ts';
import type { SeenNode } from '../../../plane/scene.ts';
import { noteTypes } from '../../../plane/seen-nodes.ts';

/** What a person sees as lying somewhere. */
export const solid: readonly string[] = [...noteTypes, 'STAMP'];

/** An empty shape much larger than what shall be placed is the ground that it is placed on. */
export function isGround(node: SeenNode, size: Pick<Box, 'width' | 'height'>): boolean {
  return (
    (node.text ?? '').trim() === '' &&
    node.type === 'SHAPE_WITH_TEXT' &&
    node.width * node.height > 1.5 * size.width * size.height
  );
}
