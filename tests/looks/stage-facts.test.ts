import { expect, test } from 'vitest';
import type { Journey } from '../../src/journey/journey.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { toRecords } from '../../src/journey/records-of.ts';
import { stampKey, stampNamespace } from '../../src/journey/stamp.ts';
import { planBoard } from '../../src/own-map/plan/plan-board.ts';
import { type LiveBoard, openBoard } from '../support/live-board.ts';

const journey = journeyFrom({
  id: 'kiln',
  title: 'A week at the kiln',
  stages: [
    {
      id: 's1',
      name: 'Load',
      duration: '2 hours',
      owner: 'Ines',
      momentOfTruth: true,
      risks: ['Cracks', 'Glaze runs'],
    },
    { id: 's2', name: 'Fire', volume: 12 },
    { id: 's3', name: 'Unload' },
  ],
  lanes: [{ id: 'l1', name: 'Actions', kind: 'actions' }],
  cards: [{ id: 'c1', stageId: 's1', laneId: 'l1', text: 'Stack the shelves' }],
});

test('what is known of a stage stands below its name, empty fields do not, and it reads back as it was', async () => {
  const { board } = await drawn();
  expect(wordsOf(board, 's1')).toBe(
    'Duration: 2 hours\nMoment of truth: yes\nOwner: Ines\nRisks: Cracks\nGlaze runs',
  );
  expect(wordsOf(board, 's2')).toBe('Volume: 12');
  expect(wordsOf(board, 's3')).toBeNull();
  const { id: _, ...read } = await readMap(board);
  const { id: __, ...given } = journey;
  expect(read).toEqual(given);
});

test('people retype, add and delete lines, also with words of their own', async () => {
  const { board } = await drawn();
  type(board, 's1', 'Duration: half a day\nOwner: Ines\nHelpers: 3\nRisks: Cracks\nsee https://kiln.example');
  const [stage] = (await readMap(board)).stages;
  expect(stage).toEqual({
    id: 's1',
    name: 'Load',
    duration: 'half a day',
    owner: 'Ines',
    Helpers: '3',
    risks: ['Cracks', 'see https://kiln.example'],
  });
  type(board, 's2', 'slow\nVolume: 14');
  expect((await readMap(board)).stages[1]).toEqual({ id: 's2', name: 'Fire', Note: 'slow', volume: 14 });
});

test('a file changes one line and leaves the words that people typed around it', async () => {
  const { board, rootId } = await drawn();
  type(board, 's1', 'Helpers: 3\nDuration: 2 hours\nOwner: Ines');
  const now = await readMap(board);
  const stages = now.stages.map((stage) => (stage.id === 's1' ? { ...stage, duration: '3 hours' } : stage));
  await sync(board, rootId, now, { ...now, stages });
  expect(wordsOf(board, 's1')).toBe('Helpers: 3\nDuration: 3 hours\nOwner: Ines');
  const after = await readMap(board);
  expect(after.stages).toEqual(stages);
  const bare = after.stages.map(({ id, name }) => ({ id, name }));
  await sync(board, rootId, after, { ...after, stages: bare }, ['duration', 'owner', 'Helpers', 'volume']);
  expect(wordsOf(board, 's1')).toBeNull();
  expect((await readMap(board)).stages).toEqual(bare);
});

test('a stage that had nothing gets its lines, and the rows make room for as many as there are', async () => {
  const { board, rootId } = await drawn();
  const before = topOfRows(board);
  const risks = Array.from({ length: 12 }, (_, at) => `Shelf ${at + 1} may tip over`);
  const stages = journey.stages.map((stage) =>
    stage.id === 's3' ? { ...stage, risks, goal: 'All whole' } : stage,
  );
  await sync(board, rootId, journey, { ...journey, stages });
  expect(wordsOf(board, 's3')).toContain('Goal: All whole\nRisks: Shelf 1 may tip over\nShelf 2');
  const text = factsOf(board, 's3');
  expect(topOfRows(board)).toBeGreaterThan(before);
  expect(topOfRows(board)).toBeGreaterThanOrEqual((text?.y ?? 0) + (text?.height ?? 0));
  expect((await readMap(board)).stages).toEqual(stages);
  expect((await readMap(board)).cards).toEqual(journey.cards);
  const tidy = await board.ask('previewTidy', { rootId, scope: { kind: 'map' } });
  expect(tidy).toMatchObject({ tidy: true });
});

