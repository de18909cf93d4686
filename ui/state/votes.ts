import type { Card, Journey } from '../../src/journey/journey.ts';

/** Totals of a voting session as a person types them in, of one map. */
export interface VotesDraft {
  rootId: string | null;
  /** By card id: what stands in its field; a card that nobody touched is not in it. */
  typed: { [cardId: string]: string };
  done: { count: number; undone: boolean } | null;
}

export type VotesAction =
  | { do: 'start'; rootId: string }
  | { do: 'type'; cardId: string; value: string }
  | { do: 'saved'; count: number }
  | { do: 'undone' };

export const noVotes: VotesDraft = { rootId: null, typed: {}, done: null };

/** Pure. What was typed is kept when the view is left and entered again for the same map. */
export function reduceVotes(state: VotesDraft, action: VotesAction): VotesDraft {
  switch (action.do) {
    case 'start':
      return { ...(action.rootId === state.rootId ? state : noVotes), rootId: action.rootId, done: null };
    case 'type':
      return { ...state, typed: { ...state.typed, [action.cardId]: action.value }, done: null };
    case 'saved':
      return { ...state, typed: {}, done: { count: action.count, undone: false } };
    case 'undone':
      return state.done === null ? state : { ...state, done: { ...state.done, undone: true } };
  }
}

/** Whether a field can be saved: empty, or a whole number that a vote can have. */
export function isTotal(value: string): boolean {
  return /^\d{0,6}$/.test(value.trim());
}

/** What saving would change: the new total by card, `null` where one is taken away. */
export function votesToSave(journey: Journey, { typed }: VotesDraft): { card: Card; votes: number | null }[] {
  const changed: { card: Card; votes: number | null }[] = [];
  for (const card of journey.cards) {
    const value = Object.hasOwn(typed, card.id) ? typed[card.id]?.trim() : undefined;
    if (value === undefined || !isTotal(value)) continue;
    const votes = value === '' ? null : Number(value);
    if (votes !== (card.votes ?? null)) changed.push({ card, votes });
  }
  return changed;
}
