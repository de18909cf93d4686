import { beforeEach, describe, expect, test } from 'vitest';
import type { BoardReading } from '../../../src/contract/results/read.ts';
import type { Card, Journey } from '../../../src/journey/journey.ts';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import { differences } from '../../support/differences.ts';
import { type LiveBoard, openBoard } from '../../support/live-board.ts';

const sample: Journey = journeyFrom({
  id: 'move-house',
  title: 'Moving house',
  scenario: 'A family of four changes town',
  personas: [{ id: 'ada', name: 'Ada', needs: ['a plan', 'boxes'], quote: 'Where is the kettle?' }],
  stages: [
    { id: 'look', name: 'Look' },
    { id: 'pack', name: 'Pack' },
    { id: 'live', name: 'Live' },
  ],
  lanes: [
    { id: 'do', name: 'Doing', kind: 'actions' },
    { id: 'feel', name: 'Feeling', kind: 'emotions' },
    { id: 'hurt', name: 'Hurdles', kind: 'pains' },
  ],
  cards: [
    { id: 'c1', stageId: 'look', laneId: 'do', text: 'Visit flats', owner: 'Ada' },
    { id: 'c2', stageId: 'look', laneId: 'do', text: 'Compare rents' },
    { id: 'c3', stageId: 'pack', laneId: 'hurt', text: 'Too few boxes', severity: 2 },
    { id: 'c4', stageId: null, laneId: null, text: 'Ask the neighbours' },
  ],
  links: [{ id: 'k1', from: 'c1', to: 'c2', label: 'then' }],
  emotions: [
    { id: 'e1', stageId: 'look', personaId: 'ada', value: 1.5, label: 'hopeful' },
    { id: 'e2', stageId: 'pack', personaId: 'ada', value: -1 },
  ],
});

let board: LiveBoard;
let rootId: string;

beforeEach(async () => {
  board = openBoard();
  rootId = (await board.ask('insert', { journey: sample })).rootId;
});

type Read = BoardReading;
const read = (): Promise<Read> => board.ask('read', {});

async function readMap(): Promise<Read['journeys'][number]> {
  const { journeys } = await read();
  const map = journeys.find((candidate) => candidate.rootId === rootId) ?? journeys[0];
  if (!map) throw new Error('no map');
  return map;
}

/** The node that stands for a record now. */
async function nodeOf(recordId: string, at = 0): Promise<string> {
  const id = (await readMap()).nodes[recordId]?.[at];
  if (id === undefined) throw new Error(`nothing shows ${recordId}`);
  return id;
}

async function boxOf(id: string) {
  const node = await board.wait(board.figma.getNodeByIdAsync(id));
  const box = node && 'absoluteBoundingBox' in node ? node.absoluteBoundingBox : null;
  if (!box) throw new Error(`no box of ${id}`);
  return box;
}

async function card(id: string): Promise<Card | undefined> {
  return (await readMap()).journey.cards.find((candidate) => candidate.id === id);
}

/** A place in the middle of a cell, free of notes. */
async function inCell(stageId: string, laneId: string) {
  const [stage, lane] = [await boxOf(await nodeOf(stageId)), await boxOf(await nodeOf(laneId))];
  return { x: stage.x + stage.width - 300, y: lane.y + lane.height - 290 };
}

