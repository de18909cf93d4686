import { describe, expect, test } from 'vitest';
import { compareNps, compareShares, fisherExact, twoSided } from '../../../src/insights/numbers/chance.ts';
import { compareScores, ScalesDiffer } from '../../../src/insights/numbers/compare-scores.ts';
import { npsInterval, wilsonInterval } from '../../../src/insights/numbers/intervals.ts';
import { scoreAnswers } from '../../../src/insights/numbers/score-answers.ts';

/** So many times each answer. */
const many = (...groups: [answer: number, times: number][]) =>
  groups.flatMap(([answer, times]) => Array.from({ length: times }, () => answer));

describe('NPS', () => {
  // Talk Stats, thread 58500: 1162 answers, 291 promoters, 476 passives, 395 detractors: −9, ±4.4.
  test('a published survey of 1162 answers, with its margin of error', () => {
    const { low, high } = npsInterval(291, 395, 1162);
    expect((high - low) / 2).toBeCloseTo(4.4, 1);
    const score = scoreAnswers('nps', many([10, 291], [7, 476], [3, 395]), 10);
    expect(score).toMatchObject({ n: 1162, value: -9, low: -13.3, high: -4.6 });
  });

  // Cross Validated, question 18603: promoters 1/2, passives 1/3, detractors 1/6, 324 answers: 33.3, standard error 4.1 %.
  test('the standard error of a published example', () => {
    const { low, high } = npsInterval(162, 54, 324);
    expect((high - low) / 2 / 1.96).toBeCloseTo(4.14, 2);
  });

  test('0 is a detractor, 6 too, 7 and 8 are neither, 9 a promoter', () => {
    const value = (answer: number) => scoreAnswers('nps', [answer], 10).value;
    expect([0, 1, 6, 7, 8, 9, 10].map(value)).toEqual([-100, -100, -100, 0, 0, 100, 100]);
  });

  test('nobody answered: no value, not 0', () => {
    expect(scoreAnswers('nps', [], 10)).toMatchObject({
      n: 0,
      value: null,
      low: null,
      high: null,
      mean: null,
    });
  });

  test('few who answer alike are no certainty', () => {
    // By hand: 1.75 and 0.75 of 4: 25 ± 1.96 · √((0.625 − 0.0625) / 4) · 100; the value itself is held.
    expect(scoreAnswers('nps', [10], 10)).toMatchObject({ value: 100, low: -48.5, high: 100 });
    expect(scoreAnswers('nps', [3], 10)).toMatchObject({ value: -100, low: -100, high: 48.5 });
    // 0.75 and 0.75 of 6: 0 ± 1.96 · √(0.25 / 6) · 100.
    expect(scoreAnswers('nps', [7, 8, 8], 10)).toMatchObject({ value: 0, low: -40, high: 40 });
    const { low } = scoreAnswers('nps', many([10, 400]), 10);
    expect(low).toBeGreaterThan(98);
  });

  test('the interval never leaves the scale', () => {
    expect(scoreAnswers('nps', many([10, 19], [0, 1]), 10)).toMatchObject({ value: 90, high: 100 });
  });
});

describe('CSAT', () => {
  // Intercom help, “What is CSAT”: 10 × 5, 20 × 4, 10 × 3, 5 × 2, 5 × 1: 60 %.
  test('60 % of 50 answers', () => {
    const score = scoreAnswers('csat', many([5, 10], [4, 20], [3, 10], [2, 5], [1, 5]), 5);
    expect(score).toMatchObject({ n: 50, value: 60, mean: 3.5 });
    expect(score.definition).toMatch(/4 and 5.*1 to 5.*mean.*Wilson/);
  });

  // Delighted help, “How is CSAT calculated?”: 42, 32, 10, 9, 14: 74 of 107, 69.16 %.
  test('69.2 % of 107 answers', () => {
    expect(scoreAnswers('csat', many([5, 42], [4, 32], [3, 10], [2, 9], [1, 14]), 5).value).toBe(69.2);
  });

  test('on seven points the two highest count', () => {
    expect(scoreAnswers('csat', [7, 6, 5, 1], 7).value).toBe(50);
  });
});

