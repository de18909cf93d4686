import { afterAll, beforeAll, expect, test } from 'vitest';
import { settingValues } from '../../playground/cli/desk/setting-values.ts';
import { differences } from '../../src/journey/equal.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { type Desk, makeDesk } from './board-desk.ts';

/** The whole way of a map, under each thing that FigJam is not known to do: nothing may depend on one. */
let desk: Desk;
beforeAll(() => {
  desk = makeDesk();
  desk.put('journey.json', journey);
});
afterAll(() => desk.clear());

const journey = journeyFrom({
  id: 'swim',
  title: 'Learning to swim',
  personas: [{ id: 'p1', name: 'Ilse', needs: ['Calm'] }],
  stages: [
    { id: 's1', name: 'Sign up' },
    { id: 's2', name: 'First lesson' },
  ],
  lanes: [
    { id: 'l1', name: 'Actions', kind: 'actions' },
    { id: 'l2', name: 'Feelings', kind: 'emotions' },
    { id: 'l3', name: 'Pains', kind: 'pains' },
  ],
  cards: [
    { id: 'c1', stageId: 's1', laneId: 'l1', text: 'Asks for a place' },
    { id: 'c2', stageId: 's2', laneId: 'l1', text: 'Gets in' },
    { id: 'c3', stageId: 's2', laneId: 'l3', text: 'The water is cold', severity: 4 },
  ],
  links: [{ id: 'k1', from: 'c1', to: 'c2' }],
  emotions: [{ id: 'e1', stageId: 's2', personaId: 'p1', value: -1.5 }],
});

/** Each switch in turn takes a minute or five: that is for `npm run fuzz`; else all first, second, third values at once. */
const each = Object.entries(settingValues)
  .filter(([name]) => name !== 'readOnly')
  .map(([name, values]) => ({ name, values: Object.keys(values) }));
const sets = process.env.FUZZ
  ? each.flatMap(({ name, values }) => values.map((value) => ({ [name]: value })))
  : [0, 1, 2].map((at) =>
      Object.fromEntries(each.map(({ name, values }) => [name, values[Math.min(at, values.length - 1)]])),
    );

test.each(sets)('a map goes its whole way with %o', async (settings) => {
  desk.put('settings.json', settings);
  const run = async (...args: string[]) => {
    const { code, err, json } = await desk.run(...args, '--settings', 'settings.json');
    expect([code, err]).toEqual([0, '']);
    return json();
  };
  await run('insert', '--journey', 'journey.json', '--out', 'map.json');
  await run('export', '--board', 'map.json', '--format', 'json', '--out', 'file.json');
  expect(differences(journey, journeyFrom(desk.json('file.json')))).toEqual([]);

  const node = nodeOf('map.json', 'c2');
  desk.put('acts.json', [
    { do: 'type', node, text: 'Slides in' },
    { do: 'duplicate', nodes: [node], as: 'copy' },
    { do: 'type', node: '@copy', text: 'Holds on' },
    {
      do: 'drag',
      nodes: ['@copy'],
      x: placeOf('map.json', node).x + 30,
      y: placeOf('map.json', node).y + 40,
    },
  ]);
  await run('edit', '--board', 'map.json', '--script', 'acts.json', '--out', 'worked.json');
  desk.put('edited.json', {
    ...file(),
    cards: [
      ...journey.cards.map((card) => (card.id === 'c1' ? { ...card, text: 'Asks twice' } : card)),
      { id: 'c9', stageId: 's1', laneId: 'l3', text: 'No answer' },
    ],
  });
  const sync = ['--file', 'edited.json', '--out', 'synced.json', '--undo-out', 'undone.json'];
  await run('sync', '--board', 'worked.json', ...sync);
  const cards = async (board: string) => {
    const read = await run('export', '--board', board, '--format', 'json');
    return journeyFrom(read)
      .cards.map(({ stageId, laneId, text }) => `${stageId} ${laneId} ${text}`)
      .sort();
  };
  const before = ['s1 l1 Asks for a place', 's2 l1 Holds on', 's2 l1 Slides in', 's2 l3 The water is cold'];
  expect(await cards('synced.json')).toEqual(
    ['s1 l1 Asks twice', 's1 l3 No answer', ...before.slice(1)].sort(),
  );
  expect(await cards('undone.json')).toEqual(before);
  expect(await run('sync', '--board', 'synced.json', ...sync)).toMatchObject({ writes: 0 });
});

test('a person who may only look reads and exports, and is told that nothing can be written', async () => {
  await desk.run('insert', '--journey', 'journey.json', '--out', 'map.json');
  desk.put('settings.json', { readOnly: 'yes' });
  const args = ['--board', 'map.json', '--settings', 'settings.json'];
  const { code, json } = await desk.run('export', '--format', 'json', ...args);
  expect([code, differences(journey, journeyFrom(json()))]).toEqual([0, []]);
  const insert = await desk.run('insert', '--journey', 'journey.json', '--out', 'no.json', ...args);
  expect([insert.code, insert.out, desk.files().includes('no.json')]).toEqual([1, '', false]);
});

interface Raw {
  id?: string;
  characters?: string;
  children?: Raw[];
  absoluteBoundingBox?: { x: number; y: number };
}

const file = (): object => ({ ...(desk.json('file.json') as object) });

function nodeOf(board: string, recordId: string): string {
  const text = journey.cards.find(({ id }) => id === recordId)?.text;
  return find(board, (raw) => raw.characters === text)?.id ?? '';
}

function placeOf(board: string, nodeId: string): { x: number; y: number } {
  return find(board, ({ id }) => id === nodeId)?.absoluteBoundingBox ?? { x: 0, y: 0 };
}

function find(board: string, test: (raw: Raw) => boolean): Raw | undefined {
  const look = (raw: Raw): Raw | undefined =>
    test(raw) ? raw : (raw.children ?? []).map(look).find((found) => found !== undefined);
  return look((desk.json(board) as { document: Raw }).document);
}
