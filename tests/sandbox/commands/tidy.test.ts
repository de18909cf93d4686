import { expect, test } from 'vitest';
import type { Journey } from '../../../src/journey/journey.ts';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import type { TidyScope } from '../../../src/own-map/change/tidy/tidy.ts';
import { givenSettings } from '../../support/figjam.ts';
import { type LiveBoard, openBoard } from '../../support/live-board.ts';
import { boardOf } from '../../support/two-people.ts';
import { expectUndone } from '../../support/undoing.ts';

const journey = journeyFrom({
  id: 'move',
  title: 'Moving house',
  stages: [
    { id: 's1', name: 'Pack' },
    { id: 's2', name: 'Drive' },
  ],
  lanes: [
    { id: 'l1', name: 'Pain points', kind: 'pains' },
    { id: 'l2', name: 'Channels', kind: 'channels' },
  ],
  cards: [
    { id: 'c1', stageId: 's1', laneId: 'l1', text: 'Boxes break' },
    { id: 'c2', stageId: 's1', laneId: 'l1', text: 'No tape' },
    { id: 'c3', stageId: 's2', laneId: 'l2', text: 'Phone' },
  ],
  links: [{ id: 'k1', from: 'c1', to: 'c3' }],
});

test('a note in the gap goes into the cell that it means; its colour and width stay', async () => {
  const { board, rootId, nodeOf } = await drawn();
  const c3 = await nodeOf('c3');
  board.act({ do: 'recolor', node: c3, color: 'yellow' });
  board.act({ do: 'wide', node: c3 });
  const colour = fillsOf(board, c3);
  board.act({ do: 'drag', node: c3, ...near(board, c3, 30, -70) });
  const { report } = await tidy(board, rootId, { kind: 'map' });
  expect(report).toMatchObject({ notes: ['c3'], redrawn: 1, left: [], beside: [] });
  expect(board.figma.currentPage.findOne(({ id }) => id === c3)).toMatchObject({ isWideWidth: true });
  expect(fillsOf(board, c3)).toEqual(colour);
  expect((await readMap(board)).cards.find(({ id }) => id === 'c3')).toMatchObject({
    stageId: 's2',
    laneId: 'l2',
  });
  expect((await readMap(board)).links).toMatchObject([{ id: 'k1', from: 'c1', to: 'c3' }]);
});

test('a locked note and a grouped one are left and named', async () => {
  const { board, rootId, nodeOf } = await drawn();
  const [c1, c3] = [await nodeOf('c1'), await nodeOf('c3')];
  board.act({ do: 'drag', node: c1, ...near(board, c1, 40, 60) });
  board.act({ do: 'lock', nodes: [c1] });
  const extra = board.act({ do: 'duplicate', nodes: [c3] });
  board.act({ do: 'group', nodes: [c3, ...extra] });
  const before = boxOf(board, c1);
  const { report } = await tidy(board, rootId, { kind: 'map' });
  expect(report.left).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ nodeId: c1, reason: expect.stringContaining('locked') }),
      expect.objectContaining({ nodeId: c3, reason: expect.stringContaining('group') }),
    ]),
  );
  expect(boxOf(board, c1)).toEqual(before);
});

test('scaffold that people removed comes back only now, and a row keeps its kind without its label', async () => {
  const { board, rootId, nodeOf } = await drawn();
  const find = (role: string) =>
    board.figma.currentPage
      .findAll()
      .filter((node) => node.getSharedPluginData('throughline', 'stamp').includes(`"${role}"`));
  const counts = () => ['band', 'caption', 'arrow', 'guidance'].map((role) => find(role).length);
  const before = counts();
  const gone = ['band', 'caption', 'arrow'].map((role) => find(role)[0]?.id ?? '');
  board.act({ do: 'delete', nodes: [...gone, await nodeOf('l1')] });
  expect((await readMap(board)).lanes[0]).toMatchObject({ id: 'l1', kind: 'pains' });
  expect(counts()).not.toEqual(before);
  const { report } = await tidy(board, rootId, { kind: 'map' });
  expect(report.restored).toBe(4);
  expect(counts()).toEqual(before);
  expect((await readMap(board)).lanes).toMatchObject([
    { id: 'l1', name: 'Pain points', kind: 'pains' },
    { id: 'l2', name: 'Channels', kind: 'channels' },
  ]);
});

