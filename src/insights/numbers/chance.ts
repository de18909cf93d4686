/** How likely a difference at least as large is where nothing has changed, and by which test. */
export interface Chance {
  /** 0 to 1, two-sided. */
  p: number;
  test: string;
}

/** A difference counts as more than chance below this. */
export const chanceLimit = 0.05;

/**
 * Whether two shares differ: the two-proportion z-test with the pooled share; Fisher’s exact test where fewer than 5 answers are
 * to be expected on any side. Both `n` above 0.
 */
export function compareShares(a: { hits: number; n: number }, b: { hits: number; n: number }): Chance {
  const pooled = (a.hits + b.hits) / (a.n + b.n);
  const least = Math.min(a.n, b.n) * Math.min(pooled, 1 - pooled);
  if (least < 5)
    return { p: fisherExact(a.hits, a.n - a.hits, b.hits, b.n - b.hits), test: 'Fisher’s exact test' };
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / a.n + 1 / b.n));
  return { p: twoSided((a.hits / a.n - b.hits / b.n) / error), test: 'two-proportion z-test' };
}

/** A sample of a Net Promoter question. */
export interface Promoted {
  promoters: number;
  detractors: number;
  n: number;
}

/**
 * Whether two Net Promoter Scores differ: the adjusted-Wald test (Lewis and Sauro, MeasuringU, 2021), which adds ¾ promoter, ¾ detractor
 * and 1½ passives to either sample, so that few or all-alike answers do not seem sure. Both `n` above 0.
 */
export function compareNps(a: Promoted, b: Promoted): Chance {
  const [one, other] = [adjust(a), adjust(b)];
  const z = (one.score - other.score) / Math.sqrt(one.variance + other.variance);
  return { p: twoSided(z), test: 'adjusted-Wald z-test' };
}

function adjust({ promoters, detractors, n }: Promoted): { score: number; variance: number } {
  const [p, d] = [(promoters + 0.75) / (n + 3), (detractors + 0.75) / (n + 3)];
  return { score: p - d, variance: (p + d - (p - d) ** 2) / (n + 3) };
}

/** Both tails of the normal curve beyond `z`. */
export function twoSided(z: number): number {
  return Math.min(1, 2 * upperTail(Math.abs(z)));
}

/** The normal curve’s upper tail, to 7 digits: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.17. */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
}

/** Fisher’s exact test of a table of two by two, two-sided: the sum of all tables that are no likelier than this one. */
export function fisherExact(a: number, b: number, c: number, d: number): number {
  const [rowA, rowC, column, all] = [a + b, c + d, a + c, a + b + c + d];
  const logs = [0];
  for (let i = 1; i <= all; i++) logs.push((logs[i - 1] ?? 0) + Math.log(i));
  const log = (n: number) => logs[n] ?? 0;
  const fixed = log(rowA) + log(rowC) + log(column) + log(all - column) - log(all);
  const chanceOf = (x: number) =>
    Math.exp(fixed - log(x) - log(rowA - x) - log(column - x) - log(rowC - column + x));
  const seen = chanceOf(a);
  let sum = 0;
  for (let x = Math.max(0, column - rowC); x <= Math.min(rowA, column); x++)
    if (chanceOf(x) <= seen * (1 + 1e-7)) sum += chanceOf(x);
  return Math.min(1, sum);
}
