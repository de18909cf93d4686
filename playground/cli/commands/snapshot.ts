import { type BoardOptions, openSession } from '../desk/board-session.ts';
import { gatherOutputs, type OutputOptions } from '../desk/gather-outputs.ts';
import { pickJourney, readMaps } from '../desk/pick-journey.ts';
import { startOwnPlugin } from '../desk/plugin-session.ts';
import { writeOutputs } from '../desk/write-output.ts';

export interface SnapshotOptions extends BoardOptions, OutputOptions {
  board: string;
  journey?: string;
  page?: string;
  name?: string;
}

/** Keeps one journey of the board as it is now, under a name, in the board itself. */
export async function takeSnapshot(options: SnapshotOptions): Promise<unknown> {
  const session = await openSession(options);
  const plugin = await startOwnPlugin(session);
  const { rootId, journey } = pickJourney(readMaps(plugin, session, options.page).journeys, options.journey);
  const named = options.name === undefined ? {} : { name: options.name };
  const { nodeId, name, at } = plugin.request('takeSnapshot', { rootId, ...named });
  await writeOutputs(gatherOutputs(session, plugin.client, options));
  return { journeyId: journey.id, nodeId, name, at };
}

/** What snapshots the board keeps, the latest first. */
export async function listSnapshots(options: BoardOptions & OutputOptions): Promise<unknown> {
  const session = await openSession(options);
  const plugin = await startOwnPlugin(session);
  const { snapshots } = plugin.request('snapshots', {});
  await writeOutputs(gatherOutputs(session, plugin.client, { stats: options.stats }));
  return snapshots;
}
