import { expect, test } from 'vitest';
import { createIds } from '../../src/journey/ids.ts';
import { reduceShaping } from '../../ui/state/reduce-shaping.ts';
import { describeShaping, shapedJourney } from '../../ui/state/shape-plan.ts';
import {
  isSameMap,
  nextLineKey,
  openQuestions,
  openShaping,
  type ShapeAction,
  type Shaping,
  undecidedIn,
} from '../../ui/state/shaping.ts';
import { sampleJourney } from './sample-board.ts';

const journey = sampleJourney();
const [first, second, third] = journey.stages;
const [row] = journey.lanes;
if (!first || !second || !third || !row) throw new Error('sample too small');
const act = (...actions: ShapeAction[]): Shaping => {
  const shaping = actions.reduce<Shaping | null>(reduceShaping, openShaping('root', journey));
  if (shaping === null) throw new Error('no shaping');
  return shaping;
};
const names = ({ stages }: Shaping) => stages.map(({ name }) => name);
const shaped = (shaping: Shaping) => shapedJourney(shaping, createIds(Math.random));

test('an opened map is as it is, and nothing will happen', () => {
  const shaping = act();
  expect(describeShaping(shaping)).toEqual([]);
  expect(shaped(shaping)).toEqual(journey);
});

test('what is removed and holds something is asked about, with what it holds; putting it back takes the question away', () => {
  const shaping = act({ do: 'remove', list: 'stages', key: second.id });
  const held = journey.cards.filter(({ stageId }) => stageId === second.id);
  expect(openQuestions(shaping)).toMatchObject([{ name: second.name, held: { cards: held } }]);
  expect(undecidedIn(shaping)).toEqual([second.id]);
  const decided = reduceShaping(shaping, { do: 'decide', id: second.id, fate: { moveTo: first.id } });
  if (!decided) throw new Error('lost');
  expect(undecidedIn(decided)).toEqual([]);
  expect(describeShaping(decided)[0]).toContain(`move to “${first.name}”`);
  expect(shaped(decided).cards.filter(({ stageId }) => stageId === first.id).length).toBe(
    held.length + journey.cards.filter(({ stageId }) => stageId === first.id).length,
  );
  expect(names(reduceShaping(decided, { do: 'putBack', id: second.id }) ?? decided)).toEqual(names(act()));
});

test('when the place that something should move to goes as well, it is asked about again', () => {
  const shaping = act(
    { do: 'remove', list: 'stages', key: second.id },
    { do: 'decide', id: second.id, fate: { moveTo: first.id } },
    { do: 'remove', list: 'stages', key: first.id },
  );
  expect(undecidedIn(shaping)).toEqual([second.id, first.id]);
});

test('everything that will happen is said, in the order of the map', () => {
  const key = nextLineKey(act());
  const shaping = act(
    { do: 'add', list: 'stages', names: ['Between', 'Without end'], after: first.id },
    { do: 'rename', list: 'stages', key: second.id, name: ' Renamed ' },
    { do: 'rename', list: 'stages', key: third.id, name: '' },
    { do: 'move', list: 'stages', key, by: -1 },
    { do: 'kind', key: row.id, kind: 'questions' },
    { do: 'add', list: 'personas', names: ['', 'Kim'], after: null },
  );
  expect(describeShaping(shaping)).toEqual([
    'New stage “Between”, first of all.',
    `New stage “Without end”, after “${first.name}”.`,
    `Stage “${second.name}” becomes “Renamed”.`,
    `Row “${row.name}” holds Questions from now on.`,
    expect.stringContaining('New persona “Kim”'),
  ]);
  expect(
    shaped(shaping)
      .stages.slice(0, 5)
      .map(({ name }) => name),
  ).toEqual(['Between', first.name, 'Without end', 'Renamed', third.name]);
});

test('what others did meanwhile is taken along, and every choice is kept', () => {
  const mine = act(
    { do: 'rename', list: 'stages', key: first.id, name: 'Mine' },
    { do: 'remove', list: 'stages', key: second.id },
    { do: 'decide', id: second.id, fate: 'park' },
  );
  expect(isSameMap(mine, { ...journey, scenario: 'Another' })).toBe(true);
  const note = { id: 'late', stageId: second.id, laneId: row.id, text: 'One more' };
  expect(isSameMap(mine, { ...journey, cards: [...journey.cards, note] })).toBe(false);
  const now = {
    ...journey,
    stages: [
      first,
      { id: 'theirs', name: 'Theirs' },
      second,
      ...journey.stages
        .slice(2)
        .map((stage) => (stage.id === third.id ? { ...stage, name: 'New name' } : stage)),
    ],
  };
  const rebased = reduceShaping(mine, { do: 'rebase', journey: now });
  if (!rebased) throw new Error('lost');
  expect(names(rebased).slice(0, 3)).toEqual(['Mine', 'Theirs', 'New name']);
  expect(rebased).toMatchObject({ lookAgain: true, fates: { [second.id]: 'park' } });
});

test('a map takes at most 50 stages', () => {
  const many = Array.from({ length: 80 }, (_, n) => `Stage ${n}`);
  expect(act({ do: 'add', list: 'stages', names: many, after: null }).stages).toHaveLength(50);
});
