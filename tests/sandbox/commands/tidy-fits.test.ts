import { expect, test } from 'vitest';
import type { Journey } from '../../../src/journey/journey.ts';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import { toRecords } from '../../../src/journey/records-of.ts';
import { type LiveBoard, openBoard } from '../../support/live-board.ts';

const journey = journeyFrom({
  id: 'tea',
  title: 'A cup of tea',
  stages: ['Boil', 'Steep', 'Pour', 'Drink'].map((name, at) => ({ id: `s${at + 1}`, name })),
  lanes: ['Actions', 'Pain points', 'Channels', 'Owners', 'Thoughts'].map((name, at) => ({
    id: `l${at + 1}`,
    name,
    kind: ['actions', 'pains', 'channels', 'owners', 'thoughts'][at] ?? 'other',
  })),
  cards: [{ id: 'c1', stageId: 's1', laneId: 'l1', text: 'Fill the kettle' }],
});
const smaller: Journey = {
  ...journey,
  stages: journey.stages.slice(0, 2),
  lanes: journey.lanes.slice(0, 2),
};

test('a map that lost stages and rows is tidied to the size that it would be drawn with', async () => {
  const { board, rootId } = await drawn(journey);
  await sync(board, rootId, smaller);
  const report = await tidy(board, rootId);
  expect(report).toMatchObject({ fitted: true, notes: [], left: [], beside: [] });
  const other = await drawn(smaller);
  expect(sizeOf(board, rootId)).toEqual(sizeOf(other.board, other.rootId));
  expect((await tidy(board, rootId)).tidy).toBe(true);
});

test('what people keep in the emptied part of a map stays in the map, where it is', async () => {
  const { board, rootId } = await drawn(journey);
  const root = boxOf(board, rootId);
  // Above the stages, beside the title.
  const at = { x: root.x + root.width - 300, y: root.y + 120 };
  const [drawing] = board.act({ do: 'addShape', ...at, width: 200, height: 100, text: '' });
  await sync(board, rootId, smaller);
  const report = await tidy(board, rootId);
  expect(report).toMatchObject({ fitted: true, beside: [] });
  expect(boxOf(board, drawing ?? '')).toMatchObject(at);
  const now = boxOf(board, rootId);
  expect(now.x + now.width).toBeGreaterThanOrEqual(at.x + 200);
  expect(now.height).toBeLessThan(root.height);
  expect((await tidy(board, rootId)).tidy).toBe(true);
});

test('a section that is smaller by less than anybody sees is as large as it should be', async () => {
  const { board, rootId } = await drawn(journey);
  const root = board.figma.currentPage.findOne(({ id }) => id === rootId);
  if (root?.type !== 'SECTION') throw new Error('no section');
  const { width, height } = root;
  root.resizeWithoutConstraints(width, height - 0.0005);
  expect(root.height).toBeLessThan(height);
  expect(await board.ask('previewTidy', { rootId, scope: { kind: 'map' } })).toMatchObject({ tidy: true });
});

async function drawn(what: Journey) {
  const board = openBoard();
  const { rootId } = await board.ask('insert', { journey: what });
  return { board, rootId };
}

async function tidy(board: LiveBoard, rootId: string) {
  const scope = { kind: 'map' } as const;
  const { fingerprint } = await board.ask('previewTidy', { rootId, scope });
  const done = await board.ask('applyTidy', { rootId, scope, fingerprint });
  expect(done.outcome).toBe('done');
  return done.report;
}

/** Brings in a file that lacks the last stages and rows, and says yes to taking them away. */
async function sync(board: LiveBoard, rootId: string, after: Journey): Promise<void> {
  const records = toRecords(journey);
  const file = {
    format: 'json' as const,
    exported: null,
    base: { kind: 'full' as const, records },
    records: toRecords(after),
    carriesOrder: true,
  };
  const preview = await board.ask('previewSync', { rootId, file });
  const remove = [...journey.stages.slice(2), ...journey.lanes.slice(2)].map(({ id }) => id);
  const params = { rootId, file, seen: preview.seen, untick: [], resolutions: {}, remove };
  expect(await board.ask('applySync', params)).toMatchObject({ outcome: 'done' });
}

function boxOf(board: LiveBoard, id: string) {
  const box = board.figma.currentPage.findOne((node) => node.id === id)?.absoluteBoundingBox;
  if (!box) throw new Error(`${id} is nowhere`);
  return box;
}

function sizeOf(board: LiveBoard, id: string) {
  const { width, height } = boxOf(board, id);
  return { width, height };
}
