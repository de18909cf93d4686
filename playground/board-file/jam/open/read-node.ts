import type { NodeProps } from '../../../figjam/document/records.ts';
import { isRecord, type RawNode, readList, readNumber, readString } from '../../base/json.ts';
import { hasText } from '../../fields/text.ts';
import { hasParts, noNode, partSession, parts } from '../base/names.ts';
import { readJamPaints } from '../base/paints.ts';
import { idOf } from './guid.ts';
import { parentOf } from './node-tree.ts';
import { readJamTable } from './read-table.ts';
import { readJamText } from './read-text.ts';

/** What a node says beside its place and the ends of a connector, in the words of the Plugin API; `type` is REST's. */
export function readJamProps(node: RawNode, type: string): NodeProps {
  const look = hasParts(node.type) ? partOf(node, parts.look) : node;
  return {
    name: readString(node.name) ?? '',
    ...(node.visible === false && { visible: false }),
    ...(node.locked === true && { locked: true }),
    ...(node.opacity !== undefined && node.opacity !== 1 && { opacity: readNumber(node.opacity) ?? 1 }),
    ...readLook(look, type),
    ...readWords(node, type),
    ...readKind(node, type),
    ...readPluginData(node),
  };
}

/** A part of a node that is drawn by parts, by its number. */
export function partOf(node: RawNode, number: number): RawNode {
  const data = isRecord(node.nodeGenerationData) ? node.nodeGenerationData : {};
  const found = (readList(data.overrides) ?? []).find((part) => {
    const guids = isRecord(part) && isRecord(part.guidPath) ? (readList(part.guidPath.guids) ?? []) : [];
    return guids.length === 1 && idOf(guids[0]) === `${partSession}:${number}`;
  });
  return isRecord(found) ? found : {};
}

function readLook(look: RawNode, type: string): Partial<NodeProps> {
  if (type === 'DOCUMENT' || type === 'CANVAS') return {};
  const fills = type === 'TEXT' || type === 'CONNECTOR' ? undefined : readJamPaints(look.fillPaints);
  const strokes = readJamPaints(look.strokePaints);
  const blendMode = readString(look.blendMode);
  const effects = readList(look.effects)?.filter(isRecord).map(readEffect);
  return {
    ...(fills && { fills }),
    ...(strokes && { strokes }),
    ...pick('strokeWeight', readNumber(look.strokeWeight)),
    ...pick('strokeAlign', readString(look.strokeAlign)),
    ...pick('cornerRadius', readNumber(look.cornerRadius)),
    ...pick(
      'dashPattern',
      readList(look.dashPattern)?.filter((dash) => typeof dash === 'number'),
    ),
    ...(blendMode !== undefined && blendMode !== 'PASS_THROUGH' && { blendMode }),
    ...(effects !== undefined && effects.length > 0 && { effects }),
  };
}

const effectNames: { [jam: string]: string } = { FOREGROUND_BLUR: 'LAYER_BLUR' };

function readEffect(effect: RawNode): RawNode {
  const type = readString(effect.type) ?? '';
  return { ...effect, type: effectNames[type] ?? type };
}

const pick = (name: string, value: unknown): { [name: string]: unknown } =>
  value === undefined ? {} : { [name]: value };

function readWords(node: RawNode, type: string): Partial<NodeProps> {
  if (type === 'CODE_BLOCK')
    return {
      code: readJamText(partOf(node, parts.text)).characters,
      ...pick('codeLanguage', readString(node.codeBlockLanguage)),
    };
  if (!hasText(type)) return {};
  const source = hasParts(node.type) ? partOf(node, parts.text) : node;
  const text = readJamText(source);
  if (type !== 'TEXT') return { text };
  return {
    text: {
      ...text,
      align: {
        horizontal: readString(node.textAlignHorizontal) ?? 'LEFT',
        vertical: readString(node.textAlignVertical) ?? 'TOP',
      },
      autoResize: readString(node.textAutoResize) ?? 'NONE',
    },
  };
}

