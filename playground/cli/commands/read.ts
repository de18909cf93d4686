import { type BoardOptions, openSession } from '../desk/board-session.ts';
import { gatherOutputs, type OutputOptions } from '../desk/gather-outputs.ts';
import { readMaps } from '../desk/pick-journey.ts';
import { startOwnPlugin } from '../desk/plugin-session.ts';
import { writeOutputs } from '../desk/write-output.ts';

export interface ReadOptions extends BoardOptions, OutputOptions {
  board: string;
  page?: string;
  nodes?: string[];
}

/** Every journey that the board shows, and what belongs to none: as a list, and by section and cluster. */
export async function read(options: ReadOptions): Promise<unknown> {
  const session = await openSession(options);
  const plugin = await startOwnPlugin(session);
  const { journeys, unplaced, loose, connectors } = readMaps(plugin, session, options.page, options.nodes);
  await writeOutputs(gatherOutputs(session, plugin.client, { stats: options.stats }));
  return {
    journeys: journeys.map(({ rootId, journey, nodes, confidence, doubts, reasons, onBoard }) => ({
      rootId,
      journey,
      nodes,
      confidence,
      doubts,
      onBoard,
      ...(reasons === undefined ? {} : { reasons }),
    })),
    unplaced,
    loose,
    connectors,
  };
}
