import type { Journey } from '../../journey/journey.ts';
import { addDays, addMonths, daysBetween, readDate } from '../facts/read-date.ts';
import { triggersSince } from '../review-dates.ts';

/** Whether a map is due to be looked at again. */
export interface ReviewState {
  /** `due`: its day has come, or something happened; `soon`: within two weeks; `planned`; `none`: nobody said when. */
  state: 'due' | 'soon' | 'planned' | 'none';
  /** ISO date of the next review, as said, or by the rhythm from the last one. */
  next: string | null;
  /** Days until then, negative when it is past; `null` without a date. */
  days: number | null;
  /** How many triggers came after the last review. */
  triggers: number;
}

/** Holds the next review and the triggers of a map against today (ISO date). */
export function reviewState(journey: Journey, today: string): ReviewState {
  const next = readDate(journey.review) ?? nextReview(journey, readDate(journey.reviewed));
  const triggers = triggersSince(journey);
  const days = next === null ? null : daysBetween(today, next);
  const state =
    triggers > 0 || (days !== null && days <= 0)
      ? 'due'
      : days === null
        ? 'none'
        : days <= 14
          ? 'soon'
          : 'planned';
  return { state, next, days, triggers };
}

/** The day after which a map reviewed on `day` is due again, by its rhythm; without one, as far as its last two dates lay apart. */
export function nextReview({ rhythm, reviewed, review }: Journey, day: string | null): string | null {
  if (day === null) return null;
  const step = readRhythm(rhythm);
  if (step?.months !== undefined) return addMonths(day, step.months);
  if (step?.days !== undefined) return addDays(day, step.days);
  const [last, planned] = [readDate(reviewed), readDate(review)];
  if (last === null || planned === null) return null;
  const apart = daysBetween(last, planned);
  return apart > 0 ? addDays(day, apart) : null;
}

/** How far reviews lie apart, as said: `monthly`, `quarterly`, `every 6 weeks`, `90 days`; `null` where that is not said. */
export function readRhythm(rhythm: unknown): { months?: number; days?: number } | null {
  if (typeof rhythm !== 'string') return null;
  const count = Number(/\d+/.exec(rhythm)?.[0] ?? 1);
  if (/quarter/i.test(rhythm)) return { months: 3 * count };
  if (/half|twice a year/i.test(rhythm)) return { months: 6 };
  if (/year|annual/i.test(rhythm)) return { months: 12 * count };
  if (/month/i.test(rhythm)) return { months: count };
  if (/fortnight/i.test(rhythm)) return { days: 14 };
  if (/week/i.test(rhythm)) return { days: 7 * count };
  return /da(y|ily)/i.test(rhythm) ? { days: count } : null;
}
