import { describe, expect, test } from 'vitest';
import { startClient } from './support/client.ts';

const loose = (value: unknown): { [name: string]: unknown } => value as { [name: string]: unknown };

test('older names of paddings are still written', () => {
  const frame = startClient().figma.createFrame();
  frame.verticalPadding = 12;
  frame.horizontalPadding = 8;
  expect([frame.paddingTop, frame.paddingBottom, frame.paddingLeft, frame.paddingRight]).toEqual([
    12, 12, 8, 8,
  ]);
});

test('style ids are empty, and a plugin may write them empty', async () => {
  const client = startClient();
  const { figma } = client;
  const [section, shape] = [figma.createSection(), figma.createShapeWithText()];
  section.fillStyleId = '';
  shape.strokeStyleId = '';
  await client.await(shape.setFillStyleIdAsync(''));
  expect([section.fillStyleId, shape.strokeStyleId]).toEqual(['', '']);
  expect(() => {
    section.fillStyleId = 'S:1,2';
  }).toThrow('no style S:1,2');
});

describe('creation', () => {
  test('puts a node on top of the current page at 0, 0', () => {
    const { figma } = startClient();
    figma.createSection();
    const shape = figma.createShapeWithText();
    expect(figma.currentPage.children.map(({ type }) => type)).toEqual(['SECTION', 'SHAPE_WITH_TEXT']);
    expect([shape.x, shape.y, shape.width, shape.height]).toEqual([0, 0, 208, 208]);
    expect(shape.parent?.id).toBe(figma.currentPage.id);
    expect(shape.shapeType).toBe('ELLIPSE');
  });

  test('gives fresh ids of this session', () => {
    const { figma } = startClient({ session: 7 });
    const [a, b] = [figma.createSticky(), figma.createSticky()];
    expect(a.id).toMatch(/^7:\d+$/);
    expect(b.id).not.toBe(a.id);
  });

  test('a sticky is 240 square, or 416 wide, and tells its author', () => {
    const { figma } = startClient();
    const sticky = figma.createSticky();
    expect([sticky.width, sticky.height]).toEqual([240, 240]);
    sticky.isWideWidth = true;
    expect([sticky.width, sticky.height]).toEqual([416, 240]);
    expect(sticky.authorName).toBe('Ana');
  });

  test('numbers are read in single precision, wherever they stand', () => {
    const { figma } = startClient();
    const box = figma.createRectangle();
    box.x = 1 / 3;
    box.fills = [{ type: 'SOLID', color: { r: 0.1, g: 0.5, b: 1 } }];
    expect(box.x).toBe(Math.fround(1 / 3));
    expect(box.relativeTransform[0][2]).toBe(Math.fround(1 / 3));
    expect(box.fills).toMatchObject([{ color: { r: Math.fround(0.1), g: 0.5, b: 1 } }]);
  });

  test('a section is tiny and does not grow', () => {
    const { figma } = startClient({ settings: { newSectionSize: 'random' }, seed: 3 });
    const section = figma.createSection();
    expect(section.width).toBeLessThanOrEqual(100);
    const { width } = section;
    section.appendChild(figma.createSticky());
    expect(section.width).toBe(width);
    section.resizeWithoutConstraints(500, 400);
    expect([section.width, section.height]).toEqual([500, 400]);
    section.name = '';
    expect(section.name).toBe('');
  });

  test('every creator works', () => {
    const { figma } = startClient();
    const nodes = [
      figma.createText(),
      figma.createFrame(),
      figma.createRectangle(),
      figma.createEllipse(),
      figma.createLine(),
      figma.createPolygon(),
      figma.createStar(),
      figma.createVector(),
      figma.createSlice(),
      figma.createCodeBlock(),
      figma.createTable(),
      figma.createConnector(),
      figma.createNodeFromSvg('<svg width="40" height="30"></svg>'),
    ];
    for (const node of nodes) {
      expect(node.removed).toBe(false);
      expect(node.width).toBeGreaterThanOrEqual(0);
      expect(node.absoluteBoundingBox).not.toBeNull();
      expect(node.visible).toBe(true);
    }
  });
});

