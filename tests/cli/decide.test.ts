import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { evidenceCoverage } from '../../src/insights/coverage/evidence-coverage.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { cleanMap } from '../insights/checks/clean-map.ts';
import { makeDesk } from './board-desk.ts';

/** `check`, `rank` and `measure`: from a map to a decision. */
const desk = makeDesk();
beforeAll(async () => {
  const map = cleanMap();
  map.cards.push({
    id: 'pain',
    stageId: 'use',
    laneId: 'hurt',
    text: 'Cash only',
    severity: 4,
    frequency: 3,
    reach: '50 %',
  });
  map.muted = [{ rule: 'evidence-old' }];
  desk.put('map.json', map);
  await desk.run('insert', '--journey', 'map.json', '--out', 'board.json');
  desk.put('after.csv', 'NPS\n9\n10\n10\n9\n3\n11\n');
  desk.put('before.csv', 'NPS\n6\n6\n9\n7\n0\n');
});
afterAll(() => desk.clear());

const on = (command: string, ...more: string[]) =>
  desk.run(command, '--board', 'board.json', '--now', '2026-11-29T12:00:00Z', ...more);

describe('check', () => {
  test('names rule, record, what and why, and a fix where one is safe; mutes come back from the board', async () => {
    const { code, json } = await on('check');
    expect(code).toBe(0);
    expect(json()).toEqual([
      {
        rule: 'pain-without-solution',
        recordId: 'pain',
        text: '“Cash only” has no solution or opportunity.',
        why: expect.stringMatching(/\.$/),
      },
    ]);
    const { json: read } = await desk.run('read', '--board', 'board.json');
    expect(read()).toMatchObject({ journeys: [{ journey: { muted: [{ rule: 'evidence-old' }] } }] });
  });

  test('a state that is asked for goes before what the map says', async () => {
    expect((await on('check', '--state', 'workshop')).json()).toEqual([]);
    expect(
      (await desk.run('check', '--board', 'board.json', '--now', '2027-02-01T12:00:00Z')).json(),
    ).toMatchObject([
      { rule: 'review-due', recordId: 'map', fix: { label: 'Reviewed today' } },
      { rule: 'pain-without-solution' },
    ]);
    const { code, err } = await on('check', '--state', 'done');
    expect([code, err]).toEqual([1, expect.stringMatching(/workshop, draft, live/)]);
  });
});

describe('rank', () => {
  test('pain points with their inputs; what lacks one says which', async () => {
    const { code, json } = await on('rank', '--kind', 'pains');
    expect(code).toBe(0);
    expect(json()).toMatchObject([
      { recordId: 'pain', text: 'Cash only', score: 6, inputs: { severity: 4, frequency: 3, reach: 0.5 } },
      { recordId: 'hurt-1', score: null, missing: ['severity', 'frequency', 'reach'] },
    ]);
  });

  test('by another formula', async () => {
    expect((await on('rank', '--kind', 'opportunities', '--by', 'rice')).json()).toMatchObject([
      { recordId: 'mend-1', score: null, missing: ['reach', 'impact', 'confidence', 'effort'] },
    ]);
    expect((await on('rank', '--by', 'luck')).code).toBe(1);
  });
});

