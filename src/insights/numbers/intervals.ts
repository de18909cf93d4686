/** Two ends between which a value lies in 95 of 100 samples like this one. */
export interface Interval {
  low: number;
  high: number;
}

/** The two-sided 95 % point of the normal curve. */
export const z95 = 1.96;

/**
 * Wilson’s score interval of a share (E. B. Wilson, 1927), as shares of 1: right also for few answers, and for none or all. For
 * `n` above 0.
 */
export function wilsonInterval(hits: number, n: number): Interval {
  const share = hits / n;
  const z2 = z95 * z95;
  const middle = share + z2 / (2 * n);
  const reach = z95 * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  const scale = 1 + z2 / n;
  return { low: Math.max(0, (middle - reach) / scale), high: Math.min(1, (middle + reach) / scale) };
}

/**
 * The interval of a Net Promoter Score in its own unit: ±1.96 · √((p + d − (p − d)²) / n) · 100, from the variance of a difference
 * of two shares of one sample; never beyond −100 and 100. Where all are promoters, all passives or all detractors, that would be no
 * interval at all, however few they are: then the adjusted Wald’s, with ¾ promoter, ¾ detractor and 1½ passives more. `n` above 0.
 */
export function npsInterval(promoters: number, detractors: number, n: number): Interval {
  const score = (promoters - detractors) / n;
  const isAlike = Math.abs(score) === 1 || promoters + detractors === 0;
  const few = isAlike ? 0.75 : 0;
  const [p, d, all] = [promoters + few, detractors + few, n + 4 * few];
  const middle = (p - d) / all;
  const reach = z95 * Math.sqrt(Math.max(0, (p + d) / all - middle ** 2) / all);
  return {
    low: Math.max(-1, Math.min(score, middle - reach)) * 100,
    high: Math.min(1, Math.max(score, middle + reach)) * 100,
  };
}
