import { groupBy } from '../../journey/group-by.ts';
import { readDate } from '../facts/read-date.ts';
import { type AnswerColumn, takeAnswers } from './find-answers.ts';
import { type Scale, type Score, type SurveyKind, scoreAnswers } from './score-answers.ts';

/** The number of some people among those who answered; an empty name for those of whom no group is said. */
export interface GroupScore {
  name: string;
  score: Score;
}

/** Scores the answers of a column apart, by the words of another; the group with most answers first. */
export function scoreGroups(
  kind: SurveyKind,
  scale: Scale,
  { cells }: AnswerColumn,
  by: AnswerColumn,
): GroupScore[] {
  const nameOf = new Map(by.cells.map(({ row, text }) => [row, text]));
  return [...groupBy(cells, ({ row }) => nameOf.get(row) ?? '')]
    .map(([name, group]) => {
      const { counted } = takeAnswers({ cells: group }, scale);
      return { name, score: scoreAnswers(kind, counted, scale) };
    })
    .sort((a, b) => b.score.n - a.score.n);
}

/** Answers of earlier days, those of a day and later, and those whose day nobody knows. */
export interface AnswersByDay {
  before: AnswerColumn;
  since: AnswerColumn;
  undated: AnswerColumn['cells'];
}

/**
 * Takes a column of answers apart at a day (ISO date), by a column of dates. `null` where these may be read in two ways: all of them
 * like `1/2/2026`, and none tells whether the day or the month is first.
 */
export function splitAtDay(column: AnswerColumn, dates: AnswerColumn, day: string): AnswersByDay | null {
  const isDayFirst = tellsDayFirst(dates);
  if (isDayFirst === null) return null;
  const dayOf = new Map(dates.cells.map(({ row, text }) => [row, readDay(text, isDayFirst)]));
  const cells: AnswersByDay = {
    before: { ...column, cells: [] },
    since: { ...column, cells: [] },
    undated: [],
  };
  for (const cell of column.cells) {
    const said = dayOf.get(cell.row) ?? null;
    if (said === null) cells.undated.push(cell);
    else cells[said < day ? 'before' : 'since'].cells.push(cell);
  }
  return cells;
}

const form = /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})(?!\d)/;

/** Whether the day stands before the month: said by a dot, or by a number that no month has. `null`: nothing tells. */
function tellsDayFirst({ cells }: AnswerColumn): boolean | null {
  let open = false;
  for (const { text } of cells) {
    const [, first = '', sign, second] = form.exec(text) ?? [];
    if (second === undefined || first.length > 2) continue;
    if (sign === '.' || Number(first) > 12) return true;
    if (Number(second) > 12) return false;
    open ||= first !== second;
  }
  return open ? null : true;
}

function readDay(text: string, isDayFirst: boolean): string | null {
  const [, first = '', , second = '', third = ''] = form.exec(text) ?? [];
  if (first === '') return readDate(text);
  const [year, month, day] =
    first.length > 2 ? [first, second, third] : isDayFirst ? [third, second, first] : [third, first, second];
  const parts = [year.length === 2 ? `20${year}` : year, month.padStart(2, '0'), day.padStart(2, '0')];
  return readDate(parts.join('-'));
}
