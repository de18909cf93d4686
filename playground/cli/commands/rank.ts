import { type Formula, type RankedKind, rankCards } from '../../../src/insights/ranking/rank-cards.ts';
import { type BoardOptions, openSession } from '../desk/board-session.ts';
import { gatherOutputs, type OutputOptions } from '../desk/gather-outputs.ts';
import { pickJourney, readWholeBoard } from '../desk/pick-journey.ts';
import { startOwnPlugin } from '../desk/plugin-session.ts';
import { writeOutputs } from '../desk/write-output.ts';

export interface RankOptions extends BoardOptions, OutputOptions {
  board: string;
  journey?: string;
  page?: string;
  kind: RankedKind;
  by?: Formula;
}

/** Pain points or opportunities, best first, with the inputs of each and what is missing. */
export async function rank(options: RankOptions): Promise<unknown> {
  const session = await openSession(options);
  const plugin = await startOwnPlugin(session);
  const { journeys } = readWholeBoard(plugin, session, { page: options.page });
  const { journey, onBoard } = pickJourney(journeys, options.journey);
  const ranked = rankCards(journey, options.kind, options.by, { onBoard });
  await writeOutputs(gatherOutputs(session, plugin.client, { stats: options.stats }));
  return ranked;
}
