import type { RawNode } from '../../../playground/board-file/base/json.ts';

const place = (x: number, y: number, width: number, height: number, inX = x, inY = y): RawNode => ({
  absoluteBoundingBox: { x, y, width, height },
  relativeTransform: [
    [1, 0, inX],
    [0, 1, inY],
  ],
  size: { x: width, y: height },
});
const paint = (r: number, g: number, b: number): RawNode => ({ type: 'SOLID', color: { r, g, b, a: 1 } });
const style = { fontFamily: 'Inter', fontStyle: 'Medium', fontSize: 16 };

/** A board with one of everything that a FigJam file carries, and two things that it does not; `words` stands on a text. */
export function kitchenBoard(words = 'Wash\nKnead'): RawNode {
  return {
    name: 'Kitchen 🥐',
    pictures: { ['ab'.repeat(20)]: btoa('a picture') },
    document: {
      id: '0:0',
      name: 'Document',
      type: 'DOCUMENT',
      children: [
        { id: '0:1', name: 'Today', type: 'CANVAS', children: [section(), ...onPage(words)] },
        { id: '5:1', name: 'Tomorrow', type: 'CANVAS', children: [] },
      ],
    },
  };
}

const section = (): RawNode => ({
  id: '3:9',
  name: 'Bench',
  type: 'SECTION',
  ...place(100, -200, 800, 600),
  fills: [paint(1, 1, 1)],
  strokes: [paint(0.5, 0.5, 0.5)],
  strokeWeight: 2,
  cornerRadius: 12,
  sectionContentsHidden: true,
  children: [
    {
      id: '3:1',
      name: 'Rolls',
      type: 'STICKY',
      ...place(140, -80, 240, 240, 40, 120),
      fills: [paint(1, 0.85, 0.4)],
      characters: 'Rolls\nfor 7 o’clock',
      style,
      authorName: 'Ada',
      authorVisible: true,
      locked: true,
      pluginData: { '77': { seen: 'yes' } },
      sharedPluginData: { throughline: { stamp: '{"v":1}' } },
      relaunchData: { '77': { open: 'Look' } },
    },
    {
      id: '3:2',
      name: 'Wide',
      type: 'STICKY',
      ...place(440, -80, 416, 240, 340, 120),
      fills: [paint(0.7, 0.9, 0.7)],
      characters: '',
      style,
      isWideWidth: true,
      authorVisible: false,
      visible: false,
    },
  ],
});

const onPage = (words: string): RawNode[] => [
  {
    id: '3:3',
    name: 'List',
    type: 'TEXT',
    ...place(-500, 0, 300, 90),
    fills: [paint(0.1, 0.1, 0.1)],
    characters: words,
    style: { ...style, textAlignHorizontal: 'RIGHT', textAlignVertical: 'BOTTOM', textAutoResize: 'HEIGHT' },
    characterStyleOverrides: [0, 7, 7],
    styleOverrideTable: {
      '7': { fontStyle: 'Bold', fontSize: 40, hyperlink: { type: 'URL', url: 'https://example.org/?q=1' } },
    },
    lineTypes: ['ORDERED', 'UNORDERED'],
    lineIndentations: [1, 2],
  },
  {
    id: '3:4',
    name: 'Oven to counter',
    type: 'CONNECTOR',
    ...place(380, 30, 520, 10),
    characters: 'carries',
    style,
    strokes: [paint(0, 0, 0)],
    strokeWeight: 4,
    dashPattern: [],
    connectorStart: { endpointNodeId: '3:1', magnet: 'RIGHT' },
    connectorEnd: { position: { x: 900, y: 30 } },
    connectorLineType: 'ELBOWED',
    connectorStartStrokeCap: 'NONE',
    connectorEndStrokeCap: 'LINE_ARROW',
    textBackground: { fills: [paint(1, 1, 1)] },
  },
  {
    id: '3:5',
    name: 'Heart',
    type: 'STAMP',
    ...place(360, 60, 40, 40),
    stampName: 'Heart',
    stuckTo: '3:1',
    fills: [{ type: 'IMAGE', imageRef: 'ab'.repeat(20), scaleMode: 'FILL', opacity: 0.5 }],
  },
  {
    id: '3:6',
    name: 'Prices',
    type: 'TABLE',
    ...place(-900, 500, 300, 200),
    children: ['3:6;8.1;8.3', '3:6;8.1;8.4', '3:6;8.2;8.3', '3:6;8.2;8.4'].map((id, index) => ({
      id,
      name: '',
      type: 'TABLE_CELL',
      ...place(
        -900 + (index % 2) * 100,
        500 + (index > 1 ? 60 : 0),
        index % 2 ? 200 : 100,
        index > 1 ? 140 : 60,
      ),
      characters: ['Bread', '3,20', '', 'Rolls'][index] ?? '',
      style,
      fills: index === 0 ? [paint(0.9, 0.9, 1)] : [],
    })),
  },
  {
    id: '3:7',
    name: 'Dough',
    type: 'CODE_BLOCK',
    ...place(0, 900, 576, 80),
    characters: 'const rise = 3;\nbake();',
    codeLanguage: 'JAVASCRIPT',
  },
  {
    id: '3:8',
    name: 'Step',
    type: 'SHAPE_WITH_TEXT',
    ...place(1200, 0, 200, 200),
    shapeType: 'ENG_DATABASE',
    characters: 'Sold?',
    style: {
      ...style,
      letterSpacingPercent: -1.1,
      lineHeightUnit: 'FONT_SIZE_%',
      lineHeightPercentFontSize: 150,
    },
    fills: [
      {
        type: 'GRADIENT_LINEAR',
        gradientHandlePositions: [
          { x: 0, y: 0.5 },
          { x: 1, y: 0.5 },
          { x: 0, y: 1 },
        ],
        gradientStops: [
          { position: 0, color: { r: 1, g: 0, b: 0, a: 1 } },
          { position: 1, color: { r: 0, g: 0, b: 1, a: 0.25 } },
        ],
      },
    ],
    strokes: [],
    opacity: 0.5,
  },
  {
    id: '3:10',
    name: 'Basket',
    type: 'GROUP',
    ...place(1500, 0, 260, 100),
    children: [
      {
        id: '3:11',
        name: 'Left',
        type: 'RECTANGLE',
        ...place(1500, 0, 100, 100, 0, 0),
        fills: [paint(1, 0, 0)],
      },
      {
        id: '3:12',
        name: 'Right',
        type: 'ELLIPSE',
        ...place(1660, 0, 100, 100, 160, 0),
        fills: [paint(0, 1, 0)],
      },
    ],
  },
  { id: '3:13', name: 'A film', type: 'EMBED', ...place(2000, 0, 400, 300) },
];
