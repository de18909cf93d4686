import { normaliseLines } from '../../journey/clean-json.ts';
import { stampKey, stampNamespace } from '../../journey/stamp.ts';
import { type LinkSide, type LinkSides, linkSides } from '../../plane/link-sides.ts';
import type { SeenNode } from '../../plane/scene.ts';
import { feelingNamed } from '../../plane/words/read-feeling.ts';
import { hexOfPaints } from './paint-hex.ts';
import { parseStamp } from './parse-stamp.ts';
import { readRuns } from './read-runs.ts';

/** Types that carry words, hold others, or are scaffold of a map. */
export const seenTypes = [
  'SECTION',
  'GROUP',
  'FRAME',
  'STICKY',
  'SHAPE_WITH_TEXT',
  'TEXT',
  'CONNECTOR',
  'TABLE',
  'CODE_BLOCK',
  'LINK_UNFURL',
  'EMBED',
  'STAMP',
  'RECTANGLE',
  'LINE',
  'ELLIPSE',
  'COMPONENT',
  'INSTANCE',
] as const;

export type SeenType = Extract<SceneNode, { type: (typeof seenTypes)[number] }>;

export function isSeenType(node: SceneNode): node is SeenType {
  const { type } = node;
  return seenTypes.some((each) => each === type);
}

/** Below this opacity nobody sees that there is anything. */
const leastSeen = 0.01;

/** Reads one node in as few property reads as its type allows; places are in page space. */
export function readNode(node: SeenType, pageId: string): SeenNode | null {
  const { id, type } = node;
  // Pasted icons say what they show by their name alone; only faces are of use.
  if ((type === 'COMPONENT' || type === 'INSTANCE') && feelingNamed(node.name) === null) return null;
  const stamp = parseStamp(node.getSharedPluginData(stampNamespace, stampKey));
  if ((type === 'RECTANGLE' || type === 'LINE') && stamp === null) return null;
  const parentId = node.parent?.id ?? null;
  const box = node.absoluteBoundingBox ?? { x: 0, y: 0, width: 0, height: 0 };
  return {
    id,
    type,
    name: '',
    parentId: parentId === pageId ? null : parentId,
    x: box.x,
    y: box.y,
    width: box.width,
    height: box.height,
    rotation: 0,
    visible: node.visible,
    locked: node.locked,
    ...readOwn(node),
    // Cards that we wrote carry the name of whoever pressed the button: that is no author.
    ...(isByPerson(stamp) && node.type === 'STICKY' ? readAuthor(node) : {}),
    ...stamp,
  };
}

/** What is wholly transparent nobody sees. FigJam gives stickies and sections no opacity; what is pasted may have one. */
function readOpacity(node: MinimalBlendMixin): Partial<SeenNode> {
  return node.opacity < leastSeen ? { visible: false } : {};
}

/** What only nodes of this type have. */
function readOwn(node: SeenType): Partial<SeenNode> {
  switch (node.type) {
    case 'STICKY':
      return {
        ...readText(node.text),
        ...readFill(node),
        wide: node.isWideWidth,
        rotation: rotationOf(node.absoluteTransform),
      };
    case 'SHAPE_WITH_TEXT':
      return {
        ...readText(node.text),
        ...readFill(node),
        ...readStroke(node),
        ...readOpacity(node),
        rotation: node.rotation,
        shape: node.shapeType,
      };
    case 'TEXT':
      return { ...readText(node), ...readOpacity(node), rotation: node.rotation };
    case 'CONNECTOR':
      return readConnector(node);
    case 'TABLE':
      return { table: readTable(node) };
    case 'CODE_BLOCK':
      return { text: normaliseLines(node.code) };
    case 'SECTION':
      return { name: node.name, ...(node.sectionContentsHidden ? { contentsHidden: true } : {}) };
    case 'FRAME':
      return { name: node.name, ...readOpacity(node), rotation: node.rotation };
    case 'GROUP':
      return { ...readOpacity(node), rotation: node.rotation };
    case 'COMPONENT':
    case 'INSTANCE':
      return { name: node.name };
    case 'STAMP':
      return { stampKind: node.name, ...readHost(node) };
    case 'LINK_UNFURL':
      return readPreview(node.linkUnfurlData);
    case 'EMBED':
      return readPreview({ ...node.embedData, url: node.embedData.srcUrl });
    default:
      return {};
  }
}

