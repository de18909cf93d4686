import { oneLineOf } from '../../plane/name-shown.ts';
import { plainWords } from '../../plane/words/plain-words.ts';

/** Longest name that is made of notes' words. */
const longest = 48;

/**
 * A name for each cluster from the words of its notes: those that many of its notes say and few notes elsewhere do
 * (share of the cluster's notes × rarity among all notes, as in tf–idf). A single note is named by its beginning. No list
 * of a language's common words is needed: what is said everywhere tells nothing.
 */
export function nameClusters(clusters: readonly (readonly string[])[]): string[] {
  const counts = clusters.map(countWords);
  const everywhere = new Map<string, number>();
  let all = 0;
  for (const [at, words] of counts.entries()) {
    all += clusters[at]?.length ?? 0;
    for (const [word, { notes }] of words) everywhere.set(word, (everywhere.get(word) ?? 0) + notes);
  }
  return clusters.map((texts, at) => {
    const own = texts.length;
    const telling = [...(counts[at] ?? [])]
      .filter(([, { notes }]) => notes >= 2)
      .map(([word, said]) => {
        const outside = (everywhere.get(word) ?? 0) - said.notes;
        const rarity = Math.log((1 + all - own) / (1 + outside)) + 0.5;
        return { ...said, score: (said.notes / own) * rarity * Math.min(1.5, word.length / 5) };
      })
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || a.first - b.first);
    const name = joinWords(telling.slice(0, 3).map(({ shown }) => shown));
    return name || beginningOf(texts[0] ?? '');
  });
}

interface Said {
  /** As first written. */
  shown: string;
  /** How many notes say it. */
  notes: number;
  first: number;
}

function countWords(texts: readonly string[]): Map<string, Said> {
  const words = new Map<string, Said>();
  let place = 0;
  for (const text of texts) {
    const here = new Set<string>();
    for (const shown of text.split(/[\s.,;:!?()[\]{}"“”„«»/…]+/)) {
      const word = stemOf(plainWords(shown));
      place += 1;
      if (word.length < 3 || /^\d+$/.test(word) || here.has(word) || fillers.has(word)) continue;
      here.add(word);
      const said = words.get(word);
      if (said) said.notes += 1;
      else words.set(word, { shown, notes: 1, first: place });
    }
  }
  return words;
}

/** "letters" and "letter" are one word; more grammar than that would only fit one language. */
function stemOf(word: string): string {
  return word.length > 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** In a board of one cluster nothing is rare: these would be its name. */
const fillers = new Set(
  'the and for with that this from are was not but you our they too can has have had its were will what when who how why your their them then than into out all any one more very und der die das den dem ein eine einen ist nicht mit auf für fur von les des une est pas pour avec dans que los las una por para con del'.split(
    ' ',
  ),
);

function joinWords(words: readonly string[]): string {
  const name = words.join(', ');
  return name === '' ? '' : name.charAt(0).toUpperCase() + name.slice(1, longest);
}

function beginningOf(text: string): string {
  const line = oneLineOf(text);
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest);
  const end = cut.lastIndexOf(' ');
  return `${end > longest / 2 ? cut.slice(0, end) : cut} …`;
}