describe('CES', () => {
  // Delighted help, “How is CES calculated?”: 5 disagree, 5 neutral, 10 agree (4 and 5): 50.
  test('50 % of 20 answers on five points', () => {
    expect(scoreAnswers('ces', many([1, 5], [3, 5], [4, 4], [5, 6]), 5).value).toBe(50);
  });

  test('5 to 7 of seven points found it easy; the mean is stated too', () => {
    expect(scoreAnswers('ces', [4, 5, 6, 7, 7], 7)).toMatchObject({ value: 80, mean: 5.8 });
  });
});

describe('intervals and tests', () => {
  // Code Golf, “Compute the Wilson score interval”, its test cases for z = 1.96.
  test.each([
    [0, 1, 0, 0.7934567085261071],
    [1, 1, 0.20654329147389294, 1],
    [1, 2, 0.09452865480086611, 0.905471345199134],
    [1, 11, 0.016231752262825982, 0.3773646254862038],
    [10, 100, 0.05522854161313612, 0.1743673043676654],
    [75, 100, 0.6569535362992417, 0.8245490599627573],
  ])('Wilson: %d of %d', (hits, n, low, high) => {
    const found = wilsonInterval(hits, n);
    expect(found.low).toBeCloseTo(low, 12);
    expect(found.high).toBeCloseTo(high, 12);
  });

  // HomeworkSource 1008622: 140 of 200 and 255 of 340: z = −1.266015, one-sided p = 0.1027 (normal curve). 997366: 28 of 254
  // and 36 of 301: z = −0.3441, p = 0.7307.
  test('two shares, by two published examples', () => {
    expect(compareShares({ hits: 140, n: 200 }, { hits: 255, n: 340 }).p).toBeCloseTo(twoSided(1.266015), 5);
    expect(compareShares({ hits: 28, n: 254 }, { hits: 36, n: 301 }).p).toBeCloseTo(0.7307, 3);
  });

  test('the normal curve', () => {
    expect(twoSided(1.959964)).toBeCloseTo(0.05, 6);
    expect(twoSided(0)).toBeCloseTo(1, 6);
  });

  // Fisher’s tea: 3 of 4 right: one-sided 0.2429, two-sided 0.4857 (R, fisher.test).
  test('few answers are tested exactly', () => {
    expect(fisherExact(3, 1, 1, 3)).toBeCloseTo(0.4857, 4);
    const { p, test: name } = compareShares({ hits: 3, n: 4 }, { hits: 1, n: 4 });
    expect([p.toFixed(4), name]).toEqual(['0.4857', 'Fisher’s exact test']);
  });

  test('two NPS: a wide gap in few answers is no proof, the same gap in many is', () => {
    const at = (n: number, promoters: number, detractors: number) => ({ n, promoters, detractors });
    expect(compareNps(at(6, 2, 2), at(6, 4, 1)).p).toBeGreaterThan(0.05);
    expect(compareNps(at(600, 200, 200), at(600, 400, 100)).p).toBeLessThan(0.001);
    // By hand: 5.75 and 2.75 of 13 against 2.75 and 5.75: z = 0.4615 / √(2 · 0.0462) = 1.518.
    expect(compareNps(at(10, 5, 2), at(10, 2, 5)).p).toBeCloseTo(0.129, 3);
    // All alike on both sides: the plain formula would divide by nothing.
    expect(compareNps(at(2, 2, 0), at(2, 2, 0)).p).toBeCloseTo(1, 6);
  });
});

describe('before and after', () => {
  const before = scoreAnswers('csat', many([5, 40], [2, 60]), 5);
  const after = scoreAnswers('csat', many([5, 60], [2, 40]), 5);

  test('the difference, and whether it is more than chance', () => {
    expect(compareScores(before, after)).toMatchObject({ difference: 20, moreThanChance: true });
    const few = scoreAnswers('csat', many([5, 6], [2, 4]), 5);
    expect(compareScores(before, few)).toMatchObject({ difference: 20, moreThanChance: false });
  });

  test('nothing is said of nobody', () => {
    expect(compareScores(scoreAnswers('csat', [], 5), after)).toEqual({
      difference: null,
      moreThanChance: null,
      chance: null,
    });
  });

  test('other scales and other questions are not compared', () => {
    expect(() => compareScores(scoreAnswers('csat', [7], 7), after)).toThrow(ScalesDiffer);
    expect(() => compareScores(scoreAnswers('ces', [5], 5), after)).toThrow(
      /CES from 1 to 5.*CSAT from 1 to 5/,
    );
  });
});