test('what the grown map would cover is set beside it and listed; the rest of the board is not touched', async () => {
  const { board, rootId, nodeOf } = await drawn();
  const root = boxOf(board, rootId);
  const [covered, far] = [root.y + root.height + 40, root.y + root.height + 9000];
  const [a] = board.act({
    do: 'addShape',
    x: root.x + 900,
    y: covered,
    width: 200,
    height: 100,
    text: 'Ours?',
  });
  const [b] = board.act({ do: 'addShape', x: root.x + 900, y: far, width: 200, height: 100, text: 'Far' });
  const c1 = await nodeOf('c1');
  for (let turn = 0; turn < 26; turn += 1) board.act({ do: 'duplicate', nodes: [c1] });
  const { report } = await tidy(board, rootId, { kind: 'map' });
  expect(report.rows).toMatchObject([{ id: 'l1' }]);
  expect(report.beside).toEqual([{ nodeId: a, name: 'Ours?' }]);
  const after = boxOf(board, rootId);
  expect(boxOf(board, a ?? '').x).toBeGreaterThan(after.x + after.width);
  expect(boxOf(board, b ?? '')).toMatchObject({ x: root.x + 900, y: far });
});

test('one note, one cell and one stage are tidied alone', async () => {
  const { board, rootId, nodeOf } = await drawn();
  const [c1, c2, c3] = [await nodeOf('c1'), await nodeOf('c2'), await nodeOf('c3')];
  const home = [boxOf(board, c1), boxOf(board, c2), boxOf(board, c3)];
  board.act({ do: 'drag', node: c2, ...near(board, c2, 90, 50) });
  board.act({ do: 'drag', node: c3, ...near(board, c3, 60, 30) });
  const moved = boxOf(board, c3);
  await tidy(board, rootId, { kind: 'note', recordId: 'c2' });
  expect([boxOf(board, c1), boxOf(board, c2), boxOf(board, c3)]).toEqual([home[0], home[1], moved]);
  await tidy(board, rootId, { kind: 'stage', stageId: 's2' });
  expect(boxOf(board, c3)).toEqual(home[2]);
  const cell: TidyScope = { kind: 'cell', stageId: 's1', laneId: 'l1' };
  expect((await tidy(board, rootId, cell)).writes).toBe(0);
});

test('faces whose row was deleted come into the new row whole, and stay there', async () => {
  const feels = (id: string, label: string) => ({ id, stageId: 's1', value: 1, label });
  const felt = [feels('e1', 'a very warm welcome'), feels('e2', 'and so it goes on')];
  const lanes = [...journey.lanes, { id: 'l3', name: 'Feelings', kind: 'emotions' }];
  const { board, rootId, nodeOf } = await drawn({ ...journey, lanes, emotions: felt });
  const marker = await nodeOf('e2');
  for (let turn = 0; turn < 4; turn += 1) board.act({ do: 'duplicate', nodes: [marker] });
  const row = board.figma.currentPage
    .findAll()
    .filter((node) => node.getSharedPluginData('throughline', 'stamp').includes('"l3"'));
  board.act({ do: 'delete', nodes: row.map(({ id }) => id) });
  const { report } = await tidy(board, rootId, { kind: 'map' });
  expect(report.tidy).toBe(false);
  const stage = boxOf(board, await nodeOf('s1'));
  for (const { id } of (await readMap(board)).emotions) {
    const { x, width } = boxOf(board, await nodeOf(id));
    expect(x).toBeGreaterThanOrEqual(stage.x);
    expect(x + width).toBeLessThanOrEqual(stage.x + stage.width);
  }
  // Without their stamps, copies are faces only when their row is there again: one more round takes them in.
  if (givenSettings.pluginDataOnCopy === 'drop') await tidy(board, rootId, { kind: 'map' });
  expect((await tidy(board, rootId, { kind: 'map' })).report.tidy).toBe(true);
});

