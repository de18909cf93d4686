import type { NodeRecord } from '../figjam/document/records.ts';
import { type RawNode, readString } from './base/json.ts';
import { renameCells } from './fields/table.ts';
import { writeFields } from './node-fields.ts';
import { type Envelope, typeOfRest } from './open-board.ts';
import { type SavedBoard, writeGeometry } from './save-geometry.ts';

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
  const board: SavedBoard = {
    has: (id) => byId.has(id),
    get: (id) => byId.get(id),
    children: (id) => children.get(id) ?? [],
  };
  const root = records.find((record) => record.type === 'DOCUMENT');
  if (root === undefined) throw new Error('The document has no root to save');
  return { ...envelope, document: saveNode(root, board) };
}

function saveNode(record: NodeRecord, board: SavedBoard): RawNode {
  const raw = rawOf(record);
  const { props } = record;
  const name = record.type === 'DOCUMENT' ? (readString(raw.name) ?? 'Document') : props.name;
  let node = writeFields({ ...props, name }, { ...raw, id: record.id, type: raw.type ?? '' }, board);
  if (record.type !== 'DOCUMENT' && record.type !== 'PAGE') node = writeGeometry(node, record, board);
  const isCopy = readString(raw.id) !== record.id;
  if (record.type === 'TABLE') return isCopy ? { ...node, children: renameCells(node) } : node;
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
