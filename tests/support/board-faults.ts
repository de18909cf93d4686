import type { NodeRecord } from '../../playground/figjam/document/records.ts';
import { layShapeText } from '../../playground/figjam/geometry/shape-text.ts';
import { stampKey, stampNamespace } from '../../src/journey/stamp.ts';
import { bottom, right } from '../../src/plane/boxes.ts';
import { findBoardOverlaps } from './board-overlaps.ts';
import type { LiveBoard } from './live-board.ts';

/**
 * What a designer would send back on a board, of what we placed: pieces that share area and should not, pieces that
 * leave their section, and words that do not fit the shape that they stand in.
 */
export function findBoardFaults(board: LiveBoard, rootId: string): string[] {
  const faults = findBoardOverlaps(board, rootId, { left: [], beside: [] });
  const root = board.figma.currentPage.findOne(({ id }) => id === rootId);
  const records = new Map(board.client.control.records().map((record) => [record.id, record]));
  for (const node of board.figma.currentPage.findAll()) {
    if (!stampOf(node) || node.type === 'CONNECTOR' || node.id === rootId) continue;
    // What crosses the stages belongs to the map, whichever of them FigJam takes for its parent.
    const { role = '' } = JSON.parse(stampOf(node));
    const crosses = role === 'zero' || role === 'divider';
    const parent = crosses ? root : node.parent;
    const [box, home] = [
      node.absoluteBoundingBox,
      parent && 'x' in parent ? parent.absoluteBoundingBox : null,
    ];
    const isIn =
      !box ||
      !home ||
      (box.x >= home.x - 0.5 &&
        box.y >= home.y - 0.5 &&
        right(box) <= right(home) + 0.5 &&
        bottom(box) <= bottom(home) + 0.5);
    if (!isIn) faults.push(`leaves its section: ${nameOf(node)}`);
    const record = records.get(node.id);
    if (record?.type === 'SHAPE_WITH_TEXT' && !fits(record))
      faults.push(`more words than room: ${nameOf(node)}`);
  }
  return faults;
}

/** Whether the words of a shape are no higher than it; a long word alone may be cut, as the plan allows. */
function fits(record: NodeRecord): boolean {
  const fontSize = record.props.text?.base.fontSize ?? 0;
  return fontSize <= 16 || !layShapeText(record, 'inter').isCut;
}

function nameOf(node: SceneNode): string {
  const { kind, role = '' } = JSON.parse(stampOf(node));
  const text = 'text' in node ? node.text.characters : 'characters' in node ? node.characters : node.name;
  return `${kind} ${role} ${node.id} “${text.slice(0, 30)}”`;
}

const stampOf = (node: SceneNode): string => node.getSharedPluginData(stampNamespace, stampKey);
