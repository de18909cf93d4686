import { beforeAll, expect, test } from 'vitest';
import type { BoardReading } from '../../../src/contract/results/read.ts';
import type { BoardFacts } from '../../../src/journey/board-facts.ts';
import { clustersOf } from '../../../src/journey/loose-notes.ts';
import { drawEverything, type PutNote } from '../../support/everything-board.ts';

type Read = BoardReading;
type Told = BoardFacts & { text: string };

let drawn: Awaited<ReturnType<typeof drawEverything>>;
let read: Read;
let told: Map<string, Told>;
const connected: { id: string; label: string; from: string; to: string; direction: string }[] = [];
const rows = Array.from({ length: 14 }, (_, row) => [
  `Row ${row}`,
  `left ${row}`,
  row % 3 === 0 ? '' : `right ${row}`,
]);

beforeAll(async () => {
  drawn = await drawEverything();
  const { board, ids } = drawn;
  await decorate();
  for (const [at, direction] of [
    'forward',
    'back',
    'both',
    'none',
    'forward',
    'back',
    'both',
    'none',
  ].entries())
    await connect(ids[at * 9] ?? '', ids[at * 9 + 4] ?? '', `label ${at}`, direction);
  board.act({ do: 'addTable', x: 7000, y: 3000, cells: rows });
  board.act({ do: 'addShape', x: 9000, y: 3000, width: 300, height: 200, text: 'A shape', shape: 'DIAMOND' });
  board.act({ do: 'addText', x: 9000, y: 3600, text: 'A text by itself' });
  const code = board.figma.createCodeBlock();
  code.code = 'if (late) call();';
  [code.x, code.y] = [9600, 3600];
  read = await board.ask('read', {});
  told = tellNotes(read);
}, 60_000);

/** What only some notes have. */
async function decorate() {
  const { board, ids, know, nodeOf, need } = drawn;
  know(ids[3], { wide: true });
  board.act({ do: 'wide', node: ids[3] ?? '' });
  board.act({ do: 'hide', nodes: [know(ids[20], { hidden: true })] });
  board.act({ do: 'lock', nodes: [know(ids[21], { locked: true })] });
  const custom = await nodeOf(know(ids[22], { color: '#123456' }));
  custom.fills = [{ type: 'SOLID', color: { r: 0x12 / 255, g: 0x34 / 255, b: 0x56 / 255 } }];
  const bold = await nodeOf(ids[23] ?? '');
  bold.text.setRangeFontName(0, 4, { family: 'Inter', style: 'Bold' });
  know(ids[23], { format: `**Note**${bold.text.characters.slice(4)}` });
  const list = await nodeOf(ids[24] ?? '');
  list.text.characters = 'Buy\nread\npay';
  list.text.setRangeListOptions(4, 12, { type: 'ORDERED' });
  know(ids[24], { text: 'Buy\nread\npay', format: 'Buy\n1. read\n2. pay' });
  const url = 'https://example.org/interview';
  board.act({ do: 'hyperlink', node: ids[25] ?? '', start: 0, end: 4, url });
  const linked = await nodeOf(ids[25] ?? '');
  know(ids[25], {
    links: [{ text: 'Note', url }],
    format: `[Note](${url})${linked.text.characters.slice(4)}`,
  });
  for (let at = 0; at < 15; at += 1) {
    const id = ids[40 + Math.floor(at / 3)] ?? '';
    board.act({ do: 'stamp', node: id, kind: at % 3 === 2 ? 'Star' : 'Heart' });
    know(id, { votes: at % 3 === 2 ? { Heart: 2, Star: 1 } : {} });
  }
  // A stamp whose note was deleted lies on what is beneath it.
  for (let at = 0; at < 5; at += 1) {
    const id = ids[50 + at] ?? '';
    const { x, y } = drawn.put.get(id) ?? { x: 0, y: 0 };
    const cover = need(board.act({ do: 'addSticky', x: x - 60, y: y + 60, text: 'goes' }));
    board.act({ do: 'stamp', node: cover, kind: 'Thumbs up' });
    board.act({ do: 'delete', nodes: [cover] });
    know(id, { lyingVotes: { 'Thumbs up': 1 } });
  }
}

