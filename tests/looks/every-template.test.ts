import { describe, expect, test } from 'vitest';
import type { MetricsModel } from '../../playground/figjam/text/font-metrics.ts';
import { planBoard } from '../../src/own-map/plan/plan-board.ts';
import { listTemplates } from '../../src/templates/templates.ts';
import { findFaults } from '../support/find-faults.ts';
import { measurePlan } from '../support/measure-plan.ts';
import { mapWithStages } from '../support/sample-journeys.ts';

const models: MetricsModel[] = ['inter', 'coarse'];
describe.each(listTemplates().map((template) => [template.id, template] as const))('%s', (_, template) => {
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

test('links that take the shortest way would run across words, and the checker sees it', () => {
  const template = listTemplates().find(({ id }) => id === 'service-blueprint');
  if (!template) throw new Error('there is no service blueprint');
  const journey = mapWithStages(template, true, 5);
  const plan = planBoard(journey, { sizes: measurePlan(planBoard(journey), 'inter') });
  const sides = new Set<string>();
  for (const section of plan.root.children) {
    if (section.type !== 'SECTION') continue;
    for (const child of section.children) {
      if (child.type !== 'CONNECTOR' || !('key' in child.from) || !('key' in child.to)) continue;
      if (child.stamp.kind !== 'link') continue;
      sides.add(child.from.magnet);
      child.from.magnet = 'AUTO';
      child.to.magnet = 'AUTO';
    }
  }
  expect(sides).toContain('LEFT');
  const faults = findFaults(plan, measurePlan(plan, 'inter'), 'inter');
  expect(faults.filter((fault) => fault.startsWith('a link crosses words'))).not.toEqual([]);
});
