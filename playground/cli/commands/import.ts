import { newMapOf, sayOfNewMap } from '../../../src/formats/new-map.ts';
import { createIds } from '../../../src/journey/ids.ts';
import { JourneyError } from '../../../src/journey/parse-journey.ts';
import { createRandom } from '../../figjam/document/random.ts';
import { type BoardOptions, openSession } from '../desk/board-session.ts';
import { Failure } from '../desk/failure.ts';
import { gatherOutputs, type OutputOptions } from '../desk/gather-outputs.ts';
import { startOwnPlugin } from '../desk/plugin-session.ts';
import { type EditOptions, readEdit } from '../desk/read-edit.ts';
import type { Tell } from '../desk/tell.ts';
import { writeOutputs } from '../desk/write-output.ts';

export interface ImportOptions extends BoardOptions, OutputOptions, EditOptions {
  out: string;
}

/** Draws a new map from a file, on a board or an empty one; `tell` says what the file's reader noted. */
export async function importFile(options: ImportOptions, tell: Tell): Promise<unknown> {
  const edit = await readEdit(options, true);
  const session = await openSession(options);
  const journey = asMap(options.file, () => newMapOf(edit, createIds(createRandom(session.seed))));
  const plugin = await startOwnPlugin(session);
  const result = plugin.request('insert', { journey });
  for (const note of sayOfNewMap(edit)) tell(`${options.file}: ${note}`);
  await writeOutputs(gatherOutputs(session, plugin.client, options));
  return result;
}

/** What keeps a file from being a map of its own is told with the file's name. */
function asMap<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof JourneyError) throw new Failure(`${path}: ${error.message}`);
    throw error;
  }
}
