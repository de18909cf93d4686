import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, makeDesk } from './board-desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = makeDesk();
  desk.put('journey.json', journey);
  await desk.run('insert', '--journey', 'journey.json', '--out', 'map.json', '--seed', '1');
});
afterAll(() => desk.clear());

const journey = {
  id: 'move',
  title: 'Moving house',
  stages: [{ id: 's1', name: 'Pack' }],
  lanes: [{ id: 'l1', name: 'Actions', kind: 'actions' }],
  cards: [{ id: 'c1', stageId: 's1', laneId: 'l1', text: 'Fill boxes' }],
};

test('a tidy map stays as it is, byte by byte', async () => {
  const { code, json } = await desk.run('tidy', '--board', 'map.json', '--out', 'same.json');
  expect([code, json()]).toEqual([
    0,
    expect.objectContaining({
      journeyId: 'move',
      moved: [],
      grown: { rows: [], stages: [] },
      deleted: 0,
      writes: 0,
    }),
  ]);
  expect(desk.read('same.json')).toBe(desk.read('map.json'));
});

test('what moved and grew is told, tidied once for all, and taken back by one undo', async () => {
  const { json: read } = await desk.run('read', '--board', 'map.json');
  const [map] = (read() as { journeys: { nodes: { [id: string]: string[] } }[] }).journeys;
  const [node] = map?.nodes.c1 ?? [];
  const acts = [{ do: 'copyPaste', nodes: [node], dx: 30, dy: 40 }];
  for (let turn = 1; turn < 8; turn += 1)
    acts.push({ do: 'copyPaste', nodes: [node], dx: 30 * turn, dy: 41 });
  desk.put('acts.json', acts);
  await desk.run('edit', '--board', 'map.json', '--script', 'acts.json', '--out', 'messy.json');
  const args = ['tidy', '--board', 'messy.json'];
  const looked = (await desk.run(...args, '--dry-run')).json() as { moved: string[] };
  const { json } = await desk.run(...args, '--out', 'tidied.json', '--undo-out', 'undone.json');
  const done = json() as { moved: string[]; writes: number; grown: { rows: { id: string }[] } };
  expect(done.moved).toEqual(looked.moved);
  expect(done.moved).toHaveLength(8);
  expect(done.grown.rows).toMatchObject([{ id: 'l1' }]);
  expect((await desk.run('tidy', '--board', 'tidied.json', '--out', 'twice.json')).json()).toMatchObject({
    moved: [],
    writes: 0,
  });
  expect((await desk.run('tidy', '--board', 'undone.json', '--dry-run')).json()).toMatchObject({
    moved: done.moved,
  });
});

test('room is made in a row or a stage', async () => {
  const { code, json } = await desk.run(
    'make-room',
    '--board',
    'map.json',
    '--row',
    'l1',
    '--out',
    'room.json',
  );
  expect([code, json()]).toEqual([0, { journeyId: 'move', laneId: 'l1', writes: expect.any(Number) }]);
  const neither = await desk.run('make-room', '--board', 'map.json', '--out', 'x.json');
  expect([neither.code, neither.err]).toEqual([1, expect.stringContaining('--row')]);
});

test('a scope that is not known is refused', async () => {
  const { code, err } = await desk.run('tidy', '--board', 'map.json', '--scope', 'all', '--dry-run');
  expect([code, err]).toEqual([1, expect.stringContaining('note:ID')]);
});
