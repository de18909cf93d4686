import { basename } from 'node:path';
import type { ReadJourney } from '../../../src/contract/results/read.ts';
import { newMapOf } from '../../../src/formats/new-map.ts';
import { formatByFileName } from '../../../src/formats/registry.ts';
import { createIds } from '../../../src/journey/ids.ts';
import { mendStates } from '../../../src/journey/mend-signs.ts';
import { fromRecords } from '../../../src/journey/records-of.ts';
import { createRandom } from '../../figjam/document/random.ts';
import { Failure } from './failure.ts';
import { findState, type State } from './find-state.ts';
import type { PluginSession } from './plugin-session.ts';
import { readEdit } from './read-edit.ts';

/** The state that a map is compared with: a snapshot, another map, or a file that an earlier export wrote. Throws `Failure`. */
export async function earlierState(
  plugin: PluginSession,
  maps: readonly ReadJourney[],
  { journey }: ReadJourney,
  wanted: string,
): Promise<State> {
  const isFile = formatByFileName(wanted)?.read !== undefined;
  const state = isFile
    ? await stateOfFile(wanted)
    : findState(plugin, maps, plugin.request('snapshots', {}).snapshots, wanted);
  const [earlier] = mendStates(state, { journey }).states;
  return { name: state.name, journey: earlier };
}

/** As it was exported, where the file remembers that; else as it is in the file. */
async function stateOfFile(file: string): Promise<State> {
  const edit = await readEdit({ file });
  const { base, exported, format } = edit;
  const name = exported === null ? basename(file) : `${basename(file)}, ${exported.at.slice(0, 10)}`;
  if (base.kind === 'full') return { name, journey: fromRecords(base.records) };
  if (format !== 'json' && format !== 'markdown')
    throw new Failure(
      `${file} does not remember the whole map, so nobody can tell what changed since: name a snapshot, or a file of an earlier export as workbook, JSON or Markdown.`,
    );
  return { name, journey: newMapOf(edit, createIds(createRandom(1))) };
}
