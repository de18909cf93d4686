import { absoluteTransform, boundsOf, translation } from '../figjam/geometry/transform.ts';
import type { NodeRecord, Transform2 } from '../figjam/records.ts';
import type { BoardContext } from './fields/field-codec.ts';
import { writeCells } from './fields/table.ts';
import { equalJson, isRecord, type RawNode, readNumber } from './json.ts';
import { writeFields } from './node-fields.ts';
import { type Envelope, typeOfRest } from './open-board.ts';
import { relativeTo } from './place.ts';
import { readBox, readTransform, rotationOf, sameTransform } from './read-geometry.ts';

interface Board extends BoardContext {
  get(id: string): NodeRecord | undefined;
  children(id: string): readonly NodeRecord[];
}

/**
 * The board file of a document: every node as it stood in the file it came from, with only those fields replaced
 * that say something else now; new nodes in REST's shape. Both `absoluteBoundingBox` (page space) and
 * `relativeTransform` (relative to the direct parent) with `size` are written, rotation in radians.
 */
export function saveBoard(records: readonly NodeRecord[], envelope: Envelope): RawNode {
  const byId = new Map(records.map((record) => [record.id, record]));
  const children = new Map<string, NodeRecord[]>();
  for (const record of records) {
    if (record.parentId === null) continue;
    const siblings = children.get(record.parentId);
    if (siblings === undefined) children.set(record.parentId, [record]);
    else siblings.push(record);
  }
  const board: Board = {
    has: (id) => byId.has(id),
    get: (id) => byId.get(id),
    children: (id) => children.get(id) ?? [],
  };
  const root = records.find((record) => record.type === 'DOCUMENT');
  if (root === undefined) throw new Error('The document has no root to save');
  return { ...envelope, document: saveNode(root, board) };
}

function saveNode(record: NodeRecord, board: Board): RawNode {
  const raw = rawOf(record);
  let node = writeFields(record.props, { ...raw, id: record.id, type: raw.type ?? '' }, board);
  if (record.type !== 'DOCUMENT' && record.type !== 'PAGE') node = writeGeometry(node, record, board);
  if (record.type === 'TABLE') return node;
  const children = board.children(record.id).map((child) => saveNode(child, board));
  if (children.length === 0 && !mayHoldNodes(record, raw)) return node;
  return { ...node, children };
}

/** The file's node, or the least that a new one is. */
function rawOf(record: NodeRecord): RawNode {
  const type = Object.keys(typeOfRest).find((rest) => typeOfRest[rest] === record.type) ?? record.type;
  return record.props.raw ?? { id: record.id, name: '', type };
}

function mayHoldNodes(record: NodeRecord, raw: RawNode): boolean {
  if (record.props.raw !== undefined) return Array.isArray(raw.children);
  return ['DOCUMENT', 'PAGE', 'SECTION', 'FRAME', 'GROUP', 'BOOLEAN_OPERATION'].includes(record.type);
}

function writeGeometry(node: RawNode, record: NodeRecord, board: Board): RawNode {
  const { width = 0, height = 0 } = record.props;
  const onPage = absoluteTransform(board, record.id);
  const inParent = relativeTo(absoluteTransform(board, record.parentId ?? ''), onPage);
  if (standsWhereItStood(record, onPage, inParent, width, height)) return node;
  const box = boundsOf(onPage, width, height);
  const rotation = rotationOf(inParent);
  const { rotation: _, absoluteRenderBounds, ...rest } = node;
  const old = readBox(node.absoluteBoundingBox);
  const bounds = readBox(absoluteRenderBounds);
  return {
    ...moveCells(rest, record, box.x, box.y),
    ...(Math.abs(rotation) > 1e-9 && { rotation }),
    absoluteBoundingBox: { ...box },
    // Painted bounds keep what they had around the box: they witness which of the two places a hand edit changed.
    absoluteRenderBounds: {
      x: box.x + (bounds && old ? bounds.x - old.x : 0),
      y: box.y + (bounds && old ? bounds.y - old.y : 0),
      width: box.width + (bounds && old ? bounds.width - old.width : 0),
      height: box.height + (bounds && old ? bounds.height - old.height : 0),
    },
    relativeTransform: inParent,
    size: { x: width, y: height },
  };
}

function standsWhereItStood(
  record: NodeRecord,
  onPage: Transform2,
  inParent: Transform2,
  width: number,
  height: number,
): boolean {
  const { placed, rows, columns } = record.props;
  if (!isRecord(placed)) return false;
  if (!equalJson(rows, placed.rows) || !equalJson(columns, placed.columns)) return false;
  const [before, beforeInParent] = [readTransform(placed.page), readTransform(placed.parent)];
  if (before === undefined || beforeInParent === undefined) return false;
  const sameSize =
    Math.abs((readNumber(placed.width) ?? 0) - width) < 1e-6 &&
    Math.abs((readNumber(placed.height) ?? 0) - height) < 1e-6;
  return sameSize && sameTransform(before, onPage) && sameTransform(beforeInParent, inParent);
}

/** A table's cells get their boxes from rows and columns. */
function moveCells(node: RawNode, record: NodeRecord, left: number, top: number): RawNode {
  if (record.type !== 'TABLE') return node;
  const { rows = [], columns = [] } = record.props;
  const cells = writeCells(record.props, node);
  let y = 0;
  const moved = rows.flatMap(({ height }, row) => {
    let x = 0;
    const placed = columns.map(({ width }, column) => {
      const relativeTransform: Transform2 = translation(x, y);
      const absoluteBoundingBox = { x: left + x, y: top + y, width, height };
      x += width;
      const cell = cells[row * columns.length + column] ?? {};
      return { ...cell, absoluteBoundingBox, relativeTransform, size: { x: width, y: height } };
    });
    y += height;
    return placed;
  });
  return { ...node, children: moved };
}
