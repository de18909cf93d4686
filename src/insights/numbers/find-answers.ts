import { readAmount } from '../facts/read-amount.ts';
import { readDate } from '../facts/read-date.ts';
import { isOnScale, type Scale, type SurveyKind, scalesOf } from './score-answers.ts';

/** A pasted table of answers, as its columns. */
export interface AnswerTable {
  columns: AnswerColumn[];
  /** How many people: rows below the heading in which something stands. */
  people: number;
}

export interface AnswerColumn {
  name: string;
  /** `answers`: numbers of a scale; `groups`: few different words; `dates`; `other`: comments, names, ids. */
  holds: 'answers' | 'groups' | 'dates' | 'other';
  /** By row: the cell as it stands, and where people see it. */
  cells: { row: number; text: string }[];
}

/** Answers of one column, ready to be scored. */
export interface Answers {
  scale: Scale;
  counted: number[];
  blank: number;
  /** What is not on the scale, or no number: listed, never counted. */
  left: { row: number; text: string; reason: string }[];
}

/**
 * Understands rows of cells as a survey: a heading where the first row is none of numbers, and what each column holds. A row
 * number, an id or a year is no answer.
 */
export function findColumns(rows: readonly (readonly string[])[], firstRow = 1): AnswerTable {
  const filled = rows
    .map((cells, at) => ({ cells, row: at + firstRow }))
    .filter(({ cells }) => cells.some(isFilled));
  const [first, ...others] = filled;
  if (!first) return { columns: [], people: 0 };
  const isHeading = !first.cells.some(isAnswer);
  const body = isHeading ? others : filled;
  const width = Math.max(...filled.map(({ cells }) => cells.length));
  const columns: AnswerColumn[] = [];
  for (let at = 0; at < width; at++) {
    const heading = isHeading ? (first.cells[at] ?? '').trim() : '';
    const name = heading || (width === 1 ? 'Answers' : `Column ${at + 1}`);
    const cells = body.map(({ cells: all, row }) => ({ row, text: (all[at] ?? '').trim() }));
    columns.push({ name, holds: holdsOf(heading, cells), cells });
  }
  return { columns, people: body.length };
}

/** The columns that can be answers to a question of this kind, the likeliest first. */
export function columnsFor(kind: SurveyKind, { columns }: AnswerTable): AnswerColumn[] {
  const named = namesOf[kind];
  const able = columns.filter(({ holds }) => holds === 'answers');
  const likely = able.filter(({ name }) => named.test(name));
  return likely.length > 0 ? [...likely, ...able.filter((column) => !likely.includes(column))] : able;
}

/** Whether a column’s heading says that it is this kind of question. */
export const isNamedFor = (kind: SurveyKind, { name }: AnswerColumn): boolean => namesOf[kind].test(name);

const namesOf: { readonly [kind in SurveyKind]: RegExp } = {
  nps: /\bnps\b|promoter|recommend|empfehl/i,
  csat: /\bcsat\b|satisf|zufrieden/i,
  ces: /\bces\b|effort|\beasy\b|\bease\b|aufwand/i,
};

/** The scale that answers were given on: the smallest of its kind that holds the highest of them, where most are on it. */
export function guessScale(kind: SurveyKind, column: AnswerColumn): Scale {
  const numbers = column.cells.map(({ text }) => answerIn(text)).filter((answer) => answer !== null);
  const scales = [...scalesOf[kind]].sort((a, b) => a - b);
  const held = (scale: Scale) => numbers.filter((answer) => isOnScale(answer, scale)).length;
  const best = Math.max(0, ...scales.map(held));
  if (best === 0) return scalesOf[kind][0] ?? 10;
  // A stray 7 among hundreds of 1 to 5 is a slip; 6 and 7 in one of twenty answers are a scale.
  return scales.find((scale) => held(scale) >= best * 0.95) ?? scalesOf[kind][0] ?? 10;
}

/** Takes the answers of a column that are on this scale; says of all others why they are not counted. */
export function takeAnswers(column: Pick<AnswerColumn, 'cells'>, scale: Scale): Answers {
  const answers: Answers = { scale, counted: [], blank: 0, left: [] };
  for (const { row, text } of column.cells) {
    if (text === '') {
      answers.blank += 1;
      continue;
    }
    const answer = answerIn(text);
    if (answer !== null && isOnScale(answer, scale)) answers.counted.push(answer);
    else answers.left.push({ row, text, reason: answer === null ? 'is no number' : offScale(scale) });
  }
  return answers;
}

const offScale = (scale: Scale) => `is not a whole number from ${scale === 10 ? 0 : 1} to ${scale}`;

/** `9`, `9,0`, `9 – very likely`, `4/5`, `4 of 5`; not a date, a time, a share or a longer number. */
function answerIn(text: string): number | null {
  const words = text.trim();
  if (readDate(words) !== null || /^\d+\s*[:.\-/]\s*\d+\s*[:.\-/]|%|^\d+:\d/.test(words)) return null;
  const amount = readAmount(words);
  return amount === null || amount.percent || !/^[+-]?[\d.,]+(?!\d)/.test(words) ? null : amount.number;
}

const isFilled = (text: string) => text.trim() !== '';
const isAnswer = (text: string) => answerIn(text) !== null;

function holdsOf(heading: string, cells: readonly { text: string }[]): AnswerColumn['holds'] {
  const texts = cells.map(({ text }) => text).filter(isFilled);
  if (texts.length === 0) return 'other';
  if (texts.every((text) => readDate(text) !== null || /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}/.test(text)))
    return 'dates';
  const numbers = texts.map(answerIn).filter((answer) => answer !== null);
  const within = numbers.filter((answer) => answer >= 0 && answer <= 10).length;
  const isCounting =
    numbers.length > 3 && numbers.every((answer, at) => at === 0 || answer === (numbers[at - 1] ?? 0) + 1);
  const isId = /^(#|no\.?|nr\.?|id|row|respondent|participant|case)\b|\bid$/i.test(heading);
  if (!isId && !isCounting && within * 2 >= texts.length) return 'answers';
  const different = new Set(texts.map((text) => text.toLowerCase())).size;
  return !isId &&
    numbers.length * 2 <= texts.length &&
    different > 1 &&
    different <= 12 &&
    different * 2 <= texts.length
    ? 'groups'
    : 'other';
}