test('a stage that is added with its details, and one that goes, bring and take their lines', async () => {
  const { board, rootId } = await drawn();
  const stages = [...journey.stages, { id: 's4', name: 'Sell', goal: ['Empty shelves', 'Full till'] }];
  await sync(board, rootId, journey, { ...journey, stages });
  expect(wordsOf(board, 's4')).toBe('Goal: Empty shelves\nFull till');
  expect((await readMap(board)).stages).toEqual(stages);
});

test('words that their lines could not give back stay with the stage, unseen but whole', async () => {
  const odd = { id: 's1', name: 'Load', goal: 'Warm\nOwner: nobody', entry: '', exit: 'late\n', duration: 2 };
  const { board } = await drawn({ ...journey, stages: [odd], cards: [] });
  expect(wordsOf(board, 's1')).toBe('Duration: 2');
  expect((await readMap(board)).stages).toEqual([odd]);
});

test('rows begin below the longest of these texts, whatever its length', () => {
  const long = 'It takes as long as it takes, and then some more. '.repeat(100);
  const [first] = journey.stages;
  const plan = planBoard({ ...journey, stages: [{ id: 's1', name: first?.name ?? '', goal: long }] });
  const stage = plan.root.children.find(({ key }) => key === 'stage:s1');
  const parts = stage?.type === 'SECTION' ? stage.children : [];
  const text = parts.find(({ key }) => key === 'stageFacts:s1');
  const band = parts.find(({ type }) => type === 'RECTANGLE');
  if (text?.type !== 'TEXT' || band?.type !== 'RECTANGLE') throw new Error('the stage lacks its parts');
  expect(text.text).toHaveLength(`Goal: ${long}`.length);
  expect(band.y).toBeGreaterThan(2000);
});

async function drawn(what: Journey = journey) {
  const board = openBoard();
  const { rootId } = await board.ask('insert', { journey: what });
  return { board, rootId };
}

async function readMap(board: LiveBoard): Promise<Journey> {
  const [map] = (await board.ask('read', {})).journeys;
  if (!map) throw new Error('the map is gone');
  return map.journey;
}

/** Brings a file in; `cleared`: fields of stages that it empties. */
async function sync(
  board: LiveBoard,
  rootId: string,
  base: Journey,
  after: Journey,
  cleared: readonly string[] = [],
): Promise<void> {
  const records = toRecords(after);
  for (const { id } of after.stages) {
    for (const field of cleared) Object.assign(records.byId[id]?.fields ?? {}, { [field]: null });
  }
  const full = { kind: 'full' as const, records: toRecords(base) };
  const file = { format: 'json' as const, exported: null, base: full, records, carriesOrder: true };
  const { seen } = await board.ask('previewSync', { rootId, file });
  const params = { rootId, file, seen, untick: [], resolutions: {}, remove: [] };
  expect(await board.ask('applySync', params)).toMatchObject({ outcome: 'done' });
}

function factsOf(board: LiveBoard, stageId: string): TextNode | null {
  const found = board.figma.currentPage.findOne((node) => {
    const stamp = JSON.parse(node.getSharedPluginData(stampNamespace, stampKey) || 'null');
    return stamp?.kind === 'stageFacts' && stamp.recordId === stageId;
  });
  return found?.type === 'TEXT' ? found : null;
}

const wordsOf = (board: LiveBoard, stageId: string): string | null =>
  factsOf(board, stageId)?.characters ?? null;

function type(board: LiveBoard, stageId: string, text: string): void {
  const id = factsOf(board, stageId)?.id;
  if (id === undefined) throw new Error('this stage has no lines');
  board.act({ do: 'type', node: id, text });
}

/** In the stages' space. */
function topOfRows(board: LiveBoard): number {
  const bands = board.figma.currentPage.findAll((node) => node.type === 'RECTANGLE');
  return Math.min(...bands.map((band) => band.y));
}
