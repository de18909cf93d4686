import { sayTooLarge } from '../../../src/journey/check-amount.ts';
import { createIds } from '../../../src/journey/ids.ts';
import type { Journey } from '../../../src/journey/journey.ts';
import { type OwnTemplate, parseOwnTemplate } from '../../../src/journey/own-template.ts';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import { type Details, detailsFrom } from '../../../src/templates/details.ts';
import { instantiateOwn } from '../../../src/templates/instantiate-own.ts';
import { instantiateTemplate } from '../../../src/templates/instantiate-template.ts';
import { listTemplates, templateById } from '../../../src/templates/templates.ts';
import { createRandom } from '../../figjam/document/random.ts';
import { type BoardOptions, openSession } from '../desk/board-session.ts';
import { Failure } from '../desk/failure.ts';
import { gatherOutputs, type OutputOptions } from '../desk/gather-outputs.ts';
import { startOwnPlugin } from '../desk/plugin-session.ts';
import { type JsonFile, readJson } from '../desk/read-input.ts';
import { writeOutputs } from '../desk/write-output.ts';

export interface InsertOptions extends BoardOptions, OutputOptions {
  template?: string;
  templateFile?: string;
  example?: boolean;
  details?: string;
  workshop?: number;
  notesEach?: number;
  journey?: string;
  out: string;
}

/** Draws a map, from a template or a journey file, on a board or an empty one. */
export async function insert(options: InsertOptions): Promise<unknown> {
  checkChoice(options);
  const session = await openSession(options);
  const journey = await makeJourney(options, session.seed);
  const tooLarge = sayTooLarge(journey);
  if (tooLarge !== null) throw new Failure(tooLarge);
  const plugin = await startOwnPlugin(session);
  const { workshop: people, notesEach } = options;
  const workshop = people === undefined ? {} : { workshop: { people, notesEach } };
  const result = plugin.request('insert', { journey, ...workshop });
  await writeOutputs(gatherOutputs(session, plugin.client, options));
  return result;
}

function checkChoice(options: InsertOptions): void {
  const { template, templateFile, example, details, journey, workshop, notesEach } = options;
  const sources = [template, templateFile, journey].filter((source) => source !== undefined);
  if (sources.length !== 1)
    throw new Failure('Say what to insert: one of --template ID, --template-file FILE and --journey FILE.');
  if (journey !== undefined && details !== undefined)
    throw new Failure('--details belongs to a template; --journey draws exactly that journey.');
  if (example === true && template === undefined)
    throw new Failure(
      '--example belongs to --template; a template of your own brings what it was saved with.',
    );
  if (notesEach !== undefined && workshop === undefined)
    throw new Failure('--notes-each belongs to --workshop.');
}

async function makeJourney(options: InsertOptions, seed: number): Promise<Journey> {
  if (options.journey !== undefined) {
    const { value } = await readJson(options.journey, 'The journey');
    return named(options.journey, () => journeyFrom(value));
  }
  const { details: path, example, templateFile } = options;
  const details = path === undefined ? undefined : detailsOf(path, await readJson(path, 'The details'));
  const ids = createIds(createRandom(seed));
  if (templateFile !== undefined) {
    const own = await readTemplate(templateFile);
    return named(path ?? templateFile, () => instantiateOwn(own, { ids, details, content: true }));
  }
  const template = templateById(options.template ?? '');
  if (template === undefined)
    throw new Failure(
      `There is no template ${JSON.stringify(options.template)}. Templates: ${listTemplates()
        .map(({ id }) => id)
        .join(', ')}.`,
    );
  return named(path ?? template.id, () => instantiateTemplate(template, { ids, details, example }));
}

function detailsOf(path: string, { value }: JsonFile): Details {
  return named(path, () => detailsFrom(value));
}

async function readTemplate(path: string): Promise<OwnTemplate> {
  const { value } = await readJson(path, 'The template');
  const parsed = parseOwnTemplate(value);
  if (!parsed.ok) throw new Failure(`${path}: ${parsed.reason}`);
  return parsed.template;
}

/** What is wrong in a file is told with the file's name. */
function named<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new Failure(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
