import { describe, expect, test } from 'vitest';
import type { MetricsModel } from '../../playground/figjam/text/font-metrics.ts';
import { planBoard } from '../../src/layout/plan-board.ts';
import { templates } from '../../src/templates/templates.ts';
import { findFaults } from '../support/find-faults.ts';
import { measurePlan } from '../support/measure-plan.ts';
import { mapWithStages } from '../support/sample-journeys.ts';

const models: MetricsModel[] = ['inter', 'coarse'];
describe.each(templates.map((template) => [template.id, template] as const))('%s', (_, template) => {
  test.each([1, 5, 12])('with %i stages, empty and with its example, has no fault that shows', (count) => {
    for (const example of [false, true]) {
      const journey = mapWithStages(template, example, count);
      expect(journey.stages).toHaveLength(count);
      for (const metrics of models) {
        const first = measurePlan(planBoard(journey), metrics);
        const plan = planBoard(journey, { sizes: first });
        const faults = findFaults(plan, measurePlan(plan, metrics), metrics);
        expect(faults, `${example ? 'example' : 'empty'}, ${metrics}`).toEqual([]);
      }
    }
  });
});
