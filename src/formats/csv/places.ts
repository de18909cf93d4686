import { FormatError } from '../format.ts';
import type { TableMemory } from './row-memory.ts';

/** The stages (or lanes) that a table knows of, to find the one that a row names. */
export interface Places {
  word: 'stage' | 'lane';
  /** Ids by name, in lower case. */
  idsByName: Map<string, Set<string>>;
  nameById: Map<string, string>;
  /** Whether these are all that the map had, so that another name must be a mistake. */
  complete: boolean;
}

/** From what the table remembers, and from its rows: each may give an id and a name. */
export function collectPlaces(
  word: Places['word'],
  memory: TableMemory | null,
  rows: readonly { id: string; name: string }[],
): Places {
  const places: Places = { word, idsByName: new Map(), nameById: new Map(), complete: memory !== null };
  for (const [id, name] of (word === 'stage' ? memory?.stages : memory?.lanes) ?? []) note(places, id, name);
  for (const { id, name } of memory ? [] : rows) if (id !== '' && name !== '') note(places, id, name);
  return places;
}

/**
 * The id that a row means, `null` for none. An id wins over a name; a name that we cannot know (the table has
 * lost its memory) is passed on for the board to know. Throws `FormatError` with the row.
 */
export function findPlace(places: Places, row: number, id: string, name: string): string | null {
  if (id !== '') return places.nameById.has(id) ? id : (byName(places, row, id) ?? unknown(places, row, id));
  if (name === '') return null;
  if (places.nameById.has(name) && !places.idsByName.has(key(name))) return name;
  return byName(places, row, name) ?? unknown(places, row, name);
}

function byName(places: Places, row: number, name: string): string | null {
  const ids = [...(places.idsByName.get(key(name)) ?? [])];
  if (ids.length > 1) {
    throw new FormatError(
      `Row ${row}: ${ids.length} ${places.word}s are called ${JSON.stringify(name)}. Say which one in the column ${places.word}_id: ${ids.join(' or ')}.`,
    );
  }
  return ids[0] ?? null;
}

function unknown(places: Places, row: number, name: string): string {
  if (!places.complete) return name;
  const known = [...places.nameById.values()].map((other) => JSON.stringify(other)).join(', ');
  throw new FormatError(
    `Row ${row}: there is no ${places.word} ${JSON.stringify(name)}. The map has ${known || 'none'}. Correct the cell, or add the ${places.word} on the board first.`,
  );
}

function note(places: Places, id: string, name: string): void {
  places.nameById.set(id, name);
  const ids = places.idsByName.get(key(name)) ?? new Set();
  ids.add(id);
  places.idsByName.set(key(name), ids);
}

function key(name: string): string {
  return name.trim().toLowerCase();
}
