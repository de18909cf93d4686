import { expect, test } from 'vitest';
import { drawAnyJourney, type Manner } from '../support/any-journey.ts';
import { drawAnyWall } from '../support/any-wall.ts';
import { findUnsaid } from '../support/find-unsaid.ts';
import { interpretBoard } from '../support/interpret-board.ts';
import { seed } from '../support/seed.ts';

const boards = process.env.FUZZ ? 1500 : 40;
const first = process.env.FUZZ || process.env.SEED ? seed % 1_000_000 : 5000;
const seeds = Array.from({ length: boards }, (_, at) => first + at);

/** How the cards of one board were read, and what was read that is not there. */
function readAny(from: number, fixed: Partial<Manner> = {}) {
  const drawn = drawAnyJourney(from, fixed);
  const scene = drawn.board.scene();
  const read = interpretBoard(scene);
  const score = { cards: drawn.meant.size, right: 0, others: 0, maps: read.journeys.length };
  for (const { journey } of read.journeys)
    for (const card of journey.cards) {
      const meant = drawn.meant.get(card.text.trim());
      const stage = journey.stages.find(({ id }) => id === card.stageId)?.name;
      const lane = journey.lanes.find(({ id }) => id === card.laneId)?.name;
      if (!meant) score.others += 1;
      else if (meant.stage === stage && meant.lane === lane) score.right += 1;
    }
  const seen = scene.nodes.filter(({ visible }) => visible);
  return { drawn, read, score, unsaid: seen.flatMap((node) => findUnsaid(node, read)) };
}

test('of journeys drawn in any manner 97 of 100 cards are read where they stand, and no word is lost', {
  timeout: 1_200_000,
}, () => {
  console.info(`any journey: ${boards} boards, seed ${first}`);
  const all = { cards: 0, right: 0, others: 0, more: 0 };
  for (const from of seeds) {
    const { drawn, score, unsaid } = readAny(from);
    expect(unsaid, `seed ${from}`).toEqual([]);
    all.cards += score.cards;
    all.right += score.right;
    all.others += score.others;
    all.more += Math.max(0, score.maps - (drawn.manner.extras.includes('second map') ? 2 : 1));
  }
  console.info(all);
  expect(all.right / all.cards).toBeGreaterThan(0.97);
  expect(all.others / all.cards).toBeLessThan(0.01);
  expect(all.more).toBeLessThanOrEqual(boards / 100);
});

const plain = { stages: 5, lanes: 4, most: 2, scale: 1, down: false, extras: [] } as const;

test.each<[string, Partial<Manner>]>([
  ['labels at the right end of their rows', { rows: 'texts right', heads: 'bars', notes: 'stickies' }],
  [
    'labels turned on their side, on the right',
    { rows: 'turned texts right', heads: 'texts', notes: 'texts' },
  ],
  ['captions as small boxes among boxes', { rows: 'captions as shapes', heads: 'texts', notes: 'mixed' }],
  ['captions on small notes', { rows: 'captions as small stickies', heads: 'sections', notes: 'stickies' }],
  ['circles over texts on boxes', { rows: 'stickies left', heads: 'circles', notes: 'texts on shapes' }],
  ['notes and boxes in nested sections', { rows: 'nested sections', heads: 'sections', notes: 'mixed' }],
  [
    'a retrospective beside it',
    { rows: 'shapes left', heads: 'stickies', notes: 'stickies', extras: ['board beside'] },
  ],
  [
    'two maps with turned labels',
    { rows: 'turned texts left', heads: 'stickies', notes: 'texts', extras: ['second map'] },
  ],
])('%s: every card is read where it stands', (_, manner) => {
  for (const from of [1, 2, 3, 4]) {
    const fixed = { ...plain, ...manner, extras: [...(manner.extras ?? [])] };
    const { score } = readAny(from, fixed);
    const maps = fixed.extras.includes('second map') ? 2 : 1;
    expect.soft(score, `seed ${from}`).toEqual({ ...score, right: score.cards, others: 0, maps });
  }
});

test('a title, and a person described beside any journey, are its own', () => {
  for (const from of seeds) {
    const { drawn, read } = readAny(from, { ...plain, notes: 'stickies', extras: ['title', 'persona'] });
    const [map] = read.journeys;
    expect.soft(map?.journey.title, `seed ${from}`).toBe(drawn.title);
    expect
      .soft(
        map?.journey.personas.map(({ name }) => name),
        `seed ${from}`,
      )
      .toEqual([drawn.persona]);
  }
});

test('boards of other kinds, drawn in any manner, are hardly ever a journey', { timeout: 1_200_000 }, () => {
  console.info(`any other board: ${boards * 3} boards, seed ${first}`);
  const read = seeds
    .flatMap((from) => [from * 3, from * 3 + 1, from * 3 + 2])
    .filter((from) => interpretBoard(drawAnyWall(from).board.scene()).journeys.length > 0);
  console.info(read.map((from) => `${from} ${drawAnyWall(from).said}`).join('\n'));
  expect(read.length).toBeLessThanOrEqual((boards * 3) / 200);
});
