import { metricText } from '../../../journey/metric-text.ts';
import { hasWords } from '../../facts/has-words.ts';
import type { Rule } from '../rule.ts';
import { list, quote } from '../say.ts';

/** A number says from where it comes, where to it shall go, and when it was measured. */
export const numberIncomplete: Rule = {
  id: 'number-incomplete',
  name: 'Number without baseline, target or date',
  why: 'A number without its value before, its target and its date can neither be good nor bad.',
  draft: true,
  find: ({ journey }) =>
    journey.metrics.flatMap((metric) => {
      const missing = [
        ...(hasWords(metric.baseline) ? [] : ['baseline']),
        ...(hasWords(metric.target) ? [] : ['target']),
        ...(hasWords(metric.date) ? [] : ['date']),
      ];
      if (missing.length === 0) return [];
      const text = `${quote(metricText(metric))} has no ${list(missing)}.`;
      return [{ recordId: metric.id, text, stageId: metric.stageId ?? null }];
    }),
};
