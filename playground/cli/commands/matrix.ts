import { type BoardOptions, openSession } from '../desk/board-session.ts';
import { gatherOutputs, type OutputOptions } from '../desk/gather-outputs.ts';
import { pickMapToWrite } from '../desk/pick-journey.ts';
import { startOwnPlugin } from '../desk/plugin-session.ts';
import { writeOutputs } from '../desk/write-output.ts';

export interface MatrixOptions extends BoardOptions, OutputOptions {
  board: string;
  journey?: string;
  page?: string;
}

/** Puts the matrix of value against effort beside a map, or brings the one that stands there up to date. */
export async function matrix(options: MatrixOptions): Promise<unknown> {
  const session = await openSession(options);
  const plugin = await startOwnPlugin(session);
  const { rootId, journey } = pickMapToWrite(plugin, session, options);
  const done = plugin.request('putMatrix', { rootId });
  await writeOutputs(gatherOutputs(session, plugin.client, options));
  return { journeyId: journey.id, ...done };
}
