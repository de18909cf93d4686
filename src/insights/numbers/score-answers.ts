import { type Interval, npsInterval, wilsonInterval } from './intervals.ts';

/** What answers of a survey can be made into. */
export const surveyKinds = ['nps', 'csat', 'ces'] as const;
export type SurveyKind = (typeof surveyKinds)[number];
/** The highest answer: 10 (from 0), 5 or 7 (from 1). */
export type Scale = 5 | 7 | 10;

/** A number made of answers, with how sure it is. */
export interface Score {
  kind: SurveyKind;
  scale: Scale;
  /** How many answers count. */
  n: number;
  /** NPS: −100 to 100; CSAT and CES: per cent. `null`: nobody answered. */
  value: number | null;
  /** The 95 % interval around it. */
  low: number | null;
  high: number | null;
  definition: string;
  /** The mean of all answers, on their own scale: some define CSAT and CES by it. */
  mean: number | null;
  /** The answers as groups: promoters and detractors of NPS; those who agree, of the others. */
  hits: number;
  misses: number;
}

/** The scales on which a kind is asked; the first is the usual one. */
export const scalesOf: { readonly [kind in SurveyKind]: readonly Scale[] } = {
  nps: [10],
  csat: [5, 7],
  ces: [7, 5],
};

/** The lowest answer of a scale. */
export const lowestOf = (scale: Scale): number => (scale === 10 ? 0 : 1);

/** Whether an answer is one of the scale’s whole numbers. */
export function isOnScale(answer: number, scale: Scale): boolean {
  return Number.isInteger(answer) && answer >= lowestOf(scale) && answer <= scale;
}

/**
 * Scores answers, all of which are on the scale. NPS: share of 9 and 10 minus share of 0 to 6 (Reichheld, 2003). CSAT: share of the two
 * highest answers. CES: share of answers above the middle of the scale. Values and ends of intervals are rounded: NPS to whole
 * points, shares to a tenth of a per cent. No answers: no value.
 */
export function scoreAnswers(kind: SurveyKind, answers: readonly number[], scale: Scale): Score {
  const n = answers.length;
  const count = (test: (answer: number) => boolean) => answers.filter(test).length;
  const from = kind === 'nps' ? 9 : lowestHit(kind, scale);
  const hits = count((answer) => answer >= from);
  const misses = kind === 'nps' ? count((answer) => answer <= 6) : n - hits;
  const common = { kind, scale, n, definition: define(kind, scale), hits, misses };
  if (n === 0) return { ...common, value: null, low: null, high: null, mean: null };
  const mean = round(answers.reduce((sum, answer) => sum + answer, 0) / n, 2);
  if (kind === 'nps') {
    const { low, high } = npsInterval(hits, misses, n);
    return {
      ...common,
      value: round(((hits - misses) / n) * 100, 0),
      low: round(low, 1),
      high: round(high, 1),
      mean,
    };
  }
  const { low, high }: Interval = wilsonInterval(hits, n);
  return {
    ...common,
    value: round((hits / n) * 100, 1),
    low: round(low * 100, 1),
    high: round(high * 100, 1),
    mean,
  };
}

/** The lowest answer that counts as satisfied, or as easy. */
function lowestHit(kind: 'csat' | 'ces', scale: Scale): number {
  return kind === 'csat' ? scale - 1 : scale === 7 ? 5 : 4;
}

function define(kind: SurveyKind, scale: Scale): string {
  if (kind === 'nps')
    return 'Share of promoters (9 and 10) minus share of detractors (0 to 6) of all answers from 0 to 10, times 100, rounded. Interval: 95 %, ±1.96 · √((p + d − (p − d)²) / n); adjusted Wald where all answer alike.';
  const from = lowestHit(kind, scale);
  const who =
    kind === 'csat' ? `satisfied (${from} and ${scale})` : `who found it easy (${from} to ${scale})`;
  return `Share of people ${who} of all answers from 1 to ${scale}, in per cent; the mean is stated beside it. Interval: 95 %, Wilson score.`;
}

/** Rounds half away from zero, as people do by hand. */
export function round(value: number, digits: number): number {
  const factor = 10 ** digits;
  const rounded = (Math.sign(value) * Math.round(Math.abs(value) * factor + 1e-9)) / factor;
  return rounded === 0 ? 0 : rounded;
}
