import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyBoard } from '../../playground/board-file/empty-board.ts';
import { makeDesk } from './board-desk.ts';

/** The command line on boards that people drew: taken into use, read in part, or exported as loose notes. */
const desk = makeDesk();
const sticky = (text: string, x: number, y: number, as = text) => ({
  do: 'addSticky',
  x,
  y,
  text,
  color: 'yellow',
  as,
});
const label = (text: string, x: number, y: number) => ({ do: 'addText', x, y, text, as: text });

const grid = [
  ...['Discover', 'Compare', 'Buy'].map((text, at) => label(text, 420 + at * 640, -100)),
  ...['Actions', 'Thoughts', 'Pain points'].map((text, at) => label(text, 0, 120 + at * 360)),
  ...['Actions', 'Thoughts', 'Pain points'].flatMap((lane, row) =>
    ['a', 'b', 'c'].map((stage, column) => sticky(`${lane} ${stage}`, 320 + column * 640, row * 360)),
  ),
];
const piles = [
  ...['Parcel is late', 'Parcel is lost', 'Where is my parcel?'].map((text, at) => sticky(text, at * 250, 0)),
  ...['Refund takes weeks', 'No refund', 'Refund by cheque'].map((text, at) => sticky(text, at * 250, 1500)),
];

beforeAll(async () => {
  desk.put('empty.json', emptyBoard('Team'));
  desk.put('grid-acts.json', grid);
  desk.put('pile-acts.json', piles);
  for (const name of ['grid', 'pile'])
    await desk.run('edit', '--board', 'empty.json', '--script', `${name}-acts.json`, '--out', `${name}.json`);
});
afterAll(() => desk.clear());

interface Read {
  journeys: { journey: { id: string; cards: { text: string }[] }; nodes: { [id: string]: string[] } }[];
  loose: { clusters: { name: string; notes: { text: string }[] }[] }[];
}

async function read(board: string, ...more: string[]): Promise<Read> {
  const { out, err } = await desk.run('read', '--board', board, ...more);
  expect(err).toBe('');
  return JSON.parse(out);
}

test('adopt stamps what stands; then files come back, and undo forgets it', async () => {
  const before = await read('grid.json');
  const [found] = before.journeys;
  const adopted = await desk.run(
    'adopt',
    '--board',
    'grid.json',
    '--out',
    'ours.json',
    '--undo-out',
    'undone.json',
  );
  expect([adopted.code, adopted.json()]).toEqual([0, { journeyId: found?.journey.id, questions: [] }]);
  expect((await read('ours.json')).journeys[0]?.journey).toEqual(found?.journey);
  expect((await read('undone.json')).journeys).toEqual(before.journeys);
  for (const format of ['json', 'csv', 'xlsx', 'mermaid']) {
    const file = `out.${format === 'mermaid' ? 'mmd' : format}`;
    await desk.run('export', '--board', 'ours.json', '--format', format, '--out', file);
    const same = await desk.run(
      'sync',
      '--board',
      'ours.json',
      '--file',
      file,
      '--format',
      format,
      '--out',
      'same.json',
    );
    expect(same.json()).toMatchObject({ changes: [], conflicts: [], writes: 0 });
  }
  expect((await desk.run('adopt', '--board', 'ours.json', '--out', 'x.json')).err).toMatch(/in use already/);
});

test('a map that is not in use takes no file, and says how to change that', async () => {
  await desk.run('export', '--board', 'grid.json', '--format', 'json', '--out', 'early.json');
  const refused = await desk.run('sync', '--board', 'grid.json', '--file', 'early.json', '--out', 'x.json');
  expect([refused.code, refused.out]).toEqual([1, '']);
  expect(refused.err).toMatch(/Use this board.*adopt.*Nothing was changed/);
});

test('an open question ends with 3 and writes nothing; an answer settles it', async () => {
  const wide = [
    ...grid,
    { do: 'addShape', x: 240, y: 20, width: 1120, height: 200, text: 'One card over two', as: 'wide' },
  ];
  const acts = wide.filter((act) => !['Actions a', 'Actions b'].includes(String(act.as)));
  desk.put('wide-acts.json', acts);
  await desk.run('edit', '--board', 'empty.json', '--script', 'wide-acts.json', '--out', 'wide.json');
  const asked = await desk.run('adopt', '--board', 'wide.json', '--out', 'wide-ours.json');
  expect(asked.code).toBe(3);
  expect(desk.files()).not.toContain('wide-ours.json');
  const { questions } = JSON.parse(asked.out);
  expect(questions).toMatchObject([{ choices: ['Discover', 'Compare'] }]);
  desk.put('answers.json', { [questions[0].recordId]: 'Compare' });
  const done = await desk.run(
    'adopt',
    '--board',
    'wide.json',
    '--answers',
    'answers.json',
    '--out',
    'wide-ours.json',
  );
  expect([done.code, done.json()]).toMatchObject([0, { questions: [] }]);
  desk.put('wrong.json', { [questions[0].recordId]: 'Mars' });
  const wrong = await desk.run('adopt', '--board', 'wide.json', '--answers', 'wrong.json', '--out', 'x.json');
  expect([wrong.code, wrong.out]).toEqual([1, '']);
});

test('--nodes reads and exports as if they were selected', async () => {
  const [found] = (await read('grid.json')).journeys;
  const card = Object.entries(found?.nodes ?? {}).find(([id]) =>
    (found?.journey.cards ?? []).some((each) => 'id' in each && each.id === id && each.text === 'Thoughts b'),
  );
  const nodes = card?.[1].join(',') ?? '';
  const part = await read('grid.json', '--nodes', nodes);
  expect(part.journeys[0]?.journey.cards.map(({ text }) => text)).toEqual(['Thoughts b']);
  const csv = await desk.run('export', '--board', 'grid.json', '--format', 'csv', '--nodes', nodes);
  expect(csv.out).toContain('Thoughts b');
  expect(csv.out).not.toContain('Thoughts a');
});

test('a board without any map is exported as notes, by section and cluster', async () => {
  const { journeys, loose } = await read('pile.json');
  expect(journeys).toEqual([]);
  const clusters = loose.flatMap((section) => section.clusters);
  expect(clusters.map(({ name, notes }) => [name.split(',')[0], notes.length])).toEqual([
    ['Parcel', 3],
    ['Refund', 3],
  ]);
  const made = await desk.run('export', '--board', 'pile.json', '--format', 'markdown', '--out', 'pile.md');
  expect(made.json()).toMatchObject({ journeyId: null, format: 'markdown' });
  expect(desk.read('pile.md')).toContain('- Refund by cheque');
  const drawn = await desk.run('export', '--board', 'pile.json', '--format', 'mermaid');
  expect([drawn.code, drawn.err]).toEqual([1, expect.stringContaining('no journey map')]);
});
