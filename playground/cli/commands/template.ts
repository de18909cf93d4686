import { createIds } from '../../../src/journey/ids.ts';
import { ownTemplateFrom, parseOwnTemplate, writeOwnTemplate } from '../../../src/journey/own-template.ts';
import { createRandom } from '../../figjam/document/random.ts';
import { type BoardOptions, openSession } from '../desk/board-session.ts';
import { Failure } from '../desk/failure.ts';
import { gatherOutputs, type OutputOptions } from '../desk/gather-outputs.ts';
import { pickJourney, readMaps } from '../desk/pick-journey.ts';
import { startOwnPlugin } from '../desk/plugin-session.ts';
import { writeOutputs } from '../desk/write-output.ts';

export interface TemplateOptions extends BoardOptions, OutputOptions {
  board: string;
  out: string;
  journey?: string;
  page?: string;
  name?: string;
  withContent?: boolean;
}

/** Saves a map as a template to start others from: its structure, or all of it. */
export async function saveTemplate(options: TemplateOptions): Promise<unknown> {
  const session = await openSession(options);
  const plugin = await startOwnPlugin(session);
  const { journeys } = readMaps(plugin, session, options.page);
  const { journey } = pickJourney(journeys, options.journey);
  const parsed = parseOwnTemplate(
    ownTemplateFrom(journey, {
      id: createIds(createRandom(session.seed))(),
      name: options.name ?? journey.title,
      withContent: options.withContent === true,
      savedAt: session.now.toISOString(),
    }),
  );
  if (!parsed.ok) throw new Failure(`No template can be made of this map. ${parsed.reason}`);
  const { template } = parsed;
  const outputs = gatherOutputs(session, plugin.client, { stats: options.stats });
  outputs.set(options.out, writeOwnTemplate(template));
  await writeOutputs(outputs);
  const { id, name, withContent } = template;
  const { stages, lanes, cards } = template.journey;
  return { id, name, withContent, stages: stages.length, lanes: lanes.length, cards: cards.length };
}
