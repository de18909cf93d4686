import { expect, test } from 'vitest';
import type { Settings } from '../../../playground/figjam/document/settings.ts';
import type { Journey } from '../../../src/journey/journey.ts';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import { toRecords } from '../../../src/journey/records-of.ts';
import { findBoardFaults } from '../../support/board-faults.ts';
import { differences } from '../../support/differences.ts';
import { type LiveBoard, openBoard } from '../../support/live-board.ts';
import { boardOf } from '../../support/two-people.ts';
import { expectUndone } from '../../support/undoing.ts';

const journey = journeyFrom({
  id: 'tea',
  title: 'A cup of tea',
  stages: ['Boil', 'Steep', 'Pour'].map((name, at) => ({ id: `s${at + 1}`, name })),
  lanes: [
    { id: 'l1', name: 'Actions', kind: 'actions' },
    { id: 'l2', name: 'Feelings', kind: 'emotions' },
    { id: 'l3', name: 'Numbers', kind: 'metrics' },
  ],
  cards: [{ id: 'c1', stageId: 's1', laneId: 'l1', text: 'Fill the kettle' }],
  emotions: [{ id: 'e1', stageId: 's1', value: 1 }],
  metrics: [{ id: 'm1', stageId: 's1', kind: 'NPS', name: 'Would drink again', current: 40 }],
});
const long =
  'How a cup of tea comes about in an office, and what everybody thinks about it meanwhile, '.repeat(9);

test('a title that takes more lines is written smaller, and pushes the whole map down as one', async () => {
  const { board, rootId, topOf } = await drawn();
  const [untouched, before] = [boardOf(board), await tops(topOf)];
  await bringIn(board, rootId, { ...journey, title: long.trim() });
  const after = await tops(topOf);
  const by = (after.s1 ?? 0) - (before.s1 ?? 0);
  expect(by).toBeGreaterThan(0);
  for (const id of ['s1', 's2', 's3', 'l1', 'l3', 'c1', 'm1', 'e1'])
    expect([id, (after[id] ?? 0) - (before[id] ?? 0)]).toEqual([id, by]);
  expect(findBoardFaults(board, rootId)).toEqual([]);
  expect(differences(await readMap(board), { ...journey, title: long.trim() })).toEqual([]);
  await expectUndone(board, untouched);
  expect(await tops(topOf)).toEqual(before);
});

test('a title that still fits moves nothing', async () => {
  const { board, rootId, topOf } = await drawn();
  const before = await tops(topOf);
  await bringIn(board, rootId, { ...journey, title: 'A pot of tea for two' });
  expect(await tops(topOf)).toEqual(before);
});

test('a stage that gets a long name has smaller letters on its bar', async () => {
  const { board, rootId } = await drawn();
  const stages = journey.stages.map((stage) => ({ ...stage, name: long.slice(0, 200) }));
  await bringIn(board, rootId, { ...journey, stages });
  expect(findBoardFaults(board, rootId)).toEqual([]);
});

test('the first branches push the stages down, so that their bar has room below the title', async () => {
  const { board, rootId } = await drawn();
  const stages = journey.stages.map((stage) => (stage.id === 's1' ? stage : { ...stage, after: 's1' }));
  await bringIn(board, rootId, { ...journey, title: long.trim(), stages });
  expect(findBoardFaults(board, rootId)).toEqual([]);
});

test('feelings whose row goes stay in one row that is nobody’s, and numbers without their row are parked', async () => {
  const { board, rootId } = await drawn();
  await bringIn(board, rootId, { ...journey, lanes: journey.lanes.slice(0, 1) });
  expect(findBoardFaults(board, rootId)).toEqual([]);
  const rows = board.figma.currentPage
    .findAll()
    .filter((node) => node.getSharedPluginData('throughline', 'stamp').includes('"feelings"'));
  expect(rows).toHaveLength(1);
  const map = await readMap(board);
  expect(map.emotions).toMatchObject([{ id: 'e1', stageId: 's1', value: 1 }]);
  expect(map.metrics).toMatchObject([{ id: 'm1', stageId: 's1', current: 40 }]);
});

test.each([{ apiGeometry: 'never' as const }, { apiGeometry: 'reparent' as const }])(
  'a note beside the columns comes into its cell, also in a section that is around the map: %o',
  async (settings) => {
    const { board, rootId } = await drawn(settings);
    const root = board.figma.currentPage.findOne(({ id }) => id === rootId)?.absoluteBoundingBox;
    if (!root) throw new Error('the map is gone');
    const { x, y, width, height } = root;
    const around = { x: x - 60, y: y - 60, width: width + 500, height: height + 300 };
    board.act({ do: 'addSection', ...around, name: 'Project' });
    board.act({ do: 'addSticky', x: x + width - 90, y: y + 700, text: 'Biscuits?', color: 'pink' });
    const cardOf = async () => (await readMap(board)).cards.find(({ text }) => text === 'Biscuits?');
    const before = await cardOf();
    expect(before).toMatchObject({ stageId: 's3', laneId: 'l1' });
    const now = await readMap(board);
    await bringIn(board, rootId, { ...now, stages: [{ id: 's0', name: 'Crave' }, ...now.stages] });
    expect(await cardOf()).toEqual(before);
    expect(findBoardFaults(board, rootId)).toEqual([]);
  },
);

async function drawn(settings: Partial<Settings> = {}) {
  const board = openBoard({ settings });
  const { rootId } = await board.ask('insert', { journey });
  const topOf = async (record: string) => {
    const [nodeId] = (await board.ask('read', {})).journeys[0]?.nodes[record] ?? [];
    return board.figma.currentPage.findOne(({ id }) => id === nodeId)?.absoluteBoundingBox?.y;
  };
  return { board, rootId, topOf };
}

async function tops(topOf: (record: string) => Promise<number | undefined>) {
  const found: { [id: string]: number | undefined } = {};
  for (const id of ['tea', 's1', 's2', 's3', 'l1', 'l2', 'l3', 'c1', 'm1', 'e1']) found[id] = await topOf(id);
  return found;
}

async function bringIn(board: LiveBoard, rootId: string, after: Journey): Promise<void> {
  const base = { kind: 'full' as const, records: toRecords(await readMap(board)) };
  const records = toRecords(after);
  const file = { format: 'json' as const, exported: null, base, records, carriesOrder: true };
  const { seen, missing } = await board.ask('previewSync', { rootId, file });
  const params = { rootId, file, seen, untick: [], resolutions: {}, remove: missing };
  expect(await board.ask('applySync', params)).toMatchObject({ outcome: 'done' });
}

async function readMap(board: LiveBoard): Promise<Journey> {
  const [map] = (await board.ask('read', {})).journeys;
  if (!map) throw new Error('the map is gone');
  return map.journey;
}
