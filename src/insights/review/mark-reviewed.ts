import type { Journey } from '../../journey/journey.ts';
import type { Json } from '../../journey/records.ts';
import { readDate } from '../facts/read-date.ts';
import { nextReview } from './review-state.ts';

/**
 * What changes in a map that is reviewed today (ISO date): the day, and the next one by its rhythm. Without a rhythm, a
 * day that is still to come stays, and one that is past goes.
 */
export function markReviewed(journey: Journey, today: string): { [field: string]: Json } {
  const next = nextReview(journey, today);
  if (next !== null) return { reviewed: today, review: next };
  const planned = readDate(journey.review);
  if (planned === null || planned > today) return { reviewed: today };
  return { reviewed: today, review: null };
}
