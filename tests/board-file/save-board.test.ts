import { describe, expect, test } from 'vitest';
import { isRecord, type RawNode } from '../../playground/board-file/base/json.ts';
import { emptyBoard } from '../../playground/board-file/empty-board.ts';
import { openBoard } from '../../playground/board-file/open-board.ts';
import { saveBoard } from '../../playground/board-file/save-board.ts';
import type { NodeProps, NodeRecord } from '../../playground/figjam/document/records.ts';
import {
  defaultTextStyle,
  insertCharacters,
  newText,
  styleRange,
} from '../../playground/figjam/text/text-value.ts';
import { sampleBoard } from './sample-board.ts';

/** Opens the sample, changes one node's properties, saves; gives the nodes of both files by id. */
function change(id: string, props: Partial<NodeProps>) {
  const { records, envelope } = openBoard(sampleBoard());
  const changed = records.map((record) =>
    record.id === id ? { ...record, props: { ...record.props, ...props } } : record,
  );
  return { before: nodesOf(sampleBoard()), after: nodesOf(saveBoard(changed, envelope)) };
}

function nodesOf(file: unknown): Map<string, RawNode> {
  const nodes = new Map<string, RawNode>();
  const visit = (node: unknown) => {
    if (!isRecord(node)) return;
    const { children, ...own } = node;
    nodes.set(String(node.id), own);
    for (const child of Array.isArray(children) ? children : []) visit(child);
  };
  visit(isRecord(file) ? file.document : undefined);
  return nodes;
}

const propsOf = (id: string) => {
  const record = openBoard(sampleBoard()).records.find((each) => each.id === id);
  if (record === undefined) throw new Error(`no ${id}`);
  return record.props;
};

describe('an edit', () => {
  test('of a colour replaces the fills and nothing else', () => {
    const fills = [
      { type: 'SOLID', visible: true, opacity: 1, blendMode: 'NORMAL', color: { r: 0, g: 0, b: 1 } },
    ];
    const { before, after } = change('1:2', { fills });
    expect(after.get('1:2')).toEqual({
      ...before.get('1:2'),
      fills: [{ type: 'SOLID', blendMode: 'NORMAL', color: { r: 0, g: 0, b: 1, a: 1 } }],
    });
    for (const [id, node] of before) if (id !== '1:2') expect(after.get(id)).toEqual(node);
  });

  test('of one connector end leaves the other’s untyped magnet', () => {
    const { before, after } = change('1:8', { connectorEnd: { endpointNodeId: '1:4', magnet: 'TOP' } });
    const { connectorStart, connectorStartStrokeCap, connectorEnd } = after.get('1:8') ?? {};
    expect(connectorStart).toEqual(before.get('1:8')?.connectorStart);
    expect(connectorStartStrokeCap).toBe('ROUND');
    expect(connectorEnd).toEqual({ endpointNodeId: '1:4', magnet: 'TOP' });
  });

  test('of words keeps links and lists on the untouched ones', () => {
    const { text } = propsOf('1:3');
    if (text === undefined) throw new Error('no text');
    const { after } = change('1:3', { text: insertCharacters(text, 3, '!') });
    expect(after.get('1:3')).toMatchObject({
      characters: 'Rye!\nWheat and spelt',
      lineTypes: ['NONE', 'UNORDERED'],
    });
    const reopened = after.get('1:3') ?? {};
    expect(reopened.characterStyleOverrides).toEqual([
      ...Array(5).fill(0),
      ...Array(5).fill(1),
      ...Array(10).fill(0),
    ]);
    expect(reopened.styleOverrideTable).toEqual({
      '1': { fontSize: 12, hyperlink: { type: 'URL', url: 'https://example.org' } },
    });
  });

  test('of a section’s place moves the boxes of what is in it, not their transforms', () => {
    const { before, after } = change('1:1', {
      transform: [
        [1, 0, 0],
        [0, 1, 0],
      ],
    });
    expect(after.get('1:2')).toMatchObject({
      absoluteBoundingBox: { x: 100, y: 100, width: 240, height: 240 },
      relativeTransform: before.get('1:2')?.relativeTransform,
    });
    expect(after.get('1:5')).toEqual(before.get('1:5'));
  });

  test('of plugin data keeps the form it had', () => {
    const { after } = change('1:9', { pluginData: { 'private:42': { seen: 'no' }, 'shared:x': { k: 'v' } } });
    expect(after.get('1:9')).toMatchObject({
      pluginData: [{ pluginID: '42', key: 'seen', value: 'no' }],
      sharedPluginData: { x: { k: 'v' } },
    });
  });
});

