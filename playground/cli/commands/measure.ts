import { readAnswers } from '../../../src/formats/answers/read-answers.ts';
import { decodeTable } from '../../../src/formats/encodings/choose-encoding.ts';
import { FormatError } from '../../../src/formats/file/format.ts';
import { compareScores, ScalesDiffer } from '../../../src/insights/numbers/compare-scores.ts';
import {
  type AnswerColumn,
  type Answers,
  columnsFor,
  doubtScale,
  guessScale,
  isNamedFor,
  takeAnswers,
} from '../../../src/insights/numbers/find-answers.ts';
import { putNumber } from '../../../src/insights/numbers/put-number.ts';
import {
  type Scale,
  type Score,
  type SurveyKind,
  scalesOf,
  scoreAnswers,
} from '../../../src/insights/numbers/score-answers.ts';
import { type GroupScore, scoreGroups, splitAtDay } from '../../../src/insights/numbers/split-answers.ts';
import { createIds } from '../../../src/journey/ids.ts';
import { own } from '../../../src/journey/own.ts';
import { toRecords } from '../../../src/journey/records-of.ts';
import { createRandom } from '../../figjam/document/random.ts';
import { type BoardOptions, openSession } from '../desk/board-session.ts';
import { Failure } from '../desk/failure.ts';
import { gatherOutputs, type OutputOptions } from '../desk/gather-outputs.ts';
import { pickMapToWrite } from '../desk/pick-journey.ts';
import { startOwnPlugin } from '../desk/plugin-session.ts';
import { readBytes } from '../desk/read-input.ts';
import type { Tell } from '../desk/tell.ts';
import { writeOutputs } from '../desk/write-output.ts';

export interface MeasureOptions extends BoardOptions, OutputOptions {
  file: string;
  kind: SurveyKind;
  scale?: Scale;
  before?: string;
  column?: string;
  groups?: string;
  since?: string;
  dates?: string;
  journey?: string;
  page?: string;
  record?: string;
}

interface Measure {
  score: Score;
  answers: Answers;
  groups?: GroupScore[];
}

/**
 * A number made of answers, of all and of each group; against those before, of another file or of earlier days; put onto the map, where
 * it is said to what.
 */
export async function measure(options: MeasureOptions, tell: Tell): Promise<unknown> {
  refuseHalf(options);
  const { file, since } = options;
  const all = await findAnswers(options, file, tell);
  const days = since === undefined ? null : splitByDay(options, all, since, tell);
  const after = score(options, days ? { ...all, column: days.since } : all, tell);
  const before = days
    ? score({ kind: options.kind }, { ...all, column: days.before }, tell)
    : options.before === undefined
      ? null
      : score({ kind: options.kind }, await findAnswers(options, options.before, tell), tell);
  const change = before && compare(before.score, after.score);
  const answer = {
    ...print(after),
    ...(after.groups
      ? { groups: after.groups.map(({ name, score: of }) => ({ name, ...printScore(of) })) }
      : {}),
    ...(before && change
      ? {
          before: print(before),
          difference: change.difference,
          moreThanChance: change.moreThanChance,
          ...(change.chance ? { p: roundTo(change.chance.p), test: change.chance.test } : {}),
        }
      : {}),
  };
  if (options.record === undefined) return answer;
  return { ...answer, ...(await putOnMap(options, after.score, before?.score)) };
}

function refuseHalf({ kind, scale, before, since, dates, board, record, out }: MeasureOptions): void {
  if (before !== undefined && since !== undefined)
    throw new Failure(
      'The answers before come from another file (--before) or from earlier days (--since): say one.',
    );
  if (dates !== undefined && since === undefined)
    throw new Failure('Say from which day on the answers are those after: --since 2026-03-01.');
  if (scale !== undefined && !scalesOf[kind].includes(scale))
    throw new Failure(
      `${kind.toUpperCase()} is asked from ${kind === 'nps' ? '0 to 10' : '1 to 5 or 1 to 7'}: leave out --scale ${scale}.`,
    );
  const given = [board, record, out].filter((option) => option !== undefined).length;
  if (given > 0 && given < 3)
    throw new Failure(
      'To put the number onto a map, say which board, to what, and where it goes: --board FILE --record ID --out FILE.',
    );
}