function readText(text: TextNode | TextSublayerNode): Partial<SeenNode> {
  const characters = text.characters;
  if (characters === '') return { text: '' };
  return { text: normaliseLines(characters), ...readRuns(text) };
}

/**
 * A sticky has no `rotation` to read, yet stands turned in a turned group. Degrees on the page, counted as the Plugin API
 * does (counterclockwise is positive).
 */
function rotationOf([[cos], [sin]]: Transform): number {
  const degrees = Math.round((-Math.atan2(sin, cos) * 180 * 100) / Math.PI) / 100;
  return degrees === 0 ? 0 : degrees;
}

/** Unstamped notes, and those in use that people made. */
function isByPerson(stamp: ReturnType<typeof parseStamp>): boolean {
  const known = stamp !== null && 'stamp' in stamp ? stamp.stamp : undefined;
  return known === undefined || (known.kind === 'card' && known.byPerson === true);
}

function readAuthor(node: StickyNode): Partial<SeenNode> {
  const author = node.authorName;
  return author === '' ? {} : { author };
}

function readFill(node: MinimalFillsMixin): Partial<SeenNode> {
  const fill = hexOfPaints(node.fills);
  return fill === null ? {} : { fill };
}

function readStroke(node: MinimalStrokesMixin): Partial<SeenNode> {
  const stroke = hexOfPaints(node.strokes);
  return stroke === null ? {} : { stroke };
}

function readConnector(node: ConnectorNode): Partial<SeenNode> {
  const { connectorStart, connectorEnd } = node;
  const sides = sidesOf(connectorStart, connectorEnd);
  return {
    ...readText(node.text),
    connector: {
      from: attachedTo(connectorStart),
      to: attachedTo(connectorEnd),
      startCap: node.connectorStartStrokeCap,
      endCap: node.connectorEndStrokeCap,
      ...(sides && node.connectorLineType === 'ELBOWED' ? { sides } : {}),
    },
  };
}

/** Where both ends are at a side, or at the one that FigJam chooses; lines from middle to middle are not asked further. */
function sidesOf(start: ConnectorEndpoint, end: ConnectorEndpoint): LinkSides | null {
  const [from, to] = [sideOf(start), sideOf(end)];
  return from && to ? { from, to } : null;
}

function sideOf(end: ConnectorEndpoint): LinkSide | null {
  if (!('endpointNodeId' in end) || !('magnet' in end)) return null;
  return linkSides.find((side) => side === end.magnet) ?? null;
}

function attachedTo(end: ConnectorEndpoint): string | null {
  return 'endpointNodeId' in end ? end.endpointNodeId : null;
}

function readTable(node: TableNode): NonNullable<SeenNode['table']> {
  const [rows, columns] = [node.numRows, node.numColumns];
  const cells: string[][] = [];
  const links: NonNullable<NonNullable<SeenNode['table']>['links']> = [];
  for (let row = 0; row < rows; row += 1) {
    const line: string[] = [];
    for (let column = 0; column < columns; column += 1) {
      const { text = '', links: own = [] } = readText(node.cellAt(row, column).text);
      line.push(text);
      for (const link of own) links.push({ row, column, ...link });
    }
    cells.push(line);
  }
  return { cells, columnWidths: [], rowHeights: [], ...(links.length > 0 ? { links } : {}) };
}

function readHost(node: StampNode): Partial<SeenNode> {
  const host = node.stuckTo;
  return host === null ? {} : { stuckTo: host.id };
}

function readPreview(data: {
  title: string | null;
  description: string | null;
  url: string;
}): Partial<SeenNode> {
  const words = [data.title, data.description, data.url].filter(
    (part) => typeof part === 'string' && part !== '',
  );
  return { text: normaliseLines(words.join('\n')), links: [{ text: data.title ?? data.url, url: data.url }] };
}
