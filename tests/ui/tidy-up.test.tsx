// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { App } from '../../ui/app.tsx';
import { startPanel } from '../../ui/jobs/start-panel.ts';
import { reduceTidy, startTidy } from '../../ui/state/tidy.ts';
import { type Answers, fakePanel } from './fake-panel.ts';
import { boardWith, sampleJourney } from './sample-board.ts';

const journey = sampleJourney();
const hello = { version: '1', board: 'Team board', page: 'Page 1', command: 'open' };
const report = {
  notes: ['c1', 'c2'],
  carried: 3,
  rows: [{ id: 'l1', by: 264 }],
  stages: [],
  restored: 0,
  cleared: 0,
  redrawn: 0,
  fitted: false,
  left: [{ nodeId: '1:9', reason: 'It is locked: unlock it first.' }],
  beside: [],
  tidy: false,
  fingerprint: 'f',
};
afterEach(() => {
  render(null, document.body);
  document.body.replaceChildren();
});

test('tidying is first told, then done, then taken back', async () => {
  const asked: unknown[] = [];
  await open({
    read: () => boardWith(journey),
    previewTidy: () => report,
    applyTidy: (params) => {
      asked.push(params);
      return { outcome: 'done', writes: 12, report };
    },
    undo: () => ({ undone: true }),
  });
  await click(`Tidy up ${journey.title}`);
  expect(text()).toContain('2 notes move, 1 row grows, nothing is deleted.');
  expect(text()).toContain('It is locked: unlock it first.');
  await click('Do it');
  expect(asked).toEqual([{ rootId: 'root0', scope: { kind: 'map' }, fingerprint: 'f' }]);
  expect(text()).toContain('The map is tidy.');
  await click('Undo');
  expect(text()).toContain('Undone.');
});

test('where notes only move, no empty list stands below', async () => {
  await open({
    read: () => boardWith(journey),
    previewTidy: () => ({ ...report, rows: [], carried: 0 }),
  });
  await click(`Tidy up ${journey.title}`);
  expect(text()).toContain('2 notes move, nothing is deleted.');
  expect([...document.querySelectorAll('ul')].filter((list) => list.children.length === 0)).toEqual([]);
});

test('a map that changed meanwhile is shown again, and nothing was done', async () => {
  await open({
    read: () => boardWith(journey),
    previewTidy: () => report,
    applyTidy: () => ({ outcome: 'changedMeanwhile', writes: 0, report: { ...report, notes: ['c1'] } }),
  });
  await click(`Tidy up ${journey.title}`);
  await click('Do it');
  expect(text()).toContain('Someone worked on the map meanwhile');
  expect(text()).toContain('1 note moves');
});

test('what is selected on the board can be tidied alone', async () => {
  const scopes: unknown[] = [];
  const board = boardWith(journey);
  const panel = await open({
    read: () => board,
    previewTidy: (params) => {
      scopes.push((params as { scope: unknown }).scope);
      return { ...report, tidy: true };
    },
  });
  const card = journey.cards.find(({ stageId, laneId }) => stageId !== null && laneId !== null);
  const nodes = board.journeys[0]?.nodes[card?.id ?? ''] ?? [];
  panel.say({ type: 'selectionChanged', nodeIds: nodes, notes: 1 });
  await click(`Tidy up ${journey.title}`);
  expect(text()).toContain('Nothing to do');
  const note = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].find(
    (input) => input.value === 'note',
  );
  await act(async () => note?.click());
  await settle();
  expect(scopes).toEqual([{ kind: 'map' }, { kind: 'note', recordId: card?.id }]);
});

test('a full row is told on the map’s card, with the way to more room', async () => {
  const asked: unknown[] = [];
  const board = boardWith(journey);
  const [stage, lane] = [journey.stages[0], journey.lanes[0]];
  const journeys = board.journeys.map((map) => ({
    ...map,
    full: [{ stageId: stage?.id ?? '', laneId: lane?.id ?? '' }],
  }));
  await open({
    read: () => ({ ...board, journeys }),
    makeRoom: (params) => {
      asked.push(params);
      return { writes: 4 };
    },
  });
  expect(text()).toContain(`${lane?.name}, ${stage?.name} is full`);
  await click(`Higher row ${lane?.name}, because ${stage?.name} is full there: the rows below move down`);
  await click(
    `Wider column ${stage?.name}, because ${lane?.name} is full there: the columns to its right move on`,
  );
  expect(asked).toEqual([
    { rootId: 'root0', laneId: lane?.id },
    { rootId: 'root0', stageId: stage?.id },
  ]);
});

test('room is made in a chosen column, after what moves was said; what tidying would do is looked at anew', async () => {
  const asked: unknown[] = [];
  await open({
    read: () => boardWith(journey),
    previewTidy: () => ({ ...report, tidy: true }),
    makeRoom: (params) => {
      asked.push(params);
      return { writes: 4 };
    },
  });
  await click(`Tidy up ${journey.title}`);
  const [stage] = journey.stages;
  const select = document.querySelector('select');
  if (!select) throw new Error('nothing to choose from');
  await act(async () => {
    select.value = `column ${stage?.id}`;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  const others = journey.stages.length - 1;
  expect(text()).toContain(`“${stage?.name}” becomes one note wider. ${others} columns to its right move on`);
  await click('Make room');
  expect(asked).toEqual([{ rootId: 'root0', stageId: stage?.id }]);
  expect(text()).toContain('The column has room for one more line of notes.');
  expect(document.body.textContent).toContain('Look again');
});

test.each([
  ['people', 'People drew this map'],
  ['locked', 'Unlock it there'],
  ['rootless', 'Draw a section around all of it'],
  ['newer', 'Update Throughline'],
] as const)('a map that nobody may arrange (%s) says why, and offers nothing', async (held, reason) => {
  const board = boardWith(journey);
  await open({ read: () => ({ ...board, journeys: board.journeys.map((map) => ({ ...map, held })) }) });
  expect(text()).toContain(reason);
  const names = [...document.querySelectorAll('button')].map((each) => each.getAttribute('aria-label') ?? '');
  expect(names.filter((name) => name.startsWith('Tidy up'))).toEqual([]);
});

test('the steps of the state: a room is chosen, made, and forgotten with the next look', () => {
  const room = { laneId: 'l1' };
  const chosen = reduceTidy(startTidy('root0'), { do: 'room', room });
  expect(chosen).toMatchObject({ room, made: null });
  const made = reduceTidy({ ...chosen, report }, { do: 'roomMade', room });
  expect(made).toMatchObject({ room, made: room, report: null, outcome: null });
  expect(reduceTidy(made, { do: 'room', room: { stageId: 's1' } })).toMatchObject({ made: null });
  expect(reduceTidy(made, { do: 'done', report })).toMatchObject({ made: null, outcome: 'done' });
});

async function open(answers: Answers) {
  const panel = fakePanel({ hello: () => hello, ...answers });
  await act(async () => render(<App panel={panel} />, document.body));
  await act(async () => await startPanel(panel));
  await settle();
  return panel;
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1)
    await act(async () => await new Promise((resolve) => setTimeout(resolve, 5)));
}

async function click(name: string): Promise<void> {
  const button = [...document.querySelectorAll('button')].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent?.trim()) === name,
  );
  if (!button) throw new Error(`there is no button “${name}”`);
  await act(async () => button.click());
  await settle();
}

const text = (): string => document.body.textContent ?? '';
