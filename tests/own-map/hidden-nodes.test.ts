import { expect, test } from 'vitest';
import type { Interpretation } from '../../src/plane/interpretation.ts';
import { DrawnBoard } from '../support/drawn-board.ts';
import { interpretBoard } from '../support/interpret-board.ts';
import { openBoard } from '../support/live-board.ts';
import { readOnly, smallMap } from '../support/small-map.ts';

const stages = ['Find a clinic', 'Book a visit', 'See the doctor'];
const rows = ['Doing', 'Thinking'];

/** A map of texts and notes; `more` draws what nobody shall see. */
function drawWith(more: (board: DrawnBoard) => void): Interpretation {
  const board = new DrawnBoard();
  board.text('Customer journey of a clinic', 0, -300, 48);
  for (const [s, stage] of stages.entries()) board.text(stage, 40 + s * 300, -60, 32);
  for (const [r, row] of rows.entries()) board.text(row, -260, 100 + r * 300, 32);
  for (const [s] of stages.entries())
    for (const [r] of rows.entries()) board.sticky(`Said ${s} ${r}`, s * 300, r * 300, 'FFE299');
  more(board);
  return interpretBoard(board.scene());
}

const wordsIn = ({ journeys }: Interpretation) =>
  journeys.flatMap(({ journey }) => [
    journey.title,
    ...journey.stages.map(({ name }) => name),
    ...journey.lanes.map(({ name }) => name),
    ...journey.cards.map(({ text }) => text),
  ]);

const ways: [string, (board: DrawnBoard) => void][] = [
  ['a note itself', (board) => board.sticky('Unseen', 310, 30, 'FFE299', 0.5, { visible: false })],
  [
    'what lies in a hidden section',
    (board) => {
      const parentId = board.add(
        'SECTION',
        { x: 300, y: 0, width: 260, height: 260 },
        { name: 'Unseen names', visible: false },
      );
      board.sticky('Unseen', 310, 10, 'FFE299', 0.5, { parentId });
    },
  ],
  [
    'a group in a frame that is hidden',
    (board) => {
      const frame = board.add('FRAME', { x: 300, y: 0, width: 260, height: 260 }, { visible: false });
      const parentId = board.add('GROUP', { x: 300, y: 0, width: 260, height: 260 }, { parentId: frame });
      board.text('Unseen', 310, 10, 24, { parentId });
    },
  ],
  [
    'a section whose contents are hidden',
    (board) => {
      const place = { x: 300, y: 0, width: 260, height: 260 };
      const parentId = board.add('SECTION', place, { name: '', contentsHidden: true });
      board.sticky('Unseen', 310, 10, 'FFE299', 0.5, { parentId });
    },
  ],
  ['a header', (board) => board.text('Unseen', 940, -60, 32, { visible: false })],
  ['a title', (board) => board.text('Unseen user journey', 0, -500, 60, { visible: false })],
];

test.each(ways)('%s is no part of the map when nobody sees it, and is listed as hidden', (_, hide) => {
  const read = drawWith(hide);
  expect(read.journeys.map(({ journey }) => journey.cards.length)).toEqual([6]);
  expect(wordsIn(read).filter((word) => word.startsWith('Unseen'))).toEqual([]);
  expect(read.unplaced.filter(({ reason }) => reason.includes('hidden')).map(({ text }) => text)).toContain(
    read.unplaced.find(({ text }) => text.startsWith('Unseen'))?.text,
  );
  expect(JSON.stringify(read.loose)).toContain('Unseen');
});

test('a text of full transparency, or in a hidden component, is as unseen', async () => {
  const board = openBoard();
  const text = board.figma.createText();
  await board.wait(board.figma.loadFontAsync({ family: 'Inter', style: 'Medium' }));
  text.fontName = { family: 'Inter', style: 'Medium' };
  text.characters = 'See-through';
  text.opacity = 0;
  const { unplaced } = await board.ask('read', {});
  expect(unplaced).toMatchObject([{ text: 'See-through', reason: expect.stringContaining('hidden') }]);
});

test('a map of ours whose contents somebody hides for a while keeps its notes, and a new one in it', async () => {
  const board = openBoard();
  const { rootId } = await board.ask('insert', { journey: smallMap });
  const { x, y } = await boxOf(board, (await readOnly(board)).nodes.c1?.[0] ?? '');
  board.act({ do: 'addSticky', x: x + 270, y: y + 300, text: 'New' });
  const before = (await readOnly(board)).journey;
  const root = await board.wait(board.figma.getNodeByIdAsync(rootId));
  if (root?.type !== 'SECTION') throw new Error('no section');
  root.sectionContentsHidden = true;
  expect(before.cards).toHaveLength(4);
  expect((await readOnly(board)).journey).toEqual(before);
});

async function boxOf({ figma, wait }: ReturnType<typeof openBoard>, id: string) {
  const node = await wait(figma.getNodeByIdAsync(id));
  if (!node || !('absoluteBoundingBox' in node) || !node.absoluteBoundingBox) throw new Error('no box');
  return node.absoluteBoundingBox;
}
