import type { Card, Journey } from '../../journey/journey.ts';
import { knownLaneKind } from '../../journey/lane-kinds.ts';

/** What a card is worth and what it takes, 0 to 5 each; on the matrix in steps of a half. `null`: somebody has yet to say one of them. */
export interface Rating {
  value: number;
  effort: number;
}
export type MaybeRating = Rating | null;

export const ratingScale = { most: 5, step: 0.5 } as const;

type Fields = { [field: string]: unknown };
type Rated = Pick<Card, 'customerValue' | 'businessValue' | 'effort'>;

/** The cards that a matrix shows: what could be done. */
export function cardsOfMatrix({ cards, lanes }: Journey): Card[] {
  const kinds = new Map<string | null, string>(lanes.map(({ id, kind }) => [id, knownLaneKind(kind)]));
  return cards.filter(({ laneId }) => ['opportunities', 'solutions'].includes(kinds.get(laneId) || ''));
}

/** The rating that a card’s fields give. Value is the mean of customer value and business value (TheyDo), or the one of them that is said. */
export function ratingOf(fields: Rated | Fields): MaybeRating {
  const [value, effort] = [worthOf(fields), numberIn(fields.effort)];
  return value === null || effort === null ? null : { value, effort };
}

/** Whether two ratings have one place on the matrix. */
export function sameRating(a: MaybeRating, b: MaybeRating): boolean {
  if (!a || !b) return a === b;
  return snap(a.value) === snap(b.value) && snap(a.effort) === snap(b.effort);
}

/**
 * A card’s fields after its reference was dragged. What was not moved along its axis stays exactly as it is. A new value is the new mean: what
 * sets customer value and business value apart stays, as far as the scale has room for it.
 */
export function withRating(fields: Fields, rating: MaybeRating): Fields {
  const { customerValue, businessValue, effort, ...rest } = fields;
  if (!rating) return rest;
  const [value, taken] = [worthOf(fields), numberIn(effort)];
  const [customer, business] = [numberIn(customerValue), numberIn(businessValue)];
  const apart = customer === null || business === null ? 0 : (customer - business) / 2;
  const room = Math.min(rating.value, ratingScale.most - rating.value);
  const by = Math.max(-room, Math.min(room, apart));
  const now = { ...fields };
  if (value === null || snap(value) !== rating.value)
    Object.assign(now, { customerValue: rating.value + by, businessValue: rating.value - by });
  if (taken === null || snap(taken) !== rating.effort) now.effort = rating.effort;
  return now;
}

/** To the nearest step of the scale. */
export function snap(amount: number): number {
  const { most, step } = ratingScale;
  return Math.round(Math.max(0, Math.min(most, amount)) / step) * step;
}

function worthOf({ customerValue, businessValue }: Fields): number | null {
  const [customer, business] = [numberIn(customerValue), numberIn(businessValue)];
  if (customer === null || business === null) return customer ?? business;
  return (customer + business) / 2;
}

/** Words such as “high” are no number: such a card is not rated yet. */
function numberIn(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value.replace(',', '.')) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}
