import type { Point, Rect } from '../../figjam/geometry/transform.ts';
import type { BoardDocument } from '../session/board-document.ts';

/** The deepest topmost section that holds the point; sections in `without` and below are passed over. */
export function findSectionAt(
  document: BoardDocument,
  parentId: string,
  point: Point,
  without: readonly string[],
  boundsOf: (id: string) => Rect,
): string | null {
  for (const node of document.children(parentId).toReversed()) {
    if (node.type !== 'SECTION' || without.includes(node.id) || node.props.visible === false) continue;
    const { x, y, width, height } = boundsOf(node.id);
    if (point.x < x || point.y < y || point.x > x + width || point.y > y + height) continue;
    return findSectionAt(document, node.id, point, without, boundsOf) ?? node.id;
  }
  return null;
}
