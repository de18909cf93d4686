import fc from 'fast-check';
import { expect, test } from 'vitest';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { planBoard } from '../../src/own-map/plan/plan-board.ts';
import { arbitraryJourney } from '../support/arbitrary-journey.ts';
import { differences } from '../support/differences.ts';
import { interpretBoard } from '../support/interpret-board.ts';
import { sceneOfPlan } from '../support/scene-of-plan.ts';

test('what was planned reads back as the very same journey', () => {
  fc.assert(
    fc.property(arbitraryJourney(), (raw) => {
      const journey = journeyFrom(raw);
      const read = interpretBoard(sceneOfPlan(planBoard(journey), journey.id));
      expect(read.unplaced).toEqual([]);
      expect(read.journeys).toHaveLength(1);
      const [map] = read.journeys;
      if (!map) throw new Error('no map');
      expect(differences(journey, map.journey)).toEqual([]);
      expect(map.doubts).toEqual([]);
    }),
    { numRuns: 80 },
  );
});
