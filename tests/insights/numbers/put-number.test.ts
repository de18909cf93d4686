import { expect, test } from 'vitest';
import { putNumber } from '../../../src/insights/numbers/put-number.ts';
import { scoreAnswers } from '../../../src/insights/numbers/score-answers.ts';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import { cleanMap } from '../checks/clean-map.ts';

const map = (metrics: object[] = []) => journeyFrom({ ...cleanMap(), metrics });
const date = '2026-11-29';
const put = (
  journey: ReturnType<typeof map>,
  id: string,
  score = scoreAnswers('csat', [5, 5, 2, 4], 5),
  before?: typeof score,
) => putNumber(journey, id, { score, before, date }, 'new');

test('a new number says its place, its scale and how sure it is', () => {
  expect(put(map(), 'meet-2')).toEqual({
    op: 'add',
    kind: 'metric',
    recordId: 'new',
    fields: {
      kind: 'CSAT',
      stageId: 'use',
      cardId: 'meet-2',
      current: '75 %',
      scale: '1 to 5, share of 4 to 5',
      n: 4,
      low: 30.1,
      high: 95.4,
      date,
    },
  });
  expect(put(map(), 'map')).toMatchObject({ fields: { stageId: null } });
});

test('a number of this kind and scale at this very place is brought up to date: what was now is before', () => {
  const there = { id: 'c', kind: 'CSAT', stageId: 'use', current: '60 %' };
  expect(put(map([there]), 'use')).toMatchObject({
    op: 'set',
    recordId: 'c',
    fields: { baseline: '60 %', current: '75 %' },
  });
  expect(put(map([{ ...there, baseline: '50 %' }]), 'c')).toMatchObject({ fields: { baseline: '50 %' } });
  const before = scoreAnswers('csat', [1, 5], 5);
  expect(put(map([there]), 'use', undefined, before)).toMatchObject({ fields: { baseline: '50 %' } });
});

test('another scale, another kind, another place is another number', () => {
  for (const other of [
    { scale: '1 to 7, share of 6 to 7' },
    { kind: 'CES' },
    { stageId: 'find' },
    { cardId: 'meet-2' },
  ]) {
    const journey = map([{ id: 'c', kind: 'CSAT', stageId: 'use', current: '60 %', ...other }]);
    expect(put(journey, 'use')).toMatchObject({ op: 'add' });
  }
});

test('nobody answered, or no such place: nothing to put', () => {
  expect(put(map(), 'use', scoreAnswers('csat', [], 5))).toBe(null);
  expect(put(map(), 'ada')).toBe(null);
});
