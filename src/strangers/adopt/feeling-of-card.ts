import { labelOfUnsaid, withoutFace } from '../../journey/emotion.ts';
import type { DraftCard } from '../../plane/map-draft.ts';
import { type Feeling, readFeeling, scaleOf } from '../../plane/words/read-feeling.ts';

/** A marker of ours stands at a height that says something, or says that nobody has said anything yet. */
export const hasHeight = ({ value }: DraftCard): boolean => value !== undefined && value !== null;

/** What its height says counts, then its words; numbers are on the scale of all that are in its row. */
export function feelingOf(
  { value, text, lane }: DraftCard,
  cards: readonly DraftCard[],
): (Omit<Feeling, 'value'> & { value?: number }) | null {
  if (value === null) return null;
  if (value === 'not said') return { label: labelOfUnsaid(text) ?? '', bare: true };
  if (value !== undefined) return { value, label: withoutFace(text), bare: true };
  return readFeeling(text, scaleOf(cards.filter((other) => other.lane === lane).map((other) => other.text)));
}
