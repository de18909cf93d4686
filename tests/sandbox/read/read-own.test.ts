import { expect, test } from 'vitest';
import type { AskPanel } from '../../../src/contract/questions.ts';
import { doAtOnce } from '../../../src/journey/stretches.ts';
import { interpretDrawn } from '../../../src/own-map/read/interpret-own.ts';
import type { ReadMap } from '../../../src/plane/interpretation.ts';
import type { Scene } from '../../../src/plane/scene.ts';
import { createHandlers } from '../../../src/sandbox/commands/handlers.ts';
import { readPages } from '../../../src/sandbox/read/read-maps.ts';
import { openSeenBoard } from '../../../src/sandbox/read/seen-board.ts';
import { followLastStep } from '../../../src/sandbox/step/last-step.ts';
import { interpretAdopted } from '../../../src/strangers/adopt/interpret-adopted.ts';
import { openPanelToAsk } from '../../support/ask-panel.ts';
import { drawMaps, manners } from '../../support/drawing-manners.ts';
import { openBoard } from '../../support/live-board.ts';
import { putOnBoard } from '../../support/put-on-board.ts';
import { smallMap } from '../../support/small-map.ts';
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
  (change: (answer: string) => string, panel = openPanelToAsk()): AskPanel =>
  async (parts, question) =>
    JSON.parse(change(JSON.stringify(await panel(parts, question))));

test('the panel is asked of nothing but what is in none of our maps, and not at all where nothing is in use', async () => {
  const { board, through } = await useBoard();
  const asked: unknown[] = [];
  const panel = openPanelToAsk();
  const watching: AskPanel = async (parts, question) => {
    asked.push(...parts);
    return await panel(parts, question);
  };
  const { journeys } = await through(watching).read();
  expect(journeys).toHaveLength(1);
  expect(asked.length).toBeGreaterThan(0);
  asked.length = 0;
  for (const node of [...board.figma.currentPage.children]) node.remove();
  expect((await through(watching).read()).journeys).toEqual([]);
  expect(asked).toEqual([]);
});

test('of a page that changed the panel is told what changed', async () => {
  const { board } = await useBoard();
  const asked: (readonly unknown[])[] = [];
  const panel = openPanelToAsk();
  const seen = openSeenBoard(board.figma, async (parts, question) => {
    asked.push(parts.flat());
    return await panel(parts, question);
  });
  const read = async () => {
    const [page] = await board.wait(readPages(seen, [board.figma.currentPage]));
    return page?.maps[0]?.journey.cards.map(({ text }) => text) ?? [];
  };
  const before = await read();
  const note = board.figma.currentPage.findOne(({ type }) => type === 'STICKY');
  board.act({ do: 'type', node: note?.id ?? '', text: 'In other words' });
  const after = await read();
  expect(before).not.toContain('In other words');
  expect(after).toContain('In other words');
  expect(asked.map(({ length }) => length)).toEqual([board.figma.currentPage.findAll(() => true).length, 1]);
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

// One is read only when it is asked about, the other needs groups, which a person makes.
const drawn = manners.filter((manner) => !['no labels', 'rotated group'].includes(manner));

test.each(drawn)(
  'a map drawn as %s, in use beside one of ours, is to the sandbox what it is to who reads the whole page',
  { timeout: 60_000 },
  async (manner) => {
    const board = openBoard({});
    await board.ask('insert', { journey: smallMap });
    await putOnBoard(
      board,
      drawMaps(manner, 3).board.nodes.map((node) => ({ ...node, y: node.y + (node.parentId ? 0 : 9000) })),
    );
    const found = (await board.ask('read', {})).journeys.find(({ foreign }) => foreign);
    if (!found) throw new Error('no map');
    await board.ask('adopt', { rootId: found.rootId });
    const page = board.figma.currentPage;
    const [read] = await board.wait(readPages(openSeenBoard(board.figma, openPanelToAsk()), [page]));
    const whole = read && interpretWhole(read.scene);
    const told = read?.maps.filter((map) => map.found);
    expect(whole?.some(({ found: draft }) => (draft?.cards.length ?? 0) > 5)).toBe(true);
    expect(told?.map(bare)).toEqual(whole?.map(bare));
  },
);

/** The maps in use, with all of the page at hand. */
function interpretWhole(scene: Scene): ReadMap[] {
  const { left, index, held } = doAtOnce(interpretDrawn(scene));
  return interpretAdopted(left, index, new Set(held.taken)).maps;
}

/** What is told, and the nodes themselves; what only says why is kept in the panel, and a box may be a node's. */
function bare({ reasons: _, found, identity, memberIds, ...map }: ReadMap): unknown {
  if (!found) throw new Error('not in use');
  const { agreed: _agreed, people = [], ids, ...draft } = found;
  const names = [...draft.stages, ...draft.lanes].map((name) => ids.get(name));
  const sets = { recordOf: [...identity.recordOf], copies: [...identity.copies], memberIds: [...memberIds] };
  const plain = JSON.stringify({ ...map, ...sets, names, found: { ...draft, people } }, (key, value) =>
    key === 'box' && value ? [value.x, value.y, value.width, value.height] : value,
  );
  const told = JSON.parse(plain);
  for (const part of [
    told.found,
    ...['stages', 'lanes', 'cards', 'people'].flatMap((list) => told.found[list]),
  ])
    for (const field of ['id', 'confidence', 'reason', 'isDoubtful', 'across']) delete part[field];
  return told;
}
