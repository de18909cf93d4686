import { beforeEach, describe, expect, test } from 'vitest';
import type { Journey } from '../../../src/journey/journey.ts';
import type { FileEdit } from '../../../src/journey/merge/file-edit.ts';
import { toRecords } from '../../../src/journey/records-of.ts';
import { intersects } from '../../../src/plane/boxes.ts';
import { differences } from '../../support/differences.ts';
import { type LiveBoard, openBoard } from '../../support/live-board.ts';
import { drawGrid, drawTable, laneNames, stageNames } from '../../support/strange-boards.ts';

let board: LiveBoard;
let ids: Map<string, string>;

async function readMap() {
  const { journeys } = await board.ask('read', {});
  const [map] = journeys;
  if (!map || journeys.length !== 1) throw new Error(`${journeys.length} maps`);
  return map;
}

async function bringIn(before: Journey, change: (journey: Journey) => void) {
  const after: Journey = structuredClone(before);
  change(after);
  const file: FileEdit = {
    format: 'json',
    exported: { id: 'x1', journeyId: before.id, board: 'b', map: before.title, at: '2026-01-01T00:00:00Z' },
    base: { kind: 'full', records: toRecords(before) },
    records: toRecords(after),
    carriesOrder: true,
  };
  const { rootId } = await readMap();
  const { seen } = await board.ask('previewSync', { rootId, file });
  const remove = before.cards
    .filter(({ id }) => !after.cards.some((card) => card.id === id))
    .map(({ id }) => id);
  const result = await board.ask('applySync', { rootId, file, seen, untick: [], resolutions: {}, remove });
  if (result.outcome !== 'done') throw new Error(result.outcome);
  return { ...result, after };
}

const cardSaying = (journey: Journey, text: string) => {
  const card = journey.cards.find((candidate) => candidate.text === text);
  if (!card) throw new Error(`no card “${text}”: ${journey.cards.map((each) => each.text).join(', ')}`);
  return card;
};

function boxes() {
  return board.figma.currentPage
    .findAllWithCriteria({ types: ['STICKY', 'TEXT', 'SHAPE_WITH_TEXT'] })
    .map(({ id, absoluteBoundingBox: box }) => ({ id, ...(box ?? { x: 0, y: 0, width: 0, height: 0 }) }));
}

