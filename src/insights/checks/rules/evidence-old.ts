import { isObject } from '../../../journey/own.ts';
import type { Json } from '../../../journey/records.ts';
import { addMonths, readDate } from '../../facts/read-date.ts';
import type { Rule } from '../rule.ts';
import { quote } from '../say.ts';

/** Older than this, evidence says how it was. In months; ours. */
const freshFor = 12;

/** Evidence, sources of personas and numbers are not older than a year. */
export const evidenceOld: Rule = {
  id: 'evidence-old',
  name: 'Old evidence',
  why: 'What people said more than a year ago may be about a service that is no longer the same.',
  draft: false,
  find({ journey }, today) {
    const oldest = addMonths(today, -freshFor);
    const isOld = (date: string | null): date is string => date !== null && date < oldest;
    return [
      ...journey.cards.flatMap(({ id, text, evidence }) => {
        const date = newestIn(evidence);
        return isOld(date) ? [{ recordId: id, text: `The evidence of ${quote(text)} is of ${date}.` }] : [];
      }),
      ...journey.personas.flatMap(({ id, name, sourceDate }) => {
        const date = readDate(sourceDate);
        return isOld(date) ? [{ recordId: id, text: `What is known of ${quote(name)} is of ${date}.` }] : [];
      }),
      ...journey.metrics.flatMap(({ id, name, kind, date: said, stageId = null }) => {
        const date = readDate(said);
        return isOld(date)
          ? [{ recordId: id, text: `${quote(name ?? kind)} was measured on ${date}.`, stageId }]
          : [];
      }),
    ];
  },
};

/** The newest date in evidence; `null` where it says none. */
function newestIn(evidence: Json | undefined): string | null {
  const dates = [evidence ?? null]
    .flat()
    .map((item) => readDate(isObject(item) ? item.date : item))
    .filter((date) => date !== null);
  return dates.sort()[dates.length - 1] ?? null;
}
