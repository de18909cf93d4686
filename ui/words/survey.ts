import type { Scale, SurveyKind } from '../../src/insights/numbers/score-answers.ts';
import { count } from './count.ts';

/** Words of "From answers to a number". */
export const surveyWords = {
  title: 'From answers to a number',
  kind: 'Asked',
  kinds: { nps: 'NPS', csat: 'CSAT', ces: 'CES' } satisfies { [kind in SurveyKind]: string },
  kindHints: {
    nps: 'How likely to recommend us? 0 to 10',
    csat: 'How satisfied? 1 to 5, or 1 to 7',
    ces: 'Was it easy? 1 to 7, or 1 to 5',
  } satisfies { [kind in SurveyKind]: string },
  answers: 'Answers',
  answersHint:
    'Paste a column or a whole table. The answers stay in this panel; only the number goes onto the map.',
  before: 'Answers before the change',
  beforeHint: 'Of the same question, on the same scale.',
  since: 'Day of the change',
  sinceHint: 'What was answered on earlier days counts as before. Or paste those answers:',
  unsureDays: 'The dates may be day or month first: write them as 2026-02-01.',
  undated: (n: number) => `${n} without a day`,
  column: 'Column',
  scale: 'Scale',
  scales: { 5: '1 to 5', 7: '1 to 7', 10: '0 to 10' } satisfies { [scale in Scale]: string },
  groups: 'Compare groups',
  noGroups: 'Do not compare',
  noGroup: 'Not said',
  noAnswers: 'There is no column of answers in this: numbers from 0 to 10, one a row.',
  noAnswersBefore: 'There is no column of answers in those before the change.',
  nobody: 'Nobody answered: there is no number.',
  of: (n: number) => count(n, 'answer'),
  blank: (n: number) => `${n} left blank`,
  mean: (mean: string) => `mean ${mean}`,
  left: (n: number) => `Not counted: ${n}`,
  leftRow: (row: number, text: string, reason: string) => `Row ${row}: “${text}” ${reason}.`,
  was: (value: string, n: number) => `Before: ${value} of ${count(n, 'answer')}`,
  moreThanChance: (difference: string, p: string, test: string) =>
    `${difference} since then. That is more than chance (p ${p}, ${test}).`,
  chance: (difference: string, p: string, test: string) =>
    `${difference} since then. That may be chance (p ${p}, ${test}): ask more people.`,
  difference: (unit: string, by: string) => `${by} ${unit}`,
  points: 'points',
  put: 'Put on the map',
  source: 'Survey',
};
