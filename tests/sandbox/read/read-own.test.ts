import { expect, test } from 'vitest';
import type { AskPanel } from '../../../src/contract/transport.ts';
import { createHandlers } from '../../../src/sandbox/commands/handlers.ts';
import { openSeenBoard } from '../../../src/sandbox/read/seen-board.ts';
import { followLastStep } from '../../../src/sandbox/step/last-step.ts';
import { askPanel } from '../../support/ask-panel.ts';
import { openBoard } from '../../support/live-board.ts';
import { drawGrid } from '../../support/strange-boards.ts';

const quiet = { report: () => undefined, isCancelled: () => false, hand: () => undefined };

/** A board with a map in use, and what a panel made of it. */
async function useBoard() {
  const board = openBoard({});
  drawGrid(board);
  const [found] = (await board.ask('read', {})).journeys;
  if (!found) throw new Error('no map');
  const { rootId } = await board.ask('adopt', { rootId: found.rootId });
  const through = (ask: AskPanel) => {
    const handlers = createHandlers(
      board.figma,
      followLastStep(board.figma),
      openSeenBoard(board.figma, ask),
    );
    const { edit, read } = handlers;
    if (!edit || !read) throw new Error('nobody answers');
    const edits = [{ op: 'set' as const, kind: 'journey' as const, recordId: rootId, fields: {} }];
    return {
      read: () => board.wait(read({}, quiet)),
      edit: () => board.wait(edit({ rootId, edits, seen: {} }, quiet)),
    };
  };
  return { board, rootId, through };
}

/** What the panel says, changed. */
const saying =
  (change: (answer: string) => string): AskPanel =>
  async (parts, question) =>
    JSON.parse(change(JSON.stringify(await askPanel(parts, question))));

test('the panel is asked of nothing but what is in none of our maps, and not at all where nothing is in use', async () => {
  const { board, through } = await useBoard();
  const asked: unknown[] = [];
  const watching: AskPanel = async (parts, question) => {
    asked.push(...parts);
    return await askPanel(parts, question);
  };
  const { journeys } = await through(watching).read();
  expect(journeys).toHaveLength(1);
  expect(asked.length).toBeGreaterThan(0);
  asked.length = 0;
  for (const node of [...board.figma.currentPage.children]) node.remove();
  expect((await through(watching).read()).journeys).toEqual([]);
  expect(asked).toEqual([]);
});

test.each<[string, (answer: string) => string]>([
  ['is nothing', () => 'null'],
  ['has another form', (answer) => answer.replace('"recordOf"', '"elsewhere"')],
  ['speaks of a node that is not there', (answer) => answer.replace(/"root":"[^"]+"/, '"root":"404:404"')],
  ['has a journey that is none', (answer) => answer.replace(/"journey":\{/, '"journey":7,"other":{')],
])('an answer of the panel that %s is refused, and nothing is written', async (_, change) => {
  const { board, through } = await useBoard();
  const before = JSON.stringify(board.client.control.records());
  const { read, edit } = through(saying(change));
  await expect(read()).rejects.toThrow('is not understood. Nothing was changed.');
  await expect(edit()).rejects.toThrow('is not understood. Nothing was changed.');
  expect(JSON.stringify(board.client.control.records())).toBe(before);
});

test('without a panel nothing is written to a map in use', async () => {
  const { board, through } = await useBoard();
  const before = JSON.stringify(board.client.control.records());
  const refusing: AskPanel = async () => {
    throw new Error('There is nobody.');
  };
  await expect(through(refusing).edit()).rejects.toThrow('There is nobody.');
  expect(JSON.stringify(board.client.control.records())).toBe(before);
});
