import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, makeDesk } from './board-desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = makeDesk();
  desk.put('journey.json', {
    id: 'move',
    title: 'Moving house',
    stages: [{ id: 's1', name: 'Pack' }],
    lanes: [{ id: 'l1', name: 'Pains', kind: 'pains' }],
    cards: [{ id: 'c1', stageId: 's1', laneId: 'l1', text: 'Boxes tear' }],
  });
  await desk.run('insert', '--journey', 'journey.json', '--out', 'map.json', '--seed', '1');
});
afterAll(() => desk.clear());

test('a snapshot is kept in the board, listed, compared and logged', async () => {
  const args = ['--board', 'map.json', '--name', 'Spring', '--out', 'kept.json', '--undo-out', 'undone.json'];
  const kept = (await desk.run('snapshot', ...args, '--seed', '1')).json();
  expect(kept).toMatchObject({
    journeyId: 'move',
    name: 'Spring',
    at: expect.stringMatching(/^2026-01-01T09:/),
  });
  const listed = (await desk.run('snapshots', '--board', 'kept.json')).json();
  expect(listed).toMatchObject([{ name: 'Spring', map: 'Moving house' }]);
  expect((await desk.run('snapshots', '--board', 'undone.json')).json()).toEqual([]);
  expect((await desk.run('compare', '--board', 'kept.json', '--from', 'Spring')).json()).toMatchObject({
    summary: 'Nothing differs.',
    differences: [],
  });

  const file = desk.json('journey.json') as { cards: { [field: string]: unknown }[] };
  const later = {
    ...file,
    cards: [
      { ...file.cards[0], text: 'Boxes tear in rain' },
      { id: 'c2', stageId: 's1', laneId: 'l1', text: 'No van' },
    ],
  };
  desk.put('later.json', later);
  await desk.run(
    'insert',
    '--journey',
    'later.json',
    '--board',
    'kept.json',
    '--out',
    'both.json',
    '--seed',
    '2',
  );
  const maps = (await desk.run('snapshots', '--board', 'both.json')).json();
  expect(maps).toHaveLength(1);
  const { journeys } = (await desk.run('read', '--board', 'both.json')).json() as {
    journeys: { journey: { id: string } }[];
  };
  const other = journeys.map(({ journey }) => journey.id).find((id) => id !== 'move') ?? '';
  const compare = ['compare', '--board', 'both.json', '--from', 'Spring', '--to', other];
  const found = await desk.run(...compare, '--log', 'log.md');
  expect(found.json()).toMatchObject({
    summary: '1 pain new, 1 still there.',
    differences: [
      { op: 'reworded', toId: 'c1' },
      { op: 'added', name: 'No van' },
    ],
  });
  expect(desk.read('log.md')).toContain('# Spring → Moving house');
  await desk.run(...compare, '--log', 'log.csv');
  expect(desk.read('log.csv')).toContain('Pack,Pains,New,Note,No van');
});

test('what is not there is refused, with what is', async () => {
  const { code, err } = await desk.run('compare', '--board', 'map.json', '--from', 'Autumn');
  expect([code, err]).toEqual([
    1,
    expect.stringContaining('"Autumn" on this board. Snapshots: none. Journeys: move'),
  ]);
});

test('a page tells what changed since a snapshot, or since an earlier export', async () => {
  await desk.run('snapshot', '--board', 'map.json', '--name', 'Spring', '--out', 'spring.json');
  for (const [format, name] of [
    ['json', 'export.json'],
    ['xlsx', 'export.xlsx'],
    ['markdown', 'export.md'],
    ['csv', 'export.csv'],
  ] as const)
    await desk.run('export', '--board', 'spring.json', '--format', format, '--out', name, '--seed', '1');
  const edit = ['--record', 'c1', '--field', 'text', '--value', 'Boxes tear in rain'];
  await desk.run('set', '--board', 'spring.json', ...edit, '--out', 'summer.json');
  const page = (since: string, format = 'html') =>
    desk.run('export', '--board', 'summer.json', '--format', format, '--since', since);
  for (const [since, called] of [
    ['Spring', 'Spring'],
    ['export.json', 'export.json, 2026-01-01'],
    ['export.xlsx', 'export.xlsx, 2026-01-01'],
    ['export.md', 'export.md, 2026-01-01'],
  ] as const) {
    const { out } = await page(since);
    expect(out).toContain(`What changed since “${called}”`);
    expect(out.match(/Reworded, before: Boxes tear<|New \w+<|\w+ gone</g)).toEqual([
      'Reworded, before: Boxes tear<',
    ]);
  }
  expect((await page('Spring', 'summary')).out).toContain('Changed since “Spring”');
  for (const [since, format, said] of [
    ['Autumn', 'html', '"Autumn" on this board. Snapshots: "Spring"'],
    ['export.csv', 'html', 'does not remember the whole map'],
    ['gone.json', 'html', 'gone.json'],
    ['Spring', 'csv', '--since belongs to --format html or summary'],
  ] as const) {
    const { code, err } = await page(since, format);
    expect([code, err]).toEqual([1, expect.stringContaining(said)]);
  }
});
