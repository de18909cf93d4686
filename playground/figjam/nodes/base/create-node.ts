import type { Board } from '../../document/board.ts';
import type { Json, NodeProps, NodeRecord, TextValue } from '../../document/records.ts';
import { defaultCell } from '../../geometry/table.ts';
import { translation } from '../../geometry/transform.ts';
import type { PluginRun } from '../../run/plugin-run.ts';
import { defaultTextStyle, freshStyle, newText, paperTextStyle } from '../../text/text-value.ts';

/** A solid paint of a hex colour, channels n/255, as FigJam keeps its palette. */
export function solid(hex: string): Json {
  const channel = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  const color = { r: channel(0), g: channel(2), b: channel(4) };
  return { type: 'SOLID', visible: true, opacity: 1, blendMode: 'NORMAL', color };
}

/** Types that `figma.create…` makes. */
export type CreatedType = keyof typeof defaults;

/** Makes a node as `figma.create…` does: on top of the current page, at 0, 0, with FigJam's defaults. */
export function createNode(run: PluginRun, type: CreatedType, more: Partial<NodeProps> = {}): NodeRecord {
  const { board } = run;
  const odd = board.settings.freshNodes === 'odd';
  const unlike = odd && Object.hasOwn(oddities, type) ? oddities[type]?.(board) : undefined;
  const props = { transform: translation(0, 0), ...defaults[type](board), ...unlike, ...more };
  const below = odd && type === 'SECTION' ? { index: 0 } : {};
  const record = run.edit.create({ type, parentId: board.currentPageId, props, ...below });
  run.stats.nodes[type] = (run.stats.nodes[type] ?? 0) + 1;
  return record;
}

/** Rows and columns of a fresh table, ids unique over all clients. */
export function tableProps(board: Board, rows: number, columns: number): Partial<NodeProps> {
  const id = (): string => board.document.newId().replace(':', '.');
  return {
    rows: Array.from({ length: rows }, () => ({ id: id(), height: defaultCell.height })),
    columns: Array.from({ length: columns }, () => ({ id: id(), width: defaultCell.width })),
    width: columns * defaultCell.width,
    height: rows * defaultCell.height,
  };
}

const paint = {
  yellow: solid('FFE299'),
  lightGrey: solid('D9D9D9'),
  grey: solid('B3B3B3'),
  charcoal: solid('1E1E1E'),
  black: solid('000000'),
  white: solid('FFFFFF'),
};
const noFont = { ...defaultTextStyle(16), fontName: { family: '', style: '' }, fills: [] };
const regular = { family: 'Inter', style: 'Regular' };
const square = { width: 100, height: 100 };
const grey = { fills: [paint.lightGrey] };

/** On a note or shape: 16 px at the start (oracle, S2, P11). */
function freshText(board: Board, fontSize = 16): TextValue {
  return newText(freshStyle(board.settings.freshText, paperTextStyle(fontSize)));
}

const freshLabel = ({ settings: { freshText, freshLabels } }: Board): TextValue =>
  newText(freshLabels === 'noFont' ? noFont : freshStyle(freshText));

/** A text node's own font is a switch. */
function freshTextNode({ settings: { freshText, freshTextFont } }: Board, fontSize = 16): TextValue {
  const style = freshStyle(freshText, defaultTextStyle(fontSize));
  return newText(freshTextFont === 'regular' ? { ...style, fontName: regular } : style);
}

/** What is known of FigJam's defaults (figjam-facts §6); what is not known is marked there and chosen here. */
const defaults = {
  STICKY: (board: Board) => ({
    name: 'Sticky',
    width: 240,
    height: 240,
    fills: [paint.yellow],
    text: freshText(board),
    isWideWidth: false,
    authorVisible: true,
    authorName: board.user.name,
  }),
  SHAPE_WITH_TEXT: (board: Board) => ({
    name: 'Shape with text',
    width: 208,
    height: 208,
    shapeType: 'ELLIPSE',
    fills: [paint.lightGrey],
    strokes: [paint.grey],
    strokeWeight: 4,
    text: freshText(board),
    truncates: false,
    userHeight: 208,
  }),
  CONNECTOR: (board: Board) => ({
    name: 'Connector line',
    width: 200,
    height: 0,
    strokes: [paint.grey],
    strokeWeight: 4,
    connectorLineType: 'ELBOWED',
    connectorStart: { position: { x: 0, y: 0 } },
    connectorEnd: { position: { x: 200, y: 0 } },
    connectorStartStrokeCap: 'NONE',
    connectorEndStrokeCap: 'ARROW_LINES',
    textBackgroundFills: [paint.white],
    text: freshLabel(board),
  }),
  SECTION: (board: Board) => {
    const random = board.settings.newSectionSize === 'random';
    const size = (): number => (random ? 1 + Math.floor(board.random() * 100) : 1);
    return {
      name: 'Section',
      width: size(),
      height: size(),
      fills: [paint.white],
      sectionContentsHidden: false,
    };
  },
  TABLE: (board: Board) => ({ name: 'Table', fills: [paint.white], ...tableProps(board, 2, 2) }),
  TEXT: (board: Board) => ({
    name: 'Text',
    width: 0,
    height: 0,
    text: {
      ...freshTextNode(board),
      autoResize: 'WIDTH_AND_HEIGHT',
      align: { horizontal: 'LEFT', vertical: 'TOP' },
    },
  }),
  CODE_BLOCK: () => ({ name: 'Code block', width: 576, height: 56, code: '', codeLanguage: 'PLAINTEXT' }),
  FRAME: () => ({
    name: 'Frame',
    ...square,
    fills: [paint.white],
    clipsContent: true,
    layoutMode: 'NONE',
  }),
  RECTANGLE: () => ({ name: 'Rectangle', ...square, ...grey }),
  ELLIPSE: () => ({ name: 'Ellipse', ...square, ...grey }),
  POLYGON: () => ({ name: 'Polygon', ...square, ...grey, pointCount: 3 }),
  STAR: () => ({ name: 'Star', ...square, ...grey, pointCount: 5, innerRadius: 0.382 }),
  VECTOR: () => ({ name: 'Vector', ...square, strokes: [paint.black], strokeWeight: 1 }),
  LINE: () => ({ name: 'Line', width: 100, height: 0, strokes: [paint.black], strokeWeight: 1 }),
  SLICE: () => ({ name: 'Slice', ...square }),
  MEDIA: () => ({ name: 'Media', ...square }),
  LINK_UNFURL: () => ({ name: 'Link', width: 300, height: 120 }),
  PAGE: () => ({ name: 'Page' }),
} satisfies { [type: string]: (board: Board) => NodeProps };

/** Other answers to what nobody knows of fresh nodes (switch `freshNodes`): a plugin must not count on the usual ones. */
const oddities: { [type: string]: (board: Board) => Partial<NodeProps> } = {
  STICKY: (board) => ({
    fills: [solid('B3EFBD')],
    text: freshText(board, 12),
    authorVisible: false,
    name: '',
  }),
  SHAPE_WITH_TEXT: (board) => ({
    fills: [paint.white],
    strokes: [],
    strokeWeight: 1,
    text: freshText(board, 24),
  }),
  SECTION: () => ({ name: 'Section 1', fills: [paint.lightGrey] }),
  CONNECTOR: () => ({ name: '', strokes: [paint.charcoal], strokeWeight: 2 }),
  TEXT: (board) => ({ name: '', text: { ...freshTextNode(board, 40), autoResize: 'WIDTH_AND_HEIGHT' } }),
};
