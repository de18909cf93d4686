import type { Box } from '../../plane/boxes.ts';
import type { SeenNode } from '../../plane/scene.ts';

/** What a person sees as lying somewhere. */
export const solid = [
  'STICKY',
  'SHAPE_WITH_TEXT',
  'TEXT',
  'TABLE',
  'CODE_BLOCK',
  'LINK_UNFURL',
  'EMBED',
  'STAMP',
];

/** An empty shape much larger than what shall be placed is the ground that it is placed on. */
export function isGround(node: SeenNode, size: Pick<Box, 'width' | 'height'>): boolean {
  return (
    (node.text ?? '').trim() === '' &&
    node.type === 'SHAPE_WITH_TEXT' &&
    node.width * node.height > 1.5 * size.width * size.height
  );
}