describe('measure', () => {
  test('a number of answers, with what was not counted', async () => {
    const { code, json, err } = await desk.run('measure', '--file', 'after.csv', '--kind', 'nps');
    expect(code).toBe(0);
    expect(json()).toMatchObject({
      n: 5,
      value: 60,
      low: -10.1,
      high: 100,
      definition: expect.stringMatching(/0 to 6/),
      left: [{ row: 7, text: '11' }],
    });
    expect(err).toMatch(/after\.csv, row 7: "11" is not a whole number from 0 to 10\. Not counted\./);
  });

  test('before and after, and whether it is more than chance', async () => {
    const { json } = await desk.run(
      'measure',
      '--file',
      'after.csv',
      '--kind',
      'nps',
      '--before',
      'before.csv',
    );
    expect(json()).toMatchObject({
      value: 60,
      before: { n: 5, value: -40 },
      difference: 100,
      // A hundred points, of five people each.
      moreThanChance: false,
      test: expect.any(String),
    });
  });

  test('by groups, and before and after a day, of one table', async () => {
    const rows = ['9;New;2026-03-02', '3;Old;2026-02-01', '10;New;2026-03-01', '2;Old;2026-03-05', '6;New;?'];
    desk.put('table.csv', `NPS;Segment;Day\n${rows.join('\n')}\n0;Old;2026-02-02\n9;Old;2026-03-09\n`);
    const of = (...more: string[]) =>
      desk.run('measure', '--file', 'table.csv', '--kind', 'nps', '--groups', 'segment', ...more);
    expect((await of()).json()).toMatchObject({
      n: 7,
      groups: [
        { name: 'Old', n: 4, value: -50 },
        { name: 'New', n: 3, value: 33 },
      ],
    });
    const { json, err } = await of('--since', '2026-03-01', '--dates', 'Day');
    expect(json()).toMatchObject({
      n: 4,
      value: 50,
      groups: [
        { name: 'New', n: 2, value: 100 },
        { name: 'Old', n: 2, value: 0 },
      ],
      before: { n: 2, value: -100 },
      difference: 150,
      moreThanChance: expect.any(Boolean),
    });
    expect(err).toMatch(/row 6: its day cannot be read\. Not counted\./);
    for (const [wrong, words] of [
      [['--since', 'March'], /a day like 2026-03-01/],
      [['--dates', 'Day'], /--since/],
      [['--since', '2026-03-01'], /has no column of dates.*"Day"/],
      [['--since', '2026-03-01', '--dates', 'When'], /no column "When"/],
      [['--since', '2026-03-01', '--before', 'before.csv'], /say one/],
    ] as const) {
      const refused = await of(...wrong);
      expect([refused.code, refused.err]).toEqual([1, expect.stringMatching(words)]);
    }
  });

  test('nobody answered: no value, and nothing to put on a map', async () => {
    desk.put('empty.csv', '');
    expect((await desk.run('measure', '--file', 'empty.csv', '--kind', 'csat')).json()).toMatchObject({
      n: 0,
      value: null,
    });
    const { code, err } = await on(
      'measure',
      '--file',
      'empty.csv',
      '--kind',
      'csat',
      '--record',
      'use',
      '--out',
      'never.json',
    );
    expect([code, err]).toEqual([1, expect.stringMatching(/no answer that counts/)]);
    expect(desk.files()).not.toContain('never.json');
  });

  test('put onto a stage it brings the number there up to date; onto a note it is a new one', async () => {
    const { code, json } = await on(
      'measure',
      '--file',
      'after.csv',
      '--kind',
      'nps',
      '--record',
      'use',
      '--out',
      'out.json',
    );
    expect([code, json()]).toEqual([0, expect.objectContaining({ recordId: 'nps', journeyId: 'map' })]);
    await desk.run(
      'measure',
      '--board',
      'out.json',
      '--file',
      'after.csv',
      '--kind',
      'nps',
      '--record',
      'meet-2',
      '--out',
      'out.json',
      '--now',
      '2026-11-29T12:00:00Z',
    );
    const { journeys } = JSON.parse((await desk.run('read', '--board', 'out.json')).out);
    expect(journeys[0].journey.metrics).toMatchObject([
      { id: 'nps', baseline: 12, current: 60, target: 30, n: 5, low: -10.1, high: 100, date: '2026-11-29' },
      { kind: 'NPS', cardId: 'meet-2', stageId: 'use', current: 60, n: 5 },
    ]);
  });

  test('what cannot be said is refused, and no file is written', async () => {
    desk.put('two.csv', 'q1,q2\n1,5\n4,5\n2,3\n5,5\n');
    desk.put('seven.csv', 'CES\n7\n6\n2\n');
    desk.put('five.csv', 'CES\n5\n4\n2\n');
    desk.put('words.csv', 'Why\nslow\nfine\n');
    const files = desk.files();
    for (const [wrong, reason] of [
      [['--file', 'two.csv', '--kind', 'csat'], /several columns of answers: "q1", "q2".*--column/],
      [['--file', 'after.csv', '--kind', 'csat', '--column', 'CSAT'], /no column "CSAT". It has: "NPS"/],
      [
        ['--file', 'five.csv', '--kind', 'ces', '--before', 'seven.csv'],
        /from 1 to 7.*from 1 to 5.*cannot be compared/,
      ],
      [['--file', 'after.csv', '--kind', 'nps', '--scale', '7'], /0 to 10/],
      [['--file', 'after.csv', '--kind', 'nps', '--scale', '6'], /5 or 7/],
      [['--file', 'after.csv', '--kind', 'nps', '--record', 'use'], /--board FILE --record ID --out FILE/],
      [
        [
          '--file',
          'after.csv',
          '--kind',
          'nps',
          '--board',
          'board.json',
          '--record',
          'nowhere',
          '--out',
          'x.json',
        ],
        /There is no "nowhere"/,
      ],
      [['--file', 'gone.csv', '--kind', 'nps'], /cannot be read/],
    ] as const) {
      const { code, err } = await desk.run('measure', ...wrong);
      expect([code, err]).toEqual([1, expect.stringMatching(reason)]);
    }
    expect((await desk.run('measure', '--file', 'words.csv', '--kind', 'nps')).json()).toMatchObject({
      n: 0,
      value: null,
    });
    expect(desk.files()).toEqual(files);
    expect(
      (await desk.run('measure', '--file', 'two.csv', '--kind', 'csat', '--column', 'q2')).json(),
    ).toMatchObject({ n: 4, value: 75 });
  });
});