test.each([
  [{ kind: 'note', recordId: 'gone' }, 'no note “gone”'],
  [{ kind: 'stage', stageId: 'gone' }, 'no stage “gone”'],
  [{ kind: 'cell', stageId: 'gone', laneId: 'l1' }, 'no stage “gone”'],
  [{ kind: 'cell', stageId: 's1', laneId: 'gone' }, 'no row “gone”'],
] satisfies [TidyScope, string][])('what is not on the map is not tidied: %o', async (scope, reason) => {
  const { board, rootId } = await drawn();
  await expect(board.ask('previewTidy', { rootId, scope })).rejects.toThrow(reason);
});

test('what is done costs little more than the look before it: the map is read once', async () => {
  const { board, rootId, nodeOf } = await drawn({ ...journey, links: [] });
  const c2 = await nodeOf('c2');
  board.act({ do: 'drag', node: c2, ...near(board, c2, 30, 20) });
  const scope = { kind: 'map' } as const;
  const before = boardOf(board);
  board.use();
  const { fingerprint } = await board.ask('previewTidy', { rootId, scope });
  const looked = board.use().reads;
  await board.ask('applyTidy', { rootId, scope, fingerprint });
  expect(board.use().reads).toBeLessThan(looked * 1.3);
  await expectUndone(board, before);
});

test('a board that changed since the preview is previewed again', async () => {
  const { board, rootId, nodeOf } = await drawn();
  const c3 = await nodeOf('c3');
  board.act({ do: 'drag', node: c3, ...near(board, c3, 60, 30) });
  const scope: TidyScope = { kind: 'map' };
  const { fingerprint } = await board.ask('previewTidy', { rootId, scope });
  const c1 = await nodeOf('c1');
  board.act({ do: 'drag', node: c1, ...near(board, c1, 20, 30) });
  const now = await board.ask('applyTidy', { rootId, scope, fingerprint });
  expect(now).toMatchObject({ outcome: 'changedMeanwhile', writes: 0 });
  expect(now.report.notes).toContain('c3');
});

async function tidy(board: LiveBoard, rootId: string, scope: TidyScope) {
  const { fingerprint } = await board.ask('previewTidy', { rootId, scope });
  const done = await board.ask('applyTidy', { rootId, scope, fingerprint });
  expect(done.outcome).toBe('done');
  return done;
}

async function readMap(board: LiveBoard) {
  const [map] = (await board.ask('read', {})).journeys;
  if (!map) throw new Error('no map');
  return map.journey;
}

function boxOf(board: LiveBoard, id: string) {
  const box = board.figma.currentPage.findOne((node) => node.id === id)?.absoluteBoundingBox;
  if (!box) throw new Error(`${id} is nowhere`);
  return box;
}

function fillsOf(board: LiveBoard, id: string): unknown {
  const node = board.figma.currentPage.findOne((each) => each.id === id);
  return node && 'fills' in node ? node.fills : null;
}

function near(board: LiveBoard, id: string, dx: number, dy: number): { x: number; y: number } {
  const { x, y } = boxOf(board, id);
  return { x: x + dx, y: y + dy };
}

async function drawn(what: Journey = journey) {
  const board = openBoard();
  const { rootId } = await board.ask('insert', { journey: what });
  const nodeOf = async (record: string) => {
    const { journeys } = await board.ask('read', {});
    return journeys[0]?.nodes[record]?.[0] ?? '';
  };
  return { board, rootId, nodeOf };
}
