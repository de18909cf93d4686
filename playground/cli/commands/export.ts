import { formatById, formats } from '../../../src/formats/registry.ts';
import { createIds } from '../../../src/model/ids.ts';
import { createRandom } from '../../figjam/random.ts';
import { type BoardOptions, openSession } from '../board-session.ts';
import { Failure } from '../failure.ts';
import { gatherOutputs, type OutputOptions } from '../gather-outputs.ts';
import { pickJourney, readMaps } from '../pick-journey.ts';
import { startOwnPlugin } from '../plugin-session.ts';
import { formatJson, writeOutputs } from '../write-output.ts';

export interface ExportOptions extends BoardOptions, OutputOptions {
  board: string;
  format: string;
  journey?: string;
  page?: string;
  report?: string;
}

/** One journey as a file: the bytes, or, with `--out`, what was written. */
export async function exportJourney(options: ExportOptions): Promise<unknown> {
  const format = formatById(options.format);
  if (format === undefined)
    throw new Failure(
      `There is no format ${JSON.stringify(options.format)}. Formats: ${formats.map(({ id }) => id).join(', ')}.`,
    );
  const session = await openSession(options);
  const plugin = await startOwnPlugin(session);
  const { board, journeys, unplaced } = readMaps(plugin, session, options.page);
  const { rootId, journey, confidence, doubts } = pickJourney(journeys, options.journey);
  const id = createIds(createRandom(session.seed))();
  const info = { id, journeyId: journey.id, board, map: journey.title, at: session.now.toISOString() };
  const content = await format.write({ journey, info });
  const outputs = gatherOutputs(session, plugin.client, { stats: options.stats });
  if (options.report !== undefined)
    outputs.set(options.report, formatJson({ journeyId: journey.id, rootId, confidence, doubts, unplaced }));
  if (options.out !== undefined) outputs.set(options.out, content);
  await writeOutputs(outputs);
  const bytes = Buffer.from(content);
  return options.out === undefined
    ? bytes
    : { journeyId: journey.id, format: format.id, bytes: bytes.byteLength };
}
