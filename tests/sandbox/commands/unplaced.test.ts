import { beforeEach, expect, test } from 'vitest';
import { type LiveBoard, openBoard } from '../../support/live-board.ts';
import { type Home, moveIn } from '../../support/lived-in-board.ts';
import { drawGrid } from '../../support/strange-boards.ts';

/** Everything with words that is in no journey is listed, each with the reason that fits it. */
const far = { x: 60_000, y: 0 };

async function reasons(board: LiveBoard): Promise<Map<string, string>> {
  const { unplaced } = await board.ask('read', {});
  for (const { reason, text } of unplaced)
    expect([text, reason.length > 10, reason.endsWith('.')]).toEqual([text, true, true]);
  return new Map(unplaced.map(({ text, reason }) => [text, reason]));
}

test.each([
  ['a note', { do: 'addSticky', text: 'Buy milk' }, /^It is a note far from any map/],
  ['a title', { do: 'addText', text: 'Customer journey of a visitor' }, /title/],
  ['instructions', { do: 'addText', text: 'How to use this board' }, /how to work with the board/],
  ['a person', { do: 'addText', text: 'Marta, 41' }, /describes a person/],
  ['a legend', { do: 'addText', text: 'Legend: blue is done' }, /legend/],
  ['a text', { do: 'addText', text: 'Random words' }, /It is a text far from any map/],
  ['a section', { do: 'addSection', width: 500, height: 500, name: 'Ideas' }, /name of a section/],
] as const)('far from a drawn map: %s', async (_, act, reason) => {
  const board = openBoard();
  drawGrid(board);
  board.act({ ...far, ...act });
  const told = await reasons(board);
  expect([...told.values()]).toEqual([expect.stringMatching(reason)]);
});

test('beside a map it says so; without any map, that there is none', async () => {
  const board = openBoard();
  board.act({ do: 'addText', x: 0, y: 0, text: 'Random words' });
  expect((await reasons(board)).get('Random words')).toBe('It is part of no map.');
  drawGrid(board);
  board.act({ do: 'addSticky', x: 2900, y: 0, text: 'Beside it' });
  expect((await reasons(board)).get('Beside it')).toMatch(/beside a map/);
});

test('a connector, and the preview of a link', async () => {
  const board = openBoard();
  const [a = '', b = ''] = [
    ...board.act({ do: 'addSticky', ...far, text: 'A' }),
    ...board.act({ do: 'addSticky', x: 61_000, y: 0, text: 'B' }),
  ];
  board.act({ do: 'connect', from: a, to: b, label: 'leads to' });
  await board.wait(board.figma.createLinkPreviewAsync('https://example.org/study'));
  const told = await reasons(board);
  expect(told.get('leads to')).toBe('It is part of no map.');
  const link = [...told].find(([text]) => text.includes('example.org/study'));
  expect(link?.[1]).toMatch(/^It is a link/);
});

let home: Home;
beforeEach(async () => {
  home = await moveIn();
});

test('in a map of ours: sections, tables, code, texts in no row, names said again, connectors of nothing', async () => {
  const { x, y } = home.cell('live', 'touch');
  const stage = home.box(home.node('live'));
  home.act({ do: 'addTable', x, y, cells: [['Rooms', '3']] });
  home.act({ do: 'addSection', x: x - 400, y, width: 300, height: 200, name: 'Pile' });
  home.act({ do: 'addText', x: stage.x + 10, y: stage.y + 4, text: 'Above all rows' });
  home.act({ do: 'addText', x, y: y + 200, text: 'Places' });
  const [free = ''] = home.act({
    do: 'connect',
    from: home.node('boxes'),
    to: home.node('unpack'),
    label: 'hangs',
  });
  home.act({ do: 'reconnect', node: free, to: home.node('hurt') });
  const told = await reasons(home.board);
  expect(Object.fromEntries(told)).toEqual({
    'Rooms · 3': expect.stringContaining('table'),
    Pile: expect.stringContaining('section that somebody drew'),
    'Above all rows': 'It lies inside the map, but in none of its rows.',
    Places: 'It only says again what a stage or row is called.',
    hangs: 'It does not link two cards.',
  });
});

test('what left a map of ours names its record; a copy of what stands there does not', async () => {
  home.act({ do: 'drag', node: home.node('unpack'), ...far });
  home.act({ do: 'copyPaste', nodes: [home.node('boxes')], dx: 60_000, dy: 4000 });
  const { unplaced } = await home.read();
  expect(unplaced.map(({ text, recordId, reason }) => [text, recordId, reason])).toEqual([
    ['Unpack', 'unpack', 'It was part of a map and lies outside of it now.'],
    ['Fill boxes', undefined, 'It is a copy of a part of “Moving house” and lies outside of every map.'],
  ]);
});
