import type { LooseNote } from '../../journey/loose-notes.ts';
import { readFeeling } from '../../plane/words/read-feeling.ts';

const measures =
  'nps|csat|ces|kpi|mau|dau|roi|ltv|cac|arr|mrr|conversion|churn|retention|bounce|satisfaction|rating|drop-?off|open rate|response time|waiting time';
const measured = new RegExp(
  `^(?:(?:${measures})\\b[^\\n]{0,30}?|[A-Z]{2,6})\\s*[:=]?\\s*[-+−]?\\d[\\d.,]*\\s*(?:%|\\/\\s*\\d+|[a-z]{1,8})?(?:\\s*(?:→|->)\\s*\\S+)?$`,
  'i',
);

/** What a note by itself seems to be, by its form alone: a question, somebody's words, a figure, a feeling. */
export function noteSeems(text: string): LooseNote['seems'] {
  const said = text.trim();
  if (said === '') return undefined;
  if (/[?？]["'”’»]?$/.test(said)) return 'question';
  if (/^["“„«»「『][\s\S]{2,}["”“»«」』][.!…]?$/.test(said)) return 'quote';
  if (said.length <= 60 && (measured.test(said) || /^[-+−]?\d[\d.,]*\s?%(?:\s|$)/.test(said)))
    return 'metric';
  if (/^[\d\s.,/]*$/.test(said)) return undefined;
  return readFeeling(said, 'ours')?.bare ? 'feeling' : undefined;
}
