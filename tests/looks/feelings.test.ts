import { expect, test } from 'vitest';
import type { Journey } from '../../src/journey/journey.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { toRecords } from '../../src/journey/records-of.ts';
import { stampKey, stampNamespace } from '../../src/journey/stamp.ts';
import { type LiveBoard, openBoard } from '../support/live-board.ts';

const journey = journeyFrom({
  id: 'ferry',
  title: 'The last ferry',
  personas: [
    { id: 'p1', name: 'Ama' },
    { id: 'p2', name: 'Bo' },
  ],
  stages: [
    { id: 's1', name: 'Wait' },
    { id: 's2', name: 'Cross' },
  ],
  lanes: [
    { id: 'l1', name: 'Actions', kind: 'actions' },
    { id: 'l2', name: 'Feelings', kind: 'emotions' },
  ],
  cards: [{ id: 'c1', stageId: 's1', laneId: 'l1', text: 'Look for the light' }],
  emotions: [
    { id: 'e1', stageId: 's1', personaId: 'p1', value: -1, label: 'Cold' },
    { id: 'e2', stageId: 's1', personaId: 'p2', value: 0 },
    { id: 'e3', stageId: 's1', personaId: 'p1', value: 1.5 },
    { id: 'e4', stageId: 's2', personaId: 'p1', value: 2, label: 'Sea legs' },
    { id: 'e5', stageId: 's2', personaId: 'p2', value: -2 },
  ],
});

test('several feelings a stage and person are read as they were, in the colours of their people', async () => {
  const board = await drawn();
  expect((await readMap(board)).emotions).toEqual(journey.emotions);
  const strokes = new Map(journey.emotions.map(({ id }) => [id, strokeOf(marker(board, id))]));
  expect(strokes.get('e1')).toBe(strokes.get('e4'));
  expect(strokes.get('e2')).toBe(strokes.get('e5'));
  expect(strokes.get('e1')).not.toBe(strokes.get('e2'));
  expect(curveEnds(board)).toEqual(['e1 e3', 'e2 e5', 'e3 e4']);
});

test('a face that people drag takes the value of its height; a touch that stays within the step changes nothing', async () => {
  const board = await drawn();
  drag(board, 'e2', { x: 0, y: -150 });
  drag(board, 'e5', { x: 0, y: -20 });
  const after = await readMap(board);
  expect(valueFelt(after, 'e2')).toBe(1.5);
  expect(valueFelt(after, 'e5')).toBe(-2);
  expect(valueFelt(after, 'e1')).toBe(-1);
});

test('with the next write our own face and word follow the height; what people typed stays', async () => {
  const board = await drawn();
  drag(board, 'e2', { x: 0, y: -150 });
  drag(board, 'e4', { x: 0, y: 400 });
  typeInto(board, 'e5', '😡 Sick as a dog');
  drag(board, 'e5', { x: 0, y: -100 });
  await edit(board, 'c1', { text: 'Look for the light, and the rope' });
  expect(textOf(board, 'e2')).toBe('😄 Very happy');
  expect(textOf(board, 'e4')).toBe('😡 Sea legs');
  expect(textOf(board, 'e5')).toBe('😡 Sick as a dog');
  const after = await readMap(board);
  expect(after.emotions.map(({ id, value, label }) => [id, value, label])).toEqual(
    expect.arrayContaining([
      ['e2', 1.5, undefined],
      ['e4', -2, 'Sea legs'],
      ['e5', -1, 'Sick as a dog'],
    ]),
  );
});

test('a duplicated face is another moment of the same person, and the curve runs through it with the next write', async () => {
  const board = await drawn();
  const [copy = ''] = board.act({ do: 'duplicate', nodes: [marker(board, 'e4').id] });
  const at = board.figma.currentPage.findOne(({ id }) => id === copy)?.absoluteBoundingBox;
  board.act({ do: 'drag', node: copy, x: (at?.x ?? 0) + 300, y: (at?.y ?? 0) + 200 });
  const read = await readMap(board);
  const added = read.emotions.filter(({ id }) => !journey.emotions.some((known) => known.id === id));
  expect(added).toMatchObject([{ stageId: 's2', personaId: 'p1', value: 0, label: 'Sea legs' }]);
  await edit(board, 'c1', { text: 'Look for the light, and the rope' });
  expect(curveEnds(board)).toContain(`e4 ${added[0]?.id}`);
  expect((await readMap(board)).emotions).toEqual(read.emotions);
});

