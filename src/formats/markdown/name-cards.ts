import { own } from '../../journey/own.ts';
import type { Json, Records } from '../../journey/records.ts';

/**
 * Notes by where they stand, as seen from a stage: `Pain points`, or `Purchase / Opportunities, 2`; without a number it is the first. Were
 * they named by their words, each reworded note would change the lines of all arrows to it.
 */
export function nameCards(
  byId: Records['byId'],
  cells: Records['orders']['cells'],
  seenFrom: Json | undefined,
): Map<string, string> {
  const names = new Map<string, string>();
  const nameOf = (id: unknown) => String(typeof id === 'string' ? (own(byId, id)?.fields.name ?? '') : '');
  for (const [key, cards] of Object.entries(cells)) {
    const place: unknown = JSON.parse(key);
    const [stage, lane]: unknown[] = Array.isArray(place) ? place : [];
    const isHere = stage !== null && stage === seenFrom;
    const from = isHere ? '' : stage === null ? 'Beside the stages' : nameOf(stage);
    const where = [from, nameOf(lane)].filter((name) => name !== '').join(' / ') || 'In no row';
    for (const [at, id] of cards.entries()) names.set(id, at > 0 ? `${where}, ${at + 1}` : where);
  }
  return names;
}
