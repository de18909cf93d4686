import type { Card } from '../../../journey/journey.ts';
import type { Overview } from '../../facts/look-through.ts';
import type { Fix, Rule } from '../rule.ts';
import { quote } from '../say.ts';

const verbs =
  'add|build|introduce|implement|create|provide|offer|launch|develop|install|automate|redesign|improve|simplify|hire|train|send|give|let|allow|enable|show|make|use|put|set up|roll out|move|replace|integrate|reduce|increase|remove';
const asDoing = new RegExp(
  `^\\W*(?:please )?(?:${verbs})\\s+(?:an?|the|more|new|one|our|all|every|people|customers|users|them|it|better|clearer|fewer|less|staff|automatic|self-?service)\\b`,
  'i',
);
const asWish =
  /^\W*(?:(?:we|they|you|it|there|somebody|the \w+) (?:should|could|ought to|need to|must offer|must have)\b|(?:should|could) (?:be|have|offer|show)\b|what if\b|how might we\b|let[’']?s\b|idea:|solution:)/i;

/** A pain point says what hurts. What to do about it is another note, in another row; what somebody said is their own. */
export const solutionWordedAsPain: Rule = {
  id: 'solution-worded-as-pain',
  name: 'Solution among the pain points',
  why: 'A solution that stands as a pain point hides the pain: perhaps there is a better answer to it.',
  draft: false,
  find: (overview) =>
    overview
      .notes('pains', 'barriers')
      .filter(({ text }) => !/^\s*["“„«]/.test(text) && (asDoing.test(text) || asWish.test(text)))
      .map((card) => {
        const fix = moveFix(card, overview);
        return {
          recordId: card.id,
          text: `${quote(card.text)} says what to do, not what hurts.`,
          ...(fix ? { fix } : {}),
        };
      }),
};

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
