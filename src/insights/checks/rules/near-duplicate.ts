import { groupBy } from '../../../journey/group-by.ts';
import type { Card } from '../../../journey/journey.ts';
import type { Overview } from '../../facts/look-through.ts';
import type { Rule } from '../rule.ts';
import { quote } from '../say.ts';

/** So much of their words two notes share, of all words that either has, to be the same; ours. */
const alike = 0.75;

/** Two notes of one cell that say the same. */
export const nearDuplicate: Rule = {
  id: 'near-duplicate',
  name: 'The same thing twice',
  why: 'Two notes that say the same split their votes and are answered twice.',
  draft: false,
  find(overview) {
    const found: ReturnType<Rule['find']> = [];
    for (const cell of cellsOf(overview)) {
      const known = cell.map((card) => ({ card, words: wordsOf(card.text) }));
      known.forEach(({ card, words }, at) => {
        const twin = known.slice(0, at).find((other) => areAlike(other.words, words));
        if (twin)
          found.push({
            recordId: card.id,
            text: `${quote(card.text)} says the same as ${quote(twin.card.text)}.`,
          });
      });
    }
    return found;
  },
};

function cellsOf({ journey }: Overview): Card[][] {
  const cells = groupBy(journey.cards, ({ stageId, laneId, text }) =>
    /\S/.test(text) ? JSON.stringify([stageId, laneId]) : null,
  );
  return [...cells.values()].filter(({ length }) => length > 1);
}

/** Words without endings that only make them plural, without small ones. */
function wordsOf(text: string): ReadonlySet<string> {
  const all = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = all
    .filter((word) => !smallWords.has(word))
    .map((word) => word.replace(/(?<=\p{L}{3})s$/u, ''));
  return new Set(telling.length > 0 ? telling : all);
}

const smallWords = new Set(
  'a an the of to in on at for is are was be it and or with by her his their my our your'.split(' '),
);

function areAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size === 0 || b.size === 0 || Math.min(a.size, b.size) < alike * Math.max(a.size, b.size))
    return false;
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared >= alike * (a.size + b.size - shared);
}
