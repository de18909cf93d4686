import { createIds } from '../../../src/model/ids.ts';
import type { Journey } from '../../../src/model/journey.ts';
import { journeyFrom } from '../../../src/model/parse-journey.ts';
import { detailsFrom } from '../../../src/templates/details.ts';
import { instantiateTemplate } from '../../../src/templates/instantiate-template.ts';
import { templateById, templates } from '../../../src/templates/templates.ts';
import { createRandom } from '../../figjam/random.ts';
import { type BoardOptions, openSession } from '../board-session.ts';
import { Failure } from '../failure.ts';
import { gatherOutputs, type OutputOptions } from '../gather-outputs.ts';
import { startOwnPlugin } from '../plugin-session.ts';
import { readJson } from '../read-input.ts';
import { writeOutputs } from '../write-output.ts';

export interface InsertOptions extends BoardOptions, OutputOptions {
  template?: string;
  example?: boolean;
  details?: string;
  journey?: string;
  out: string;
}

/** Draws a map, from a template or a journey file, on a board or an empty one. */
export async function insert(options: InsertOptions): Promise<unknown> {
  checkChoice(options);
  const session = await openSession(options);
  const journey = await makeJourney(options, session.seed);
  const plugin = await startOwnPlugin(session);
  const result = plugin.request('insert', { journey });
  await writeOutputs(gatherOutputs(session, plugin.client, options));
  return result;
}

function checkChoice({ template, example, details, journey }: InsertOptions): void {
  if ((template === undefined) === (journey === undefined))
    throw new Failure('Say what to insert: either --template ID or --journey FILE.');
  if (journey !== undefined && (example === true || details !== undefined))
    throw new Failure('--example and --details belong to --template; --journey draws exactly that journey.');
}

async function makeJourney(options: InsertOptions, seed: number): Promise<Journey> {
  if (options.journey !== undefined) {
    const { value } = await readJson(options.journey, 'The journey');
    return named(options.journey, () => journeyFrom(value));
  }
  const template = templateById(options.template ?? '');
  if (template === undefined)
    throw new Failure(
      `There is no template ${JSON.stringify(options.template)}. Templates: ${templates.map(({ id }) => id).join(', ')}.`,
    );
  const { details: path, example } = options;
  const details = path === undefined ? undefined : (await readJson(path, 'The details')).value;
  return named(path ?? template.id, () =>
    instantiateTemplate(template, {
      ids: createIds(createRandom(seed)),
      details: details === undefined ? undefined : detailsFrom(details),
      example,
    }),
  );
}

/** What is wrong in a file is told with the file's name. */
function named<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new Failure(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
