import type {
  ConnectorEnd,
  NodeProps,
  NodeRecord,
  TableCell,
  TextValue,
} from '../../../figjam/document/records.ts';
import { freshStyle, newText } from '../../../figjam/text/text-value.ts';
import { isRecord, type RawNode, readList, readNumber, readString } from '../../base/json.ts';
import { readTransform } from '../../base/read-geometry.ts';
import type { JamObject, JamValue } from '../base/jam-value.ts';
import { hasParts, partSession, parts } from '../base/names.ts';
import { readMatrix, writeJamPaints, writeMatrix } from '../base/paints.ts';
import type { Guids } from './guids.ts';
import { cleanText, writeJamText } from './write-text.ts';

/** A node as FigJam files have it, without its parent; `type` is the file's. */
export function writeJamNode({ id, props, parentId }: NodeRecord, type: string, guids: Guids): JamObject {
  const byParts = hasParts(type);
  const look = writeLook(props, type);
  const placed = isRecord(props.placed) ? props.placed : {};
  return {
    guid: guids.of(id),
    phase: 'CREATED',
    type,
    name: cleanText(props.name),
    visible: props.visible !== false,
    ...(props.locked === true && { locked: true }),
    opacity: props.opacity ?? 1,
    transform: writeMatrix(readTransform(placed.parent) ?? readMatrix(undefined)),
    ...(placed.width !== undefined && {
      size: { x: readNumber(placed.width) ?? 0, y: readNumber(placed.height) ?? 0 },
    }),
    ...(byParts ? {} : look),
    ...(type === 'TEXT' && props.text !== undefined && writeTextNode(props.text, guids)),
    ...writeKind(props, type, parentId, guids),
    ...(byParts && { nodeGenerationData: { overrides: writeParts(props, type, look, guids) } }),
    ...writePluginData(props),
  };
}

function writeLook(props: NodeProps, type: string): JamObject {
  const { fills, strokes, strokeWeight, strokeAlign, cornerRadius, dashPattern, blendMode, effects } = props;
  return {
    ...(fills && type !== 'TEXT' && { fillPaints: writeJamPaints(fills) }),
    ...(strokes && { strokePaints: writeJamPaints(strokes) }),
    ...(strokeWeight !== undefined && { strokeWeight }),
    ...(typeof strokeAlign === 'string' && { strokeAlign }),
    ...(cornerRadius !== undefined && { cornerRadius }),
    ...(dashPattern && { dashPattern }),
    ...(blendMode !== undefined && { blendMode }),
    ...(Array.isArray(effects) && { effects: effects.filter(isRecord).flatMap(writeEffect) }),
  };
}

const jamEffects: { [rest: string]: string } = { LAYER_BLUR: 'FOREGROUND_BLUR' };
const knownEffects = ['INNER_SHADOW', 'DROP_SHADOW', 'FOREGROUND_BLUR', 'BACKGROUND_BLUR'];

function writeEffect(effect: RawNode): JamObject[] {
  const rest = readString(effect.type) ?? '';
  const type = jamEffects[rest] ?? rest;
  if (!knownEffects.includes(type)) return [];
  const numbers = (value: unknown, names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, (isRecord(value) && readNumber(value[name])) || 0]));
  return [
    {
      type,
      radius: readNumber(effect.radius) ?? 0,
      visible: effect.visible !== false,
      blendMode: readString(effect.blendMode) ?? 'NORMAL',
      ...(isRecord(effect.color) && { color: numbers(effect.color, ['r', 'g', 'b', 'a']) }),
      ...(isRecord(effect.offset) && { offset: numbers(effect.offset, ['x', 'y']) }),
      ...(readNumber(effect.spread) !== undefined && { spread: readNumber(effect.spread) ?? 0 }),
    },
  ];
}

function writeTextNode(text: TextValue, guids: Guids): JamObject {
  return {
    ...writeJamText(text, guids),
    textAlignHorizontal: text.align?.horizontal ?? 'LEFT',
    textAlignVertical: text.align?.vertical ?? 'TOP',
    textAutoResize: text.autoResize ?? 'NONE',
  };
}

function writeKind(props: NodeProps, type: string, parentId: string | null, guids: Guids): JamObject {
  switch (type) {
    case 'SHAPE_WITH_TEXT':
      return {
        shapeWithTextType: props.shapeType ?? 'SQUARE',
        ...(props.userHeight !== undefined && { shapeUserHeight: props.userHeight }),
        ...(props.truncates !== undefined && { shapeTruncates: props.truncates }),
      };
    case 'FRAME':
      return { frameMaskDisabled: props.clipsContent !== true };
    case 'SECTION':
      return { sectionContentsHidden: props.sectionContentsHidden === true };
    case 'CODE_BLOCK':
      return props.codeLanguage === undefined ? {} : { codeBlockLanguage: props.codeLanguage };
    case 'CONNECTOR':
      return {
        connectorStart: writeEnd(props.connectorStart, parentId, guids),
        connectorEnd: writeEnd(props.connectorEnd, parentId, guids),
        connectorLineStyle: props.connectorLineType ?? 'ELBOWED',
        connectorStartCap: writeCap(props.connectorStartStrokeCap),
        connectorEndCap: writeCap(props.connectorEndStrokeCap),
        connectorType: 'MANUAL',
      };
    case 'TABLE':
      return writeTable(props, guids);
    case 'WIDGET':
      return typeof props.widgetId === 'string'
        ? { widgetMetadata: { pluginID: cleanText(props.widgetId) } }
        : {};
    default:
      return {};
  }
}

