import { rankCards } from '../../insights/ranking/rank-cards.ts';
import type { Card, Emotion, Journey } from '../../journey/journey.ts';
import { cardsOfKind } from './map-parts.ts';

/** Pain points, the worst first: by severity, of equals as they are ranked everywhere (`rankCards`). What nobody rated comes last. */
export function rankPains(journey: Journey): Card[] {
  const rated = journey.cards.filter(({ severity }) => severity !== undefined);
  const ranked = new Map(rankCards(journey, 'pains').map(({ recordId }, at) => [recordId, at]));
  const placeOf = ({ id }: Card) => ranked.get(id) ?? ranked.size;
  return [...new Set([...cardsOfKind(journey, 'pains', 'barriers'), ...rated])].sort(
    (a, b) => (b.severity ?? 0) - (a.severity ?? 0) || placeOf(a) - placeOf(b),
  );
}

export interface Moment {
  stageId: string;
  /** How bad it gets: the lowest of its feelings, −2 to 2. */
  value: number;
  /** All feelings as low as that. */
  feelings: Emotion[];
}

/** The stages in which somebody feels worst, the lowest first; of two as low, the one with the lower mean. */
export function lowestMoments({ stages, emotions }: Journey, most: number): Moment[] {
  const moments = stages.flatMap(({ id }) => {
    const felt = emotions.filter(({ stageId, value }) => stageId === id && value !== undefined);
    const values = felt.map(({ value = 0 }) => value);
    const value = Math.min(...values);
    const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
    return felt.length === 0
      ? []
      : [{ stageId: id, value, mean, feelings: felt.filter((emotion) => emotion.value === value) }];
  });
  return moments.sort((a, b) => a.value - b.value || a.mean - b.mean).slice(0, most);
}

/** What is to be done: ideas that somebody has taken on first, by date, then the others as they are ranked; what is done already last. */
export function nextActions(journey: Journey): Card[] {
  const ranked = new Map(rankCards(journey, 'opportunities').map(({ recordId }, at) => [recordId, at]));
  const rank = (card: Card) => (isDone(card) ? 3 : card.due ? 0 : card.owner ? 1 : 2);
  return cardsOfKind(journey, 'opportunities', 'solutions').sort(
    (a, b) =>
      rank(a) - rank(b) ||
      compareWords(a.due ?? '', b.due ?? '') ||
      (ranked.get(a.id) ?? 0) - (ranked.get(b.id) ?? 0),
  );
}

/** Whether its status says that nothing is left to do. */
export function isDone({ status = '' }: Card): boolean {
  return /^\s*(done|closed|complete[d]?|released|shipped|live|rejected|cancel+ed|won.t (do|fix))\b/i.test(
    status,
  );
}

const compareWords = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
