import { expect, test } from 'vitest';
import { mergeFileInStretches } from '../../src/journey/merge/merge-records.ts';
import { journeyFrom, parseInStretches } from '../../src/journey/parse-journey.ts';
import { toRecords } from '../../src/journey/records-of.ts';
import type { Stretches } from '../../src/journey/stretches.ts';
import { planBoard, planInStretches } from '../../src/own-map/plan/plan-board.ts';
import { interpretDrawn } from '../../src/own-map/read/interpret-own.ts';
import { sampleMap } from '../support/call-ratios.mjs';
import { sceneOfPlan } from '../support/scene-of-plan.ts';
import { editedFile } from '../support/small-map.ts';

const journey = journeyFrom(sampleMap(2000));
const records = toRecords(journey);
const scene = sceneOfPlan(planBoard(journey), journey.id);

const works: [string, () => Stretches<unknown>][] = [
  ['parsing it', () => parseInStretches(sampleMap(2000))],
  ['planning it', () => planInStretches(journey, {})],
  ['merging a file into it', () => mergeFileInStretches(editedFile(journey, journey, 'x1'), records)],
  ['understanding a page', () => interpretDrawn(scene)],
];

test.each(works)('%s can pause many times', (_, work) => {
  const steps = [...work()];
  expect(Math.max(...steps)).toBeLessThanOrEqual(1100);
  expect(steps.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(1900);
  // No stretch is most of the work.
  expect(steps.length).toBeGreaterThanOrEqual(12);
});
