import { sameJson } from '../../src/journey/equal.ts';
import { type Journey, recordLists } from '../../src/journey/journey.ts';
import { own } from '../../src/journey/own.ts';
import { cellsOf } from '../../src/journey/records-of.ts';

/**
 * What of a journey did not come back, one line each: every field of every record, records more or less, the order of
 * stages, of lanes, and of the cards within each cell. `null` and absent are the same.
 */
export function differences(given: Journey, got: Journey): string[] {
  const found = compareFields('journey', given, got);
  for (const list of recordLists) {
    const others = new Map(got[list].map((record) => [record.id, record]));
    for (const record of given[list]) {
      const other = others.get(record.id);
      const where = `${list} ${record.id}`;
      found.push(...(other ? compareFields(where, record, other) : [`${where} is gone`]));
      others.delete(record.id);
    }
    found.push(...[...others.keys()].map((id) => `${list} ${id} is new`));
  }
  for (const list of ['stages', 'lanes'] as const) {
    const [before, after] = [given[list].map(({ id }) => id), got[list].map(({ id }) => id)];
    if (!sameJson(before, after)) found.push(`${list} are in another order`);
  }
  const [before, after] = [cellsOf(given.cards), cellsOf(got.cards)];
  for (const [cell, ids] of Object.entries(before)) {
    if (!sameJson(ids, own(after, cell))) found.push(`cell ${cell} has another order`);
  }
  return found;
}

function compareFields(
  where: string,
  given: { [field: string]: unknown },
  got: { [field: string]: unknown },
): string[] {
  const lists: readonly string[] = recordLists;
  return Object.keys(given)
    .filter((field) => !(where === 'journey' && lists.includes(field)))
    .filter((field) => !sameJson(given[field] ?? null, own(got, field) ?? null))
    .map(
      (field) =>
        `${where}: ${field} was ${JSON.stringify(given[field])}, is ${JSON.stringify(own(got, field))}`,
    );
}
