import { describe, expect, test } from 'vitest';
import {
  opportunityBand,
  opportunityScore,
  riceScore,
  valueScore,
} from '../../../src/insights/ranking/formulas.ts';
import { rankCards, usualWeights } from '../../../src/insights/ranking/rank-cards.ts';
import { readFrequency } from '../../../src/insights/ranking/read-inputs.ts';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';

type Fields = { [field: string]: unknown };
const map = (pains: Fields[], more: Fields = {}) =>
  journeyFrom({
    id: 'j',
    title: 'T',
    personas: [
      { id: 'p1', name: 'Ada', share: '75 %' },
      { id: 'p2', name: 'Ben', share: '25 %' },
    ],
    stages: [
      { id: 's1', name: 'One' },
      { id: 's2', name: 'Two', momentOfTruth: true },
    ],
    lanes: [
      { id: 'pains', name: 'Pains', kind: 'pains' },
      { id: 'ideas', name: 'Ideas', kind: 'opportunities' },
    ],
    cards: pains.map((card, at) => ({
      id: `c${at + 1}`,
      stageId: 's1',
      laneId: 'pains',
      text: `Pain ${at + 1}`,
      ...card,
    })),
    ...more,
  });

describe('formulas, by published examples', () => {
  // decikit, “Opportunity Scoring”: 9 and 3 make 15; 9 and 9 make 9.
  test('opportunity: what satisfies more than it matters takes nothing away', () => {
    expect(opportunityScore(9, 3)).toBe(15);
    expect(opportunityScore(9, 9)).toBe(9);
    expect(opportunityScore(4, 9)).toBe(4);
  });

  test('bands: above 15, 12 to 15, 10 to 12, below; others can be given', () => {
    expect([15.1, 15, 12, 11, 9.9].map((score) => opportunityBand(score))).toEqual([
      'extreme',
      'high',
      'high',
      'worth',
      'served',
    ]);
    expect(opportunityBand(9, { extreme: 15, high: 10, worth: 7 })).toBe('worth');
  });

  // awesome-time-tracking, “RICE framework”: 2,000 × 2 × 80 % ÷ 4 = 800; HashBuilds, “What is RICE score”: 10 × 3 × 100 % ÷ 6 = 5.
  test('RICE', () => {
    expect(riceScore(2000, 2, 0.8, 4)).toBe(800);
    expect(riceScore(10, 3, 1, 6)).toBe(5);
  });

  test('value: the mean of both, as they weigh', () => {
    expect(valueScore(5, 2)).toBe(3.5);
    expect(valueScore(5, 2, { customerWeight: 2 })).toBe(4);
  });
});