describe('parents', () => {
  test('appendChild keeps the numbers, so the node is seen elsewhere', () => {
    const { figma } = startClient();
    const section = figma.createSection();
    section.x = 1000;
    section.y = 200;
    const sticky = figma.createSticky();
    sticky.x = 50;
    sticky.y = 60;
    section.appendChild(sticky);
    expect([sticky.x, sticky.y]).toEqual([50, 60]);
    expect(sticky.absoluteBoundingBox).toEqual({ x: 1050, y: 260, width: 240, height: 240 });
    section.x = 0;
    expect([sticky.x, sticky.absoluteTransform[0][2]]).toEqual([50, 50]);
  });

  test('insertChild counts slots from the bottom', () => {
    const { figma } = startClient();
    const [a, b, c] = [figma.createSticky(), figma.createSticky(), figma.createSticky()];
    const order = (): string[] => figma.currentPage.children.map(({ id }) => id);
    figma.currentPage.insertChild(0, c);
    expect(order()).toEqual([c.id, a.id, b.id]);
    figma.currentPage.appendChild(a);
    expect(order()).toEqual([c.id, b.id, a.id]);
    expect(() => figma.currentPage.insertChild(4, a)).toThrow('in insertChild');
  });

  test('impossible moves say why', () => {
    const { figma } = startClient();
    const [outer, inner] = [figma.createSection(), figma.createSection()];
    outer.appendChild(inner);
    const sticky = figma.createSticky();
    expect(() => inner.appendChild(outer)).toThrow(
      'in appendChild: Cannot move node. Doing so would create a parenting cycle',
    );
    expect(() => inner.appendChild(inner)).toThrow('parenting cycle');
    expect(() => outer.appendChild(loose(figma.currentPage) as unknown as SceneNode)).toThrow('type PAGE');
    expect(() => figma.root.appendChild(sticky as unknown as PageNode)).toThrow('other than PAGE');
    expect(() => figma.group([sticky], sticky as unknown as FrameNode)).toThrow('cannot have children');
    expect(() => figma.root.remove()).toThrow('Removing this node is not allowed');
  });

  test('group keeps everything where it is seen, and its box is that of its children', () => {
    const { figma } = startClient();
    const section = figma.createSection();
    section.x = 100;
    const [a, b] = [figma.createSticky(), figma.createSticky()];
    section.appendChild(a);
    a.x = 10;
    b.x = 700;
    b.y = 50;
    const before = [a, b].map(({ absoluteBoundingBox }) => absoluteBoundingBox);
    const group = figma.group([a, b], section);
    expect([a, b].map(({ absoluteBoundingBox }) => absoluteBoundingBox)).toEqual(before);
    expect(group.absoluteBoundingBox).toEqual({ x: 110, y: 0, width: 830, height: 290 });
    group.x += 5;
    expect(a.x).toBe(15);
    figma.ungroup(group);
    expect(group.removed).toBe(true);
    expect(section.children).toHaveLength(2);
    const again = figma.group([a], section);
    a.remove();
    expect(again.removed).toBe(true);
  });

  test('a clone lands on the page with the same numbers and fresh ids, deep', () => {
    const { figma } = startClient();
    const section = figma.createSection();
    section.x = 900;
    const [a, b] = [figma.createSticky(), figma.createSticky()];
    const line = figma.createConnector();
    for (const node of [a, b, line]) section.appendChild(node);
    line.connectorStart = { endpointNodeId: a.id, magnet: 'AUTO' };
    line.connectorEnd = { endpointNodeId: b.id, magnet: 'AUTO' };
    a.x = 33;
    a.setPluginData('k', 'v');
    const copy = a.clone();
    expect([copy.x, copy.parent?.type, copy.getPluginData('k')]).toEqual([33, 'PAGE', 'v']);
    expect(copy.id).not.toBe(a.id);
    const all = section.clone();
    const [newA, newB, newLine] = all.children as [StickyNode, StickyNode, ConnectorNode];
    expect(newLine.connectorStart).toEqual({ endpointNodeId: newA.id, magnet: 'AUTO' });
    expect(newLine.connectorEnd).toEqual({ endpointNodeId: newB.id, magnet: 'AUTO' });
  });

  test('a switch drops plugin data from copies', () => {
    const { figma } = startClient({ settings: { pluginDataOnCopy: 'drop' } });
    const sticky = figma.createSticky();
    sticky.setSharedPluginData('abc', 'k', 'v');
    expect(sticky.clone().getSharedPluginData('abc', 'k')).toBe('');
  });

  test('with the switch `apiGeometry` a node goes where it lies', () => {
    const { figma } = startClient({ settings: { apiGeometry: 'reparent' } });
    const section = figma.createSection();
    section.resizeWithoutConstraints(1000, 1000);
    section.x = 500;
    const sticky = figma.createSticky();
    sticky.x = 600;
    sticky.y = 100;
    expect(sticky.parent?.id).toBe(section.id);
    expect([sticky.x, sticky.absoluteTransform[0][2]]).toEqual([100, 600]);
    sticky.x = -2000;
    expect(sticky.parent?.type).toBe('PAGE');
  });
});

