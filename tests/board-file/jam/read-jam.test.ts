import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isRecord, type RawNode, readList } from '../../../playground/board-file/base/json.ts';
import { readJam } from '../../../playground/board-file/jam/open/read-jam.ts';
import { openBoard } from '../../../playground/board-file/open-board.ts';
import { jamFile, plainMessage, schemaText } from './hand-made-jam.ts';

describe('files made by hand, byte by byte', () => {
  const node = (id: number, more: RawNode) => ({ guid: { sessionID: 0, localID: id }, ...more });
  const inside = (parent: number, position: string) => ({
    parentIndex: { guid: { sessionID: 0, localID: parent }, position },
  });
  const board = plainMessage([
    node(0, { type: 'DOCUMENT', name: 'Document' }),
    node(3, { type: 'STICKY', name: 'second', ...inside(1, 'b') }),
    node(2, { type: 'STICKY', name: 'first', ...inside(1, 'a') }),
    node(1, { type: 'CANVAS', name: 'Board', ...inside(0, '!') }),
    node(4, { type: 'STICKY', name: 'gone', phase: 'REMOVED', ...inside(1, 'c') }),
    node(5, { type: 'STICKY', name: 'lost', ...inside(77, 'c') }),
  ]);
  const namesIn = (bytes: Uint8Array) =>
    openBoard(readJam(bytes).board).records.map(({ props }) => props.name);

  test.each([
    ['zipped, packed by Zstandard', { zip: true, packing: 'zstd' }],
    ['zipped, deflated', { zip: true, packing: 'deflate' }],
    ['as it was before archives', { zip: false, packing: 'deflate' }],
  ] as const)('%s', (_, how) => {
    const bytes = jamFile(board, how);
    expect(namesIn(bytes)).toEqual(['Untitled', 'Board', 'first', 'second']);
    expect(readJam(bytes).notes).toEqual([expect.stringContaining('1 nodes (0:5)')]);
  });

  test('a stamp sticks to the foremost note under its middle, also where the file puts it into the note', () => {
    const at = (x: number, y: number, side: number) => ({
      transform: { m00: 1, m01: 0, m02: x, m10: 0, m11: 1, m12: y },
      size: { x: side, y: side },
    });
    const stamped = plainMessage([
      node(0, { type: 'DOCUMENT', name: 'Document' }),
      node(1, { type: 'CANVAS', name: 'Board', ...inside(0, '!') }),
      node(2, { type: 'STICKY', name: 'behind', ...inside(1, 'a'), ...at(0, 0, 240) }),
      node(3, { type: 'STICKY', name: 'before', ...inside(1, 'b'), ...at(100, 100, 240) }),
      node(4, { type: 'STAMP', name: 'on both', ...inside(1, 'c'), ...at(150, 150, 40) }),
      node(5, { type: 'STAMP', name: 'beside', ...inside(1, 'd'), ...at(900, 0, 40) }),
      node(6, { type: 'STAMP', name: 'within', ...inside(3, 'a'), ...at(30, 20, 40) }),
      node(8, { type: 'STAMP', name: 'within it', ...inside(6, 'a'), ...at(5, 5, 30) }),
      node(7, { type: 'STICKY', name: 'on top', ...inside(1, 'e'), ...at(150, 150, 240) }),
    ]);
    const { records } = openBoard(readJam(jamFile(stamped)).board);
    const stamps = records.filter(({ type }) => type === 'STAMP');
    expect(stamps.map(({ props, parentId }) => [props.name, parentId, props.stuckTo])).toEqual([
      ['within', '0:1', '0:3'],
      ['within it', '0:1', '0:3'],
      ['on both', '0:1', '0:3'],
      ['beside', '0:1', undefined],
    ]);
    expect(stamps[0]?.props.transform).toEqual([
      [1, 0, 130],
      [0, 1, 120],
    ]);
  });

  test('a field that a later schema has, and one that nobody wants, are passed over', () => {
    const schema = schemaText.replace(
      'string name = 5;',
      'string name = 5; Vector[] future = 15; uint64 when = 16;',
    );
    const later = {
      type: 'NODE_CHANGES',
      nodeChanges: [
        node(0, { type: 'DOCUMENT', name: 'Document' }),
        node(1, {
          type: 'CANVAS',
          future: [{ x: 1, y: 2 }],
          when: '12345678901',
          name: 'Page',
          ...inside(0, '!'),
        }),
      ],
    };
    expect(namesIn(jamFile(later, { schema }))).toEqual(['Untitled', 'Page']);
  });
});

/** FigJam files that others made lie beside the project on the machines of its makers, never in it. */
const shared = new URL('../../../../shared/', import.meta.url);
const jams = new URL('oracle/jam/', shared);
const files = existsSync(jams) ? readdirSync(jams).filter((name) => name.endsWith('.jam')) : [];

describe.skipIf(files.length === 0)('files of strangers', () => {
  test.each(files)('%s has the nodes, words, places and ends of its board', (name) => {
    const id = name.replace('.jam', '-');
    const boardName = readdirSync(new URL('boards/', shared)).find((board) => board.startsWith(id)) ?? '';
    const wanted: unknown = JSON.parse(readFileSync(new URL(`boards/${boardName}`, shared), 'utf8'));
    const { board } = readJam(new Uint8Array(readFileSync(new URL(name, jams))));
    expect(facts(board)).toEqual(facts(wanted));
  });
});

/** What both kinds of file say of every node, in order; places to a hundredth. */
function facts(board: unknown): unknown[] {
  const told = [
    'id',
    'type',
    'name',
    'characters',
    'shapeType',
    'stampName',
    'authorVisible',
    'absoluteBoundingBox',
  ];
  const more = ['relativeTransform', 'size', 'connectorStart', 'connectorEnd', 'connectorLineType'];
  const walk = (node: unknown, depth: number): unknown[] => {
    if (!isRecord(node)) return [];
    const said = [...told, ...more].map((field) => [field, rounded(node[field])]);
    return [[depth, ...said], ...(readList(node.children) ?? []).flatMap((child) => walk(child, depth + 1))];
  };
  return walk(isRecord(board) ? board.document : null, 0);
}

function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Math.round(value * 100) / 100 + 0;
  if (Array.isArray(value)) return value.map(rounded);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, rounded(entry)]));
}
