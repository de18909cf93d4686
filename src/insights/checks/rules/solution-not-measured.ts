import type { Card } from '../../../journey/journey.ts';
import { hasWords } from '../../facts/has-words.ts';
import type { Overview } from '../../facts/look-through.ts';
import type { Rule } from '../rule.ts';
import { quote } from '../say.ts';

/** What is done has been measured: on the note, by a number of it or of its pain point, or by one of its stage that moved. */
export const solutionNotMeasured: Rule = {
  id: 'solution-not-measured',
  name: 'Done, and not measured',
  why: 'Done is not the same as helped. Measure once more what it should move.',
  draft: false,
  find: (overview) =>
    overview
      .notes('solutions', 'opportunities')
      .filter((card) => isDone(card) && !isMeasured(card, overview))
      .map(({ id, text }) => ({
        recordId: id,
        text: `${quote(text)} is done, and nothing says whether it helped.`,
      })),
};

function isDone({ status = '' }: Card): boolean {
  return /^\W*(done|live|shipped|released|launched|implemented|complete[d]?|finished|rolled out|in use|closed)\b/i.test(
    status,
  );
}

function isMeasured({ id, stageId, measuredChange }: Card, { journey, linked }: Overview): boolean {
  if (hasWords(measuredChange)) return true;
  const near = new Set([id, ...linked(id)]);
  return journey.metrics.some((metric) => {
    const isMine = near.has(metric.cardId ?? '');
    const isOfStage = metric.stageId !== undefined && metric.stageId !== null && metric.stageId === stageId;
    return hasWords(metric.current) && (isMine || (isOfStage && hasWords(metric.baseline)));
  });
}
