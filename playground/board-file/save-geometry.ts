import type { NodeProps, NodeRecord, Transform2 } from '../figjam/document/records.ts';
import { connectorBox } from '../figjam/geometry/connector.ts';
import {
  absoluteTransform,
  boundsOf,
  containerOf,
  identity,
  multiply,
  translation,
} from '../figjam/geometry/transform.ts';
import { equalJson, isRecord, type RawNode, readNumber } from './base/json.ts';
import { relativeTo } from './base/place.ts';
import { readBox, readTransform, rotationOf, sameTransform } from './base/read-geometry.ts';
import type { BoardContext } from './fields/field-codec.ts';
import { writeCells } from './fields/table.ts';
import { readFields } from './node-fields.ts';

export interface SavedBoard extends BoardContext {
  get(id: string): NodeRecord | undefined;
  children(id: string): readonly NodeRecord[];
}

interface Box {
  transform: Transform2;
  width: number;
  height: number;
}

/**
 * The node with its place: untouched when it stands where its file placed it, else with `absoluteBoundingBox`,
 * `relativeTransform` (relative to the direct parent), `size` and `rotation` written anew.
 */
export function writeGeometry(node: RawNode, record: NodeRecord, board: SavedBoard): RawNode {
  const own = boxOf(record, board);
  const onPage = multiply(containerTransform(record, board), own.transform);
  const inParent = relativeTo(pageTransform(record.parentId, board), onPage);
  if (standsWhereItStood(record, { ...own, transform: onPage }, inParent)) return node;
  const box = boundsOf(onPage, own.width, own.height);
  const rotation = rotationOf(inParent);
  const { rotation: _, absoluteRenderBounds, ...rest } = node;
  const old = readBox(node.absoluteBoundingBox);
  const bounds = readBox(absoluteRenderBounds);
  return {
    ...(record.type === 'TABLE' ? placeCells(rest, record.props, box) : rest),
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
    size: { x: own.width, y: own.height },
  };
}

/** Connectors and groups have no place of their own; what is stored of theirs may be behind what they hold on to. */
function boxOf(record: NodeRecord, board: SavedBoard): Box {
  if (record.type === 'CONNECTOR' && mustRoute(record, board)) return connectorBox(board, record);
  if (record.type === 'GROUP' && record.props.placed === undefined) return hullOf(record, board);
  const { transform = identity, width = 0, height = 0 } = record.props;
  return { transform, width, height };
}

/** True when a connector was made or changed here, or one of the nodes it holds on to has moved. */
function mustRoute(connector: NodeRecord, board: SavedBoard): boolean {
  const { placed, raw, boxPinned, connectorStart, connectorEnd, connectorLineType } = connector.props;
  if (boxPinned === true) return false;
  if (placed === undefined || raw === undefined) return true;
  const was = readFields(raw, board);
  if (
    !equalJson(
      [connectorStart, connectorEnd, connectorLineType],
      [was.connectorStart, was.connectorEnd, was.connectorLineType],
    )
  )
    return true;
  return [connectorStart, connectorEnd].some((end) => {
    const node = end !== undefined && 'endpointNodeId' in end ? board.get(end.endpointNodeId) : undefined;
    return node !== undefined && hasMoved(node, board);
  });
}

function hasMoved(record: NodeRecord, board: SavedBoard): boolean {
  const own = boxOf(record, board);
  const onPage = multiply(containerTransform(record, board), own.transform);
  return !standsWhereItStood(record, { ...own, transform: onPage });
}

function hullOf(group: NodeRecord, board: SavedBoard): Box {
  const hulls = board.children(group.id).map((child) => {
    const { transform, width, height } = boxOf(child, board);
    return boundsOf(transform, width, height);
  });
  if (hulls.length === 0) return { transform: group.props.transform ?? identity, width: 0, height: 0 };
  const [left, top] = [Math.min(...hulls.map(({ x }) => x)), Math.min(...hulls.map(({ y }) => y))];
  return {
    transform: translation(left, top),
    width: Math.max(...hulls.map(({ x, width }) => x + width)) - left,
    height: Math.max(...hulls.map(({ y, height }) => y + height)) - top,
  };
}

function containerTransform(record: NodeRecord, board: SavedBoard): Transform2 {
  const container = containerOf(board, record);
  return container === undefined ? identity : absoluteTransform(board, container.id);
}

/** From a direct parent's space to the page; a new group's from where its children put it. */
function pageTransform(id: string | null, board: SavedBoard): Transform2 {
  const record = id === null ? undefined : board.get(id);
  if (record === undefined || record.type === 'PAGE' || record.type === 'DOCUMENT') return identity;
  return multiply(containerTransform(record, board), boxOf(record, board).transform);
}

/** Compares with what was remembered on opening; `inParent` only where it is to be written too. */
function standsWhereItStood(record: NodeRecord, onPage: Box, inParent?: Transform2): boolean {
  const { placed, rows, columns } = record.props;
  if (!isRecord(placed)) return false;
  if (!equalJson(rows, placed.rows) || !equalJson(columns, placed.columns)) return false;
  const [before, beforeInParent] = [readTransform(placed.page), readTransform(placed.parent)];
  if (before === undefined || beforeInParent === undefined) return false;
  const sameSize =
    Math.abs((readNumber(placed.width) ?? 0) - onPage.width) < 1e-6 &&
    Math.abs((readNumber(placed.height) ?? 0) - onPage.height) < 1e-6;
  if (!sameSize || !sameTransform(before, onPage.transform)) return false;
  return inParent === undefined || sameTransform(beforeInParent, inParent);
}

/** The node of a table whose cells get their boxes from rows and columns; `table` is where it stands on the page. */
export function placeCells(node: RawNode, props: NodeProps, table: { x: number; y: number }): RawNode {
  const { rows = [], columns = [] } = props;
  const cells = writeCells(props, node);
  let y = 0;
  const moved = rows.flatMap(({ height }, row) => {
    let x = 0;
    const placed = columns.map(({ width }, column) => {
      const relativeTransform: Transform2 = translation(x, y);
      const absoluteBoundingBox = { x: table.x + x, y: table.y + y, width, height };
      x += width;
      const cell = cells[row * columns.length + column] ?? {};
      return { ...cell, absoluteBoundingBox, relativeTransform, size: { x: width, y: height } };
    });
    y += height;
    return placed;
  });
  return { ...node, children: moved };
}
