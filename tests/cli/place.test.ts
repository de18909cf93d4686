import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeDesk } from './board-desk.ts';

/** `place`: loose notes of a board go into its map from the command line. */
const desk = makeDesk();
interface Told {
  notes: { nodeId: string; text: string; stageId: string | null; laneId: string | null; why: string[] }[];
  placed: string[];
  writes: number;
}

const journey = {
  id: 'j',
  title: 'Clinic',
  stages: [
    { id: 'find', name: 'Find a clinic' },
    { id: 'pay', name: 'Pay the bill' },
  ],
  lanes: [
    { id: 'do', name: 'Doing', kind: 'actions' },
    { id: 'hurt', name: 'Pain points', kind: 'pains' },
  ],
  cards: [{ id: 'c1', stageId: 'find', laneId: 'do', text: 'Searches' }],
};

beforeAll(async () => {
  desk.put('journey.json', journey);
  desk.put('acts.json', [
    { do: 'addSticky', x: -9000, y: 0, text: 'Pain: no way to pay the bill online' },
    { do: 'addSticky', x: -6000, y: 0, text: 'Penguins' },
  ]);
  await desk.run('insert', '--journey', 'journey.json', '--out', 'map.json');
  await desk.run('edit', '--board', 'map.json', '--script', 'acts.json', '--out', 'board.json');
});
afterAll(() => desk.clear());

test('without answers the guesses are printed and nothing is written', async () => {
  const { code, out, err } = await desk.run('place', '--board', 'board.json', '--out', 'no.json');
  const told: Told = JSON.parse(out);
  expect(code).toBe(3);
  expect(err).toContain('nothing was written');
  expect(told.notes).toMatchObject([
    { text: 'Pain: no way to pay the bill online', stageId: 'pay', laneId: 'hurt' },
    { text: 'Penguins', stageId: null, laneId: null, why: [] },
  ]);
});

test('the likely ones go, or those that are answered, by id or name; one undo takes them back', async () => {
  const likely = await desk.run(
    ...['place', '--board', 'board.json', '--likely', '--out', 'likely.json', '--undo-out', 'undone.json'],
  );
  expect(likely.code).toBe(0);
  const { notes, placed }: Told = JSON.parse(likely.out);
  expect(placed).toEqual([notes[0]?.nodeId]);
  const cardsOf = async (board: string): Promise<{ text: string; stageId: string | null }[]> =>
    JSON.parse((await desk.run('read', '--board', board)).out).journeys[0].journey.cards;
  expect((await cardsOf('likely.json')).map(({ text }) => text)).toContain(notes[0]?.text);
  expect(await cardsOf('undone.json')).toHaveLength(1);
  desk.put('answers.json', {
    [notes[0]?.nodeId ?? '']: null,
    [notes[1]?.nodeId ?? '']: { stage: 'Find a clinic', row: 'hurt' },
  });
  const answered = await desk.run(
    'place',
    '--board',
    'board.json',
    '--answers',
    'answers.json',
    '--out',
    'a.json',
  );
  expect(answered.code).toBe(0);
  expect((await cardsOf('a.json')).map(({ text, stageId }) => [text, stageId])).toEqual([
    ['Searches', 'find'],
    ['Penguins', 'find'],
  ]);
});

test('an answer for no note, or a row that is not there, is refused in words', async () => {
  desk.put('bad.json', { '9:9': { stage: 'find', row: 'do' } });
  const unknown = await desk.run(
    'place',
    '--board',
    'board.json',
    '--answers',
    'bad.json',
    '--out',
    'b.json',
  );
  expect(unknown).toMatchObject({ code: 1, err: expect.stringContaining('9:9') });
  const { out } = await desk.run('place', '--board', 'board.json', '--dry-run');
  const told: Told = JSON.parse(out);
  desk.put('bad.json', { [told.notes[1]?.nodeId ?? '']: { stage: 'find', row: 'Wishes' } });
  const row = await desk.run('place', '--board', 'board.json', '--answers', 'bad.json', '--out', 'b.json');
  expect(row).toMatchObject({ code: 1, err: expect.stringContaining('“Wishes”'.replace(/[“”]/g, '"')) });
});
