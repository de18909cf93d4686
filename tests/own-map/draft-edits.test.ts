import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Journey } from '../../src/journey/journey.ts';
import type { Draft } from '../../src/own-map/change/draft.ts';
import { draftEdits } from '../../src/own-map/change/draft-edits.ts';
import { settleDraft } from '../../src/own-map/change/settle-draft.ts';
import { planBoard } from '../../src/own-map/plan/plan-board.ts';
import type { Scene } from '../../src/plane/scene.ts';
import { differences } from '../support/differences.ts';
import { arbitraryEdit } from '../support/edited-journey.ts';
import { interpretBoard } from '../support/interpret-board.ts';
import { sceneOfPlan } from '../support/scene-of-plan.ts';

/** The board after all that the draft asks for. */
function boardAfter(draft: Draft): Scene {
  const nodes = [...draft.nodes.values()].filter((node) => !draft.removed.has(node.id));
  return { ...draft.scene, nodes };
}

function carryOver(before: Journey, after: Journey): Journey {
  const scene = sceneOfPlan(planBoard(before), before.id);
  const [map] = interpretBoard(scene).journeys;
  if (!map) throw new Error('no map');
  const draft = draftEdits(scene, map, after);
  settleDraft(draft);
  expect(draft.hindrances).toEqual([]);
  const read = interpretBoard(boardAfter(draft));
  const [again] = read.journeys;
  if (!again) throw new Error('the map is gone');
  return again.journey;
}

describe('a drafted sync', () => {
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
