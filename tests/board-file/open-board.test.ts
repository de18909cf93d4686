import { describe, expect, test } from 'vitest';
import { BoardFileError } from '../../playground/board-file/base/board-error.ts';
import { emptyBoard } from '../../playground/board-file/empty-board.ts';
import { openBoard } from '../../playground/board-file/open-board.ts';
import type { NodeRecord } from '../../playground/figjam/document/records.ts';
import { sampleBoard } from './sample-board.ts';

function open(json: unknown): (id: string) => NodeRecord {
  const { records } = openBoard(json);
  return (id) => {
    const found = records.find((record) => record.id === id);
    if (found === undefined) throw new Error(`no ${id}`);
    return found;
  };
}

/** The sample with one node changed by hand. */
function edited(id: string, change: (node: { [field: string]: unknown }) => void) {
  const board = sampleBoard();
  const visit = (node: { id: string; children?: unknown[] }) => {
    if (node.id === id) change(node);
    for (const child of node.children ?? []) visit(child as typeof node);
  };
  visit(board.document);
  return open(board);
}

const at = (record: NodeRecord) => [record.props.transform?.[0][2], record.props.transform?.[1][2]];

describe('what plugins see of a board file', () => {
  const node = open(sampleBoard());

  test('pages, parents, order and the file’s name', () => {
    const { records, fileName } = openBoard(sampleBoard());
    expect(fileName).toBe('Bakery');
    expect(records.map(({ id }) => id).slice(0, 4)).toEqual(['0:0', '0:1', '1:1', '1:2']);
    expect([node('0:1').type, node('1:2').parentId, node('0:0').props.name]).toEqual([
      'PAGE',
      '1:1',
      'Bakery',
    ]);
    expect(node('1:1').order < node('1:5').order).toBe(true);
  });

  test('places in the container, through groups', () => {
    expect(at(node('1:2'))).toEqual([100, 100]);
    expect(at(node('1:7'))).toEqual([-150, -200]);
    expect(node('1:4').props.transform?.[1][0]).toBeCloseTo(0.5);
  });

  test('paints without alpha in the colour', () => {
    expect(node('1:2').props.fills).toEqual([
      {
        type: 'SOLID',
        visible: true,
        opacity: 1,
        blendMode: 'NORMAL',
        color: { r: 1, g: 226 / 255, b: 153 / 255 },
      },
    ]);
  });

  test('text with ranges, links, lists and a font named by its weight', () => {
    expect(node('1:2').props.text?.base.fontName).toEqual({ family: 'Inter', style: 'Medium' });
    const text = node('1:3').props.text;
    expect(text?.runs.map(({ length, style }) => [length, style.fontSize, style.hyperlink?.value])).toEqual([
      [4, 24, undefined],
      [5, 12, 'https://example.org'],
      [10, 24, undefined],
    ]);
    expect(text?.base.lineHeight).toEqual({ value: 30, unit: 'PIXELS' });
    expect(text?.paragraphs).toEqual([
      { list: 'NONE', indentation: 0 },
      { list: 'UNORDERED', indentation: 1 },
    ]);
  });

  test('the nearest word the API has for caps; magnets as the file has them, for lines go by them', () => {
    const { props } = node('1:8');
    expect(props.connectorStart).toEqual({ endpointNodeId: '1:5', magnet: 'EDGE', position: { x: 5, y: 6 } });
    expect([props.connectorStartStrokeCap, props.connectorEndStrokeCap]).toEqual(['NONE', 'ARROW_LINES']);
  });

  test('plugin data of either form, by owner', () => {
    expect(node('1:1').props.pluginData).toEqual({ 'shared:kneading': { note: 'warm', step: '2' } });
    expect(node('1:9').props.pluginData).toEqual({ 'private:42': { seen: 'yes' } });
  });

  test('an end on a node that is gone as a place', () => {
    const gone = edited('1:8', (raw) => {
      raw.connectorEnd = { endpointNodeId: '9:9', magnet: 'TOP', position: { x: 0, y: 0 } };
    });
    expect(gone('1:8').props.connectorEnd).toEqual({ position: { x: 1100, y: 720 } });
  });
});