describe('finding', () => {
  test('is pre-order, back to front, without the receiver', () => {
    const { figma } = startClient();
    const section = figma.createSection();
    const inner = figma.createSticky();
    section.appendChild(inner);
    const last = figma.createSticky();
    last.setSharedPluginData('throughline', 'stamp', 'x');
    inner.setPluginData('mine', 'y');
    const { currentPage } = figma;
    expect(currentPage.findAll().map(({ id }) => id)).toEqual([section.id, inner.id, last.id]);
    expect(currentPage.findOne(({ type }) => type === 'STICKY')?.id).toBe(inner.id);
    expect(currentPage.findChildren(({ type }) => type === 'STICKY')).toEqual([last]);
    expect(currentPage.findChild(() => false)).toBeNull();
    expect(currentPage.findAllWithCriteria({ types: ['STICKY'] })).toEqual([inner, last]);
    expect(currentPage.findAllWithCriteria({ sharedPluginData: { namespace: 'throughline' } })).toEqual([
      last,
    ]);
    expect(
      currentPage.findAllWithCriteria({
        sharedPluginData: { namespace: 'throughline', keys: ['no', 'stamp'] },
      }),
    ).toEqual([last]);
    expect(currentPage.findAllWithCriteria({ pluginData: {} })).toEqual([inner]);
    expect(currentPage.findAllWithCriteria({ types: ['SECTION'], pluginData: {} })).toEqual([]);
    expect(() =>
      currentPage.findAllWithCriteria({ kinds: ['x'] } as unknown as { types: ['STICKY'] }),
    ).toThrow('Unrecognized key');
  });
});

describe('plugin data', () => {
  test('is kept by owner and key; an empty value removes it', () => {
    const { figma } = startClient();
    const sticky = figma.createSticky();
    expect(sticky.getPluginData('a')).toBe('');
    sticky.setPluginData('a', '1');
    sticky.setSharedPluginData('some_space', 'a', '2');
    expect([sticky.getPluginData('a'), sticky.getSharedPluginData('some_space', 'a')]).toEqual(['1', '2']);
    expect(sticky.getPluginDataKeys()).toEqual(['a']);
    sticky.setPluginData('a', '');
    expect(sticky.getPluginDataKeys()).toEqual([]);
    expect(sticky.getSharedPluginDataKeys('some_space')).toEqual(['a']);
    expect(() => sticky.setPluginData('a', loose({}) as unknown as string)).toThrow('in setPluginData');
    expect(() => sticky.setSharedPluginData('ab', 'a', '1')).toThrow('namespace');
    expect(() => sticky.setSharedPluginData('with-dash', 'a', '1')).toThrow('namespace');
  });

  test('has a limit of 100 kB an entry, counted in bytes', () => {
    const { figma } = startClient();
    const sticky = figma.createSticky();
    sticky.setPluginData('k', 'x'.repeat(100 * 1024 - 4));
    expect(() => sticky.setPluginData('k', 'x'.repeat(100 * 1024))).toThrow('100 kB');
    expect(() => sticky.setPluginData('k', 'é'.repeat(60 * 1024))).toThrow('100 kB');
  });

  test('private data and relaunch data need an id in the manifest', () => {
    const { figma } = startClient({ manifest: { id: '' } });
    const sticky = figma.createSticky();
    expect(() => sticky.setPluginData('a', '1')).toThrow(
      'Cannot set private plugin data in a plugin without an ID',
    );
    expect(() => sticky.setRelaunchData({ open: '' })).toThrow(
      'Cannot set relaunch data in a plugin without an ID',
    );
    sticky.setSharedPluginData('throughline', 'a', '1');
  });

  test('relaunch data names commands of the manifest', () => {
    const { figma } = startClient({ manifest: { relaunchButtons: [{ command: 'open', name: 'Open' }] } });
    const sticky = figma.createSticky();
    sticky.setRelaunchData({ open: 'Look' });
    expect(sticky.getRelaunchData()).toEqual({ open: 'Look' });
    expect(() => sticky.setRelaunchData({ other: '' })).toThrow('relaunchButtons');
    expect(() => sticky.setRelaunchData({ open: 'x'.repeat(1001) })).toThrow('1000');
  });
});

