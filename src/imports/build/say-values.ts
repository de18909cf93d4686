import type { Card } from '../../journey/journey.ts';

/** Words for a rating stay with its note: `high` is a 4, and can be read as it was said. */
export function keepWords(cards: readonly Card[], text: string): void {
  if (!/^\s*[1-5]\s*$/.test(text)) for (const card of cards) card.severityAsGiven = text;
}

const kinds = ['nps', 'csat', 'ces', 'conversion', 'churn', 'retention', 'referral', 'cost', 'time'];

/** What kind of number a name says. */
export const metricKind = (name: string): string =>
  kinds.find((kind) => new RegExp(`\\b${kind}\\b`, 'i').test(name)) ?? 'custom';
