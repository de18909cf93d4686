import { checkJourney, type MapState } from '../../../src/insights/checks/check-journey.ts';
import { type BoardOptions, openSession } from '../desk/board-session.ts';
import { gatherOutputs, type OutputOptions } from '../desk/gather-outputs.ts';
import { pickJourney, readWholeBoard } from '../desk/pick-journey.ts';
import { startOwnPlugin } from '../desk/plugin-session.ts';
import { writeOutputs } from '../desk/write-output.ts';

export interface CheckOptions extends BoardOptions, OutputOptions {
  board: string;
  journey?: string;
  page?: string;
  state?: MapState;
}

/** What is missing on a map; `state` instead of the one that the map says of itself. Findings are no errors. */
export async function check(options: CheckOptions): Promise<unknown> {
  const session = await openSession(options);
  const plugin = await startOwnPlugin(session);
  const { journeys } = readWholeBoard(plugin, session, { page: options.page });
  const { journey } = pickJourney(journeys, options.journey);
  const today = session.now.toISOString().slice(0, 10);
  const findings = checkJourney(journey, today, options.state);
  await writeOutputs(gatherOutputs(session, plugin.client, { stats: options.stats }));
  return findings.map(({ rule, recordId, text, why, fix }) => ({
    rule,
    recordId,
    text,
    why,
    ...(fix === undefined ? {} : { fix }),
  }));
}
