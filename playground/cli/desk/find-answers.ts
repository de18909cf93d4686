import { readAnswers } from '../../../src/formats/answers/read-answers.ts';
import { decodeTable } from '../../../src/formats/encodings/choose-encoding.ts';
import { FormatError } from '../../../src/formats/file/format.ts';
import {
  type AnswerColumn,
  columnsFor,
  guessScale,
  isNamedFor,
} from '../../../src/insights/numbers/find-answers.ts';
import { type Scale, type SurveyKind, scalesOf } from '../../../src/insights/numbers/score-answers.ts';
import { type AnswersByDay, splitAtDay } from '../../../src/insights/numbers/split-answers.ts';
import { Failure } from './failure.ts';
import { readBytes } from './read-input.ts';
import type { Tell } from './tell.ts';

/** Which answers of a file are meant. */
export interface AnswersWanted {
  kind: SurveyKind;
  scale?: Scale;
  column?: string;
  dates?: string;
}

/** The answers of a file: all of its columns, and the one that is meant. */
export interface FoundAnswers {
  file: string;
  columns: AnswerColumn[];
  column: AnswerColumn;
  scale: Scale;
}

/** Reads a file of answers and finds the column that is meant. Throws `Failure` where none is, or several may be. */
export async function findAnswers(
  { kind, scale, column: wanted }: AnswersWanted,
  file: string,
  tell: Tell,
): Promise<FoundAnswers> {
  const bytes = await readBytes(file, 'The file of answers');
  try {
    const { text, notes } = decodeTable(bytes);
    for (const note of notes) tell(`${file}: ${note}`);
    const table = readAnswers(text);
    const { columns } = table;
    if (table.people === 0) {
      const nobody: AnswerColumn = { name: 'Answers', holds: 'answers', cells: [] };
      return { file, columns, column: nobody, scale: scale ?? scalesOf[kind][0] ?? 10 };
    }
    const column = pickColumn(kind, columns, columnsFor(kind, table), wanted, file);
    return { file, columns, column, scale: scale ?? guessScale(kind, column) };
  } catch (error) {
    if (error instanceof FormatError) throw new Failure(`${file}: ${error.message}`);
    throw error;
  }
}

/** Takes the answers apart at a day; tells of those whose day cannot be read. */
export function splitByDay(
  { dates }: AnswersWanted,
  found: FoundAnswers,
  since: string,
  tell: Tell,
): AnswersByDay {
  const { file, columns, column } = found;
  const able = columns.filter(({ holds }) => holds === 'dates');
  const [only, another] = able;
  if (dates === undefined && (!only || another))
    throw new Failure(
      `${file} has ${only ? 'several columns' : 'no column'} of dates. Name one with --dates NAME. It has: ${names(columns)}.`,
    );
  const by = dates === undefined ? only : columnNamed(columns, dates, file);
  const days = by && splitAtDay(column, by, since);
  if (!days)
    throw new Failure(
      `${file}: the dates in ${JSON.stringify(by?.name ?? '')} may be day or month first. Write them as 2026-02-01.`,
    );
  for (const { row } of days.undated) tell(`${file}, row ${row}: its day cannot be read. Not counted.`);
  return days;
}

const names = (columns: readonly AnswerColumn[]): string =>
  columns.map(({ name }) => JSON.stringify(name)).join(', ');

/** The column of this name, in any case. */
export function columnNamed(columns: readonly AnswerColumn[], wanted: string, file: string): AnswerColumn {
  const found = columns.find(({ name }) => name.toLowerCase() === wanted.trim().toLowerCase());
  if (found) return found;
  throw new Failure(`${file} has no column ${JSON.stringify(wanted)}. It has: ${names(columns)}.`);
}

function pickColumn(
  kind: SurveyKind,
  all: readonly AnswerColumn[],
  able: readonly AnswerColumn[],
  wanted: string | undefined,
  file: string,
): AnswerColumn {
  if (wanted !== undefined) return columnNamed(all, wanted, file);
  const named = able.filter((column) => isNamedFor(kind, column));
  const [first, another] = named.length > 0 ? named : able;
  const [only, more] = all;
  if (!first && only && !more) return only;
  if (!first)
    throw new Failure(
      `${file} has no column of answers: numbers from 0 to 10, one a row. It has: ${names(all)}.`,
    );
  if (another)
    throw new Failure(
      `${file} has several columns of answers: ${names(named.length > 0 ? named : able)}. Name one with --column NAME.`,
    );
  return first;
}