describe('tables', () => {
  test('have cells by row and column, and grow with their text', async () => {
    const client = startClient();
    const { figma } = client;
    await client.await(figma.loadFontAsync({ family: 'Inter', style: 'Medium' }));
    const table = figma.createTable(2, 3);
    expect([table.numRows, table.numColumns]).toEqual([2, 3]);
    const cell = table.cellAt(1, 2);
    expect([cell.type, cell.rowIndex, cell.columnIndex, cell.parent.id]).toEqual([
      'TABLE_CELL',
      1,
      2,
      table.id,
    ]);
    const { height } = table;
    cell.text.characters = 'many words that need several lines '.repeat(5);
    expect(table.height).toBeGreaterThan(height);
    expect(table.cellAt(1, 0).height).toBe(cell.height);
    table.resizeColumn(0, 400);
    expect(table.cellAt(0, 0).width).toBe(400);
    table.insertRow(0);
    expect([table.numRows, table.cellAt(2, 2).text.characters.slice(0, 4)]).toEqual([3, 'many']);
    table.moveRow(2, 0);
    expect(table.cellAt(0, 2).text.characters.slice(0, 4)).toBe('many');
    table.removeColumn(2);
    expect(() => cell.text).toThrow('does not exist');
    expect(() => table.cellAt(0, 2)).toThrow('in cellAt');
    expect(() => loose(table).children).toThrow('no such property');
    expect(() => loose(table.cellAt(0, 0)).setPluginData).toThrow('no such property');
    expect(() => loose(table.cellAt(0, 0)).id).toThrow('no such property');
  });

  test('a row smaller than its text is kept at that, or refused', async () => {
    for (const tableBelowContent of ['clamp', 'throw'] as const) {
      const client = startClient({ settings: { tableBelowContent } });
      await client.await(client.figma.loadFontAsync({ family: 'Inter', style: 'Medium' }));
      const table = client.figma.createTable(1, 1);
      table.cellAt(0, 0).text.characters = 'a\nb\nc\nd\ne';
      const { height } = table;
      if (tableBelowContent === 'throw') expect(() => table.resizeRow(0, 10)).toThrow('in resizeRow');
      else table.resizeRow(0, 10);
      expect(table.height).toBe(height);
    }
  });
});

describe('auto layout', () => {
  test('rows and columns of texts hug, space and align', async () => {
    const client = startClient();
    const { figma } = client;
    const frame = figma.createFrame();
    frame.layoutMode = 'VERTICAL';
    frame.itemSpacing = 10;
    frame.paddingLeft = 5;
    frame.paddingTop = 7;
    const [a, b] = [figma.createRectangle(), figma.createRectangle()];
    a.resize(50, 20);
    b.resize(30, 30);
    frame.appendChild(a);
    frame.appendChild(b);
    expect([b.x, b.y, frame.width, frame.height]).toEqual([5, 37, 55, 67]);
    frame.counterAxisAlignItems = 'CENTER';
    expect(b.x).toBe(15);
    b.resize(30, 130);
    expect(frame.height).toBe(167);
  });
});

test('what is stuck to a node moves with it', () => {
  const records = [
    { id: '0:0', type: 'DOCUMENT', parentId: null, order: 'a0', props: { name: 'Board' } },
    { id: '0:1', type: 'PAGE', parentId: '0:0', order: 'a0', props: { name: 'One' } },
    {
      id: '1:1',
      type: 'STICKY',
      parentId: '0:1',
      order: 'a0',
      props: { name: 's', width: 240, height: 240 },
    },
    {
      id: '1:2',
      type: 'STAMP',
      parentId: '0:1',
      order: 'a1',
      props: {
        name: 'Heart',
        width: 32,
        height: 32,
        stuckTo: '1:1',
        transform: [
          [1, 0, 20],
          [0, 1, 30],
        ] as [[number, number, number], [number, number, number]],
      },
    },
  ];
  const { figma } = startClient({ records });
  const [sticky, stamp] = figma.currentPage.children as [StickyNode, StampNode];
  expect(sticky.stuckNodes).toEqual([stamp]);
  expect(stamp.stuckTo).toBe(sticky);
  sticky.x += 100;
  expect([stamp.x, stamp.y]).toEqual([120, 30]);
  sticky.remove();
  expect(stamp.stuckTo).toBeNull();
});

test('exports are drawn as SVG; other pictures say that they are not', async () => {
  const client = startClient();
  const sticky = client.figma.createSticky();
  expect(await client.await(sticky.exportAsync({ format: 'SVG_STRING' }))).toContain('<svg');
  expect(await client.await(sticky.exportAsync({ format: 'SVG' }))).toBeInstanceOf(Uint8Array);
  await expect(client.await(sticky.exportAsync())).rejects.toThrow('SVG only');
  expect(await client.await(sticky.exportAsync({ format: 'JSON_REST_V1' }))).toMatchObject({
    document: { id: sticky.id, type: 'STICKY', characters: '', absoluteBoundingBox: { width: 240 } },
  });
});
