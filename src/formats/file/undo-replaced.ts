/** What a Replace All put in place of one of our words, and how a text of it said before. */
export interface Replaced {
  from: string;
  to: string;
  undo(text: string): string;
  /** The same for a name alone. */
  undoName(name: string): string;
}

/**
 * Replace All over a whole file meets our own words too: headings, the names of fields, and so what the file remembers. Which word
 * it was tells the seal: of all that were ours and are missing (`ours`, the likeliest first), and all that stand there instead (`theirs`), the pair that makes a
 * memory whole again. `null`: none does.
 */
export function undoReplaced(
  memory: string,
  ours: readonly string[],
  theirs: readonly string[],
  isWhole: (memory: string) => boolean,
): Replaced | null {
  const tried = new Set<string>();
  let left = mostLetters;
  for (const name of ours) {
    for (const [from, to] of theirs.flatMap((theirName) => pairsOf(name, theirName))) {
      if (to === '' || from === '' || tried.has(`${from}\n${to}`) || !memory.includes(to)) continue;
      tried.add(`${from}\n${to}`);
      left -= memory.length;
      if (left < 0) return null;
      const within = new RegExp(`(?<=[a-z])${escapeSigns(to)}`, 'g');
      const named = new RegExp(`(?<=["' ])${escapeSigns(to)}(?=":|=)`, 'g');
      const capital = from.charAt(0).toUpperCase() + from.slice(1);
      // Programs replace whatever the case: "stageId" has become "stagekey".
      const ways = [
        (text: string) => text.split(to).join(from),
        (text: string) => text.replace(within, capital).split(to).join(from),
        (text: string) => text.replace(named, from),
      ];
      const texts = new Set<string>();
      const undo = ways.find((way) => {
        const { size } = texts;
        return texts.add(way(memory)).size > size && isWhole(way(memory));
      });
      if (undo) return { from, to, undo, undoName: (name) => (name === to ? from : undo(name)) };
    }
  }
  return null;
}

/** So many letters of memories are looked through, in a second or two: then nobody knows. */
const mostLetters = 8_000_000;

/** "Waiting time" has become "Queueing time" because "Waiting" has become "Queueing". */
function pairsOf(ours: string, theirs: string): [from: string, to: string][] {
  const [a, b] = [ours, theirs].map((name) => name.split(/(?=[\s_])|(?<=[\s_])/));
  if (!a || !b) return [];
  const last = (words: readonly string[]) => words[words.length - 1];
  for (; a.length > 1 && b.length > 1 && a[0] === b[0]; b.shift()) a.shift();
  for (; a.length > 1 && b.length > 1 && last(a) === last(b); b.pop()) a.pop();
  const within = [a.join(''), b.join('')] as const;
  return within[0] === ours ? [[ours, theirs]] : [[ours, theirs], [...within]];
}

/** What is said of it. */
export function sayReplaced({ from, to }: Pick<Replaced, 'from' | 'to'>): string {
  return `In all of the file “${from}” was replaced by “${to}”, also where it is our own word and not somebody’s: there it was read as “${from}”.`;
}

const escapeSigns = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
