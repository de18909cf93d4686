import { stampKey, stampNamespace } from '../../src/journey/stamp.ts';
import { type Box, intersects } from '../../src/plane/boxes.ts';
import type { LiveBoard } from './live-board.ts';

interface Piece extends Box {
  id: string;
  /** Kind of its stamp, or the role of scaffold; `note` for what carries none. */
  role: string;
  text: string;
}

/** Where every node of the page lies, in page space, with its parent and words. Lines follow what they hang on. */
export function pageBoxes(board: LiveBoard): { [id: string]: unknown } {
  const boxes: { [id: string]: unknown } = {};
  for (const node of board.figma.currentPage.findAll()) {
    if (node.type === 'CONNECTOR') continue;
    const text = 'text' in node ? node.text.characters : 'characters' in node ? node.characters : node.name;
    const fills = 'fills' in node ? node.fills : null;
    boxes[node.id] = [node.parent?.id, node.absoluteBoundingBox, text, fills, stampText(node)];
  }
  return boxes;
}

/** Pairs of our own pieces of a map, notes of people in its cells included, that share area and should not. */
export function findBoardOverlaps(
  board: LiveBoard,
  rootId: string,
  report: { left: { nodeId: string }[]; beside: { nodeId: string }[] } = { left: [], beside: [] },
): string[] {
  const spared = new Set([...report.left, ...report.beside].map(({ nodeId }) => nodeId));
  const pieces = piecesOf(board, rootId).filter(({ id }) => !spared.has(id));
  const found: string[] = [];
  pieces.forEach((a, at) => {
    for (const b of pieces.slice(at + 1)) {
      if (shrunk(a, b) && !mayLieOn(a.role, b.role) && !mayLieOn(b.role, a.role))
        found.push(`${a.role} ${a.id} “${a.text}” × ${b.role} ${b.id} “${b.text}”`);
    }
  });
  return found;
}

/** Touching within a hair is no overlap. */
const shrunk = (a: Box, b: Box): boolean =>
  intersects({ x: a.x + 0.5, y: a.y + 0.5, width: a.width - 1, height: a.height - 1 }, b);

function piecesOf(board: LiveBoard, rootId: string): Piece[] {
  const pieces: Piece[] = [];
  for (const node of board.figma.currentPage.findAll()) {
    const box = node.absoluteBoundingBox;
    if (!box || node.type === 'CONNECTOR' || node.type === 'SECTION' || !isIn(node, rootId)) continue;
    const stamp = JSON.parse(stampText(node) || 'null');
    const role = stamp === null ? 'note' : stamp.kind === 'decor' ? stamp.role : stamp.kind;
    if (role === 'note' && node.type !== 'STICKY') continue;
    const text = 'text' in node ? node.text.characters : 'characters' in node ? node.characters : '';
    pieces.push({ id: node.id, role, text: text.slice(0, 20), ...box });
  }
  return pieces;
}

function mayLieOn(lower: string, upper: string): boolean {
  if (lower === 'band') return !['band', 'bar', 'lane'].includes(upper);
  if (lower === 'zero') return upper === 'emotion';
  // Whoever duplicates a face lays the copy beside or over it: it keeps its place.
  if (lower === 'emotion') return upper === 'emotion' || upper === 'zero' || upper === 'caption';
  return (lower === 'lane' || lower === 'feelings') && (upper === 'guidance' || upper === 'scale');
}

function isIn(node: BaseNode, rootId: string): boolean {
  for (let at: BaseNode | null = node; at; at = at.parent) if (at.id === rootId) return true;
  return false;
}

const stampText = (node: SceneNode): string => node.getSharedPluginData(stampNamespace, stampKey);
