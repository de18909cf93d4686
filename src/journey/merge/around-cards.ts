import { own } from '../own.ts';
import type { Records } from '../records.ts';

/**
 * The records that a change of these cards can have to do with, of a map however large: the cards themselves, and all stages,
 * rows and personas. What hangs on a card is not among them: only for cards that stay.
 */
export function aroundCards(records: Records, cardIds: Iterable<string>): Records {
  const { journeyId, orders } = records;
  const byId: Records['byId'] = {};
  for (const id of [journeyId, ...orders.stages, ...orders.lanes, ...(orders.personas ?? []), ...cardIds]) {
    const record = own(records.byId, id);
    if (record) byId[id] = record;
  }
  return { journeyId, byId, orders };
}
