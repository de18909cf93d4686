import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differences } from '../../../src/journey/equal.ts';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import { arbitraryJourney } from '../../support/arbitrary-journey.ts';
import { openBoard } from '../../support/live-board.ts';

test('an inserted journey is read back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryJourney({ cards: { max: 12 } }), async (raw) => {
      const journey = journeyFrom(raw);
      const board = openBoard();
      await board.ask('insert', { journey });
      const read = await board.ask('read', {});
      expect(read.unplaced).toEqual([]);
      expect(read.journeys.flatMap((map) => differences(journey, map.journey))).toEqual([]);
      expect(read.journeys.flatMap((map) => map.doubts)).toEqual([]);
      expect(read.journeys).toHaveLength(1);
    }),
    { numRuns: 25 },
  );
});
