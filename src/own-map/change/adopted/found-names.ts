import type { DraftName, DraftNames, FoundMap } from '../../../plane/map-draft.ts';
import type { Draft } from '../draft.ts';

/** The name of a stage or lane as it was found on the board. */
export const foundName = (found: FoundMap, list: keyof DraftNames, id: string): DraftName | undefined =>
  found[list].find((name) => found.ids.get(name) === id);

/** The names as they shall be, in the target's order: those that stay, and those that are drawn (`fresh`), by id. */
export function namesNow(
  { target }: Draft,
  found: FoundMap,
  fresh: ReadonlyMap<string, DraftName>,
): DraftNames {
  const of = (list: keyof DraftNames) =>
    target[list].map(({ id, name }) => fresh.get(id) ?? foundName(found, list, id) ?? nowhere(id, name));
  return { stages: of('stages'), lanes: of('lanes') };
}

/** A name that found no place on the board: what asks for it is a hindrance. */
export function nowhere(key: string, name: string): DraftName {
  return { key, name, nodes: [], from: Number.NaN, to: Number.NaN };
}

/**
 * Why a column or row cannot be added after this one, or this one taken away: where names are not drawn one by one, with what to
 * do on the board; else `null`.
 */
export function whyNotAlone(
  list: keyof DraftNames,
  name: DraftName | undefined,
  how: 'add' | 'remove',
): string | null {
  const word = list === 'stages' ? 'stage' : 'row';
  const isAdded = how === 'add';
  const then = isAdded ? 'then it is read.' : 'then it is gone here too.';
  if (name?.fill !== undefined)
    return `A legend tells the ${word}s by their colours on this board: ${isAdded ? 'add a colour with its name there' : 'take the colour out there'}, ${then}`;
  if (name?.line !== undefined)
    return `The names of all ${word}s stand in one text on this board: ${isAdded ? 'write the new one there and lay its notes beside it' : 'delete its line there'}, ${then}`;
  return name && name.nodes.length > 0
    ? null
    : `The ${word}s have no names on this board: write one for each there, then try again.`;
}