describe('reading what people did', () => {
  test('words that were typed are the card’s words', async () => {
    board.act({ do: 'type', node: await nodeOf('c1'), text: 'Visit ten flats\u2028in one day' });
    expect(await card('c1')).toMatchObject({ text: 'Visit ten flats\nin one day', owner: 'Ada' });
  });

  test('a dragged note lies in the cell it was dragged to, and keeps what only its stamp knows', async () => {
    board.act({ do: 'drag', node: await nodeOf('c1'), ...(await inCell('live', 'hurt')) });
    expect(await card('c1')).toMatchObject({ stageId: 'live', laneId: 'hurt', owner: 'Ada' });
  });

  test('a note dragged off the map is listed with its record, and is no card any more', async () => {
    const box = await boxOf(rootId);
    board.act({ do: 'drag', node: await nodeOf('c2'), x: box.x - 900, y: box.y });
    const { journeys, unplaced } = await read();
    expect(journeys[0]?.journey.cards.some(({ id }) => id === 'c2')).toBe(false);
    expect(unplaced).toContainEqual(expect.objectContaining({ text: 'Compare rents', recordId: 'c2' }));
    // The link that hung on it links nothing now; its word is not lost.
    expect(unplaced).toContainEqual(expect.objectContaining({ text: 'then', recordId: 'k1' }));
  });

  test('the colour of a pain rates it', async () => {
    board.act({ do: 'recolor', node: await nodeOf('c3'), color: 'orange' });
    expect(await card('c3')).toMatchObject({ severity: 3 });
    board.act({ do: 'recolor', node: await nodeOf('c3'), color: 'red' });
    expect(await card('c3')).toMatchObject({ severity: 4 });
  });

  test('a copy is a new card, the original keeps its record; ids are the same at each read', async () => {
    const node = await nodeOf('c1');
    const [copy = ''] = board.act({ do: 'duplicate', node });
    const [first, second] = [await readMap(), await readMap()];
    expect(first).toEqual(second);
    expect(first.nodes.c1).toEqual([node]);
    const made = Object.entries(first.nodes).find(([, ids]) => ids.includes(copy))?.[0];
    expect(made).toBeDefined();
    expect(made).not.toBe('c1');
    expect(first.journey.cards.filter(({ text }) => text === 'Visit flats')).toHaveLength(2);
  });

  test('cut and paste keeps the record', async () => {
    board.act({ do: 'cutPaste', node: await nodeOf('c2'), dx: 0, dy: 0 });
    expect(differences(withoutLinks(sample), withoutLinks((await readMap()).journey))).toEqual([]);
  });

  test('a deleted note takes its links with it', async () => {
    board.act({ do: 'delete', node: await nodeOf('c2') });
    const { journey } = await readMap();
    expect(journey.cards.map(({ id }) => id).sort()).toEqual(['c1', 'c3', 'c4']);
    expect(journey.links).toEqual([]);
  });

  test('a note added to a cell is a card there; one added far away belongs to nothing', async () => {
    board.act({ do: 'addSticky', ...(await inCell('live', 'do')), text: 'Unpack', color: 'yellow' });
    board.act({ do: 'addSticky', x: -90_000, y: 0, text: 'Shopping list', color: 'blue' });
    const { journeys, unplaced } = await read();
    expect(journeys[0]?.journey.cards).toContainEqual(
      expect.objectContaining({ stageId: 'live', laneId: 'do', text: 'Unpack' }),
    );
    expect(unplaced.map(({ text }) => text)).toEqual(['Shopping list']);
  });

  test('stages follow their place, their bar and their section’s name', async () => {
    const [look, live] = [await nodeOf('look'), await boxOf(await nodeOf('live'))];
    board.act({ do: 'type', node: await nodeOf('pack', 1), text: 'Wrap' });
    board.act({ do: 'rename', node: await nodeOf('live'), name: 'Settle' });
    board.act({ do: 'drag', node: look, x: live.x + live.width + 40, y: live.y });
    const { journey } = await readMap();
    expect(journey.stages.map(({ id, name }) => [id, name])).toEqual([
      ['pack', 'Wrap'],
      ['live', 'Settle'],
      ['look', 'Look'],
    ]);
    expect(journey.cards.find(({ id }) => id === 'c1')).toMatchObject({ stageId: 'look', laneId: 'do' });
  });

  test('the height of a marker is its value; a copy is another moment', async () => {
    const node = await nodeOf('e2');
    const { x, y } = await boxOf(node);
    board.act({ do: 'drag', node, x, y: y - 151 });
    const { journey } = await readMap();
    expect(journey.emotions.find(({ id }) => id === 'e2')).toMatchObject({ value: 0.5, stageId: 'pack' });
    expect(journey.emotions.find(({ id }) => id === 'e1')).toMatchObject({ value: 1.5, label: 'hopeful' });
    board.act({ do: 'duplicate', node });
    const again = await readMap();
    expect(again.journey.emotions).toHaveLength(3);
    expect(again.journey.emotions.map(({ personaId }) => personaId)).toEqual(['ada', 'ada', 'ada']);
  });

  test('words in a marker are its label', async () => {
    board.act({ do: 'type', node: await nodeOf('e1'), text: '😄 full of hope' });
    expect((await readMap()).journey.emotions[0]).toMatchObject({
      id: 'e1',
      label: 'full of hope',
      value: 1.5,
    });
  });

  test('connectors between cards are links, with their words and their direction', async () => {
    board.act({ do: 'connect', from: await nodeOf('c2'), to: await nodeOf('c3'), label: 'so' });
    board.act({ do: 'reconnect', node: await nodeOf('k1'), to: await nodeOf('c3') });
    const { journey } = await readMap();
    expect(journey.links).toHaveLength(2);
    expect(journey.links).toContainEqual(
      expect.objectContaining({ id: 'k1', from: 'c1', to: 'c3', label: 'then' }),
    );
    expect(journey.links).toContainEqual(expect.objectContaining({ from: 'c2', to: 'c3', label: 'so' }));
    board.act({ do: 'delete', node: await nodeOf('k1') });
    expect((await readMap()).journey.links).toHaveLength(1);
  });

  test('a copied map is another journey with the same records', async () => {
    board.act({ do: 'duplicate', node: rootId });
    const { journeys, unplaced } = await read();
    expect(unplaced).toEqual([]);
    expect(new Set(journeys.map(({ journey }) => journey.id)).size).toBe(2);
    for (const { journey } of journeys)
      expect(differences({ ...sample, id: journey.id }, journey)).toEqual([]);
  });

  test('a map that was cut and pasted is the same journey', async () => {
    board.act({ do: 'cutPaste', node: rootId, dx: 500, dy: 9000 });
    const { journeys, unplaced } = await read();
    expect(unplaced).toEqual([]);
    expect(journeys.flatMap(({ journey }) => differences(sample, journey))).toEqual([]);
  });

  test('a map that was dragged elsewhere is the same', async () => {
    board.act({ do: 'drag', node: rootId, x: 77, y: -4321 });
    expect(differences(sample, (await readMap()).journey)).toEqual([]);
  });

  test('tables, names and quotes say what stands there', async () => {
    const map = await readMap();
    const tables = [...(map.nodes.ada ?? []), ...(map.nodes['move-house'] ?? [])];
    for (const id of tables) {
      const node = await board.wait(board.figma.getNodeByIdAsync(id));
      if (node?.type !== 'TABLE') continue;
      const isFacts = node.cellAt(0, 0).text.characters === 'Scenario';
      board.act({ do: 'typeCell', node: id, row: 0, col: 1, text: isFacts ? 'Two moves' : 'tape\nboxes' });
    }
    const { journey } = await readMap();
    expect(journey.scenario).toBe('Two moves');
    expect(journey.personas[0]).toMatchObject({ needs: ['tape', 'boxes'], quote: 'Where is the kettle?' });
  });

  test('grouped notes stay where they are', async () => {
    board.act({ do: 'group', nodes: [await nodeOf('c1'), await nodeOf('c2')] });
    expect(differences(sample, (await readMap()).journey)).toEqual([]);
  });
});

function withoutLinks(journey: Journey): Journey {
  return { ...journey, links: [] };
}
