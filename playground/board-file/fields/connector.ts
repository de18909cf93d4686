import type { ConnectorEnd, Json } from '../../figjam/document/records.ts';
import { connectorCaps, magnets } from '../../figjam/nodes/types/enums.ts';
import { equalJson, isRecord, type RawNode, readNumber, readString } from '../base/json.ts';
import { readSize, readTransform } from '../base/read-geometry.ts';
import type { BoardContext, FieldCodec, Props } from './field-codec.ts';
import { readPaints, writePaints } from './paints.ts';

/** Caps whose REST name is not the Plugin API's. */
const capOfRest: { [rest: string]: string } = {
  LINE_ARROW: 'ARROW_LINES',
  TRIANGLE_ARROW: 'ARROW_EQUILATERAL',
};

/**
 * A connector's ends, caps and label background. Files know caps (ROUND …) that the Plugin API has no word for: they
 * are NONE; magnets that it has no word for (EDGE, AUTO_HORIZONTAL) are kept, for the line goes by them. An end on a
 * node that is gone reads as a place.
 */
export const connectorCodec: FieldCodec = {
  properties: () => [
    'connectorStart',
    'connectorEnd',
    'connectorStartStrokeCap',
    'connectorEndStrokeCap',
    'connectorLineType',
    'textBackgroundFills',
  ],
  read: (raw, board) => (raw.type === 'CONNECTOR' ? readConnector(raw, board) : {}),
  write: (props, raw) => writeConnector(props, raw),
};

function readConnector(raw: RawNode, board: BoardContext): Props {
  const background = isRecord(raw.textBackground) ? readPaints(raw.textBackground.fills) : undefined;
  return {
    connectorStart: readEnd(raw, 'connectorStart', board),
    connectorEnd: readEnd(raw, 'connectorEnd', board),
    connectorStartStrokeCap: readCap(raw.connectorStartStrokeCap),
    connectorEndStrokeCap: readCap(raw.connectorEndStrokeCap),
    connectorLineType: readString(raw.connectorLineType) ?? 'ELBOWED',
    ...(background === undefined ? {} : { textBackgroundFills: background }),
  };
}

function readEnd(raw: RawNode, field: 'connectorStart' | 'connectorEnd', board: BoardContext): ConnectorEnd {
  const end = isRecord(raw[field]) ? raw[field] : {};
  const position = readPoint(end.position);
  const nodeId = readString(end.endpointNodeId);
  const magnet = readString(end.magnet);
  if (nodeId !== undefined && board.has(nodeId)) {
    if (magnet === undefined && position !== undefined) return { endpointNodeId: nodeId, position };
    if (magnet === 'EDGE' && position !== undefined) return { endpointNodeId: nodeId, magnet, position };
    const isKnown = magnet === 'AUTO_HORIZONTAL' || magnets.some((known) => known === magnet);
    return { endpointNodeId: nodeId, magnet: magnet !== undefined && isKnown ? magnet : 'AUTO' };
  }
  // With a node id the position counts from that node, which is gone: only the line itself says where it ended.
  return { position: (nodeId === undefined ? position : undefined) ?? cornerOf(raw, field) };
}

function cornerOf(raw: RawNode, field: 'connectorStart' | 'connectorEnd'): { x: number; y: number } {
  const transform = readTransform(raw.relativeTransform);
  const size = readSize(raw);
  const [x, y] = [transform?.[0][2] ?? 0, transform?.[1][2] ?? 0];
  return field === 'connectorStart' ? { x, y } : { x: x + (size?.width ?? 0), y: y + (size?.height ?? 0) };
}

const readCap = (value: unknown): string => {
  const cap = readString(value) ?? 'NONE';
  const typed = capOfRest[cap] ?? cap;
  return connectorCaps.find((known) => known === typed) ?? 'NONE';
};

const writeCap = (cap: string): string =>
  Object.keys(capOfRest).find((rest) => capOfRest[rest] === cap) ?? cap;

function writeConnector(props: Props, raw: RawNode): { [field: string]: Json | undefined } {
  const fields: { [field: string]: Json | undefined } = {};
  const everywhere = { has: () => true };
  const was: Props = raw.connectorStart === undefined ? {} : readConnector(raw, everywhere);
  for (const field of ['connectorStart', 'connectorEnd'] as const) {
    const end = props[field];
    if (end !== undefined && !equalJson(end, was[field])) fields[field] = writeEnd(end);
  }
  for (const field of ['connectorStartStrokeCap', 'connectorEndStrokeCap'] as const) {
    const cap = props[field];
    if (cap !== undefined && cap !== was[field]) fields[field] = writeCap(cap);
  }
  const { connectorLineType, textBackgroundFills } = props;
  if (connectorLineType !== undefined && connectorLineType !== was.connectorLineType)
    fields.connectorLineType = connectorLineType;
  if (textBackgroundFills !== undefined && !equalJson(textBackgroundFills, was.textBackgroundFills)) {
    const background = isRecord(raw.textBackground) ? raw.textBackground : {};
    fields.textBackground = { ...background, fills: writePaints(textBackgroundFills, background.fills) };
  }
  return fields;
}

function writeEnd(end: ConnectorEnd): Json {
  if ('magnet' in end) {
    // REST has no magnet NONE: an end that only names its node.
    const { endpointNodeId, magnet, position } = end;
    return position === undefined ? { endpointNodeId, magnet } : { endpointNodeId, magnet, position };
  }
  return { ...end, position: { ...end.position } };
}

function readPoint(value: unknown): { x: number; y: number } | undefined {
  if (!isRecord(value)) return undefined;
  const [x, y] = [readNumber(value.x), readNumber(value.y)];
  return x === undefined || y === undefined ? undefined : { x, y };
}
