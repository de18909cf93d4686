import { expect, test } from 'vitest';
import { markReviewed } from '../../../src/insights/review/mark-reviewed.ts';
import { reviewState } from '../../../src/insights/review/review-state.ts';
import { triggersHappened, withTriggerOn } from '../../../src/insights/review-dates.ts';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';

const today = '2026-11-29';
const mapWith = (fields: object) => journeyFrom({ id: 'm', title: 'M', ...fields });

test.each([
  ['quarterly', { reviewed: '2026-08-12', review: '2026-11-12', rhythm: 'quarterly' }, '2027-02-28'],
  ['every 6 weeks', { rhythm: 'every 6 weeks' }, '2027-01-10'],
  ['no rhythm, but two dates apart', { reviewed: '2026-10-30', review: '2026-11-29' }, '2026-12-29'],
  ['no rhythm, a day to come', { review: '2027-05-01' }, undefined],
  ['no rhythm, a day that is past', { review: '2026-05-01' }, null],
  ['nothing said', {}, undefined],
])('reviewed today, %s: the next review', (_, fields, review) => {
  expect(markReviewed(mapWith(fields), today)).toEqual({
    reviewed: today,
    ...(review === undefined ? {} : { review }),
  });
});

test('what happened makes a map due; reviewing it settles that', () => {
  const map = mapWith({
    reviewed: '2026-11-01',
    review: '2027-02-01',
    rhythm: 'quarterly',
    triggers: ['New software', 'Policy (2026-03-04)'],
  });
  expect(reviewState(map, today).state).toBe('planned');
  const happened = mapWith({ ...map, triggers: withTriggerOn(map, 'New software', today) });
  expect(happened.triggers).toEqual(['New software (2026-11-29)', 'Policy (2026-03-04)']);
  expect(triggersHappened(happened)).toEqual([{ words: 'New software', date: today }]);
  expect(reviewState(happened, today).state).toBe('due');
  const reviewed = mapWith({ ...happened, ...markReviewed(happened, today) });
  expect(reviewState(reviewed, today)).toMatchObject({ state: 'planned', next: '2027-02-28', triggers: 0 });
  // The same thing happens again.
  const again = withTriggerOn(reviewed, 'New software (2026-11-29)', '2026-12-24');
  expect(again).toEqual(['New software (2026-12-24)', 'Policy (2026-03-04)']);
});

test('triggers in one text stay one text', () => {
  const map = mapWith({ triggers: 'New software\nPolicy' });
  expect(withTriggerOn(map, 'Policy', today)).toBe('New software\nPolicy (2026-11-29)');
});
