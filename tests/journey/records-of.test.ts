import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differences, equalJourneys } from '../../src/journey/equal.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { fromRecords, toRecords } from '../../src/journey/records-of.ts';
import { awkwardJourney } from './awkward-journey.ts';

test('a journey taken apart and put together is the same journey', () => {
  fc.assert(
    fc.property(awkwardJourney, (journey) => {
      const back = fromRecords(toRecords(journey));
      expect(differences(journey, back)).toEqual([]);
      expect(differences(back, journey)).toEqual([]);
      expect(back.links.map(({ id }) => id)).toEqual(journey.links.map(({ id }) => id));
      expect(toRecords(back)).toEqual(toRecords(journey));
    }),
    { numRuns: 150 },
  );
});

test('records survive JSON, as messages do', () => {
  fc.assert(
    fc.property(awkwardJourney, (journey) => {
      const records = toRecords(journey);
      const sent: typeof records = JSON.parse(JSON.stringify(records));
      expect(equalJourneys(journey, fromRecords(sent))).toBe(true);
    }),
    { numRuns: 50 },
  );
});

test('differences name what did not come back', () => {
  const given = journeyFrom({
    id: 'j',
    title: 'T',
    stages: [
      { id: 'a', name: 'A' },
      { id: 'b', name: 'B', goal: 'g' },
    ],
    cards: [
      { id: 'x', stageId: null, laneId: null, text: '1' },
      { id: 'y', stageId: null, laneId: null, text: '2' },
    ],
  });
  const got = journeyFrom({
    ...given,
    stages: [
      { id: 'b', name: 'B' },
      { id: 'a', name: 'A' },
    ],
    cards: [given.cards[1], given.cards[0]],
    metrics: [{ id: 'm', kind: 'NPS' }],
  });
  expect(differences(given, got)).toEqual([
    'stages b: goal was "g", is undefined',
    'metrics m is new',
    'stages are in another order',
    'cell [null,null] has another order',
  ]);
  expect(equalJourneys(given, given)).toBe(true);
});
