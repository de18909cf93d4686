import { readAnswers } from '../../../src/formats/answers/read-answers.ts';
import { decodeTable } from '../../../src/formats/encodings/choose-encoding.ts';
import { FormatError } from '../../../src/formats/file/format.ts';
import { compareScores, ScalesDiffer } from '../../../src/insights/numbers/compare-scores.ts';
import {
  type AnswerColumn,
  type Answers,
  columnsFor,
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
  journey?: string;
  page?: string;
  record?: string;
}

interface Measure {
  score: Score;
  answers: Answers;
}

/** A number made of answers; against those before, where given; put onto the map, where it is said to what. */
export async function measure(options: MeasureOptions, tell: Tell): Promise<unknown> {
  refuseHalf(options);
  const after = await scoreFile(options, options.file, tell);
  const before = options.before === undefined ? null : await scoreFile(options, options.before, tell);
  const change = before && compare(before.score, after.score);
  const answer = {
    ...print(after),
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

function refuseHalf({ kind, scale, board, record, out }: MeasureOptions): void {
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

async function scoreFile(
  { kind, scale, column }: MeasureOptions,
  file: string,
  tell: Tell,
): Promise<Measure> {
  const bytes = await readBytes(file, 'The file of answers');
  try {
    const { text, notes } = decodeTable(bytes);
    for (const note of notes) tell(`${file}: ${note}`);
    const table = readAnswers(text);
    if (table.people === 0) {
      const usual = scale ?? scalesOf[kind][0] ?? 10;
      return {
        score: scoreAnswers(kind, [], usual),
        answers: { scale: usual, counted: [], blank: 0, left: [] },
      };
    }
    const found = pickColumn(kind, table.columns, columnsFor(kind, table), column, file);
    const on = scale ?? guessScale(kind, found);
    const answers = takeAnswers(found, on);
    for (const { row, text: said, reason } of answers.left)
      tell(`${file}, row ${row}: ${JSON.stringify(said)} ${reason}. Not counted.`);
    return { score: scoreAnswers(kind, answers.counted, on), answers };
  } catch (error) {
    if (error instanceof FormatError) throw new Failure(`${file}: ${error.message}`);
    throw error;
  }
}

function pickColumn(
  kind: SurveyKind,
  all: readonly AnswerColumn[],
  able: readonly AnswerColumn[],
  wanted: string | undefined,
  file: string,
): AnswerColumn {
  const names = (columns: readonly AnswerColumn[]) =>
    columns.map(({ name }) => JSON.stringify(name)).join(', ');
  if (wanted !== undefined) {
    const found = all.find(({ name }) => name.toLowerCase() === wanted.trim().toLowerCase());
    if (found) return found;
    throw new Failure(`${file} has no column ${JSON.stringify(wanted)}. It has: ${names(all)}.`);
  }
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
    if (error instanceof ScalesDiffer) throw new Failure(error.message);
    throw error;
  }
}

function print({ score, answers }: Measure) {
  const { n, value, low, high, definition, mean, scale } = score;
  return {
    n,
    value,
    low,
    high,
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
