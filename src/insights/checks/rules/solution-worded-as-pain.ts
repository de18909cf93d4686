import type { Card } from '../../../journey/journey.ts';
import type { Overview } from '../../facts/look-through.ts';
import type { Fix, Rule } from '../rule.ts';
import { ruleWords } from '../rule-words.ts';
import { asWord, quote } from '../say.ts';

/** A pain point says what hurts. What to do about it is another note, in another row; what somebody said is their own. */
export const solutionWordedAsPain: Rule = {
  id: 'solution-worded-as-pain',
  name: 'Solution among the pain points',
  why: 'A solution that stands as a pain point hides the pain: perhaps there is a better answer to it.',
  draft: false,
  find(overview) {
    const saysWhatToDo = knowDeeds();
    return overview
      .notes('pains', 'barriers')
      .filter(({ text }) => !/^\s*["“„«「『]/.test(text) && saysWhatToDo(text))
      .map((card) => {
        const fix = moveFix(card, overview);
        return {
          recordId: card.id,
          text: `${quote(card.text)} says what to do, not what hurts.`,
          ...(fix ? { fix } : {}),
        };
      });
  },
};

/** Tells a deed or a wish by how it begins or ends, unless it goes on to say what is wrong with that: “Crear una cuenta tarda mucho”. */
function knowDeeds(): (text: string) => boolean {
  const { wishes, named, wishEnds, languages } = ruleWords();
  const isWish = new RegExp(
    `^[^\\p{L}]*(?:(?:${wishes})${wordEnds}|(?:${named}) ?[:：])|(?:${wishEnds})[^\\p{L}]*$`,
    'iu',
  );
  const deeds = languages.map(({ begins = never, ends = never, unless, verbs }) => ({
    isDeed: new RegExp(`^[^\\p{L}]*(?:${begins})${wordEnds}| (?:${ends})[^\\p{L}]*$`, 'iu'),
    isOther: asWord(unless ?? verbs),
  }));
  return (text) =>
    isWish.test(text) || deeds.some(({ isDeed, isOther }) => isDeed.test(text) && !isOther.test(text));
}
const never = '$^';
const wordEnds = '(?!\\p{L})';

function moveFix({ id }: Card, { journey }: Overview): Fix | undefined {
  const row =
    journey.lanes.find(({ kind }) => kind === 'solutions') ??
    journey.lanes.find(({ kind }) => kind === 'opportunities');
  if (!row) return undefined;
  return {
    label: `Move it to ${quote(row.name)}`,
    edits: [{ op: 'set', kind: 'card', recordId: id, fields: { laneId: row.id } }],
  };
}
