import { type Journey, recordLists } from './journey.ts';
import { isObject, own } from './own.ts';
import { cellsOf } from './records-of.ts';

/** Whether two JSON values say the same; the order of an object's fields says nothing, `-0` is `0`. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, i) => sameJson(item, b[i]));
  }
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => sameJson(a[key], own(b, key)));
}

/**
 * Whether everything that was given came back: every field of every record, no record more or less, and the
 * order of stages, of lanes, and of the cards within each cell. `null` and absent are the same. The journey's
 * own id counts too.
 */
export function equalJourneys(given: Journey, got: Journey): boolean {
  return differences(given, got).length === 0;
}

/** What did not come back, one line each; for tests and messages. */
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
