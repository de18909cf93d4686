import * as z from 'zod/mini';
import { type BoardOptions, openSession } from '../desk/board-session.ts';
import { Failure, OpenQuestions } from '../desk/failure.ts';
import { gatherOutputs, type OutputOptions } from '../desk/gather-outputs.ts';
import { pickJourney, readMaps } from '../desk/pick-journey.ts';
import { startOwnPlugin } from '../desk/plugin-session.ts';
import { readJson } from '../desk/read-input.ts';
import type { Tell } from '../desk/tell.ts';
import { writeOutputs } from '../desk/write-output.ts';

export interface AdoptOptions extends BoardOptions, OutputOptions {
  board: string;
  out: string;
  answers?: string;
  likely?: boolean;
  journey?: string;
  page?: string;
}

type Answers = { [recordId: string]: string };

/**
 * Takes a map that people drew into use. Open questions end with code 3 and nothing is written; `--likely` takes the
 * most likely reading of all that is not answered.
 */
export async function adopt(options: AdoptOptions, tell: Tell): Promise<unknown> {
  const answers = options.answers === undefined ? {} : await readAnswers(options.answers);
  const session = await openSession(options);
  const plugin = await startOwnPlugin(session);
  const { journeys, unplaced } = readMaps(plugin, session, options.page);
  const strange = journeys.filter(({ foreign }) => foreign === true);
  if (strange.length === 0 && journeys.length > 0)
    throw new Failure(
      'Every map on this board is in use already: there is nothing to adopt. Export it, or bring a file back to it (sync).',
    );
  const { rootId, journey } = pickJourney(strange, options.journey);
  const params = { rootId, journeyId: journey.id, answers };
  const { journeyId, questions, optional } = plugin.request('adopt', { ...params, ask: true });
  const told = { journeyId, questions, ...(optional.length === 0 ? {} : { optional }) };
  if (questions.length > 0 && options.likely !== true)
    throw new OpenQuestions(
      told,
      `${questions.length} open questions; nothing was written. Answer them with --answers FILE, a JSON object with one of the choices by recordId, or take the most likely with --likely.`,
    );
  plugin.request('adopt', params);
  for (const { text, reason } of unplaced)
    tell(`Outside of the map stays ${JSON.stringify(text)}: ${reason}`);
  await writeOutputs(gatherOutputs(session, plugin.client, options));
  return told;
}

const answersSchema = z.union([
  z.record(z.string(), z.string()),
  z.array(z.object({ recordId: z.string(), choice: z.string() })),
]);

/** By record id; or a list of `{recordId, choice}`. */
async function readAnswers(path: string): Promise<Answers> {
  const { value } = await readJson(path, 'The answers');
  const parsed = answersSchema.safeParse(value);
  if (!parsed.success)
    throw new Failure(
      `The answers ${path} must be a JSON object: by recordId, one of the choices that its question offers.`,
    );
  if (!Array.isArray(parsed.data)) return parsed.data;
  return Object.fromEntries(parsed.data.map(({ recordId, choice }) => [recordId, choice]));
}
