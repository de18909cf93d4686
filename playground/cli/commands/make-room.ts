import { type BoardOptions, openSession } from '../desk/board-session.ts';
import { Failure } from '../desk/failure.ts';
import { gatherOutputs, type OutputOptions } from '../desk/gather-outputs.ts';
import { pickJourney, readMaps } from '../desk/pick-journey.ts';
import { startOwnPlugin } from '../desk/plugin-session.ts';
import { writeOutputs } from '../desk/write-output.ts';

export interface MakeRoomOptions extends BoardOptions, OutputOptions {
  board: string;
  journey?: string;
  page?: string;
  row?: string;
  stage?: string;
}

/** Makes one row higher or one stage wider; everything below or right of it moves by that. */
export async function makeRoom(options: MakeRoomOptions): Promise<unknown> {
  const { row, stage } = options;
  if ((row === undefined) === (stage === undefined))
    throw new Failure('Say where room is needed: either --row ID or --stage ID.');
  const session = await openSession(options);
  const plugin = await startOwnPlugin(session);
  const { journeys } = readMaps(plugin, session, options.page);
  const { rootId, journey } = pickJourney(journeys, options.journey);
  const where = row === undefined ? { stageId: stage } : { laneId: row };
  const { writes } = plugin.request('makeRoom', { rootId, ...where });
  await writeOutputs(gatherOutputs(session, plugin.client, options));
  return { journeyId: journey.id, ...where, writes };
}
