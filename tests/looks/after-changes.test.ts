import { expect, test } from 'vitest';
import type { Journey } from '../../src/journey/journey.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { toRecords } from '../../src/journey/records-of.ts';
import { stampKey, stampNamespace } from '../../src/journey/stamp.ts';
import { planBoard } from '../../src/own-map/plan/plan-board.ts';
import { bandOpacity } from '../../src/plane/lane-look.ts';
import { panelGap, panelWidth } from '../../src/plane/measures.ts';
import { listTemplates } from '../../src/templates/templates.ts';
import { type LiveBoard, openBoard } from '../support/live-board.ts';
import { mapWithStages } from '../support/sample-journeys.ts';

const journey = journeyFrom({
  id: 'bread',
  title: 'A loaf of bread',
  stages: [
    { id: 's1', name: 'Queue' },
    { id: 's2', name: 'Pay' },
  ],
  lanes: [
    { id: 'l1', name: 'Pain points', kind: 'pains' },
    { id: 'l2', name: 'Feelings', kind: 'emotions' },
    { id: 'l3', name: 'Opportunities', kind: 'opportunities' },
  ],
  cards: [
    { id: 'c1', stageId: 's1', laneId: 'l1', text: 'It rains on the queue' },
    { id: 'c2', stageId: 's1', laneId: 'l3', text: 'An awning' },
    { id: 'c3', stageId: 's2', laneId: 'l3', text: 'Pay while waiting' },
  ],
  emotions: [{ id: 'e1', stageId: 's1', value: 1 }],
});

test('a marker whose words become longer keeps the letters of all faces, and grows with its words', async () => {
  const { board, rootId, nodeOf } = await drawn();
  const label = 'warm from the first loaf on';
  await sync(board, rootId, { ...journey, emotions: [{ id: 'e1', stageId: 's1', value: 1, label }] });
  const marker = find(board, await nodeOf('e1'));
  if (marker.type !== 'SHAPE_WITH_TEXT') throw new Error('the marker is no shape');
  expect(marker.text.characters).toContain(label);
  expect(marker.text.fontSize).toBe(24);
  expect([marker.height, marker.width > 240]).toEqual([104, true]);
});

test('a link that a file adds lies in the stage of its notes, beneath them, and keeps clear of the words', async () => {
  const { board, rootId, nodeOf } = await drawn();
  await sync(board, rootId, { ...journey, links: [{ id: 'k1', from: 'c1', to: 'c2' }] });
  const link = find(board, await nodeOf('k1'));
  const note = find(board, await nodeOf('c1'));
  if (link.type !== 'CONNECTOR') throw new Error('the link is no connector');
  expect(link.parent?.id).toBe(note.parent?.id);
  const order = note.parent?.children.map(({ id }) => id) ?? [];
  expect(order.indexOf(link.id)).toBeLessThan(order.indexOf(note.id));
  expect(link.connectorStart).toMatchObject({ magnet: 'LEFT' });
  expect((await readMap(board)).links).toMatchObject([{ id: 'k1', from: 'c1', to: 'c2' }]);
});

test('a link that a file adds from stage to stage lies beneath the stages, which let it shine through', async () => {
  const { board, rootId, nodeOf } = await drawn();
  await sync(board, rootId, { ...journey, links: [{ id: 'k1', from: 'c1', to: 'c3' }] });
  const link = find(board, await nodeOf('k1'));
  const root = find(board, rootId);
  expect(link.parent?.id).toBe(rootId);
  const order = 'children' in root ? root.children : [];
  const stages = order.filter((node) => node.type === 'SECTION' && stampText(node).includes('"stage"'));
  expect(stages).toHaveLength(2);
  expect(order.indexOf(link)).toBeGreaterThanOrEqual(0);
  expect(order.indexOf(link)).toBeLessThan(Math.min(...stages.map((stage) => order.indexOf(stage))));
  for (const stage of stages) {
    if (!('children' in stage) || !('fills' in stage)) throw new Error('a stage is no section');
    expect(stage.fills).toEqual([]);
    const bands = stage.children.filter((node) => node.type === 'RECTANGLE');
    for (const { fills } of bands) {
      const [paint] = typeof fills === 'symbol' ? [] : fills;
      expect(paint?.opacity ?? 0).toBeLessThan(0.5);
    }
  }
});

