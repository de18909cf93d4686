/** A small board in the words of Figma's REST API, with fields beside it that only the Plugin API shows. */
export function sampleBoard() {
  return {
    name: 'Bakery',
    editorType: 'figjam',
    lastModified: '2026-04-01T08:00:00Z',
    document: {
      id: '0:0',
      name: 'Document',
      type: 'DOCUMENT',
      children: [
        {
          id: '0:1',
          name: 'Morning',
          type: 'CANVAS',
          backgroundColor: { r: 0.9, g: 0.9, b: 0.9, a: 1 },
          children: [section(), group(), connector(), stamp(), strange()],
        },
        { id: '0:2', name: 'Empty', type: 'CANVAS', children: [] },
      ],
    },
  };
}

const paint = (r: number, g: number, b: number) => ({
  blendMode: 'NORMAL',
  type: 'SOLID',
  color: { r, g, b, a: 1 },
});

const place = (x: number, y: number, width: number, height: number, inX = x, inY = y) => ({
  absoluteBoundingBox: { x, y, width, height },
  relativeTransform: [
    [1, 0, inX],
    [0, 1, inY],
  ],
  size: { x: width, y: height },
});

const section = () => ({
  id: '1:1',
  name: 'Counter',
  type: 'SECTION',
  sectionContentsHidden: false,
  fills: [paint(1, 1, 1)],
  ...place(1000, 500, 900, 600),
  sharedPluginData: { kneading: { note: 'warm', step: '2' } },
  children: [sticky(), text(), turned()],
});

const sticky = () => ({
  id: '1:2',
  name: 'Bread is out by seven',
  type: 'STICKY',
  ...place(1100, 600, 240, 240, 100, 100),
  fills: [paint(1, 226 / 255, 153 / 255)],
  characters: 'Bread is out by seven',
  authorName: 'Ada',
  authorVisible: true,
  isWideWidth: false,
  style: { fontFamily: 'Inter', fontWeight: 500, fontSize: 16, textAlignHorizontal: 'LEFT' },
});

const text = () => ({
  id: '1:3',
  name: 'Menu',
  type: 'TEXT',
  ...place(1400, 600, 200, 100, 400, 100),
  fills: [paint(0.1, 0.1, 0.1)],
  characters: 'Rye\nWheat and spelt',
  style: { fontFamily: 'Inter', fontStyle: 'Bold', fontSize: 24, lineHeightPx: 30, lineHeightUnit: 'PIXELS' },
  characterStyleOverrides: [0, 0, 0, 0, 2, 2, 2, 2, 2],
  styleOverrideTable: { '2': { hyperlink: { type: 'URL', url: 'https://example.org' }, fontSize: 12 } },
  lineTypes: ['NONE', 'UNORDERED'],
  lineIndentations: [0, 1],
});

/** 30° clockwise on the screen: REST counts radians. */
const turned = () => {
  const [cos, sin] = [Math.cos(Math.PI / 6), Math.sin(Math.PI / 6)];
  return {
    id: '1:4',
    name: 'Oven',
    type: 'SHAPE_WITH_TEXT',
    shapeType: 'PARALLELOGRAM_RIGHT',
    rotation: Math.PI / 6,
    absoluteBoundingBox: {
      x: 1500 - 100 * sin,
      y: 900,
      width: 200 * cos + 100 * sin,
      height: 200 * sin + 100 * cos,
    },
    relativeTransform: [
      [cos, -sin, 500],
      [sin, cos, 400],
    ],
    size: { x: 200, y: 100 },
    fills: [paint(0.8, 0.8, 0.8)],
    strokes: [],
    characters: 'Oven',
  };
};

/** Children of a group stand relative to it in REST; for plugins relative to the container. */
const group = () => ({
  id: '1:5',
  name: 'Bags',
  type: 'GROUP',
  ...place(-300, -200, 250, 100),
  children: [
    {
      id: '1:6',
      name: 'A',
      type: 'RECTANGLE',
      ...place(-300, -200, 100, 100, 0, 0),
      fills: [paint(1, 0, 0)],
    },
    {
      id: '1:7',
      name: 'B',
      type: 'ELLIPSE',
      ...place(-150, -200, 100, 100, 150, 0),
      fills: [paint(0, 1, 0)],
    },
  ],
});

const connector = () => ({
  id: '1:8',
  name: 'Connector line',
  type: 'CONNECTOR',
  ...place(0, 0, 1100, 720),
  characters: 'feeds',
  connectorStart: { endpointNodeId: '1:5', magnet: 'EDGE', position: { x: 5, y: 6 } },
  connectorEnd: { endpointNodeId: '1:2', magnet: 'LEFT' },
  connectorLineType: 'ELBOWED',
  connectorStartStrokeCap: 'ROUND',
  connectorEndStrokeCap: 'LINE_ARROW',
  strokes: [paint(0, 0, 0)],
});

const stamp = () => ({
  id: '1:9',
  name: 'Heart',
  type: 'STAMP',
  ...place(1300, 560, 40, 40),
  stampName: 'Heart',
  stuckTo: '1:2',
  pluginData: [{ pluginID: '42', key: 'seen', value: 'yes' }],
});

const strange = () => ({
  id: '1:10',
  name: 'From tomorrow',
  type: 'HOLOGRAM',
  ...place(2000, 0, 10, 10),
  depth: { z: [1, 2, { deep: null }] },
  children: [],
});
