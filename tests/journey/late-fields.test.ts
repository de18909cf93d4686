import { expect, test } from 'vitest';
import type { Journey } from '../../src/journey/journey.ts';
import { parseJourney } from '../../src/journey/parse-journey.ts';
import type { Doubt } from '../../src/journey/reading.ts';
import type { Json } from '../../src/journey/records.ts';
import { toJourney } from '../../src/own-map/read/valid-journey.ts';

/** Fields that joined the model after maps were made: a map that had one of its own by that name keeps what it held. */
const late = {
  journey: ['group', 'rhythm'],
  personas: ['expectations'],
  stages: ['department'],
  cards: [
    'setting',
    'expectedChange',
    'measuredChange',
    'seenIn',
    'threshold',
    'response',
    'stepIn',
    'chosenOver',
  ],
  emotions: ['evidence', 'confidence'],
} as const;
const values: Json[] = ['words', 'two\nlines', 3, 0.5, true, ['one', 'two'], { a: [1, null] }, ''];

function mapWith(value: Json): { [list: string]: Json } {
  const all = (fields: readonly string[]) => Object.fromEntries(fields.map((field) => [field, value]));
  return {
    id: 'j',
    title: 'T',
    ...all(late.journey),
    personas: [{ id: 'p', name: 'P', ...all(late.personas) }],
    stages: [{ id: 's', name: 'S', ...all(late.stages) }],
    lanes: [{ id: 'l', name: 'L', kind: 'alternatives' }],
    cards: [{ id: 'c', text: 't', stageId: 's', laneId: 'l', ...all(late.cards) }],
    emotions: [{ id: 'e', stageId: 's', ...all(late.emotions) }],
    links: [],
    metrics: [],
  };
}

test.each(values)('a file that held %j in a field which we did not know is read as it was', (value) => {
  const map = mapWith(value);
  expect(parseJourney(map)).toEqual({ ok: true, journey: map });
});

test.each(values)('a board whose notes remember %j there loses nothing and asks nothing', (value) => {
  const map = mapWith(value);
  const doubts: Doubt[] = [];
  const read: Journey = toJourney(map, { doubts });
  expect(read).toEqual(map);
  expect(doubts).toEqual([]);
});