describe('a map of stickies that people drew', () => {
  let before: Journey;

  beforeEach(async () => {
    board = openBoard({});
    ids = drawGrid(board);
    const found = await readMap();
    expect(found.foreign).toBe(true);
    before = found.journey;
    expect(before.stages.map(({ name }) => name)).toEqual(stageNames);
    expect(before.lanes.map(({ name }) => name)).toEqual(laneNames);
    expect(before.cards).toHaveLength(12);
  });

  async function adopt() {
    const { rootId } = await readMap();
    return await board.ask('adopt', { rootId });
  }

  test('is taken into use without moving anything, reads the same, and goes back with one undo', async () => {
    const [places, records] = [boxes(), JSON.stringify(board.client.control.records())];
    expect(await adopt()).toMatchObject({ journeyId: before.id, questions: [] });
    expect(boxes()).toEqual(places);
    const map = await readMap();
    expect(map.foreign).toBeUndefined();
    expect(differences(map.journey, before)).toEqual([]);
    await expect(adopt()).rejects.toThrow('in use already');
    board.act({ do: 'undo' });
    expect(JSON.stringify(board.client.control.records())).toBe(records);
  });

  test('keeps who is who while people rename, edit, move, copy and add', async () => {
    await adopt();
    board.act({ do: 'type', node: ids.get('Compare') ?? '', text: 'Choose' });
    board.act({ do: 'type', node: ids.get('Thoughts') ?? '', text: 'In their heads' });
    board.act({ do: 'type', node: ids.get('Rain') ?? '', text: 'Rain and snow' });
    board.act({ do: 'drag', node: ids.get('Sees a poster') ?? '', x: 1600, y: 10 });
    const [copy] = board.act({ do: 'duplicate', nodes: [ids.get('Looks handy') ?? ''] });
    board.act({ do: 'drag', node: copy ?? '', x: 2500, y: 700 });
    board.act({ do: 'addSticky', x: 620, y: 380, text: 'Where to park?', color: 'yellow' });
    const { journey } = await readMap();
    const [discover, , buy, use] = before.stages;
    const [actions, thoughts, pains] = before.lanes;
    expect(journey.stages[1]).toMatchObject({ id: before.stages[1]?.id, name: 'Choose' });
    expect(journey.lanes[1]).toMatchObject({
      id: thoughts?.id,
      name: 'In their heads',
      kind: thoughts?.kind,
    });
    expect(cardSaying(journey, 'Rain and snow').id).toBe(cardSaying(before, 'Rain').id);
    const moved = { id: cardSaying(before, 'Sees a poster').id, stageId: buy?.id, laneId: actions?.id };
    expect(cardSaying(journey, 'Sees a poster')).toMatchObject(moved);
    expect(cardSaying(journey, 'Where to park?')).toMatchObject({
      stageId: discover?.id,
      laneId: thoughts?.id,
    });
    const handy = journey.cards.filter(({ text }) => text === 'Looks handy');
    expect(handy.map(({ stageId }) => stageId)).toEqual([discover?.id, use?.id]);
    expect(handy[0]?.id).toBe(cardSaying(before, 'Looks handy').id);
    expect(handy[1]).toMatchObject({ laneId: pains?.id });
  });

  test('takes a file: words, names, new notes, moved and deleted ones; again nothing', async () => {
    await adopt();
    const [discover, compare] = before.stages;
    const { skipped, after, writes } = await bringIn(before, (journey) => {
      const [stage] = journey.stages;
      const [lane] = journey.lanes;
      if (stage) stage.name = 'Hear of it';
      if (lane) lane.name = 'What they do';
      journey.title = 'Getting a bicycle';
      Object.assign(cardSaying(journey, 'Rain'), { text: 'Rain, and no mudguards', severity: 4 });
      Object.assign(cardSaying(journey, 'Too many kinds'), { stageId: discover?.id });
      journey.cards = journey.cards.filter(({ text }) => text !== 'Form asks twice');
      journey.cards.push({
        id: 'fresh',
        stageId: compare?.id ?? null,
        laneId: lane?.id ?? null,
        text: 'Asks a friend',
      });
    });
    expect(skipped).toEqual([]);
    expect(writes).toBeGreaterThan(0);
    const map = await readMap();
    const byId = (journey: Journey) => ({
      ...journey,
      cards: [...journey.cards].sort((a, b) => (a.id < b.id ? -1 : 1)),
    });
    expect(differences(byId(map.journey), byId(after))).toEqual([]);
    const all = boxes();
    for (const a of all) for (const b of all) expect(a.id < b.id && intersects(a, b)).toBe(false);
    const again = await bringIn(map.journey, () => undefined);
    expect(again.writes).toBe(0);
  });

  test('says what it cannot write, and writes the rest', async () => {
    await adopt();
    const [stage] = before.stages;
    const { skipped } = await bringIn(before, (journey) => {
      journey.personas.push({ id: 'ana', name: 'Ana' });
      journey.emotions.push({ id: 'glad', stageId: stage?.id ?? '', value: 1 });
      cardSaying(journey, 'Rain').text = 'Hail';
    });
    expect(skipped.map(({ recordId }) => recordId).sort()).toEqual(['ana', 'glad']);
    const { journey } = await readMap();
    expect(cardSaying(journey, 'Hail').id).toBe(cardSaying(before, 'Rain').id);
    expect(journey.stages).toHaveLength(4);
  });

  test('does not take a file before it is in use', async () => {
    await expect(bringIn(before, () => undefined)).rejects.toThrow('Use this board');
  });
});

describe('on a map in use', () => {
  let before: Journey;
  beforeEach(async () => {
    board = openBoard({});
    ids = drawGrid(board);
    const found = await readMap();
    before = found.journey;
    await board.ask('adopt', { rootId: found.rootId });
  });

  test('connectors between its notes are links: drawn by people, by files, hung elsewhere, deleted', async () => {
    const [drawn = ''] = board.act({
      do: 'connect',
      from: ids.get('Rain') ?? '',
      to: ids.get('Rides to work') ?? '',
      label: 'yet',
    });
    const map = await readMap();
    const [first] = map.journey.links;
    expect(first).toMatchObject({ from: cardSaying(before, 'Rain').id, label: 'yet' });
    const to = cardSaying(before, 'Pays by card').id;
    const from = cardSaying(before, 'Is it safe?').id;
    await bringIn(map.journey, (journey) => {
      journey.links.push({ id: 'asks', from, to, label: 'first' });
      const [link] = journey.links;
      if (link) Object.assign(link, { to: cardSaying(before, 'Looks handy').id, label: 'and yet' });
    });
    const { links } = (await readMap()).journey;
    expect(links).toHaveLength(2);
    expect(links).toContainEqual(expect.objectContaining({ id: first?.id, label: 'and yet' }));
    expect(links).toContainEqual(expect.objectContaining({ id: 'asks', from, to, label: 'first' }));
    expect((await bringIn((await readMap()).journey, () => undefined)).writes).toBe(0);
    board.act({ do: 'delete', nodes: [drawn] });
    expect((await readMap()).journey.links.map(({ id }) => id)).toEqual(['asks']);
  });

  test('stamps that are gone make it what it was: a map that people drew, and may take into use again', async () => {
    const all = board.figma.currentPage.findAll(() => true);
    for (const node of all) node.setSharedPluginData('throughline', 'stamp', '');
    const found = await readMap();
    expect(found.foreign).toBe(true);
    expect(differences(found.journey, before)).toEqual([]);
    await board.ask('adopt', { rootId: found.rootId });
    expect(differences((await readMap()).journey, before)).toEqual([]);
  });

  test('a note whose stamp is gone is a new note in its place; nobody else changes', async () => {
    const rain = await board.wait(board.figma.getNodeByIdAsync(ids.get('Rain') ?? ''));
    rain?.setSharedPluginData('throughline', 'stamp', '');
    const { journey } = await readMap();
    const { stageId, laneId, id } = cardSaying(before, 'Rain');
    expect(cardSaying(journey, 'Rain')).toMatchObject({ stageId, laneId });
    expect(journey.cards.filter((card) => card.text !== 'Rain')).toEqual(
      before.cards.filter((card) => card.id !== id),
    );
  });
});

