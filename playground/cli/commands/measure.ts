import { compareScores, ScalesDiffer } from '../../../src/insights/numbers/compare-scores.ts';
import { type Answers, doubtScale, takeAnswers } from '../../../src/insights/numbers/find-answers.ts';
import { putNumber } from '../../../src/insights/numbers/put-number.ts';
import { type Score, scalesOf, scoreAnswers } from '../../../src/insights/numbers/score-answers.ts';
import { type GroupScore, scoreGroups } from '../../../src/insights/numbers/split-answers.ts';
import { createIds } from '../../../src/journey/ids.ts';
import { own } from '../../../src/journey/own.ts';
import { toRecords } from '../../../src/journey/records-of.ts';
import { createRandom } from '../../figjam/document/random.ts';
import { type BoardOptions, openSession } from '../desk/board-session.ts';
import { Failure } from '../desk/failure.ts';
import {
  type AnswersWanted,
  columnNamed,
  type FoundAnswers,
  findAnswers,
  splitByDay,
} from '../desk/find-answers.ts';
import { gatherOutputs, type OutputOptions } from '../desk/gather-outputs.ts';
import { pickMapToWrite } from '../desk/pick-journey.ts';
import { startOwnPlugin } from '../desk/plugin-session.ts';
import type { Tell } from '../desk/tell.ts';
import { writeOutputs } from '../desk/write-output.ts';

export interface MeasureOptions extends AnswersWanted, BoardOptions, OutputOptions {
  file: string;
  before?: string;
  groups?: string;
  since?: string;
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

function score(
  { kind, groups }: Pick<MeasureOptions, 'kind' | 'groups'>,
  found: FoundAnswers,
  tell: Tell,
): Measure {
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
