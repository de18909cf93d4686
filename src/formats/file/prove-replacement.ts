import { pairsOf, type Replacement, replacement } from './find-replacement.ts';
import { listBecame, restoreLine, wordsOf } from './restore-line.ts';

/** What a file remembers, of which a Replace All changed something. */
export interface Changed {
  /** A memory as it was written (without its last sign), and as it stands there; the same, or empty: it tells nothing. */
  written: string;
  found: string;
  /** Lines of a memory that are not as they were written, the names that may stand in them, and what tells that one is right. */
  lines: readonly string[];
  names: readonly string[];
  isWhole(line: string): boolean;
}

/** The replacement that makes exactly what stands there of what was written; `null`: none does, or nothing tells. */
export function proveReplacement({ written, found, lines, names, isWhole }: Changed): Replacement | null {
  const isText = written !== '' && found !== '' && !found.startsWith(written);
  const few = [...new Set(lines)].sort((a, b) => a.length - b.length).slice(0, 5);
  const isProven = (made: Replacement) => {
    if (isText && !found.startsWith(made.apply(written))) return false;
    // Digits went over all hashes and checks as well.
    if (isText && /^\d+$/.test(made.from)) return true;
    const altered = names.filter((name) => name.toLowerCase().includes(made.from.toLowerCase()));
    const became = listBecame(altered, made);
    return few.every((line) => isWhole(restoreLine(line, became, isWhole)));
  };
  const tried = new Set<string>();
  for (const [from, to] of isText ? pairsAt(written, found) : pairsIn(few[0] ?? '', names))
    for (const flags of ['g', 'gi']) {
      const key = JSON.stringify([from, to, flags]);
      const made = tried.has(key) ? null : replacement(from, to, flags);
      if (made && isProven(made)) return widen(made, isText ? [written] : names, flags, isProven);
      tried.add(key);
    }
  return null;
}

/** Where two texts begin to differ, all that may have been replaced there: the shortest first. */
function* pairsAt(written: string, found: string): Generator<[from: string, to: string]> {
  let at = 0;
  while (written[at] === found[at]) at++;
  for (let size = 1; size < mostSigns; size++)
    for (let before = 0; before <= Math.min(size, at, 20); before++) {
      const [start, end] = [at - before, at - before + size];
      const from = written.slice(start, end);
      // It is within a word of the memory.
      if (/["[\]{}\\]/.test(from)) continue;
      for (let length = 0; length < mostSigns; length++) {
        const to = found.slice(start, start + length);
        const isNext = ['g', 'gi'].some((flags) => {
          const rest = replacement(from, to, flags).apply(written.slice(end, end + 40));
          return found.startsWith(rest.slice(0, 20), start + length);
        });
        if (from !== to && isNext) yield [from, to];
      }
    }
}

/** All that may have been replaced in one line. */
function* pairsIn(line: string, names: readonly string[]): Generator<[from: string, to: string]> {
  const words = wordsOf(line).filter((word) => !/^\d+$/.test(word));
  for (const name of new Set(names))
    for (const word of words) for (const [from, to] of pairsOf(name, word)) yield [from, to];
}

/** Words of a memory are no longer. */
const mostSigns = 40;

/** Of a word that was replaced the whole: `st` and `ph` are `stage` and `phase`, as far as the proof holds for it. */
function widen(
  found: Replacement,
  words: readonly string[],
  flags: string,
  isProven: (replaced: Replacement) => boolean,
): Replacement {
  const { from, to } = found;
  const word = words.find((each) => each.includes(from)) ?? '';
  const at = word.indexOf(from);
  for (const [start, end] of [
    ['', word.charAt(at + from.length)],
    [word.charAt(at - 1), ''],
  ] as const) {
    // No further than the word, unless what was replaced begins or ends with a blank.
    const isWithin = /\w/.test(start + end) || (start === '' ? /\s$/ : /^\s/).test(from);
    if (from.length < 2 || start + end === '' || !isWithin) continue;
    const wider = replacement(start + from + end, start + to + end, flags);
    if (isProven(wider)) return widen(wider, words, flags, isProven);
  }
  return found;
}
