import { groupBy } from '../../journey/group-by.ts';
import type { Replacement } from './find-replacement.ts';

/** Our own names by what a replacement made of them. */
export type Became = ReadonlyMap<string, readonly string[]>;

export function listBecame(names: Iterable<string>, { apply }: Pick<Replacement, 'apply'>): Became {
  return groupBy(new Set(names), apply);
}

/**
 * A line of a memory with its names as they were, if then its check is right: of several that became one, the one that makes it so. Of digits,
 * hashes and checks are others as well: then a name that only one has become is still that one.
 */
export function restoreLine(line: string, became: Became, isWhole: (line: string) => boolean): string {
  if (isWhole(line)) return line;
  const parts = line.split(/([^\s"=@~+%{}[\]:,]+)/);
  const choices = parts.map((part) => [...new Set([...(became.get(part) ?? []), part])]);
  for (const way of waysOf(choices)) if (isWhole(way)) return way;
  const alone = parts.map((part) => {
    const [name = part, ...others] = became.get(part) ?? [];
    return others.length > 0 ? part : name;
  });
  return alone.join('');
}

/** The first of all ways to choose one of each, joined; the last choice changes soonest. */
function* waysOf(choices: readonly (readonly string[])[]): Generator<string> {
  const open = choices.filter((names) => names.length > 1);
  // What stands before each of them, and behind the last.
  const fixed = [''];
  for (const names of choices) {
    if (names.length > 1) fixed.push('');
    else fixed[fixed.length - 1] += names[0] ?? '';
  }
  const total = open.reduce((product, names) => Math.min(mostWays, product * names.length), 1);
  for (let turn = 0; turn < total; turn += 1) {
    let [rest, way] = [turn, fixed[open.length] ?? ''];
    for (let at = open.length - 1; at >= 0; at -= 1) {
      const names = open[at] ?? [];
      way = `${fixed[at] ?? ''}${names[rest % names.length] ?? ''}${way}`;
      rest = Math.floor(rest / names.length);
    }
    yield way;
  }
}

const mostWays = 256;

/** What stands there, to what it was; what a replacement leaves alone is itself. */
export function undoWords(
  words: readonly string[],
  { apply }: Pick<Replacement, 'apply'>,
): Map<string, string> {
  const back = new Map(words.map((word) => [apply(word), word]));
  for (const word of words) if (apply(word) === word) back.set(word, word);
  return back;
}

/** The texts and the words of a memory, to be compared with those of its copy. */
export function wordsOf(memory: string): string[] {
  const found = [/"(?:[^"\\]|\\.)*"/g, memoryWord].flatMap((each) => memory.match(each) ?? []);
  return found
    .map((word) => word.replace(/^"|"$/g, ''))
    .filter((word) => word.length <= 200 && /\w/.test(word));
}

const memoryWord = /[^\s"=@~+%{}[\]:,]+/g;
