/** Gives a new id at each call. */
export type Ids = () => string;

/** No vowels and no look-alikes: an id never reads like a word, and can be read out on the phone. */
const letters = 'bcdfghjkmnpqrstvwxz';
const signs = `${letters}23456789`;

/**
 * Short ids, never one of `taken` and never the same twice. They begin with a letter, so that no spreadsheet
 * takes one for a number and no object sorts its keys by them. `random` as `Math.random`.
 */
export function createIds(random: () => number, taken: Iterable<string> = []): Ids {
  const used = new Set(taken);
  const pick = (from: string) => from.charAt(Math.floor(random() * from.length) % from.length);
  return () => {
    let id = pick(letters);
    // A poor `random` may repeat itself: the id then grows until it is new.
    while (id.length < 8 || used.has(id)) id += pick(signs);
    used.add(id);
    return id;
  };
}