async function connect(from: string, to: string, label: string, direction: string) {
  const { board, need } = drawn;
  const id = need(board.act({ do: 'connect', from, to, label }));
  const node = await board.wait(board.figma.getNodeByIdAsync(id));
  if (node?.type !== 'CONNECTOR') throw new Error('no connector');
  node.connectorStartStrokeCap = direction === 'back' || direction === 'both' ? 'ARROW_LINES' : 'NONE';
  node.connectorEndStrokeCap = direction === 'forward' || direction === 'both' ? 'ARROW_LINES' : 'NONE';
  connected.push({ id, label, from, to, direction });
}

/** All notes by node, whether they were read as cards of a map or not. */
function tellNotes({ journeys, loose }: Read): Map<string, Told> {
  const all = new Map<string, Told>();
  for (const { journey, onBoard = {} } of journeys)
    for (const { id, text } of journey.cards) {
      const facts = onBoard[id];
      if (facts) all.set(facts.nodeId, { ...facts, text });
    }
  for (const note of clustersOf(loose).flatMap(({ notes }) => notes)) all.set(note.nodeId, note);
  return all;
}

test('the board is as asked for', () => {
  const count = (type: NodeType) =>
    drawn.board.figma.currentPage.findAllWithCriteria({ types: [type] }).length;
  expect(drawn.put.size).toBe(100);
  expect([...drawn.put.values()].filter(({ section }) => section !== undefined)).toHaveLength(90);
  expect([count('STICKY'), count('STAMP'), count('CONNECTOR'), count('FRAME'), count('GROUP')]).toEqual([
    100, 20, 8, 3, 2,
  ]);
});

const fields: (keyof PutNote)[] = [
  'text',
  'section',
  'color',
  'author',
  'wide',
  'hidden',
  'locked',
  'format',
  'links',
  'votes',
  'lyingVotes',
];

test.each(fields)('every sticky has its %s, and none that it has not', (field) => {
  const expected = [...drawn.put].map(([id, note]) => [id, note[field]]);
  expect([...drawn.put.keys()].map((id) => [id, told.get(id)?.[field]])).toEqual(expected);
});

test('every sticky has its place on the page and its rotation', () => {
  for (const [id, { x, y, rotation = 0 }] of drawn.put) {
    expect(told.get(id)?.x).toBeCloseTo(x, 1);
    expect(told.get(id)?.y).toBeCloseTo(y, 1);
    expect(told.get(id)?.rotation ?? 0).toBeCloseTo(rotation, 1);
  }
});

test('every connector has its label, its direction and both ends', () => {
  const links = read.journeys.flatMap(({ journey, onBoard = {} }) =>
    journey.links.map(({ id, from, to, label }) => ({
      id: onBoard[id]?.nodeId,
      label,
      ends: [onBoard[from]?.nodeId, onBoard[to]?.nodeId],
      direction: onBoard[id]?.direction,
    })),
  );
  for (const { id, label, from, to, direction } of connected) {
    const link = links.find((each) => each.id === id);
    const loose = read.connectors.find(({ nodeId }) => nodeId === id);
    if (link) {
      expect(link.label).toBe(label);
      expect(link.ends).toEqual(direction === 'back' ? [to, from] : [from, to]);
      expect(link.direction).toBe(direction === 'back' ? 'forward' : direction);
    } else
      expect(loose).toMatchObject({ text: label, direction, from: { nodeId: from }, to: { nodeId: to } });
  }
});

test('every cell of the table, and all other words, are there', () => {
  const said = JSON.stringify(read);
  for (const cell of rows.flat()) expect(said).toContain(cell);
  for (const word of [
    'Research',
    'Calls',
    'March',
    'Angry',
    'A shape',
    'A text by itself',
    'if (late) call();',
  ])
    expect(said).toContain(word);
  const table = clustersOf(read.loose).flatMap(({ notes }) => notes.filter(({ type }) => type === 'TABLE'));
  if (read.journeys.length === 0) expect(table.map(({ cells }) => cells)).toEqual(rows);
});
