import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Desk, makeDesk } from './board-desk.ts';

let desk: Desk;
beforeEach(() => {
  desk = makeDesk();
});
afterEach(() => desk.clear());

const csv =
  ',Discover,Buy\nActions,Reads a test,"Orders\nPays"\nPain points,Jargon,\nMood (1-5),4,2\nIdeas,,Video\n';

test('a table becomes a map, with its mapping and what is left', async () => {
  desk.put('a.csv', `A coffee machine,,\n${csv}`);
  const { code, json } = await desk.run('import', '--file', 'a.csv', '--out', 'b.json');
  expect(code).toBe(0);
  expect(json()).toMatchObject({
    counts: { stages: 2, lanes: 4, cards: 5, emotions: 2 },
    mapping: {
      layout: 'across',
      title: 'A coffee machine',
      stages: [
        { from: 'Discover', name: 'Discover' },
        { from: 'Buy', name: 'Buy' },
      ],
      rows: [
        { from: 'Actions', as: 'cards', kind: 'actions' },
        { from: 'Pain points', as: 'cards', kind: 'pains' },
        { from: 'Mood (1-5)', as: 'emotion', scale: '1..5' },
        { from: 'Ideas', as: 'cards', kind: 'opportunities' },
      ],
    },
    questions: [],
    left: [],
  });
  const read = await desk.run('read', '--board', 'b.json');
  expect(read.json()).toMatchObject({
    journeys: [
      { journey: { title: 'A coffee machine', emotions: [{ value: 1, label: '4 of 5' }, { value: -1 }] } },
    ],
  });
});

test('the printed mapping, changed, is taken back; what it leaves out is listed', async () => {
  desk.put('a.csv', csv);
  const { mapping } = (await desk.run('import', '--file', 'a.csv', '--out', 'b.json')).json() as {
    mapping: { stages: object[]; rows: object[] };
  };
  mapping.rows[3] = { from: 'Ideas', as: 'cards', kind: 'solutions', name: 'What we could do' };
  mapping.rows[1] = { from: 'Pain points', as: 'ignore' };
  mapping.stages[1] = { from: 'Buy', name: 'Purchase' };
  desk.put('m.json', { mapping });
  const done = await desk.run('import', '--file', 'a.csv', '--mapping', 'm.json', '--out', 'c.json');
  expect(done.json()).toMatchObject({
    left: [
      { text: 'Pain points' },
      { text: 'Jargon', reason: 'It is left out on purpose.' },
      { text: 'Buy' },
      { text: 'Ideas' },
    ],
  });
  const read = await desk.run('read', '--board', 'c.json');
  expect(read.json()).toMatchObject({
    journeys: [
      {
        journey: {
          stages: [{ name: 'Discover' }, { name: 'Purchase' }],
          lanes: [
            { name: 'Actions' },
            { name: 'Mood (1-5)' },
            { name: 'What we could do', kind: 'solutions' },
          ],
        },
      },
    ],
  });
});

test('open questions end with code 3 and write nothing, unless the likely is taken', async () => {
  desk.put('a.csv', 'x,Alpha,Beta\nGamma,one thing,two\nDelta,three,four');
  const asked = await desk.run('import', '--file', 'a.csv', '--out', 'b.json');
  expect(asked.code).toBe(3);
  expect(asked.json()).toMatchObject({
    questions: [{ id: 'layout', choices: ['across', 'down'] }],
    mapping: {},
  });
  expect(desk.files()).toEqual(['a.csv']);
  expect((await desk.run('import', '--file', 'a.csv', '--likely', '--out', 'b.json')).code).toBe(0);
  desk.put('m.json', {
    ...(asked.json() as { mapping: object }).mapping,
    layout: 'down',
    stages: [
      { from: 'Gamma', name: 'G' },
      { from: 'Delta', name: 'D' },
    ],
    rows: [
      { from: 'Alpha', as: 'cards' },
      { from: 'Beta', as: 'cards' },
    ],
  });
  const turned = await desk.run('import', '--file', 'a.csv', '--mapping', 'm.json', '--out', 'c.json');
  expect(turned.json()).toMatchObject({ counts: { stages: 2, lanes: 2, cards: 4 } });
});

