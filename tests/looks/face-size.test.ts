import { expect, test } from 'vitest';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { planBoard } from '../../src/own-map/plan/plan-board.ts';
import type { Placement } from '../../src/plane/plan.ts';
import { listTemplates } from '../../src/templates/templates.ts';
import { findFaults } from '../support/find-faults.ts';
import { measurePlan } from '../support/measure-plan.ts';
import { mapWithStages } from '../support/sample-journeys.ts';

const sizesIn = (placements: readonly Placement[]): number[] =>
  placements.flatMap((each) => {
    if (each.type === 'SECTION') return sizesIn(each.children);
    return each.type === 'SHAPE' && each.stamp.kind === 'emotion' && each.shape !== 'ELLIPSE'
      ? [each.fontSize]
      : [];
  });

test.each(listTemplates().map((template) => [template.id, template] as const))(
  '%s: all faces with words have letters of one size, empty and filled',
  (_, template) => {
    for (const filled of [true, false]) {
      const plan = planBoard(mapWithStages(template, filled, filled ? 12 : 4));
      expect(new Set(sizesIn(plan.root.children)).size).toBeLessThanOrEqual(1);
    }
  },
);

test('one long word makes the letters of all smaller, and none is cut', () => {
  const map = (label: string) =>
    journeyFrom({
      id: 'j',
      title: 'T',
      stages: [
        { id: 's1', name: 'A' },
        { id: 's2', name: 'B' },
      ],
      lanes: [{ id: 'l', name: 'Feelings', kind: 'emotions' }],
      emotions: [
        { id: 'e1', stageId: 's1', value: 1, label },
        { id: 'e2', stageId: 's2', value: -1 },
      ],
    });
  const sizes = (label: string) => sizesIn(planBoard(map(label)).root.children);
  expect(sizes('Glad')).toEqual([24, 24]);
  const long = 'Relieved that somebody finally picked up the telephone and knew the name';
  expect(sizes(long)).toEqual([16, 16]);
  const plan = planBoard(map(long));
  expect(JSON.stringify(plan)).toContain(`😊 ${long}`);
  expect(findFaults(plan, measurePlan(plan, 'inter'), 'inter')).toEqual([]);
});