describe('matrix', () => {
  test('stands beside the map, which reads as before; one undo takes it back; without ideas it says so', async () => {
    const bare = cleanMap();
    bare.cards = [];
    bare.links = [];
    desk.put('bare.json', bare);
    await desk.run('insert', '--journey', 'bare.json', '--out', 'bare-board.json');
    const none = await desk.run('matrix', '--board', 'bare-board.json', '--out', 'none.json');
    expect([none.code, none.err]).toEqual([1, expect.stringMatching(/no opportunities or solutions yet/)]);
    expect(desk.files()).not.toContain('none.json');
    const map = cleanMap();
    const kinds = ['opportunities', 'solutions'];
    const { cards, lanes } = journeyFrom(map);
    const ideas = cards.filter(({ laneId }) =>
      lanes.some(({ id, kind }) => id === laneId && kinds.includes(kind)),
    ).length;
    map.lanes.push({ id: 'ideas', name: 'Ideas', kind: 'opportunities' });
    map.cards.push({
      id: 'idea',
      stageId: 'use',
      laneId: 'ideas',
      text: 'Cards, too',
      effort: 1,
      customerValue: 3,
    });
    map.cards.push({ id: 'vague', stageId: 'use', laneId: 'ideas', text: 'Something else' });
    desk.put('ideas.json', map);
    await desk.run('insert', '--journey', 'ideas.json', '--out', 'ideas-board.json');
    const { code, json } = await desk.run(
      ...['matrix', '--board', 'ideas-board.json', '--out', 'matrix.json', '--undo-out', 'undone.json'],
    );
    expect(code).toBe(0);
    expect(json()).toMatchObject({ journeyId: 'map', notes: 2 + ideas, unrated: 1 + ideas });
    const again = await desk.run('matrix', '--board', 'matrix.json', '--out', 'again.json');
    expect(again.json()).toMatchObject({ writes: 0, notes: 2 + ideas });
    const read = async (board: string) => {
      const { json: told } = await desk.run('read', '--board', board);
      return told();
    };
    const before = await read('ideas-board.json');
    expect(await read('matrix.json')).toEqual(before);
    expect(await read('undone.json')).toEqual(before);
  }, 30_000);
});

describe('marks', () => {
  test('say on the board how each note is known; they are no part of the map, and come off again', async () => {
    desk.put('map.json', cleanMap());
    await desk.run('insert', '--journey', 'map.json', '--out', 'plain.json');
    const read = async (board: string) => (await desk.run('read', '--board', board)).json();
    const before = await read('plain.json');
    const { notes } = evidenceCoverage(journeyFrom(cleanMap()));
    const done = await desk.run(
      ...['marks', '--board', 'plain.json', '--out', 'marked.json', '--undo-out', 'undone.json'],
    );
    const marks = Object.fromEntries(notes.map(({ card, how }) => [card.id, how]));
    expect(done.json()).toMatchObject({ journeyId: 'map', marks });
    expect(done.json()).not.toMatchObject({ writes: 0 });
    expect(await read('marked.json')).toEqual(before);
    expect(await read('undone.json')).toEqual(before);
    const again = await desk.run('marks', '--board', 'marked.json', '--out', 'again.json');
    expect(again.json()).toMatchObject({ writes: 0 });
    const off = await desk.run('marks', '--board', 'marked.json', '--off', '--out', 'off.json');
    expect(off.json()).toMatchObject({ writes: notes.length, marks: {} });
    expect(await read('off.json')).toEqual(before);
  }, 30_000);
});
