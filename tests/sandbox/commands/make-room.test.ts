import { expect, test } from 'vitest';
import type { Journey } from '../../../src/journey/journey.ts';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import { type LiveBoard, openBoard } from '../../support/live-board.ts';
import { boardOf } from '../../support/two-people.ts';
import { expectUndone } from '../../support/undoing.ts';

const journey: Journey = journeyFrom({
  id: 'move',
  title: 'Moving house',
  stages: [
    { id: 's1', name: 'Pack' },
    { id: 's2', name: 'Drive' },
  ],
  lanes: [
    { id: 'l1', name: 'Thoughts', kind: 'thoughts' },
    { id: 'l2', name: 'Channels', kind: 'channels' },
  ],
  cards: [
    { id: 'c1', stageId: 's1', laneId: 'l1', text: 'Fill boxes' },
    { id: 'c2', stageId: 's2', laneId: 'l1', text: 'Van too small' },
    { id: 'c3', stageId: 's2', laneId: 'l2', text: 'Phone' },
  ],
});

test('a higher row moves what is below it, and nothing else', async () => {
  const { board, rootId, places } = await drawn();
  const [untouched, before] = [boardOf(board), await places()];
  expect((await board.ask('makeRoom', { rootId, laneId: 'l1' })).writes).toBeGreaterThan(0);
  const after = await places();
  expect(after.c1).toEqual(before.c1);
  expect(after.c2).toEqual(before.c2);
  expect(after.c3).toEqual({ x: before.c3?.x, y: (before.c3?.y ?? 0) + 264 });
  await expectUndone(board, untouched);
  expect(await places()).toEqual(before);
});

test('a wider stage moves what is right of it, and nothing else', async () => {
  const { board, rootId, places } = await drawn();
  const before = await places();
  await board.ask('makeRoom', { rootId, stageId: 's1' });
  const after = await places();
  expect(after.c1).toEqual(before.c1);
  for (const id of ['c2', 'c3'])
    expect(after[id]).toEqual({ x: (before[id]?.x ?? 0) + 264, y: before[id]?.y });
  expect(await board.ask('previewTidy', { rootId, scope: { kind: 'map' } })).toMatchObject({ tidy: true });
});

test('every cell has a free slot; one that is filled is told, and room helps', async () => {
  const { board, rootId } = await drawn();
  const full = async () => (await board.ask('read', {})).journeys[0]?.full;
  expect(await full()).toEqual([]);
  const read = await board.ask('read', {});
  const [id] = read.journeys[0]?.nodes.c1 ?? [];
  for (let turn = 0; turn < 2; turn += 1) board.act({ do: 'duplicate', nodes: [id ?? ''] });
  await spread(board, id ?? '');
  expect(await full()).toEqual([{ stageId: 's1', laneId: 'l1' }]);
  await board.ask('makeRoom', { rootId, laneId: 'l1' });
  expect(await full()).toEqual([]);
});

test('a row that is gone is refused, with what to do', async () => {
  const { board, rootId } = await drawn();
  await expect(board.ask('makeRoom', { rootId, laneId: 'gone' })).rejects.toThrow('Nothing was changed');
});

/** The three notes of the first cell, side by side. */
async function spread(board: LiveBoard, first: string): Promise<void> {
  const { journeys } = await board.ask('read', {});
  const cards = journeys[0]?.journey.cards.filter(({ text }) => text === 'Fill boxes') ?? [];
  const node = board.figma.currentPage.findOne(({ id }) => id === first);
  const box = node?.absoluteBoundingBox;
  cards.forEach(({ id }, at) => {
    const [nodeId] = journeys[0]?.nodes[id] ?? [];
    board.act({ do: 'drag', node: nodeId ?? '', x: (box?.x ?? 0) + at * 264, y: box?.y ?? 0 });
  });
}

async function drawn() {
  const board = openBoard();
  const { rootId } = await board.ask('insert', { journey });
  const places = async () => {
    const found: { [id: string]: { x: number; y: number } } = {};
    const { journeys } = await board.ask('read', {});
    for (const { id } of journey.cards) {
      const [nodeId] = journeys[0]?.nodes[id] ?? [];
      const box = board.figma.currentPage.findOne((node) => node.id === nodeId)?.absoluteBoundingBox;
      if (box) found[id] = { x: box.x, y: box.y };
    }
    return found;
  };
  return { board, rootId, places };
}