describe('a table that people filled', () => {
  let table: string;
  let before: Journey;

  beforeEach(async () => {
    board = openBoard({});
    table = drawTable(board);
    const found = await readMap();
    before = found.journey;
    await board.ask('adopt', { rootId: found.rootId });
  });

  test('reads the same, and knows its cells again after rows came and words changed', async () => {
    expect(differences((await readMap()).journey, before)).toEqual([]);
    const node = await board.wait(board.figma.getNodeByIdAsync(table));
    if (node?.type !== 'TABLE') throw new Error('no table');
    node.insertRow(1);
    board.act({ do: 'typeCell', node: table, row: 1, col: 0, text: 'Goals' });
    board.act({ do: 'typeCell', node: table, row: 1, col: 2, text: 'Pay little' });
    board.act({ do: 'typeCell', node: table, row: 2, col: 1, text: 'Sees an advert' });
    const { journey } = await readMap();
    expect(journey.lanes.map(({ name }) => name)).toEqual(['Goals', ...laneNames]);
    expect(journey.lanes.slice(1).map(({ id }) => id)).toEqual(before.lanes.map(({ id }) => id));
    expect(cardSaying(journey, 'Sees an advert').id).toBe(cardSaying(before, 'Sees a poster').id);
    expect(cardSaying(journey, 'Rain').id).toBe(cardSaying(before, 'Rain').id);
    expect(cardSaying(journey, 'Pay little').laneId).toBe(journey.lanes[0]?.id);
  });

  test('takes a file into its cells, and refuses a second note in one', async () => {
    const [stage] = before.stages;
    const [lane] = before.lanes;
    const { skipped } = await bringIn(before, (journey) => {
      cardSaying(journey, 'Rain').text = 'Hail';
      const name = journey.lanes[1];
      if (name) name.name = 'In their heads';
      journey.lanes.push({ id: 'wishes', name: 'Wishes', kind: 'other' });
      journey.cards.push({ id: 'wish', stageId: stage?.id ?? null, laneId: 'wishes', text: 'A light one' });
      journey.cards.push({
        id: 'second',
        stageId: stage?.id ?? null,
        laneId: lane?.id ?? null,
        text: 'One more',
      });
    });
    expect(skipped.map(({ recordId }) => recordId)).toEqual(['second']);
    const { journey } = await readMap();
    expect(cardSaying(journey, 'Hail').id).toBe(cardSaying(before, 'Rain').id);
    expect(journey.lanes[1]).toMatchObject({ id: before.lanes[1]?.id, name: 'In their heads' });
    expect(journey.lanes[3]).toMatchObject({ id: 'wishes', name: 'Wishes' });
    expect(cardSaying(journey, 'A light one')).toMatchObject({ id: 'wish', laneId: 'wishes' });
    expect((await bringIn(journey, () => undefined)).writes).toBe(0);
  });
});

