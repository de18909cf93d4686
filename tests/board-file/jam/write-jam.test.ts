import { parseFig } from 'openfig-core';
import { describe, expect, test } from 'vitest';
import type { RawNode } from '../../../playground/board-file/base/json.ts';
import { buildBoard } from '../../../playground/board-file/jam/open/build-board.ts';
import { readJam } from '../../../playground/board-file/jam/open/read-jam.ts';
import { writeJam } from '../../../playground/board-file/jam/write/write-jam.ts';
import { saveBoard } from '../../../playground/board-file/save-board.ts';
import { drawEverything } from '../../support/everything-board.ts';
import { sampleBoard } from '../sample-board.ts';
import { foreignReaders } from './foreign-readers.ts';
import { kitchenBoard } from './kitchen-board.ts';
import { differ } from './same-board.ts';

/** A board that people worked on: stickies in sections, frames and turned groups, stamps, links, a table, a preview … */
const { board: lively } = await drawEverything();
const livelyBoard = saveBoard(lively.client.control.records(), { name: 'Lively' });

/** With what a FigJam file has no place for: what a stamp sticks to that does not lie there, and some types. */
const boards: [string, RawNode, string[]][] = [
  ['the board of a bakery', JSON.parse(JSON.stringify(sampleBoard())), ['stuckTo', 'type HOLOGRAM']],
  ['a board with one of everything', kitchenBoard(), ['type EMBED']],
  ['a board that people worked on', livelyBoard, ['type LINK_UNFURL', 'linkUnfurlData', 'layoutMode']],
];

describe.each(boards)('%s as a FigJam file', (_, board, lost) => {
  const { bytes } = writeJam(board);

  test('comes back as it was', () => {
    expect(differ(board, readJam(bytes).board, lost)).toEqual([]);
  });

  test.each(Object.entries(foreignReaders))('comes back through %s', (_, read) => {
    const { document } = buildBoard({ nodeChanges: read(bytes) });
    expect(differ(board, { document, name: board.name ?? '' }, lost)).toEqual([]);
  });

  test('is the same file every time', () => {
    expect(Buffer.from(writeJam(board).bytes).equals(Buffer.from(bytes))).toBe(true);
  });
});

test('a foreign reader finds words, places, ends and stamps where FigJam’s own files have them', () => {
  const nodes = foreignReaders['openfig-core']?.(writeJam(kitchenBoard()).bytes) ?? [];
  const node = (name: string) => nodes.find((each) => each.name === name) ?? {};
  expect(node('Rolls')).toMatchObject({
    type: 'STICKY',
    guid: { sessionID: 3, localID: 1 },
    parentIndex: { guid: { sessionID: 3, localID: 9 } },
    transform: { m02: 40, m12: 120 },
    size: { x: 240, y: 240 },
    pluginData: [
      { pluginID: '77', key: 'seen', value: 'yes' },
      { pluginID: '', key: 'throughline-stamp', value: '{"v":1}' },
    ],
    nodeGenerationData: {
      overrides: [
        { guidPath: { guids: [{ sessionID: 40000000, localID: 0 }] }, fillPaints: [{ type: 'SOLID' }] },
        { textData: { characters: 'Rolls\nfor 7 o’clock' }, fontName: { family: 'Inter', style: 'Medium' } },
        { textData: { characters: 'Ada' }, visible: true },
      ],
    },
  });
  expect(node('Oven to counter')).toMatchObject({
    connectorStart: { endpointNodeID: { sessionID: 3, localID: 1 }, magnet: 'RIGHT' },
    connectorEnd: {
      endpointNodeID: { sessionID: 0, localID: 1 },
      magnet: 'NONE',
      position: { x: 900, y: 30 },
    },
    connectorLineStyle: 'ELBOWED',
    connectorStartCap: 'ROUND',
    connectorEndCap: 'ARROW_LINES',
  });
});

test('pictures go along', () => {
  const { bytes } = writeJam(kitchenBoard());
  expect(Buffer.from(parseFig(bytes).images.get('ab'.repeat(20)) ?? []).toString()).toBe('a picture');
  expect(readJam(bytes).board.pictures).toEqual(kitchenBoard().pictures);
});

test('what a FigJam file has no place for is said', () => {
  const { notes } = writeJam(kitchenBoard());
  expect(notes).toEqual([expect.stringContaining('EMBED (1 node)')]);
});

test('letters that kiwi cannot carry are replaced, never the file broken', () => {
  const board = kitchenBoard('a\u0000b \ud83d c');
  const text = JSON.stringify(readJam(writeJam(board).bytes).board);
  expect(text).toContain('a\ufffdb \ufffd c');
});
