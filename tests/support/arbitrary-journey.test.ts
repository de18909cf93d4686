import fc from 'fast-check';
import { expect, test } from 'vitest';
import { journeySchema } from '../../src/journey/journey.ts';
import { arbitraryJourney } from './arbitrary-journey.ts';

test('arbitrary journeys are valid as they stand: parsing changes nothing', () => {
  fc.assert(
    fc.property(arbitraryJourney(), (journey) => {
      expect(journeySchema.parse(journey)).toEqual(journey);
      expect(JSON.parse(JSON.stringify(journey))).toEqual(journey);
    }),
    { numRuns: 200 },
  );
});
