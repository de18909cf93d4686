import { readDate } from '../facts/read-date.ts';
import { isOnScale, lowestOf, type Scale, type SurveyKind, scalesOf } from './score-answers.ts';

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
 * number, an id or a year is no answer; what counts up is one only where nothing else is. Answers in one row stand for a column.
 */
export function findColumns(rows: readonly (readonly string[])[], firstRow = 1): AnswerTable {
  const filled = rows
    .map((cells, at) => ({ cells, row: at + firstRow }))
    .filter(({ cells }) => cells.some(isFilled));
  const [first, ...others] = filled;
  if (!first) return { columns: [], people: 0 };
  const inRow = others.length > 0 ? [] : first.cells.flatMap((cell) => cell.trim().split(/\s+/));
  if (inRow.length > 1 && inRow.every(isAnswer)) return findColumns(inRow.map((cell) => [cell]));
  const isHeading = first.cells.every(
    (cell, at) =>
      !isAnswer(cell) ||
      (isNumbered.test(cell) && !others.some(({ cells }) => isNumbered.test(cells[at] ?? ''))),
  );
  const body = isHeading ? others : filled;
  const width = filled.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const columnsWith = (mayCount: boolean) =>
    Array.from({ length: width }, (_, at): AnswerColumn => {
      const heading = isHeading ? (first.cells[at] ?? '').trim() : '';
      const name = heading || (width === 1 ? 'Answers' : `Column ${at + 1}`);
      const cells = body.map(({ cells: all, row }) => ({ row, text: (all[at] ?? '').trim() }));
      return { name, holds: holdsOf(heading, cells, mayCount), cells };
    });
  const columns = columnsWith(false);
  const isSurvey = columns.some(({ holds }) => holds === 'answers');
  return { columns: isSurvey ? columns : columnsWith(true), people: body.length };
}

/** The number of a question: `1. How likely …`. */
const isNumbered = /^\s*\d+[.)]\s*\p{L}/u;

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

/**
 * The scale that answers were given on: what they say of it (`4/5`), else the smallest of its kind that holds the highest of them,
 * where most are on it.
 */
export function guessScale(kind: SurveyKind, column: AnswerColumn): Scale {
  const given = column.cells.map(({ text }) => answerIn(text)).filter((answer) => answer !== null);
  const scales = [...scalesOf[kind]].sort((a, b) => a - b);
  const held = (scale: Scale) => given.filter((answer) => isOn(answer, scale)).length;
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
    if (answer !== null && isOn(answer, scale)) answers.counted.push(answer.number);
    else answers.left.push({ row, text, reason: answer === null ? 'is no number' : offScale(scale) });
  }
  return answers;
}

const offScale = (scale: Scale) => `is not a whole number from ${lowestOf(scale)} to ${scale}`;

/**
 * What speaks against the scale: of numbers more than one in twenty is off it, or nobody of at least five used the upper half of 0
 * to 10. `null`: nothing. The number is computed nevertheless; people decide.
 */
export function doubtScale({ scale, counted, left }: Answers): string | null {
  const off = left.filter(({ reason }) => reason === offScale(scale)).length;
  const all = counted.length + off;
  const span = `${lowestOf(scale)} to ${scale}`;
  if (off * 20 > all)
    return `Off the scale from ${span}: ${off} of ${all} numbers. Perhaps people answered on another one.`;
  return scale === 10 && all >= 5 && counted.every((answer) => answer >= 1 && answer <= 5)
    ? `All answers are from 1 to 5: perhaps people were not asked from ${span}.`
    : null;
}

interface Answer {
  number: number;
  /** The highest that it could be, where that is said. */
  of: number | null;
}

/** `9`, `9,0`, `9 – very likely`, `4/5`, `4 of 5`; not a date, a time, a share, several numbers, a range or a longer number. */
function answerIn(text: string): Answer | null {
  const found = answerForm.exec(text.normalize('NFKC').trim());
  if (!found) return null;
  const [, number = '', of] = found;
  return {
    number: Number(number.replace('−', '-').replace(',', '.')),
    of: of === undefined ? null : Number(of),
  };
}
const answerForm =
  /^'*([+\-−]?\d+(?:[.,]\d{1,2})?)(?:\s*(?:\/|of|out of|in|von|sur|de|su|van)\s*(\d+))?(?![\p{L}\d])(?!\s*\p{P}*\s*[\d%])/iu;

const isOn = ({ number, of }: Answer, scale: Scale): boolean =>
  isOnScale(number, scale) && (of === null || of === scale);

const isFilled = (text: string) => text.trim() !== '';
const isAnswer = (text: string) => answerIn(text) !== null;

function holdsOf(
  heading: string,
  cells: readonly { text: string }[],
  mayCount: boolean,
): AnswerColumn['holds'] {
  const texts = cells.map(({ text }) => text).filter(isFilled);
  if (texts.length === 0) return 'other';
  if (texts.every((text) => readDate(text) !== null || /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}/.test(text)))
    return 'dates';
  const numbers = texts.map(answerIn).filter((answer) => answer !== null);
  const within = numbers.filter(({ number }) => number >= 0 && number <= 10).length;
  const isCounting =
    !mayCount &&
    !Object.values(namesOf).some((named) => named.test(heading)) &&
    numbers.length > 3 &&
    numbers.every(({ number }, at) => at === 0 || number === (numbers[at - 1]?.number ?? 0) + 1);
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
