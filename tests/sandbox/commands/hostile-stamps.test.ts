import { beforeEach, describe, expect, test } from 'vitest';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import { type LiveBoard, openBoard } from '../../support/live-board.ts';

/** Plugin data is shared by all plugins and all versions: whatever stands there, what comes out is a journey. */
let board: LiveBoard;
const journey = journeyFrom({
  id: 'tea',
  title: 'A cup of tea',
  stages: [{ id: 's1', name: 'Boil' }],
  lanes: [{ id: 'l1', name: 'Actions', kind: 'actions' }],
  cards: [
    { id: 'c1', stageId: 's1', laneId: 'l1', text: 'Fill the kettle' },
    { id: 'c2', stageId: 's1', laneId: 'l1', text: 'Wait' },
  ],
});
beforeEach(async () => {
  board = openBoard();
  await board.ask('insert', { journey });
});

describe('a stamp that names what it cannot be', () => {
  test.each(['s1', 'l1', 'tea', '__proto__', 'constructor'])('record %s', async (recordId) => {
    restamp((stamp) => (stamp.recordId === 'c1' ? { ...stamp, recordId } : stamp));
    const { journeys } = await board.ask('read', {});
    const [map] = journeys;
    const read = journeyFrom(map?.journey);
    expect(read.cards.map(({ text }) => text).sort()).toEqual(['Fill the kettle', 'Wait']);
    expect(read.stages).toEqual(journey.stages);
    expect(read.lanes).toEqual(journey.lanes);
    expect(read.cards).toContainEqual(expect.objectContaining({ id: 'c2', text: 'Wait' }));
  });
});

test('a map of a newer version is no journey here, neither ours nor a stranger’s, and says why', async () => {
  restamp((stamp) => ({ ...stamp, v: 99 }));
  const { journeys, unplaced } = await board.ask('read', {});
  expect(journeys).toEqual([]);
  expect(unplaced.find(({ text }) => text === 'Fill the kettle')?.reason).toMatch(/newer version/);
});

test('what files brought that cannot be understood is forgotten, and the map is read as ever', async () => {
  const [before] = (await board.ask('read', {})).journeys;
  restamp((stamp) => (stamp.kind === 'journey' ? { ...stamp, brought: [{ id: 7 }] } : stamp));
  expect((await board.ask('read', {})).journeys).toEqual([before]);
  restamp((stamp) => (stamp.kind === 'journey' ? { ...stamp, name: 7, brought: 'many' } : stamp));
  expect((await board.ask('read', {})).journeys[0]?.journey.title).not.toBe(7);
});

interface StampLike {
  recordId: string;
  [field: string]: unknown;
}

function restamp(change: (stamp: StampLike) => StampLike): void {
  for (const node of board.figma.currentPage.findAll()) {
    const text = node.getSharedPluginData('throughline', 'stamp');
    if (text !== '')
      node.setSharedPluginData('throughline', 'stamp', JSON.stringify(change(JSON.parse(text))));
  }
}
