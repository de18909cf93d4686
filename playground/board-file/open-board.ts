import { generateNKeysBetween } from 'fractional-indexing';
import type { NodeProps, NodeRecord } from '../figjam/document/records.ts';
import { isTransparent } from '../figjam/geometry/transform.ts';
import { isRecord, type RawNode, readList, readString } from './base/json.ts';
import { page, placeNode, relativeTo, type Surroundings } from './base/place.ts';
import { checkBoard } from './check-board.ts';
import type { BoardContext } from './fields/field-codec.ts';
import { readFields } from './node-fields.ts';

/** What a board file says beside its nodes: kept for saving. */
export interface Envelope {
  [field: string]: RawNode[string];
}

export interface OpenedBoard {
  /** Parents before children, siblings back to front. */
  records: NodeRecord[];
  fileName: string;
  envelope: Envelope;
}

/** REST's words for what the Plugin API calls otherwise. */
export const typeOfRest: { [rest: string]: string } = { CANVAS: 'PAGE', REGULAR_POLYGON: 'POLYGON' };

/**
 * Opens a board file: the JSON of Figma's REST API for files, with the fields beside it that only the Plugin API
 * shows. What is missing is tolerated; each node keeps its raw JSON, so that saving gives back what nobody touched.
 * Transforms are relative to the container (Plugin API). Throws `BoardFileError` for anything but a board.
 */
export function openBoard(json: unknown): OpenedBoard {
  const { top, document } = checkBoard(json);
  const { document: _, ...envelope } = top;
  const ids = new Set<string>();
  collectIds(document, ids);
  const fileName = readString(top.name) ?? readString(top.fileName) ?? 'Untitled';
  const records: NodeRecord[] = [];
  openNode(document, null, 'a0', page, { has: (id) => ids.has(id) }, records);
  // A file calls its root "Document"; plugins see the file's name there (typings of `root`).
  const [root] = records;
  if (root !== undefined) root.props.name = fileName;
  return { records, fileName, envelope };
}

function collectIds(raw: RawNode, ids: Set<string>): void {
  ids.add(readString(raw.id) ?? '');
  for (const child of childNodes(raw)) collectIds(child, ids);
}

function openNode(
  raw: RawNode,
  parentId: string | null,
  order: string,
  around: Surroundings,
  board: BoardContext,
  records: NodeRecord[],
): void {
  const id = readString(raw.id) ?? '';
  const restType = readString(raw.type) ?? '';
  const type = typeOfRest[restType] ?? restType;
  const props: NodeProps = { ...readFields(raw, board), raw: withoutChildren(raw) };
  let inside: Surroundings = page;
  if (type !== 'DOCUMENT' && type !== 'PAGE') {
    const place = placeNode(raw, around);
    props.transform = relativeTo(around.container, place.page);
    props.width = place.width;
    props.height = place.height;
    props.placed = {
      page: place.page,
      parent: relativeTo(around.parent, place.page),
      width: place.width,
      height: place.height,
      ...(type === 'TABLE' && { rows: props.rows, columns: props.columns }),
    };
    const container = isTransparent(type) ? around.container : place.page;
    inside = { parent: place.page, stale: place.stale, container };
  }
  records.push({ id, type, parentId, order, props });
  const children = childNodes(raw);
  const orders = generateNKeysBetween(null, null, children.length);
  children.forEach((child, index) => {
    openNode(child, id, orders[index] ?? 'a0', inside, board, records);
  });
}

/** Nodes below; the cells of a table are part of it. */
const childNodes = (raw: RawNode): RawNode[] =>
  raw.type === 'TABLE' ? [] : (readList(raw.children) ?? []).filter(isRecord);

function withoutChildren(raw: RawNode): RawNode {
  if (raw.type === 'TABLE') return raw;
  const { children: _, ...own } = raw;
  // An empty list and no list are two files: the empty one is remembered.
  return Array.isArray(raw.children) ? { ...own, children: [] } : own;
}
