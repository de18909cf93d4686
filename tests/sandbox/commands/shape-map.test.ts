import { expect, test } from 'vitest';
import { differences } from '../../../src/journey/equal.ts';
import { createIds } from '../../../src/journey/ids.ts';
import type { Journey } from '../../../src/journey/journey.ts';
import { type Fates, type Shape, shapeJourney } from '../../../src/journey/shape-journey.ts';
import { intersects } from '../../../src/plane/boxes.ts';
import { instantiateTemplate } from '../../../src/templates/instantiate-template.ts';
import { templateById } from '../../../src/templates/templates.ts';
import { fileOfShape } from '../../../ui/jobs/shape-file.ts';
import { type LiveBoard, openBoard } from '../../support/live-board.ts';

/** A filled map on a board, and everything needed to reshape it as the panel does. */
async function start(templateId = 'blank') {
  const template = templateById(templateId);
  if (!template) throw new Error('no template');
  const random = mulberry(7);
  const board = openBoard();
  const journey = instantiateTemplate(template, { ids: createIds(random), example: true });
  const { rootId } = await board.ask('insert', { journey });
  return { board, rootId, ids: createIds(random), before: await readMap(board) };
}

async function readMap(board: LiveBoard) {
  const [map] = (await board.ask('read', {})).journeys;
  if (!map) throw new Error('no map');
  return map;
}

async function reshape(
  { board, rootId, ids, before }: Awaited<ReturnType<typeof start>>,
  change: (shape: Shape) => Shape,
  fates: Fates = {},
): Promise<Journey> {
  const target = shapeJourney(before.journey, change(shapeOf(before.journey)), fates, ids);
  const { file, remove } = fileOfShape(before.journey, target);
  const { seen, conflicts, hindrances } = await board.ask('previewSync', { rootId, file, remove });
  expect([conflicts, hindrances]).toEqual([[], []]);
  const done = await board.ask('applySync', { rootId, file, seen, untick: [], resolutions: {}, remove });
  expect(done).toMatchObject({ outcome: 'done', skipped: [] });
  return target;
}

const shapeOf = ({ stages, lanes, personas }: Journey): Shape => ({ stages, lanes, personas });
const drop = <T extends { id: string }>(list: readonly T[], id: string) =>
  list.filter((item) => item.id !== id);

test.each([
  ['a stage, its notes moved', 'stages', (ids: string[]) => ({ moveTo: ids[0] ?? '' })],
  ['a stage, its notes parked', 'stages', () => 'park' as const],
  ['a stage and its notes', 'stages', () => 'delete' as const],
  ['a row, its notes moved', 'lanes', (ids: string[]) => ({ moveTo: ids[0] ?? '' })],
  ['a row, its notes parked', 'lanes', () => 'park' as const],
  ['a row and its notes', 'lanes', () => 'delete' as const],
] as const)('takes away %s', async (_, list, fate) => {
  const started = await start();
  const all = started.before.journey[list].map(({ id }) => id);
  const gone = all[2] ?? '';
  const target = await reshape(started, (shape) => ({ ...shape, [list]: drop(shape[list], gone) }), {
    [gone]: fate(all),
  });
  const after = await readMap(started.board);
  expect(differences(target, after.journey)).toEqual([]);
  expect(after.doubts).toEqual([]);
  await expectNoOverlap(started.board, after);
});

test('adds, renames and reorders stages, rows and personas at once; one undo takes all of it back', async () => {
  const started = await start();
  const untouched = JSON.stringify(started.board.client.control.records());
  const target = await reshape(started, ({ stages, lanes, personas }) => {
    const [first, second, ...others] = stages;
    const [top, ...rows] = lanes;
    if (!first || !second || !top) throw new Error('too small');
    return {
      stages: [second, { id: 'newStage', name: 'In between' }, { ...first, name: 'Renamed' }, ...others],
      lanes: [...rows, { id: 'newLane', name: 'Questions', kind: 'questions' }, top],
      personas: [...personas, { id: 'newPersona', name: 'Kim' }],
    };
  });
  const after = await readMap(started.board);
  expect(differences(target, after.journey)).toEqual([]);
  await expectNoOverlap(started.board, after);
  started.board.act({ do: 'undo' });
  expect(JSON.stringify(started.board.client.control.records())).toBe(untouched);
});

test('nothing moves that need not: a row added at the end, a stage renamed', async () => {
  const started = await start();
  const at = await places(started.board, started.before);
  await reshape(started, ({ stages, lanes, ...rest }) => ({
    ...rest,
    stages: stages.map((stage, index) => (index === 1 ? { ...stage, name: 'Another name' } : stage)),
    lanes: [...lanes, { id: 'newLane', name: 'Questions', kind: 'questions' }],
  }));
  expect(await places(started.board, started.before)).toEqual(at);
});

test('a persona goes, and the faces are somebody else’s', async () => {
  const started = await start('b2b-buying-group');
  const [first, second] = started.before.journey.personas;
  if (!first || !second) throw new Error('no personas');
  const target = await reshape(started, (shape) => ({ ...shape, personas: drop(shape.personas, first.id) }), {
    [first.id]: { moveTo: second.id },
  });
  expect(differences(target, (await readMap(started.board)).journey)).toEqual([]);
});

test('a row may become another kind', async () => {
  const started = await start();
  const target = await reshape(started, (shape) => ({
    ...shape,
    lanes: shape.lanes.map((lane) => (lane.kind === 'pains' ? { ...lane, kind: 'barriers' } : lane)),
  }));
  expect(differences(target, (await readMap(started.board)).journey)).toEqual([]);
});

type Read = Awaited<ReturnType<typeof readMap>>;

async function places(board: LiveBoard, map: Read): Promise<string[]> {
  return await Promise.all(
    map.journey.cards.map(
      async ({ id }) => `${id} ${JSON.stringify(await boxOf(board, map.nodes[id]?.[0]))}`,
    ),
  );
}

async function boxOf(board: LiveBoard, id: string | undefined) {
  const node = await board.wait(board.figma.getNodeByIdAsync(id ?? ''));
  const box = node && 'absoluteBoundingBox' in node ? node.absoluteBoundingBox : null;
  if (!box) throw new Error(`no box of ${id}`);
  return { ...box };
}

async function expectNoOverlap(board: LiveBoard, map: Read): Promise<void> {
  const boxes = await Promise.all(
    map.journey.cards.map(async ({ id }) => ({ id, box: await boxOf(board, map.nodes[id]?.[0]) })),
  );
  const covered = boxes.flatMap((a, at) =>
    boxes
      .slice(at + 1)
      .filter((b) => intersects(a.box, b.box))
      .map((b) => [a.id, b.id]),
  );
  expect(covered).toEqual([]);
}

function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
}