test('a row of another kind takes its new tint as thinly as before', async () => {
  const { board, rootId } = await drawn();
  const lanes = journey.lanes.map((lane) => (lane.id === 'l1' ? { ...lane, kind: 'goals' } : lane));
  await sync(board, rootId, { ...journey, lanes });
  const bands = board.figma.currentPage.findAll(
    (node) => node.type === 'RECTANGLE' && stampText(node).includes('"l1"'),
  );
  expect(bands).toHaveLength(2);
  for (const band of bands) {
    const fills = 'fills' in band && typeof band.fills !== 'symbol' ? band.fills : [];
    const [r, g] = [220 / 255, 204 / 255].map(Math.fround);
    expect(fills).toMatchObject([{ opacity: bandOpacity, color: { r, g, b: 1 } }]);
  }
});

test('a link follows a note that a file moves to another stage out of the stage', async () => {
  const linked = { ...journey, links: [{ id: 'k1', from: 'c1', to: 'c2' }] };
  const { board, rootId, nodeOf } = await drawn(linked);
  const before = find(board, await nodeOf('k1')).parent?.id;
  expect(before).toBe(find(board, await nodeOf('c1')).parent?.id);
  const cards = linked.cards.map((card) => (card.id === 'c2' ? { ...card, stageId: 's2' } : card));
  await sync(board, rootId, { ...linked, cards });
  expect(find(board, await nodeOf('k1')).parent?.id).toBe(rootId);
  expect((await readMap(board)).links).toMatchObject([{ id: 'k1', from: 'c1', to: 'c2' }]);
});

test('the side panel keeps its columns when rows have grown: the grid does not move sideways', () => {
  const template = listTemplates().find(({ id }) => id === 'ten-component');
  if (!template) throw new Error('there is no such template');
  const map = mapWithStages(template, true, 5);
  const high = new Map(map.lanes.map(({ id }) => [id, 2000]));
  const leftOf = (panelRoom?: number) => {
    const kept = { widths: new Map(), heights: high, around: new Map() };
    const plan = planBoard(map, panelRoom === undefined ? {} : { kept: { ...kept, panelRoom } });
    return plan.root.children.find(({ key }) => key === `stage:${map.stages[0]?.id}`);
  };
  const [drawnAt, tidied, shrunk] = [leftOf(), leftOf(2 * panelWidth + panelGap), leftOf(panelWidth)];
  expect(tidied).toMatchObject({ x: drawnAt && 'x' in drawnAt ? drawnAt.x : null });
  expect(shrunk).not.toMatchObject({ x: drawnAt && 'x' in drawnAt ? drawnAt.x : null });
});

async function drawn(what: Journey = journey) {
  const board = openBoard();
  const { rootId } = await board.ask('insert', { journey: what });
  const nodeOf = async (record: string) => {
    const { journeys } = await board.ask('read', {});
    return journeys[0]?.nodes[record]?.[0] ?? '';
  };
  return { board, rootId, nodeOf };
}

async function sync(board: LiveBoard, rootId: string, after: Journey): Promise<void> {
  const base = { kind: 'full' as const, records: toRecords(await readMap(board)) };
  const file = {
    format: 'json' as const,
    exported: null,
    base,
    records: toRecords(after),
    carriesOrder: true,
  };
  const { seen } = await board.ask('previewSync', { rootId, file });
  const params = { rootId, file, seen, untick: [], resolutions: {}, remove: [] };
  expect(await board.ask('applySync', params)).toMatchObject({ outcome: 'done' });
}

async function readMap(board: LiveBoard): Promise<Journey> {
  const { journeys } = await board.ask('read', {});
  const [map] = journeys;
  if (!map) throw new Error('the map is gone');
  return map.journey;
}

function find(board: LiveBoard, id: string): SceneNode {
  const node = board.figma.currentPage.findOne((candidate) => candidate.id === id);
  if (!node) throw new Error('the node is gone');
  return node;
}

const stampText = (node: BaseNode): string => node.getSharedPluginData(stampNamespace, stampKey);
