/** The formulas by which pain points and ideas are ranked: plain arithmetic, one function each. */

/** Severity × frequency × reach × weight of the stage: 1 to 5, 1 to 5, a share from 0 to 1, 1 or more. Not by any standard; our own. */
export function painScore(severity: number, frequency: number, reach: number, stageWeight: number): number {
  return severity * frequency * reach * stageWeight;
}

/**
 * Ulwick’s opportunity: importance + max(importance − satisfaction, 0), both 0 to 10 (share of the two highest answers, divided by 10; never a
 * mean). What satisfies more than it matters does not fall below its importance. Anthony Ulwick, What Customers Want, 2005.
 */
export function opportunityScore(importance: number, satisfaction: number): number {
  return importance + Math.max(importance - satisfaction, 0);
}

/** Reach × impact × confidence ÷ effort: people in a period, 0.25 to 3, a share from 0 to 1, person-months above 0 (Intercom’s RICE). */
export function riceScore(reach: number, impact: number, confidence: number, effort: number): number {
  return (reach * impact * confidence) / effort;
}

/** The mean of value for customers and for the business, each with its weight; effort stands against it and is not in it. */
export function valueScore(
  customer: number,
  business: number,
  { customerWeight = 1, businessWeight = 1 }: { customerWeight?: number; businessWeight?: number } = {},
): number {
  const weight = customerWeight + businessWeight;
  return weight === 0 ? 0 : (customer * customerWeight + business * businessWeight) / weight;
}

/** Where an opportunity’s score lies; sources set the bands differently, so they can be given: the least of each, highest first. */
export function opportunityBand(
  score: number,
  bands: OpportunityBands = usualBands,
): keyof OpportunityBands | 'served' {
  if (score > bands.extreme) return 'extreme';
  if (score >= bands.high) return 'high';
  return score >= bands.worth ? 'worth' : 'served';
}

export interface OpportunityBands {
  extreme: number;
  high: number;
  worth: number;
}

/** Above 15, 12 to 15, 10 to 12, below 10. */
export const usualBands: OpportunityBands = { extreme: 15, high: 12, worth: 10 };