describe('new nodes', () => {
  const style = defaultTextStyle(24);
  const text = styleRange(newText(style, 'Knead, then wait'), 0, 5, {
    fontName: { family: 'Inter', style: 'Bold' },
  });
  const transform: NodeProps['transform'] = [
    [1, 0, 10],
    [0, 1, 20],
  ];
  const made: [string, NodeProps][] = [
    [
      'STICKY',
      {
        name: 'Sticky',
        transform,
        width: 416,
        height: 240,
        isWideWidth: true,
        authorVisible: true,
        authorName: 'Ada',
        fills: [],
        text,
      },
    ],
    [
      'TEXT',
      {
        name: 'T',
        transform,
        width: 100,
        height: 20,
        text: { ...text, align: { horizontal: 'CENTER', vertical: 'TOP' }, autoResize: 'HEIGHT' },
      },
    ],
    ['STAMP', { name: 'Heart', transform, width: 40, height: 40, stampName: 'Heart', stuckTo: '0:1' }],
    [
      'CODE_BLOCK',
      { name: 'Code', transform, width: 40, height: 40, code: 'let a;\n', codeLanguage: 'TYPESCRIPT' },
    ],
    [
      'RECTANGLE',
      {
        name: 'R',
        transform,
        width: 40,
        height: 40,
        dashPattern: [4, 2],
        opacity: 0.5,
        locked: true,
        cornerRadius: 4,
      },
    ],
    ['POLYGON', { name: 'P', transform, width: 40, height: 40, pointCount: 5 }],
    [
      'TABLE',
      {
        name: 'Table',
        transform,
        width: 300,
        height: 100,
        rows: [
          { id: 'r1', height: 60 },
          { id: 'r2', height: 40 },
        ],
        columns: [
          { id: 'c1', width: 100 },
          { id: 'c2', width: 200 },
        ],
        'cell:r1:c1': { text, fills: [] },
        'cell:r1:c2': { text: newText(style), fills: [] },
        'cell:r2:c1': { text: newText(style), fills: [] },
        'cell:r2:c2': { text: newText(style, 'flour'), fills: [] },
      },
    ],
  ];

  test.each(made)('%s comes back as it was made', (type, props) => {
    const { records, envelope } = openBoard(emptyBoard('New'));
    const file = saveBoard([...records, { id: '3:1', type, parentId: '0:1', order: 'a0', props }], envelope);
    const again = openBoard(JSON.parse(JSON.stringify(file)));
    const found = again.records.find(({ id }) => id === '3:1');
    expect(found).toMatchObject({ type, props });
    expect(saveBoard(again.records, again.envelope)).toEqual(file);
  });

  test('has both its box on the page and its transform in its parent, radians and degrees never mixed', () => {
    const { records, envelope } = openBoard(sampleBoard());
    const quarter: NodeRecord = {
      id: '3:1',
      type: 'RECTANGLE',
      parentId: '1:1',
      order: 'z0',
      props: {
        name: 'Quarter turn',
        transform: [
          [0, -1, 100],
          [1, 0, 0],
        ],
        width: 30,
        height: 10,
      },
    };
    expect(nodesOf(saveBoard([...records, quarter], envelope)).get('3:1')).toMatchObject({
      rotation: Math.PI / 2,
      absoluteBoundingBox: { x: 1090, y: 500, width: 10, height: 30 },
      size: { x: 30, y: 10 },
    });
  });
});
