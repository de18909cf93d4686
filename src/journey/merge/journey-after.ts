import type { Card, Journey } from '../journey.ts';
import { own } from '../own.ts';
import { journeyFrom } from '../parse-journey.ts';
import type { Records } from '../records.ts';
import { cellsInOrder, fromRecords } from '../records-of.ts';
import type { Change } from './change.ts';

/**
 * A journey after changes, given its records after them: where only cards changed, those around them are enough
 * (`aroundCards`). What no change names stays the very same record, and is not looked
 * at again where only cards changed. Throws `JourneyError` when the records are not a journey.
 */
export function journeyAfter(journey: Journey, after: Records, changes: readonly Change[]): Journey {
  const changed = new Set(changes.map(({ recordId }) => recordId));
  if (!changes.every(({ kind }) => kind === 'card' || kind === 'cell')) {
    const whole = fromRecords(after);
    return { ...whole, cards: sameCards(journey.cards, whole.cards, changed) };
  }
  const { id, title, stages, lanes } = journey;
  const cards: { [field: string]: unknown }[] = [];
  for (const cardId of changed) {
    const record = own(after.byId, cardId);
    if (record?.kind === 'card') cards.push({ ...record.fields, id: cardId });
  }
  const fresh = new Map(
    journeyFrom({ id, title, stages, lanes, cards }).cards.map((card) => [card.id, card]),
  );
  const isInPlace = changes.every(
    ({ op, kind, field }) => kind === 'card' && op === 'update' && field !== 'stageId' && field !== 'laneId',
  );
  if (isInPlace) return { ...journey, cards: withReplaced(journey.cards, fresh) };
  const known = new Map(journey.cards.map((card) => [card.id, card]));
  const ordered: Card[] = [];
  for (const cell of cellsInOrder(after))
    for (const cardId of own(after.orders.cells, cell) ?? []) {
      const card = fresh.get(cardId) ?? known.get(cardId);
      if (card) ordered.push(card);
    }
  return { ...journey, cards: ordered };
}

function sameCards(before: readonly Card[], after: readonly Card[], changed: ReadonlySet<string>): Card[] {
  const known = new Map(before.map((card) => [card.id, card]));
  return after.map((card) => (changed.has(card.id) ? card : (known.get(card.id) ?? card)));
}

/** Nearly all stay: this goes over all of a map at each edit, so it is a loop that ends with the last that is otherwise. */
function withReplaced(cards: readonly Card[], fresh: ReadonlyMap<string, Card>): Card[] {
  const now = cards.slice();
  for (let at = 0, left = fresh.size; left > 0 && at < now.length; at += 1) {
    const card = fresh.get(now[at]?.id ?? '');
    if (!card) continue;
    now[at] = card;
    left -= 1;
  }
  return now;
}