/** The answers of a file: all of its columns, and the one that is meant. */
interface Found {
  file: string;
  columns: AnswerColumn[];
  column: AnswerColumn;
  scale: Scale;
}

async function findAnswers(
  { kind, scale, column: wanted }: MeasureOptions,
  file: string,
  tell: Tell,
): Promise<Found> {
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

function score({ kind, groups }: Pick<MeasureOptions, 'kind' | 'groups'>, found: Found, tell: Tell): Measure {
  const { file, columns, column, scale } = found;
  const answers = takeAnswers(column, scale);
  for (const { row, text, reason } of answers.left)
    tell(`${file}, row ${row}: ${JSON.stringify(text)} ${reason}. Not counted.`);
  const doubt = doubtScale(answers);
  if (doubt !== null) tell(`${file}: ${doubt}`);
  const by = groups === undefined ? null : columnNamed(columns, groups, file);
  return {
    score: scoreAnswers(kind, answers.counted, scale),
    answers,
    ...(by ? { groups: scoreGroups(kind, scale, column, by) } : {}),
  };
}

function splitByDay({ dates }: MeasureOptions, found: Found, since: string, tell: Tell) {
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

function columnNamed(columns: readonly AnswerColumn[], wanted: string, file: string): AnswerColumn {
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

function compare(before: Score, after: Score): ReturnType<typeof compareScores> {
  try {
    return compareScores(before, after);
  } catch (error) {
    if (error instanceof ScalesDiffer)
      throw new Failure(`${error.message} If both were asked on the same one, say which: --scale.`);
    throw error;
  }
}

const printScore = ({ n, value, low, high }: Score) => ({ n, value, low, high });

function print({ score: of, answers }: Measure) {
  const { definition, mean, scale } = of;
  return {
    ...printScore(of),
    definition,
    scale,
    mean,
    ...(answers.blank > 0 ? { blank: answers.blank } : {}),
    ...(answers.left.length > 0 ? { left: answers.left } : {}),
  };
}

async function putOnMap(
  options: MeasureOptions,
  score: Score,
  before: Score | undefined,
): Promise<{ journeyId: string; recordId: string; writes: number }> {
  const { record = '', file } = options;
  if (score.value === null)
    throw new Failure(`${file} holds no answer that counts: there is no number to put onto the map.`);
  const session = await openSession(options);
  const plugin = await startOwnPlugin(session);
  const { rootId, journey } = pickMapToWrite(plugin, session, options);
  const date = session.now.toISOString().slice(0, 10);
  const newId = createIds(createRandom(session.seed))();
  const edit = putNumber(journey, record, { score, before, date }, newId);
  if (edit === null)
    throw new Failure(
      `There is no ${JSON.stringify(record)} in the journey ${JSON.stringify(journey.id)} that a number can belong to: name the map, a stage, a note or a number.`,
    );
  const seen = own(toRecords(journey).byId, edit.recordId);
  const result = plugin.request('edit', {
    rootId,
    edits: [edit],
    seen: edit.op === 'set' && seen ? { [edit.recordId]: seen } : {},
  });
  if (result.outcome !== 'done')
    throw new Failure(
      result.outcome === 'hindered'
        ? `${result.hindrances.map(({ reason }) => reason).join(' ')} Nothing was written.`
        : 'The board changed meanwhile. Nothing was written.',
    );
  await writeOutputs(gatherOutputs(session, plugin.client, options));
  return { journeyId: journey.id, recordId: edit.recordId, writes: result.writes };
}

const roundTo = (p: number): number => Math.round(p * 10_000) / 10_000;