function readKind(node: RawNode, type: string): Partial<NodeProps> {
  switch (type) {
    case 'STICKY': {
      const author = partOf(node, parts.third);
      const data = isRecord(author.textData) ? author.textData : {};
      const name = readString(data.characters) ?? '';
      return { ...(name !== '' && { authorName: name }), authorVisible: author.visible !== false };
    }
    case 'SHAPE_WITH_TEXT':
      return { shapeType: readString(node.shapeWithTextType) ?? 'SQUARE' };
    case 'SECTION':
      return node.sectionContentsHidden === true ? { sectionContentsHidden: true } : {};
    case 'CONNECTOR': {
      const background = readJamPaints(partOf(node, parts.third).fillPaints);
      return {
        connectorLineType: readString(node.connectorLineStyle) ?? 'ELBOWED',
        ...(background && { textBackgroundFills: background }),
      };
    }
    case 'FRAME':
      return { clipsContent: node.frameMaskDisabled !== true };
    case 'STAMP':
      return { stampName: readString(node.name) ?? '' };
    case 'WIDGET':
      return isRecord(node.widgetMetadata) ? pick('widgetId', readString(node.widgetMetadata.pluginID)) : {};
    case 'TABLE':
      return readJamTable(node);
    default:
      return {};
  }
}

/** Shared data has no plugin's id; its key begins with the namespace and a hyphen. */
function readPluginData(node: RawNode): Partial<NodeProps> {
  const data: NonNullable<NodeProps['pluginData']> = {};
  for (const entry of (readList(node.pluginData) ?? []).filter(isRecord)) {
    const [plugin = '', key = '', value = ''] = [entry.pluginID, entry.key, entry.value].map(readString);
    if (key === '' || value === '') continue;
    const hyphen = key.indexOf('-');
    const [owner, name] =
      plugin === '' && hyphen > 0
        ? [`shared:${key.slice(0, hyphen)}`, key.slice(hyphen + 1)]
        : [`private:${plugin}`, key];
    data[owner] = { ...data[owner], [name]: value };
  }
  const relaunch: NonNullable<NodeProps['relaunchData']> = {};
  for (const entry of (readList(node.pluginRelaunchData) ?? []).filter(isRecord)) {
    const [plugin = '', command = '', message = ''] = [entry.pluginID, entry.command, entry.message].map(
      readString,
    );
    if (entry.isDeleted === true || plugin === '' || plugin === '__proto__') continue;
    relaunch[plugin] = { ...relaunch[plugin], [command]: message };
  }
  return {
    ...(Object.keys(data).length > 0 && { pluginData: data }),
    ...(Object.keys(relaunch).length > 0 && { relaunchData: relaunch }),
  };
}

/**
 * The ends of a connector as board files have them. An end on nothing is a place in the space of the connector's parent: the file names
 * that parent, or the page.
 */
export function readJamEnds(node: RawNode, isPage: (id: string) => boolean): RawNode {
  const read = (value: unknown): RawNode => {
    const end = isRecord(value) ? value : {};
    const at = isRecord(end.position) ? end.position : {};
    const position = { x: readNumber(at.x) ?? 0, y: readNumber(at.y) ?? 0 };
    const id = idOf(end.endpointNodeID) ?? noNode;
    const magnet = readString(end.magnet) ?? 'NONE';
    if (magnet === 'NONE' && (id === noNode || isPage(id) || id === parentOf(node))) return { position };
    return magnet === 'NONE' ? { endpointNodeId: id, position } : { endpointNodeId: id, magnet, position };
  };
  return {
    connectorStart: read(node.connectorStart),
    connectorEnd: read(node.connectorEnd),
    connectorStartStrokeCap: readString(node.connectorStartCap) ?? 'NONE',
    connectorEndStrokeCap: readString(node.connectorEndCap) ?? 'NONE',
  };
}
