import { type OnBoard, votesOf } from '../../journey/board-facts.ts';
import type { Card, Journey } from '../../journey/journey.ts';
import { own } from '../../journey/own.ts';
import { lookThrough, type Overview } from '../facts/look-through.ts';
import { opportunityBand, opportunityScore, painScore, riceScore, valueScore } from './formulas.ts';
import { readConfidence, readFrequency, readPlain, readReach, readTen } from './read-inputs.ts';

export const rankedKinds = ['pains', 'opportunities'] as const;
export type RankedKind = (typeof rankedKinds)[number];
export const formulas = ['pain', 'opportunity', 'rice', 'value'] as const;
export type Formula = (typeof formulas)[number];

/** What a person thinks of the inputs: how much each of them weighs. */
export interface Weights {
  /** A stage that is a moment of truth counts so many times; others count once. */
  momentOfTruth: number;
  /** Each vote adds so many times the score; 0: votes decide between equals only. */
  vote: number;
  customer: number;
  business: number;
}
export const usualWeights: Weights = { momentOfTruth: 1.5, vote: 0, customer: 1, business: 1 };

export interface Ranked {
  recordId: string;
  text: string;
  /** `null`: an input is missing. */
  score: number | null;
  /** Every input as it was counted. */
  inputs: { [input: string]: number | string };
  /** What nobody has said, by the names of the inputs; absent where nothing is missing. */
  missing?: string[];
}

/** The usual formula of each list. */
export const formulaOf: { readonly [kind in RankedKind]: Formula } = {
  pains: 'pain',
  opportunities: 'value',
};

/**
 * Pain points (with barriers) or opportunities (with solutions), best first; of equals the one with more votes, then less effort, then
 * the map’s order. What lacks an input has no score, says which, and stands last. Stamps on a note and votes typed for it are
 * both counted.
 */
export function rankCards(
  journey: Journey,
  kind: RankedKind,
  by: Formula = formulaOf[kind],
  { weights = usualWeights, onBoard = {} }: { weights?: Weights; onBoard?: OnBoard | undefined } = {},
): Ranked[] {
  const overview = lookThrough(journey);
  const cards =
    kind === 'pains' ? overview.notes('pains', 'barriers') : overview.notes('opportunities', 'solutions');
  return cards
    .map((card, place) => {
      const votes = (card.votes ?? 0) + votesOf(own(onBoard, card.id) ?? {});
      return { place, votes, ranked: rank(card, overview, by, weights, votes) };
    })
    .sort(
      (a, b) =>
        (b.ranked.score ?? -1) - (a.ranked.score ?? -1) ||
        (a.ranked.missing?.length ?? 0) - (b.ranked.missing?.length ?? 0) ||
        b.votes - a.votes ||
        effortOf(a.ranked) - effortOf(b.ranked) ||
        a.place - b.place,
    )
    .map(({ ranked }) => ranked);
}

const effortOf = ({ inputs }: Ranked): number => (typeof inputs.effort === 'number' ? inputs.effort : 0);

function rank(card: Card, overview: Overview, by: Formula, weights: Weights, votes: number): Ranked {
  const inputs = inputsOf(card, overview, by, weights);
  const missing = Object.keys(inputs).filter((name) => inputs[name] === null);
  const given: { [name: string]: number } = {};
  for (const [name, value] of Object.entries(inputs)) if (value !== null) given[name] = value;
  const plain = missing.length > 0 ? null : round(compute(by, given, weights));
  const score = plain === null ? null : round(plain * (1 + weights.vote * votes));
  return {
    recordId: card.id,
    text: card.text,
    score,
    inputs: {
      ...given,
      votes,
      // Bands are of the formula alone, however votes weigh.
      ...(by === 'opportunity' && plain !== null && !isRated(given) ? { band: opportunityBand(plain) } : {}),
    },
    ...(missing.length > 0 ? { missing } : {}),
  };
}

function inputsOf(
  card: Card,
  overview: Overview,
  by: Formula,
  weights: Weights,
): { [name: string]: number | null } {
  switch (by) {
    case 'pain':
      return {
        severity: card.severity ?? null,
        frequency: readFrequency(card.frequency),
        reach: readReach(card, overview.journey),
        stageWeight: stageWeight(card, overview, weights),
      };
    case 'opportunity':
      return { importance: readTen(card.importance), satisfaction: readTen(card.satisfaction) };
    case 'rice':
      return {
        reach: readPlain(card.reach),
        impact: readPlain(card.impact ?? card.customerValue),
        confidence: readConfidence(card.confidence),
        effort: aboveZero(readPlain(card.effort)),
      };
    case 'value':
      return {
        customerValue: readPlain(card.customerValue),
        businessValue: readPlain(card.businessValue),
        effort: readPlain(card.effort),
      };
  }
}

function compute(by: Formula, given: { [name: string]: number }, { customer, business }: Weights): number {
  const of = (name: string) => given[name] ?? 0;
  switch (by) {
    case 'pain':
      return painScore(of('severity'), of('frequency'), of('reach'), of('stageWeight'));
    case 'opportunity':
      return opportunityScore(of('importance'), of('satisfaction'));
    case 'rice':
      return riceScore(of('reach'), of('impact'), of('confidence'), of('effort'));
    case 'value':
      return valueScore(of('customerValue'), of('businessValue'), {
        customerWeight: customer,
        businessWeight: business,
      });
  }
}

function stageWeight({ stageId }: Card, { journey }: Overview, { momentOfTruth }: Weights): number {
  const stage = journey.stages.find(({ id }) => id === stageId);
  const said = readPlain(stage?.weight);
  const isMoment =
    stage?.momentOfTruth === true ||
    (typeof stage?.momentOfTruth === 'string' && stage.momentOfTruth.trim() !== '');
  return said ?? (isMoment ? momentOfTruth : 1);
}

/** Rated from 1 to 5, as the form has it, cards can be put in order, and lie in no band: bands are of shares of answers. */
const isRated = (given: { [name: string]: number }): boolean =>
  Object.values(given).every((value) => Number.isInteger(value) && value >= 1 && value <= 5);

const round = (score: number): number => Math.round(score * 1000) / 1000;

const aboveZero = (value: number | null): number | null => (value !== null && value > 0 ? value : null);
