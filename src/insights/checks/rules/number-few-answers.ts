import { metricText } from '../../../journey/metric-text.ts';
import { hasWords } from '../../facts/has-words.ts';
import { readAmount } from '../../facts/read-amount.ts';
import type { Rule } from '../rule.ts';
import { quote } from '../say.ts';

/** Below this many answers chance is so large that the interval has to be said: the usual rule of thumb of the normal curve. */
const fewAnswers = 30;

/** A number of few answers says its interval. */
export const numberFewAnswers: Rule = {
  id: 'number-few-answers',
  name: 'Number of few answers without an interval',
  why: 'With fewer than 30 answers the next ten people may turn the number over: say between which values it lies.',
  draft: false,
  find: ({ journey }) =>
    journey.metrics
      .filter(({ n, low, high }) => {
        const count = readAmount(n);
        return count !== null && count.number < fewAnswers && !(hasWords(low) && hasWords(high));
      })
      .map((metric) => ({
        recordId: metric.id,
        text: `${quote(metricText(metric))} rests on ${metric.n} answers and has no interval.`,
        stageId: metric.stageId ?? null,
      })),
};