describe('a hand edit in the file', () => {
  test('of words, colour and name is seen, with style ranges that no longer fit', () => {
    const node = edited('1:3', (raw) => {
      raw.characters = 'Oat';
      raw.name = 'List';
      raw.fills = [{ type: 'SOLID', color: { r: 1, g: 0, b: 0, a: 1 } }];
    });
    const { text, name } = node('1:3').props;
    expect([text?.characters, text?.runs.map(({ length }) => length), name]).toEqual(['Oat', [3], 'List']);
    expect(text?.base.fills[0]).toMatchObject({ color: { r: 1, g: 0, b: 0 } });
  });

  test('of the box alone moves the node', () => {
    const node = edited('1:2', (raw) => {
      raw.absoluteBoundingBox = { x: 1500, y: 700, width: 240, height: 240 };
    });
    expect(at(node('1:2'))).toEqual([500, 200]);
  });

  test('of the transform alone moves it too, where painted bounds remember the old place', () => {
    const node = edited('1:2', (raw) => {
      raw.absoluteRenderBounds = { x: 1090, y: 598, width: 260, height: 260 };
      raw.relativeTransform = [
        [1, 0, 300],
        [0, 1, 50],
      ];
    });
    expect(at(node('1:2'))).toEqual([300, 50]);
  });

  test('of the box alone also where painted bounds remember a third place', () => {
    const node = edited('1:2', (raw) => {
      raw.absoluteRenderBounds = { x: 2090, y: 598, width: 260, height: 260 };
      raw.absoluteBoundingBox = { x: 1109, y: 606, width: 240, height: 240 };
    });
    expect(at(node('1:2'))).toEqual([109, 106]);
  });

  test('of a section’s transform alone takes its children along', () => {
    const node = edited('1:1', (raw) => {
      raw.relativeTransform = [
        [1, 0, 0],
        [0, 1, 0],
      ];
    });
    expect([at(node('1:1')), at(node('1:2'))]).toEqual([
      [0, 0],
      [100, 100],
    ]);
  });

  test('of a section’s box alone takes its children along', () => {
    const node = edited('1:1', (raw) => {
      raw.absoluteBoundingBox = { x: 0, y: 0, width: 900, height: 600 };
      raw.absoluteRenderBounds = { x: 1000, y: 500, width: 900, height: 600 };
    });
    expect([at(node('1:1')), at(node('1:2'))]).toEqual([
      [0, 0],
      [100, 100],
    ]);
  });

  test('of the tree keeps the node where its box is', () => {
    const board = sampleBoard();
    const [first] = board.document.children;
    const [from] = first?.children ?? [];
    const moved = from !== undefined && 'children' in from ? from.children.shift() : undefined;
    const node = open({
      ...board,
      document: {
        ...board.document,
        children: [{ ...first, children: [...(first?.children ?? []), moved] }],
      },
    });
    expect([node('1:2').parentId, at(node('1:2'))]).toEqual(['0:1', [1100, 600]]);
  });
});

describe('a board without geometry', () => {
  test('is placed by its boxes, turned by its rotation', () => {
    const node = edited('1:4', (raw) => {
      delete raw.relativeTransform;
      delete raw.size;
    });
    const { transform, width, height } = node('1:4').props;
    expect([width, height]).toEqual([expect.closeTo(200), expect.closeTo(100)]);
    expect(transform?.[0]).toEqual([
      expect.closeTo(Math.cos(Math.PI / 6)),
      expect.closeTo(-0.5),
      expect.closeTo(500),
    ]);
  });

  test('tells a wide sticky by its width', () => {
    const node = edited('1:2', (raw) => {
      raw.isWideWidth = undefined;
      raw.size = { x: 416, y: 700 };
    });
    expect(node('1:2').props.isWideWidth).toBe(true);
  });
});

describe('what is no board file', () => {
  const board = () => sampleBoard() as unknown as { document: { [field: string]: unknown } };
  const refused: [string, unknown, RegExp][] = [
    ['a list', [], /not a board file: a list/],
    ['no page', { document: { id: '0:0', type: 'DOCUMENT', children: [] } }, /no page/],
    ['nothing', null, /not a board file: null/],
    ['a journey', { id: 'j', title: 'x', stages: [] }, /This is a journey/],
    ['an error of Figma', { status: 403, err: 'Invalid token' }, /error that Figma answered.*Invalid token/],
    ['an answer for single nodes', { nodes: {} }, /single nodes/],
    ['another root', { document: { id: '1', type: 'FRAME' } }, /document.type stands the text "FRAME"/],
    [
      'a node without id',
      { document: { ...board().document, children: [{ type: 'CANVAS' }] } },
      /document.children\[0\]: the node has no "id"/,
    ],
    [
      'one id twice',
      {
        document: {
          ...board().document,
          children: [...sampleBoard().document.children, sampleBoard().document.children[1]],
        },
      },
      /children\[2\]: the id "0:2" is already used at document.children\[1\]/,
    ],
    [
      'a child that is no page',
      { document: { ...board().document, children: [{ id: '5:5', type: 'STICKY' }] } },
      /no page/,
    ],
    [
      'words that are no text',
      { document: { id: '0:0', type: 'DOCUMENT', characters: 5 } },
      /"characters" of node 0:0 must be text, but is the number 5/,
    ],
    [
      'children that are no list',
      { document: { id: '0:0', type: 'DOCUMENT', children: {} } },
      /must be a list/,
    ],
  ];
  test.each(refused)('%s is refused with words that help', (_, json, message) => {
    expect(() => openBoard(json)).toThrow(BoardFileError);
    expect(() => openBoard(json)).toThrow(message);
  });

  test('an empty board is one', () => {
    expect(openBoard(emptyBoard('Fresh')).records.map(({ type }) => type)).toEqual(['DOCUMENT', 'PAGE']);
  });
});