describe('a map taken into use as people say it is', () => {
  let found: Awaited<ReturnType<typeof readMap>>;

  beforeEach(async () => {
    board = openBoard({});
    ids = drawGrid(board);
    found = await readMap();
  });

  test('has the kinds of rows they chose, and their names stand on the board', async () => {
    const { rootId, journey } = found;
    const [, compare] = journey.stages;
    const [, thoughts] = journey.lanes;
    if (!compare || !thoughts) throw new Error('no grid');
    const places = boxes().map(({ id, x, y }) => ({ id, x, y }));
    const said = { names: { [compare.id]: 'Choose' }, kinds: { [thoughts.id]: 'questions' } };
    await board.ask('adopt', { rootId, ...said });
    const { journey: after } = await readMap();
    expect(after.stages[1]).toEqual({ ...compare, name: 'Choose' });
    expect(after.lanes[1]).toEqual({ ...thoughts, kind: 'questions' });
    expect(after.cards).toEqual(journey.cards);
    expect(boxes().map(({ id, x, y }) => ({ id, x, y }))).toEqual(places);
    expect(await textOf(ids.get('Compare') ?? '')).toBe('Choose');
    expect((await bringIn(after, () => undefined)).writes).toBe(0);
    board.act({ do: 'undo' });
    expect(await textOf(ids.get('Compare') ?? '')).toBe('Compare');
    expect((await readMap()).foreign).toBe(true);
  });

  test('is not, when what they say makes no sense; then nothing is written', async () => {
    const { rootId, journey } = found;
    const [stage] = journey.stages;
    const [lane] = journey.lanes;
    const before = JSON.stringify(board.client.control.records());
    const cases = [
      { names: { [stage?.id ?? '']: ' ' } },
      { names: { nobody: 'X' } },
      { kinds: { [stage?.id ?? '']: 'pains' } },
      { kinds: { [lane?.id ?? '']: 'gossip' } },
      { answers: { nobody: 'X' } },
    ];
    for (const said of cases)
      await expect(board.ask('adopt', { rootId, ...said })).rejects.toThrow('Nothing was changed');
    expect(JSON.stringify(board.client.control.records())).toBe(before);
  });
});

describe('what is selected', () => {
  beforeEach(() => {
    board = openBoard({});
    ids = drawGrid(board);
  });
  const nodesOf = (...texts: string[]) => texts.map((text) => ids.get(text) ?? '');

  test('is read alone: notes of a map with their stage and row, all else left out', async () => {
    const nodes = nodesOf('Rain', 'Pays by card');
    const { scope, journeys, unplaced } = await board.ask('read', { nodes });
    expect(scope).toEqual({ of: 'selection', notes: 2 });
    expect(journeys).toHaveLength(1);
    const { journey } = journeys[0] ?? { journey: null };
    expect(journey?.cards.map(({ text }) => text)).toEqual(['Pays by card', 'Rain']);
    expect(journey?.stages.map(({ name }) => name)).toEqual(stageNames);
    expect(unplaced).toEqual([]);
  });

  test('is the page when nothing is selected, and what is says which', async () => {
    expect((await board.ask('read', { scope: 'selection' })).scope.of).toBe('page');
    const rain = await board.wait(board.figma.getNodeByIdAsync(nodesOf('Rain')[0] ?? ''));
    if (rain?.type !== 'STICKY') throw new Error('no note');
    board.figma.currentPage.selection = [rain];
    const { scope, journeys } = await board.ask('read', { scope: 'selection' });
    expect(scope).toEqual({ of: 'selection', notes: 1 });
    expect(journeys[0]?.journey.cards.map(({ text }) => text)).toEqual(['Rain']);
    expect((await board.ask('read', {})).scope.of).toBe('board');
    await expect(board.ask('read', { nodes: ['9:999'] })).rejects.toThrow('Nothing was read');
  });

  test('comes back to the whole map: a file of a part changes that part alone', async () => {
    await board.ask('adopt', { rootId: (await readMap()).rootId });
    const { journeys } = await board.ask('read', { nodes: nodesOf('Rain', 'Pays by card') });
    const part = journeys[0]?.journey;
    if (!part) throw new Error('no part');
    await bringIn(part, (journey) => {
      cardSaying(journey, 'Rain').text = 'Hail';
    });
    const { journey } = await readMap();
    expect(journey.cards).toHaveLength(12);
    expect(cardSaying(journey, 'Hail').id).toBe(cardSaying(part, 'Rain').id);
  });
});

async function textOf(id: string): Promise<string> {
  const node = await board.wait(board.figma.getNodeByIdAsync(id));
  return node?.type === 'TEXT' ? node.characters : '';
}

test('a map in use keeps its id to itself, whatever kind of node carries it', async () => {
  board = openBoard({});
  drawTable(board);
  const { rootId, journey } = await readMap();
  const adopted = await board.ask('adopt', { rootId });
  const inserted = await board.ask('insert', { journey });
  expect(inserted.journeyId).not.toBe(adopted.journeyId);
  const { journeys } = await board.ask('read', {});
  expect(new Set(journeys.map((map) => map.journey.id)).size).toBe(2);
  expect(journeys.every(({ copyOf }) => copyOf === undefined)).toBe(true);
});