/** A line without a cap ends round in FigJam’s files. */
const writeCap = (cap: string | undefined): string => (cap === undefined || cap === 'NONE' ? 'ROUND' : cap);

/** A free end is at a place in the space of the connector's parent, which is named. */
function writeEnd(end: ConnectorEnd | undefined, parentId: string | null, guids: Guids): JamObject {
  const node = end !== undefined && 'endpointNodeId' in end ? end.endpointNodeId : parentId;
  return {
    endpointNodeID: guids.of(node ?? ''),
    position: end !== undefined && 'position' in end && end.position ? { ...end.position } : { x: 0, y: 0 },
    magnet: end !== undefined && 'magnet' in end ? end.magnet : 'NONE',
  };
}

function writeTable({ rows = [], columns = [] }: NodeProps, guids: Guids): JamObject {
  const positions = (lines: readonly { id: string }[]) => ({
    entries: lines.map(({ id }, index) => ({ id: guids.of(id), position: positionOf(index) })),
  });
  return {
    tableRowPositions: positions(rows),
    tableColumnPositions: positions(columns),
    tableRowHeights: { entries: rows.map(({ id, height }) => ({ id: guids.of(id), size: height })) },
    tableColumnWidths: { entries: columns.map(({ id, width }) => ({ id: guids.of(id), size: width })) },
  };
}

/** Texts whose order, letter by letter, is that of the numbers. */
const positionOf = (index: number): string => String(index).padStart(6, '0');

const none = { guid: { sessionID: 4_294_967_295, localID: 4_294_967_295 } };

function writeParts(props: NodeProps, type: string, look: JamObject, guids: Guids): JamObject[] {
  const part = (number: number, fields: JamObject, more: readonly JamObject[] = []): JamObject => ({
    guidPath: { guids: [{ sessionID: partSession, localID: number }, ...more] },
    styleIdForFill: none,
    styleIdForStrokeFill: none,
    ...fields,
  });
  const written = [part(parts.look, look)];
  const words = type === 'CODE_BLOCK' ? newText(freshStyle('plain'), String(props.code ?? '')) : props.text;
  const align = type === 'STICKY' || type === 'CODE_BLOCK' ? 'LEFT' : 'CENTER';
  const textPart = (text: TextValue): JamObject => ({
    styleIdForText: none,
    ...writeJamText(text, guids),
    textAlignHorizontal: align,
    textAlignVertical: 'TOP',
  });
  if (words !== undefined) written.push(part(parts.text, textPart(words)));
  if (type === 'STICKY')
    written.push(
      part(parts.third, {
        ...textPart(newText({ ...freshStyle('plain'), fontSize: 12 }, props.authorName ?? '')),
        visible: props.authorVisible === true,
      }),
    );
  if (type === 'CONNECTOR' && props.textBackgroundFills !== undefined)
    written.push(part(parts.third, { fillPaints: writeJamPaints(props.textBackgroundFills) }));
  if (type !== 'TABLE') return written;
  for (const row of props.rows ?? [])
    for (const column of props.columns ?? []) {
      const cell = props[`cell:${row.id}:${column.id}`];
      if (!isCell(cell)) continue;
      const path = [guids.of(row.id), guids.of(column.id)];
      written.push(part(parts.look, { fillPaints: writeJamPaints(cell.fills) }, path));
      written.push(part(parts.text, { ...textPart(cell.text), textAlignHorizontal: 'LEFT' }, path));
    }
  return written;
}

const isCell = (value: unknown): value is TableCell =>
  isRecord(value) && isRecord(value.text) && readList(value.fills) !== undefined;

/** Data that plugins share is of no plugin; its key begins with the namespace and a hyphen. */
function writePluginData({ pluginData = {}, relaunchData = {} }: NodeProps): JamObject {
  const data: JamValue[] = Object.entries(pluginData).flatMap(([owner, entries]) => {
    const [scope = '', ...rest] = owner.split(':');
    const name = rest.join(':');
    return Object.entries(entries).map(([key, value]) => ({
      pluginID: scope === 'shared' ? '' : cleanText(name),
      key: cleanText(scope === 'shared' ? `${name}-${key}` : key),
      value: cleanText(value),
    }));
  });
  const relaunch: JamValue[] = Object.entries(relaunchData).flatMap(([pluginID, commands]) =>
    Object.entries(commands).map(([command, message]) => ({
      pluginID: cleanText(pluginID),
      command: cleanText(command),
      message: cleanText(message),
      isDeleted: false,
    })),
  );
  return {
    ...(data.length > 0 && { pluginData: data }),
    ...(relaunch.length > 0 && { pluginRelaunchData: relaunch }),
  };
}
