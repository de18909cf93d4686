import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Journey } from '../../src/journey/journey.ts';
import { change } from '../../src/own-map/change/change.ts';
import type { Work } from '../../src/own-map/change/work.ts';
import { planBoard } from '../../src/own-map/plan/plan-board.ts';
import type { Scene } from '../../src/plane/scene.ts';
import { differences } from '../support/differences.ts';
import { arbitraryEdit } from '../support/edited-journey.ts';
import { interpretBoard } from '../support/interpret-board.ts';
import { sceneOfPlan } from '../support/scene-of-plan.ts';

/** The board after all that there is to do. */
function boardAfter(scene: Scene, work: Work): Scene {
  const nodes = [...work.nodes.values()].filter((node) => !work.gone.has(node.id));
  return { ...scene, nodes };
}

function carryOver(before: Journey, after: Journey): Journey {
  const scene = sceneOfPlan(planBoard(before), before.id);
  const [map] = interpretBoard(scene).journeys;
  if (!map) throw new Error('no map');
  const work = change({ scene, around: [] }, map, { journey: after }, new Map());
  expect(work.hindrances).toEqual([]);
  const read = interpretBoard(boardAfter(scene, work));
  const [again] = read.journeys;
  if (!again) throw new Error('the map is gone');
  return again.journey;
}

describe('a change', () => {
  test('carries words, notes, links and feelings over', () => {
    fc.assert(
      fc.property(arbitraryEdit({ cards: { max: 12 } }), ({ before, after }) => {
        expect(differences(after, carryOver(before, after))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('carries stages, lanes and personas over', () => {
    fc.assert(
      fc.property(arbitraryEdit({ cards: { max: 12 } }, { structure: true }), ({ before, after }) => {
        expect(differences(after, carryOver(before, after))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
