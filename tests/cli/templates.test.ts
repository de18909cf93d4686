import { afterAll, beforeAll, expect, test } from 'vitest';
import { isRecord } from '../../playground/board-file/base/json.ts';
import { type Desk, makeDesk } from './board-desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = makeDesk();
  await desk.run('insert', '--template', 'blank', '--example', '--out', 'map.json', '--seed', '1');
});
afterAll(() => desk.clear());

const journeyOf = async (board: string) =>
  (await desk.run('export', '--board', board, '--format', 'json')).json() as {
    title: string;
    stages: { name: string }[];
    lanes: { name: string; guidance?: string }[];
    cards: { text: string }[];
    emotions: unknown[];
  };

test('a map becomes a template, structure only or with its content, and a map again', async () => {
  const before = await journeyOf('map.json');
  const saved = await desk.run('template', '--board', 'map.json', '--name', 'Ours', '--out', 'ours.json');
  expect(saved).toMatchObject({ code: 0 });
  expect(saved.json()).toMatchObject({ name: 'Ours', withContent: false, stages: 3, lanes: 4, cards: 0 });
  await desk.run('insert', '--template-file', 'ours.json', '--out', 'empty.json');
  const empty = await journeyOf('empty.json');
  expect(empty.lanes.map(({ guidance }) => guidance)).toEqual(before.lanes.map(({ guidance }) => guidance));
  expect([empty.cards, empty.emotions.length]).toEqual([[], 3]);

  await desk.run('template', '--board', 'map.json', '--with-content', '--out', 'full.json');
  await desk.run('insert', '--template-file', 'full.json', '--board', 'empty.json', '--out', 'both.json');
  const { journeys } = (await desk.run('read', '--board', 'both.json')).json() as {
    journeys: { journey: typeof before }[];
  };
  expect(journeys.map(({ journey }) => journey.cards.length)).toEqual([0, before.cards.length]);
});

test('a workshop’s cells are larger', async () => {
  const height = async (...more: string[]) => {
    await desk.run('insert', '--template', 'blank', '--out', 'sized.json', ...more);
    const [root] = rootsOf(desk.json('sized.json'));
    return root;
  };
  expect(await height('--workshop', '8')).toBeGreaterThan((await height()) ?? 0);
  expect(await height('--workshop', '8', '--notes-each', '1')).toBeLessThan(
    (await height('--workshop', '30')) ?? 0,
  );
});

test.each([
  [['--template', 'blank', '--workshop', '0'], 'whole number from 1 to 100'],
  [['--template', 'blank', '--notes-each', '3'], 'belongs to --workshop'],
  [['--template', 'blank', '--template-file', 'ours.json'], 'Say what to insert'],
  [['--template-file', 'map.json'], 'map.json: It is not a template'],
  [['--template-file', 'none.json'], 'none.json cannot be read'],
])('says what is wrong with %j', async (args, words) => {
  const { code, err } = await desk.run('insert', ...args, '--out', 'never.json');
  expect(code).toBe(1);
  expect(err).toContain(words);
  expect(desk.files()).not.toContain('never.json');
});

function rootsOf(board: unknown): number[] {
  const page = isRecord(board) && isRecord(board.document) ? childrenOf(board.document)[0] : undefined;
  return childrenOf(page).map((node) => {
    const box = isRecord(node) ? node.absoluteBoundingBox : undefined;
    return isRecord(box) ? Number(box.height) : Number.NaN;
  });
}

function childrenOf(node: unknown): unknown[] {
  return isRecord(node) && Array.isArray(node.children) ? node.children : [];
}
