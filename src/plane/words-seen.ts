import type { SeenNode } from './scene.ts';
import { wordsOf } from './seen-nodes.ts';

/**
 * The words of a page that nothing in the answer says yet. They leave only with the record that says them; what is left
 * is in none, however it was read: so every word is in the answer exactly once.
 */
export interface WordsSeen {
  /** Takes the words that a record says from a node that shows it. `said`: the record's values, each a run of words. */
  say(node: SeenNode, said: readonly string[]): void;
  /** Takes all words of a node whose record says them in another form (a value, a table of facts, scaffold of ours). */
  sayAll(node: SeenNode): void;
  /** What of the node nothing says: all of it as it stands, or what was not taken; empty when all was. */
  left(node: SeenNode): string;
  /** Was anything taken from the node? */
  isTouched(node: SeenNode): boolean;
}

export function openWords(): WordsSeen {
  const rest = new Map<string, string[][]>();
  const partsOf = (node: SeenNode): string[][] => {
    const held = rest.get(node.id);
    if (held) return held;
    const parts = piecesOf(node).map((part) => part.split(/\s+/).filter((word) => word !== ''));
    rest.set(node.id, parts);
    return parts;
  };
  return {
    say(node, said) {
      const parts = partsOf(node);
      for (const words of said)
        takeRun(
          parts,
          words.split(/\s+/).filter((word) => word !== ''),
          node.table !== undefined,
        );
    },
    sayAll(node) {
      rest.set(node.id, []);
    },
    left(node) {
      const parts = rest.get(node.id);
      if (!parts) return wordsOf(node);
      if (parts.length === 0) return '';
      const isWhole = parts.every((part, at) => part.join(' ') === wholePart(node, at));
      if (isWhole) return wordsOf(node);
      const kept = parts.filter((part) => part.some(isWord));
      return kept.map((part) => part.join(' ')).join(node.table ? ' · ' : '\n');
    },
    isTouched: (node) => rest.has(node.id),
  };
}

/** The parts that are read by themselves: the name, the lines, the cells. */
function piecesOf(node: SeenNode): string[] {
  const parts: string[] = node.type === 'SECTION' ? [node.name] : [];
  if (node.text !== undefined) parts.push(...node.text.split(/[\n\r\u2028\u2029]+/));
  for (const row of node.table?.cells || []) parts.push(...row);
  return parts;
}

function wholePart(node: SeenNode, at: number): string {
  return (piecesOf(node)[at] || '')
    .split(/\s+/)
    .filter((word) => word !== '')
    .join(' ');
}

/** Something that can be read aloud: marks between words are nothing by themselves. */
const isWord = (word: string): boolean => !/^[!-/:-@[-`{-~\u2010-\u2027\u2022\u00b7]*$/.test(word);

/** The same word, whatever marks stand at its ends: `Marta,` and `Marta`. */
function isSame(word: string | undefined, other: string): boolean {
  if (word === undefined || word === other) return word === other;
  const [bare, otherBare] = [bareOf(word), bareOf(other)];
  return bare !== '' && bare === otherBare;
}

const bareOf = (word: string): string => word.replace(marksAround, '').toLowerCase();
const marksAround = /^[!-/:-@[-`{-~\u2010-\u2027]+|[!-/:-@[-`{-~\u2010-\u2027]+$/g;

/** Takes the first run of these words, through as many parts as it goes, but whole ones where it can, in a table always. */
function takeRun(parts: string[][], run: readonly string[], isWhole: boolean): void {
  if (run.length === 0) return;
  const all: { part: number; at: number; word: string }[] = [];
  for (const [part, words] of parts.entries())
    for (const [at, word] of words.entries()) all.push({ part, at, word });
  const fits = (from: number) => run.every((word, at) => isSame(all[from + at]?.word, word));
  const starts = all.map((_, from) => from).filter(fits);
  const ends = (from: number) => {
    const last = all[from + run.length - 1];
    return all[from]?.at === 0 && last !== undefined && last.at === (parts[last.part]?.length || 0) - 1;
  };
  const from = starts.find(ends) ?? (isWhole ? undefined : starts[0]);
  if (from === undefined) return;
  for (const { part, at } of all.slice(from, from + run.length).reverse()) parts[part]?.splice(at, 1);
}
