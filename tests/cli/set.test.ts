import { afterAll, beforeAll, expect, test } from 'vitest';
import { smallMap } from '../support/small-map.ts';
import { makeDesk } from './board-desk.ts';

/** `set`: the panel's editor on the command line. */
const desk = makeDesk();
beforeAll(async () => {
  desk.put('tea.json', smallMap);
  await desk.run('insert', '--journey', 'tea.json', '--out', 'map.json');
});
afterAll(() => desk.clear());

const set = (...more: string[]) => desk.run('set', '--board', 'map.json', '--out', 'set.json', ...more);

async function fieldIn(board: string, list: 'cards' | 'stages', id: string, field: string): Promise<unknown> {
  const { journeys } = JSON.parse((await desk.run('read', '--board', board)).out);
  return journeys[0].journey[list].find((each: { id: string }) => each.id === id)?.[field];
}

test('a field of a record is written, and undo takes it back', async () => {
  const { code, json } = await set(
    '--record',
    'c3',
    '--field',
    'severity',
    '--value',
    '5',
    '--undo-out',
    'undone.json',
  );
  expect(code).toBe(0);
  expect(json()).toMatchObject({ recordId: 'c3', field: 'severity', value: 5 });
  expect(await fieldIn('set.json', 'cards', 'c3', 'severity')).toBe(5);
  expect(await fieldIn('undone.json', 'cards', 'c3', 'severity')).toBe(3);
  await set('--record', 'boil', '--field', 'name', '--value', '100');
  expect(await fieldIn('set.json', 'stages', 'boil', 'name')).toBe('100');
});

test('what cannot be is refused, and no file is written', async () => {
  const files = desk.files();
  for (const [wrong, reason] of [
    [['--record', 'c9', '--field', 'text', '--value', 'x'], /There is no "c9"/],
    [['--record', 'c3', '--field', 'severity', '--value', '9'], /^severity must be at most 5, not 9/],
    [['--record', 'c3', '--field', '__proto__', '--value', 'x'], /__proto__" cannot be edited/],
    [['--record', 'c3', '--field', 'text'], /--value/],
  ] as const) {
    const { code, err } = await desk.run('set', '--board', 'map.json', '--out', 'never.json', ...wrong);
    expect([code, err]).toEqual([1, expect.stringMatching(reason)]);
  }
  expect(desk.files()).toEqual(files);
});

test('stages, rows and personas are put into an order', async () => {
  const order = ['--record', 'tea', '--field', 'laneOrder', '--value'];
  expect((await set(...order, '["hurt","do"]')).code).toBe(0);
  const { journeys } = JSON.parse((await desk.run('read', '--board', 'set.json')).out);
  expect(journeys[0].journey.lanes.map(({ id }: { id: string }) => id)).toEqual(['hurt', 'do', 'feel']);
  const { code, err } = await set(...order, '["nowhere"]');
  expect([code, err]).toEqual([1, expect.stringMatching(/JSON list of their ids/)]);
});