test('a mapping that does not fit is refused, and says what the file has', async () => {
  desk.put('a.csv', csv);
  desk.put('m.json', {
    source: '1',
    layout: 'across',
    title: 'T',
    stages: [{ from: 'Elsewhere', name: 'E' }],
    rows: [],
  });
  const { code, err } = await desk.run('import', '--file', 'a.csv', '--mapping', 'm.json', '--out', 'b.json');
  expect([code, err]).toEqual([
    1,
    expect.stringMatching(/stage "Elsewhere", which the file does not have. It has: "Discover", "Buy"/),
  ]);
  desk.put('m.json', { source: 1 });
  expect((await desk.run('import', '--file', 'a.csv', '--mapping', 'm.json', '--out', 'b.json')).err).toMatch(
    /mapping m.json has .* problems/,
  );
});

test('laid onto a map that is there, stages and rows are those of the map, by name or by kind', async () => {
  desk.put('a.csv', `Machine,,\n${csv}`);
  desk.put(
    'more.md',
    '| | Buy | Repair |\n|--|--|--|\n| Doing | Pays | Calls |\n| Pain points | Queue | |\n| Mood (1-5) | 2 | 1 |\n',
  );
  const { journeyId } = (await desk.run('import', '--file', 'a.csv', '--out', 'b.json')).json() as {
    journeyId: string;
  };
  const laid = await desk.run(
    'import',
    '--file',
    'more.md',
    '--board',
    'b.json',
    '--onto',
    journeyId,
    '--out',
    'c.json',
  );
  expect([laid.code, laid.err]).toEqual([0, expect.stringMatching(/laid onto[\s\S]*“more” is not brought/)]);
  expect(laid.json()).toMatchObject({ left: [{ where: 'title', text: 'more' }] });
  const { journeys } = (await desk.run('read', '--board', 'c.json')).json() as {
    journeys: {
      journey: {
        title: string;
        lanes: { name: string }[];
        stages: { name: string }[];
        cards: { text: string }[];
      };
    }[];
  };
  expect(journeys).toHaveLength(1);
  const [{ journey } = { journey: null }] = journeys;
  expect(journey?.lanes.map(({ name }) => name)).toEqual(['Actions', 'Pain points', 'Mood (1-5)', 'Ideas']);
  expect(journey?.stages.map(({ name }) => name)).toEqual(['Discover', 'Buy', 'Repair']);
  expect(journey?.cards.map(({ text }) => text).sort()).toEqual([
    'Calls',
    'Jargon',
    'Orders',
    'Pays',
    'Queue',
    'Reads a test',
    'Video',
  ]);
  const again = await desk.run(
    'import',
    '--file',
    'more.md',
    '--board',
    'c.json',
    '--onto',
    journeyId,
    '--out',
    'd.json',
  );
  expect(again.json()).toMatchObject({ changes: [], writes: 0 });
});

test('a feeling that the map has otherwise is a question of the review', async () => {
  desk.put('a.csv', csv);
  desk.put('b.csv', ',Discover,Buy\nActions,Reads a test,Pays\nMood (1-5),1,2\n');
  const { journeyId } = (await desk.run('import', '--file', 'a.csv', '--out', 'b.json')).json() as {
    journeyId: string;
  };
  const asked = await desk.run(
    'import',
    '--file',
    'b.csv',
    '--board',
    'b.json',
    '--onto',
    journeyId,
    '--out',
    'c.json',
  );
  expect(asked.code).toBe(3);
  expect(asked.json()).toMatchObject({
    conflicts: [{ field: 'value', ours: -2, theirs: 1 }, { field: 'label' }],
  });
  expect(
    (
      await desk.run(
        'import',
        '--file',
        'b.csv',
        '--board',
        'b.json',
        '--onto',
        journeyId,
        '--resolve',
        'ours',
        '--out',
        'c.json',
      )
    ).code,
  ).toBe(0);
});
