import { expect, it } from 'vitest';
import { triggersSince } from '../../src/insights/review-dates.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';

it.each([
  ['2026-08-12', ['2026-09-01 release', 'policy of 2026-08-12', 'new channel', '2026-10-02: research'], 2],
  ['2026-08-12', '2026-09-01 release\n2026-01-01 policy', 1],
  ['last summer', ['2026-09-01 release'], 0],
  [undefined, ['2026-09-01 release'], 0],
])('of a map reviewed %s, counts the dated triggers since', (reviewed, triggers, count) => {
  const map = { id: 'm', title: 'M', triggers, ...(reviewed === undefined ? {} : { reviewed }) };
  expect(triggersSince(journeyFrom(map))).toBe(count);
});
