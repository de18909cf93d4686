import { basename } from 'node:path';
import { FormatError } from '../../../src/formats/file/format.ts';
import { holdsFigJam } from '../../../src/formats/known-by-content.ts';
import { newMapOf, sayOfNewMap } from '../../../src/formats/new-map.ts';
import { type MadeMap, makeMap } from '../../../src/imports/build/make-map.ts';
import { askSource, listChoices } from '../../../src/imports/choose-source.ts';
import { layOnto, leftOfHead } from '../../../src/imports/lay-onto.ts';
import { type Mapping, mappingSchema, type Question } from '../../../src/imports/mapping.ts';
import { readSources } from '../../../src/imports/read-sources.ts';
import type { Source } from '../../../src/imports/source.ts';
import { describeIssue, problemsOf } from '../../../src/journey/describe-issue.ts';
import { createIds } from '../../../src/journey/ids.ts';
import type { Journey } from '../../../src/journey/journey.ts';
import { isObject } from '../../../src/journey/own.ts';
import { describeProblems, JourneyError } from '../../../src/journey/parse-journey.ts';
import { isJamName } from '../../board-file/jam/base/is-jam.ts';
import { createRandom } from '../../figjam/document/random.ts';
import { type BoardOptions, openSession } from '../desk/board-session.ts';
import { Failure, OpenQuestions } from '../desk/failure.ts';
import { gatherOutputs, type OutputOptions } from '../desk/gather-outputs.ts';
import { pickMapToWrite } from '../desk/pick-journey.ts';
import { startOwnPlugin } from '../desk/plugin-session.ts';
import { readBoardSources } from '../desk/read-board-sources.ts';
import { type EditOptions, readEdit, readInput } from '../desk/read-edit.ts';
import { readBytes, readJson } from '../desk/read-input.ts';
import type { Tell } from '../desk/tell.ts';
import { writeOutputs } from '../desk/write-output.ts';
import { bringIn } from './sync.ts';

export interface ImportOptions extends BoardOptions, OutputOptions, EditOptions {
  out: string;
  mapping?: string;
  likely?: boolean;
  /** The map that the file is laid onto. */
  onto?: string;
  resolve?: 'ours' | 'theirs' | 'ask';
}

/**
 * Makes a new map of a file of any kind, on a board or an empty one, or lays it onto a map that is there. What the file does not
 * say is asked (code 3, nothing is written) unless a mapping or `--likely` answers it; `tell` says what its reader noted.
 */
export async function importFile(options: ImportOptions, tell: Tell): Promise<unknown> {
  const { file } = options;
  const session = await openSession(options);
  const ids = createIds(createRandom(session.seed));
  const read = await named(file, () =>
    options.format === undefined ? readAny(options, ids, tell) : readAs(options, ids, tell),
  );
  const { journey, left, mapping, questions } = read;
  const told = { mapping, questions, left };
  if (questions.length > 0 && options.likely !== true)
    throw new OpenQuestions(
      told,
      `${questions.length} open ${questions.length === 1 ? 'question' : 'questions'}: ${questions.map(({ text }) => text).join(' ')} Nothing was written. Answer with --mapping FILE (the printed mapping, changed), or take the likely with --likely.`,
    );
  const plugin = await startOwnPlugin(session);
  if (options.onto !== undefined) {
    if (options.board === undefined) throw new Failure('Say on which board the map is: --board FILE.');
    const target = pickMapToWrite(plugin, session, { journey: options.onto });
    const edit = layOnto(journey, target.journey, file);
    const review = await bringIn(
      { ...options, board: options.board, resolve: options.resolve ?? 'ask', tell },
      session,
      plugin,
      edit,
      target,
    );
    return {
      journeyId: target.journey.id,
      ...told,
      left: [...left, ...leftOfHead(journey)],
      ...(isObject(review) ? review : {}),
    };
  }
  const result = plugin.request('insert', { journey });
  await writeOutputs(gatherOutputs(session, plugin.client, options));
  return { ...result, ...told };
}

interface Read extends MadeMap {
  mapping: Mapping;
  questions: Question[];
}

async function readAny(options: ImportOptions, ids: ReturnType<typeof createIds>, tell: Tell): Promise<Read> {
  const { file } = options;
  const given = options.mapping === undefined ? null : await readMapping(options.mapping);
  const bytes = file === '-' ? await readInput() : await readBytes(file, 'The file');
  const isBoard = isJamName(file) || (file !== '-' && holdsFigJam(bytes));
  const sources = isBoard
    ? await readBoardSources(file)
    : await readSources(bytes, file === '-' ? '' : basename(file));
  const choices = listChoices(sources);
  const [best] = choices;
  if (!best)
    throw new FormatError(
      isBoard
        ? 'No journey map was found on it.'
        : 'No table in it can be read as a map: it needs two columns and two rows with words at least.',
    );
  for (const note of sources.notes) tell(`${file}: ${note}`);
  if (given !== null) {
    const source = sources.sources.find(({ id }) => id === given.source);
    if (!source)
      throw new FormatError(
        `The mapping is of the source ${JSON.stringify(given.source)}. The file has: ${listSources(sources.sources)}.`,
      );
    return { ...makeMap(source, given, ids), mapping: given, questions: [] };
  }
  const asked = askSource(choices);
  const { mapping, questions } = best.proposal;
  return {
    ...makeMap(best.source, mapping, ids),
    mapping,
    questions: [...(asked ? [asked] : []), ...questions],
  };
}

const listSources = (sources: readonly Source[]) =>
  sources.map(({ id, name }) => `${id} (${name})`).join(', ');

/** By one format of ours, whatever the file is called. */
async function readAs(options: ImportOptions, ids: ReturnType<typeof createIds>, tell: Tell): Promise<Read> {
  const edit = await readEdit(options, true);
  const journey = newMapOf(edit, ids);
  for (const note of sayOfNewMap(edit)) tell(`${options.file}: ${note}`);
  return { journey, left: [], mapping: mappingOf(journey), questions: [] };
}

const mappingOf = ({ title, stages, lanes }: Journey): Mapping => ({
  source: '1',
  layout: 'given',
  title,
  stages: stages.map(({ name }) => ({ from: name, name })),
  rows: lanes.map(({ name, kind }) => ({ from: name, as: 'cards', kind })),
});

/** A mapping as it was printed, by itself or within the whole answer. */
async function readMapping(path: string): Promise<Mapping> {
  const { value } = await readJson(path, 'The mapping');
  const parsed = mappingSchema.safeParse(isObject(value) && isObject(value.mapping) ? value.mapping : value, {
    error: describeIssue,
  });
  if (!parsed.success)
    throw new Failure(describeProblems(`The mapping ${path}`, problemsOf(parsed.error, '')));
  return parsed.data;
}

/** What keeps a file from being a map of its own is told with the file's name. */
async function named<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof JourneyError || error instanceof FormatError)
      throw new Failure(`${path}: ${error.message}`);
    throw error;
  }
}
