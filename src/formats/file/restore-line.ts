import type { Replacement } from './find-replacement.ts';

/** Our own names by what a replacement made of them. */
export type Became = ReadonlyMap<string, readonly string[]>;

export function listBecame(names: Iterable<string>, { apply }: Pick<Replacement, 'apply'>): Became {
  const became = new Map<string, string[]>();
  for (const name of new Set(names)) became.set(apply(name), [...(became.get(apply(name)) ?? []), name]);
  return became;
}

/**
 * A line of a memory with its names as they were, if then its check is right: of several that became one, the one that makes it so. Of digits,
 * hashes and checks are others as well: then a name that only one has become is still that one.
 */
export function restoreLine(line: string, became: Became, isWhole: (line: string) => boolean): string {
  if (isWhole(line)) return line;
  const parts = line.split(/([^\s"=@~+%{}[\]:,]+)/);
  let lines = [''];
  for (const part of parts) {
    const names = new Set([...(became.get(part) ?? []), part]);
    lines = lines.flatMap((begun) => [...names].map((name) => begun + name)).slice(0, mostWays);
  }
  const alone = parts.map((part) => {
    const [name = part, ...others] = became.get(part) ?? [];
    return others.length > 0 ? part : name;
  });
  return lines.find(isWhole) ?? alone.join('');
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