describe('pain points', () => {
  test('severity × frequency × reach × weight of the stage, best first, inputs shown', () => {
    const ranked = rankCards(
      map([
        { severity: 4, frequency: 3, reach: 0.5 },
        { severity: 5, frequency: 'always', reach: '40 %', stageId: 's2' },
      ]),
      'pains',
    );
    expect(ranked).toEqual([
      {
        recordId: 'c2',
        text: 'Pain 2',
        score: 15,
        inputs: { severity: 5, frequency: 5, reach: 0.4, stageWeight: 1.5, votes: 0 },
      },
      {
        recordId: 'c1',
        text: 'Pain 1',
        score: 6,
        inputs: { severity: 4, frequency: 3, reach: 0.5, stageWeight: 1, votes: 0 },
      },
    ]);
  });

  test('what lacks an input says which, and stands last', () => {
    const ranked = rankCards(map([{ severity: 5 }, { severity: 1, frequency: 1, reach: 0.1 }]), 'pains');
    expect(ranked.map(({ recordId }) => recordId)).toEqual(['c2', 'c1']);
    expect(ranked[1]).toMatchObject({
      score: null,
      missing: ['frequency', 'reach'],
      inputs: { severity: 5 },
    });
  });

  test('who is hit tells the reach, by the shares of personas', () => {
    const [first] = rankCards(map([{ severity: 4, frequency: 5, who: ['Ada'] }]), 'pains');
    expect(first).toMatchObject({ score: 15, inputs: { reach: 0.75 } });
  });

  test('votes decide between equals: those on the note and those typed for it; or they weigh', () => {
    const same = { severity: 2, frequency: 2, reach: 1 };
    const journey = map([same, { ...same, votes: 2 }, same]);
    const onBoard = { c3: { nodeId: '1:3', type: 'STICKY', votes: { Heart: 2 }, lyingVotes: { Star: 1 } } };
    const order = (weights = usualWeights) =>
      rankCards(journey, 'pains', 'pain', { onBoard, weights }).map(({ recordId, score }) => [
        recordId,
        score,
      ]);
    expect(order()).toEqual([
      ['c3', 4],
      ['c2', 4],
      ['c1', 4],
    ]);
    expect(order({ ...usualWeights, vote: 0.5 })).toEqual([
      ['c3', 10],
      ['c2', 8],
      ['c1', 4],
    ]);
  });

  test.each([
    [3, 3],
    ['4', 4],
    [9, null],
    ['always', 5],
    ['daily', 5],
    ['every March', null],
    ['1 in 4', 2],
    ['22 %', 2],
    ['weekly', 4],
    ['once a day', 5],
    ['2 times a week', 4],
    ['every few months', 3],
    ['once', 1],
    ['0 %', 1],
    ['1,5', 1.5],
    [undefined, null],
  ])('a frequency of %j counts as %j', (said, counted) => {
    expect(readFrequency(said)).toBe(counted);
  });
});

describe('opportunities', () => {
  const ideas = (cards: Fields[]) => map(cards.map((card) => ({ laneId: 'ideas', ...card })));

  test('by value, of equals the one of less effort first', () => {
    const ranked = rankCards(
      ideas([
        { customerValue: 4, businessValue: 2, effort: 5 },
        { customerValue: 2, businessValue: 4, effort: 1 },
        { customerValue: 5, businessValue: 4, effort: 3 },
        { customerValue: 5, businessValue: 5 },
      ]),
      'opportunities',
    );
    expect(ranked.map(({ recordId, score }) => [recordId, score])).toEqual([
      ['c3', 4.5],
      ['c2', 3],
      ['c1', 3],
      ['c4', null],
    ]);
    expect(ranked[3]?.missing).toEqual(['effort']);
  });

  test('by RICE: an effort of nothing is an effort that nobody said', () => {
    const card = { reach: 2000, impact: 2, confidence: 'inferred', effort: 4 };
    const ranked = rankCards(ideas([card, { ...card, effort: 0 }]), 'opportunities', 'rice');
    expect(ranked.map(({ score, missing }) => [score, missing])).toEqual([
      [800, undefined],
      [null, ['effort']],
    ]);
  });

  test('rated from 1 to 5 there is an order and no band', () => {
    const ranked = rankCards(
      ideas([
        { importance: 5, satisfaction: 4 },
        { importance: 5, satisfaction: 1 },
      ]),
      'opportunities',
      'opportunity',
    );
    expect(ranked.map(({ recordId, score, inputs }) => [recordId, score, inputs.band])).toEqual([
      ['c2', 9, undefined],
      ['c1', 6, undefined],
    ]);
  });

  test('a band is of what people answered, however votes weigh, and a sum of tenths is exact', () => {
    const cards = ideas([{ importance: '81 %', satisfaction: '42 %', votes: 3 }]);
    const weights = { ...usualWeights, vote: 1 };
    const [first] = rankCards(cards, 'opportunities', 'opportunity', { weights });
    expect(first).toMatchObject({ score: 48, inputs: { votes: 3, band: 'high' } });
  });

  test('by opportunity score: shares of answers are divided by ten', () => {
    const [first] = rankCards(
      ideas([{ importance: '90 %', satisfaction: '30 %' }]),
      'opportunities',
      'opportunity',
    );
    expect(first).toMatchObject({ score: 15, inputs: { importance: 9, satisfaction: 3, band: 'high' } });
  });
});
