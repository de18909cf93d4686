import { labelOfUnsaid, withoutFace } from '../../journey/emotion.ts';
import type { DraftCard } from '../../plane/map-draft.ts';
import { type Feeling, readFeeling, scaleOf } from '../../plane/words/read-feeling.ts';

/** A marker of ours stands at a height that says something, or says that nobody has said anything yet. */
export const hasHeight = ({ value }: DraftCard): boolean => value !== undefined && value !== null;

/** What its height says counts, then its words. */
export function feelingOf(
  card: DraftCard,
  row: readonly string[],
): (Omit<Feeling, 'value'> & { value?: number }) | null {
  if (card.value === null) return null;
  if (card.value === 'not said') return { label: labelOfUnsaid(card.text) ?? '', bare: true };
  if (card.value === undefined) return readFeeling(card.text, scaleOf(row));
  return { value: card.value, label: withoutFace(card.text), bare: true };
}
