import { addTo } from '../../journey/add-to.ts';
import { anchorOf, type Piece } from '../../plane/piece.ts';
import type { SeenNode } from '../../plane/scene.ts';
import type { SceneIndex } from '../../plane/scene-index.ts';

/** What lies level on the page, and each rotated group by itself, turned back as if it lay level. */
export function levelPieces(pieces: readonly Piece[], index: SceneIndex): Piece[][] {
  const planes = new Map<string, Piece[]>();
  const turned = turnedGroups(pieces, index);
  for (const piece of pieces) {
    const group = rotatedGroup(piece, index, turned);
    const key = group?.id ?? '';
    const level = group ? turnBack(piece, turned.get(group.id) ?? group.rotation) : piece;
    addTo(planes, key, level);
  }
  return [...planes.values()];
}

/** Groups by the rotation of a sticky in them: no sticky stands turned by itself, and a group need not say its own. */
function turnedGroups(pieces: readonly Piece[], index: SceneIndex): Map<string, number> {
  const turned = new Map<string, number>();
  for (const { nodes } of pieces) {
    const [node] = nodes;
    if (node?.type !== 'STICKY' || Math.abs(node.rotation) < 1) continue;
    const group = index.ancestor(node, ({ type }) => type === 'GROUP');
    if (group && group.rotation === 0) turned.set(group.id, node.rotation);
  }
  return turned;
}

function rotatedGroup(piece: Piece, index: SceneIndex, turned: ReadonlyMap<string, number>): SeenNode | null {
  const [node] = piece.nodes;
  if (!node) return null;
  const isRotated = (candidate: SeenNode) =>
    turned.has(candidate.id) ||
    ((candidate.type === 'GROUP' || candidate.type === 'FRAME') && Math.abs(candidate.rotation) >= 1);
  return index.ancestor(node, isRotated);
}

/**
 * Turns a piece back around the page's origin: its middle by the rotation, its box to the one whose turned corners
 * the seen box touches. (A box of w × h turned by a is w·|cos a| + h·|sin a| wide; near 45° that says little, and
 * the piece is taken as a square.)
 */
function turnBack(piece: Piece, degrees: number): Piece {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const { x, y, width, height } = piece.box;
  const [cx, cy] = [x + width / 2, y + height / 2];
  const middle = { x: cx * cos - cy * sin, y: cx * sin + cy * cos };
  const [c, s] = [Math.abs(cos), Math.abs(sin)];
  const spread = c * c - s * s;
  const square = Math.min(width, height) / (c + s);
  const own =
    Math.abs(spread) < 0.2
      ? { width: square, height: square }
      : {
          width: Math.max(1, (width * c - height * s) / spread),
          height: Math.max(1, (height * c - width * s) / spread),
        };
  const box = { x: middle.x - own.width / 2, y: middle.y - own.height / 2, ...own };
  const lines = piece.type === 'TEXT' ? piece.text.split('\n').length : 1;
  return { ...piece, box, at: anchorOf(box), size: Math.min(own.width, own.height) / lines };
}
