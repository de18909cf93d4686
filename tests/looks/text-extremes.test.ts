import { expect, test } from 'vitest';
import type { MetricsModel } from '../../playground/figjam/text/font-metrics.ts';
import { planBoard } from '../../src/own-map/plan/plan-board.ts';
import { extremeJourney } from '../support/extreme-journey.ts';
import { findFaults } from '../support/find-faults.ts';
import { measurePlan } from '../support/measure-plan.ts';
import { seed } from '../support/seed.ts';

const models: MetricsModel[] = ['inter', 'coarse'];
/** Each text comes to each place in the long mode. */
const shifts = Array.from({ length: 14 }, (_, at) => at).filter(
  (at) => process.env.FUZZ || at % 5 === seed % 5,
);
/** Such words may be broken between any two letters. */
const beyondHelp = /^(a broken word|a lone word|text cut|a link crosses)/;

test.each(shifts.flatMap((shift) => models.map((metrics) => [shift, metrics] as const)))(
  'whatever stands in names, fields and notes, nothing overlaps and no words run out of their shape (%i, %s)',
  (shift, metrics) => {
    const journey = extremeJourney(shift);
    const plan = planBoard(journey, { sizes: measurePlan(planBoard(journey), metrics) });
    const faults = findFaults(plan, measurePlan(plan, metrics), metrics);
    expect(faults.filter((fault) => !beyondHelp.test(fault)).map((fault) => fault.slice(0, 120))).toEqual([]);
  },
);
