import { afterEach, beforeEach, expect, test } from 'vitest';
import { smallMap } from '../support/small-map.ts';
import { type Desk, makeDesk } from './board-desk.ts';

let desk: Desk;
beforeEach(() => {
  desk = makeDesk();
});
afterEach(() => desk.clear());

test('a map begins from a FigJam file, which says what is no part of it', async () => {
  desk.put('journey.json', smallMap);
  await desk.run('insert', '--journey', 'journey.json', '--out', 'board.json');
  desk.put('acts.json', [{ do: 'addText', x: 9000, y: 9000, text: 'Far from the map' }]);
  await desk.run('edit', '--board', 'board.json', '--script', 'acts.json', '--out', 'drawn.jam');
  const made = (await desk.run('import', '--file', 'drawn.jam', '--out', 'new.json')).json();
  expect(made).toMatchObject({ mapping: { layout: 'given' }, left: [{ text: 'Far from the map' }] });
  const read = (await desk.run('read', '--board', 'new.json')).json();
  const cards = smallMap.cards.map(({ text }) => text);
  expect(read.journeys[0].journey.cards.map(({ text }: { text: string }) => text).sort()).toEqual(
    cards.sort(),
  );
});

test('a FigJam file without a map is told', async () => {
  desk.put('journey.json', smallMap);
  await desk.run('insert', '--journey', 'journey.json', '--out', 'board.json');
  const map = (await desk.run('read', '--board', 'board.json')).json();
  desk.put('acts.json', [{ do: 'delete', nodes: [map.journeys[0].rootId] }]);
  await desk.run('edit', '--board', 'board.json', '--script', 'acts.json', '--out', 'bare.jam');
  const ran = await desk.run('import', '--file', 'bare.jam', '--out', 'new.json');
  expect(ran).toMatchObject({ code: 1, err: expect.stringContaining('No journey map was found') });
});