test('a face that people delete leaves no loose end once something is written', async () => {
  const board = await drawn();
  board.act({ do: 'delete', nodes: [marker(board, 'e3').id] });
  await edit(board, 'c1', { text: 'Look for the light, and the rope' });
  expect(curveEnds(board)).toEqual(['e1 e4', 'e2 e5']);
});

test('retyped words and another face: the words are the label, a face against the height is asked about', async () => {
  const board = await drawn();
  typeInto(board, 'e2', 'Restless');
  typeInto(board, 'e4', '😭 Sea legs');
  const { journeys } = await board.ask('read', {});
  const [map] = journeys;
  expect(map?.journey.emotions.find(({ id }) => id === 'e2')).toMatchObject({ value: 0, label: 'Restless' });
  expect(map?.journey.emotions.find(({ id }) => id === 'e4')).toMatchObject({ value: 2, label: 'Sea legs' });
  expect(map?.doubts).toMatchObject([{ recordId: 'e4', choices: ['2', '-2'] }]);
});

async function drawn(): Promise<LiveBoard> {
  const board = openBoard();
  await board.ask('insert', { journey });
  return board;
}

async function readMap(board: LiveBoard): Promise<Journey> {
  const [map] = (await board.ask('read', {})).journeys;
  if (!map) throw new Error('the map is gone');
  return map.journey;
}

const valueFelt = (map: Journey, id: string) => map.emotions.find((emotion) => emotion.id === id)?.value;

const stampOf = (node: BaseNode) => JSON.parse(node.getSharedPluginData(stampNamespace, stampKey) || 'null');

function marker(board: LiveBoard, id: string): ShapeWithTextNode {
  const found = board.figma.currentPage.findOne((node) => {
    const stamp = stampOf(node);
    return stamp?.kind === 'emotion' && stamp.recordId === id && stamp.nodeId === node.id;
  });
  if (found?.type !== 'SHAPE_WITH_TEXT') throw new Error(`${id} has no marker`);
  return found;
}

const textOf = (board: LiveBoard, id: string): string => marker(board, id).text.characters;
const strokeOf = ({ strokes }: ShapeWithTextNode): string => JSON.stringify(strokes);

function typeInto(board: LiveBoard, id: string, text: string): void {
  board.act({ do: 'type', node: marker(board, id).id, text });
}

function drag(board: LiveBoard, id: string, by: { x: number; y: number }): void {
  const { id: node, absoluteBoundingBox: box } = marker(board, id);
  if (!box) throw new Error('the marker lies nowhere');
  board.act({ do: 'drag', node, x: box.x + by.x, y: box.y + by.y });
}

async function edit(board: LiveBoard, recordId: string, fields: { text: string }): Promise<void> {
  const [map] = (await board.ask('read', {})).journeys;
  if (!map) throw new Error('the map is gone');
  const record = toRecords(map.journey).byId[recordId];
  if (!record) throw new Error(`${recordId} is not on the map`);
  const edits = [{ op: 'set' as const, kind: record.kind, recordId, fields }];
  const seen = { [recordId]: record };
  expect(await board.ask('edit', { rootId: map.rootId, edits, seen })).toMatchObject({ outcome: 'done' });
}

/** The record ids that each line of a curve joins, in order. */
function curveEnds(board: LiveBoard): string[] {
  const recordOf = (end: ConnectorEndpoint): string => {
    const node = board.figma.currentPage.findOne(
      ({ id }) => 'endpointNodeId' in end && id === end.endpointNodeId,
    );
    return node ? stampOf(node)?.recordId : '';
  };
  return board.figma.currentPage
    .findAll((node) => node.type === 'CONNECTOR' && stampOf(node)?.role === 'curve')
    .map((node) => (node.type === 'CONNECTOR' ? [node.connectorStart, node.connectorEnd] : []))
    .map((ends) => ends.map(recordOf).join(' '))
    .sort();
}
