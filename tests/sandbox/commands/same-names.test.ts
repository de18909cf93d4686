import { beforeEach, describe, expect, test } from 'vitest';
import type { Journey } from '../../../src/journey/journey.ts';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import { type LiveBoard, openBoard } from '../../support/live-board.ts';
import { readOnly } from '../../support/small-map.ts';

/** Two stages of one name, as wide as each other, and two rows of one name and kind. */
const sample: Journey = journeyFrom({
  id: 'steps',
  title: 'Step by step',
  personas: [{ id: 'ada', name: 'Ada' }],
  stages: [
    { id: 'first', name: 'Step' },
    { id: 'second', name: 'Step' },
  ],
  lanes: [
    { id: 'upper', name: 'Doing', kind: 'actions' },
    { id: 'lower', name: 'Doing', kind: 'actions' },
    { id: 'feel', name: 'Feeling', kind: 'emotions' },
    { id: 'count', name: 'Numbers', kind: 'metrics' },
  ],
  cards: [
    { id: 'c1', stageId: 'first', laneId: 'upper', text: 'Ask' },
    { id: 'c2', stageId: 'second', laneId: 'lower', text: 'Ask' },
  ],
  links: [],
  emotions: [{ id: 'e1', stageId: 'first', personaId: 'ada', value: 1 }],
  metrics: [{ id: 'm1', kind: 'CES', stageId: 'first', current: 3 }],
});

let board: LiveBoard;

beforeEach(async () => {
  board = openBoard();
  await board.ask('insert', { journey: sample });
});

async function nodeOf(recordId: string) {
  const id = (await readOnly(board)).nodes[recordId]?.[0] ?? '';
  const node = await board.wait(board.figma.getNodeByIdAsync(id));
  if (node?.type === 'STICKY' || node?.type === 'SHAPE_WITH_TEXT' || node?.type === 'SECTION') return node;
  throw new Error(`nothing shows ${recordId}`);
}

async function boxOf(recordId: string): Promise<Rect> {
  const box = (await nodeOf(recordId)).absoluteBoundingBox;
  if (!box) throw new Error(`no box of ${recordId}`);
  return box;
}

async function dragTo(recordId: string, { x, y }: { x: number; y: number }): Promise<void> {
  board.act({ do: 'drag', node: (await nodeOf(recordId)).id, x, y });
}

/** The stage and the row that a card, a face or a number is read in. */
async function cellOf(recordId: string) {
  const { cards, emotions, metrics } = (await readOnly(board)).journey;
  const record = [...cards, ...emotions, ...(metrics ?? [])].find(({ id }) => id === recordId);
  return [record?.stageId, record && 'laneId' in record ? record.laneId : undefined];
}

const kinds = [
  ['a note', 'c1', 'upper'],
  ['a face', 'e1', undefined],
  ['a number', 'm1', undefined],
] as const;

describe.each(kinds)('%s belongs to the stage that it is shown in', (_, id, laneId) => {
  test('where it was put back on its old place, and the other stage stands there now', async () => {
    const [first, second, old] = [await boxOf('first'), await boxOf('second'), await boxOf(id)];
    await dragTo('first', { x: second.x + second.width + 40, y: second.y });
    await dragTo('second', first);
    await dragTo('first', second);
    expect(await cellOf(id)).toEqual(['first', laneId]);
    await dragTo(id, old);
    expect(await cellOf(id)).toEqual(['second', laneId]);
  });

  test('where it came to stand in the other stage exactly as it stood in its own', async () => {
    const [first, second, old] = [await boxOf('first'), await boxOf('second'), await boxOf(id)];
    await dragTo(id, { x: old.x + second.x - first.x, y: old.y });
    expect(await cellOf(id)).toEqual(['second', laneId]);
  });

  test('where a plugin moved it there and left it in the section of its own stage', async () => {
    const [first, second, node] = [await boxOf('first'), await boxOf('second'), await nodeOf(id)];
    node.x += second.x - first.x;
    expect(node.parent?.id).toBe((await nodeOf('first')).id);
    expect(await cellOf(id)).toEqual(['second', laneId]);
  });

  test('and a copied stage has one of its own', async () => {
    board.act({ do: 'duplicate', node: (await nodeOf('first')).id });
    const { journey, nodes } = await readOnly(board);
    const parts = [...journey.cards, ...journey.emotions, ...(journey.metrics ?? [])];
    const copied = journey.stages.find((stage) => stage.id !== 'first' && stage.id !== 'second');
    const alike = parts.filter((part) => part.stageId === copied?.id);
    expect(copied?.name).toBe('Step');
    expect(alike).toHaveLength(3);
    expect(alike.map((part) => nodes[part.id]?.length)).toEqual([1, 1, 1]);
    expect(await cellOf(id)).toEqual(['first', laneId]);
  });

  test('but keeps its own while another one only grows over it', async () => {
    const [first, old] = [await boxOf('first'), await boxOf(id)];
    const second = await nodeOf('second');
    if (second.type !== 'SECTION') throw new Error('no section');
    const { width, height } = second;
    second.resizeWithoutConstraints(width + second.x - (await nodeOf('first')).x, height);
    await dragTo('second', first);
    await dragTo(id, old);
    expect(await cellOf(id)).toEqual(['first', laneId]);
  });
});

test('a note in two rows of one name is read in the row that it lies in', async () => {
  const [upper, lower, old] = [await boxOf('upper'), await boxOf('lower'), await boxOf('c1')];
  await dragTo('c1', { x: old.x, y: old.y + lower.y - upper.y });
  expect(await cellOf('c1')).toEqual(['first', 'lower']);
  await dragTo('c1', old);
  expect(await cellOf('c1')).toEqual(['first', 'upper']);
});
