import { writeChangeLog, writeChangeRows } from '../../../src/formats/change-log/change-log.ts';
import { compareJourneys } from '../../../src/insights/compare/compare-journeys.ts';
import { summarize } from '../../../src/insights/compare/summarize.ts';
import { mendStates, sayLostSigns } from '../../../src/journey/mend-signs.ts';
import { type BoardOptions, openSession } from '../desk/board-session.ts';
import { findState } from '../desk/find-state.ts';
import { gatherOutputs, type OutputOptions } from '../desk/gather-outputs.ts';
import { readWholeBoard } from '../desk/pick-journey.ts';
import { startOwnPlugin } from '../desk/plugin-session.ts';
import type { Tell } from '../desk/tell.ts';
import { writeOutputs } from '../desk/write-output.ts';

export interface CompareOptions extends BoardOptions, OutputOptions {
  board: string;
  from: string;
  to?: string;
  log?: string;
}

/** How two states differ: snapshots by name or node id, maps by journey id or node id; `board` is the only map. */
export async function compare(options: CompareOptions, tell: Tell): Promise<unknown> {
  const session = await openSession(options);
  const plugin = await startOwnPlugin(session);
  const { journeys } = readWholeBoard(plugin, session, {});
  const { snapshots } = plugin.request('snapshots', {});
  const from = findState(plugin, journeys, snapshots, options.from);
  const to = findState(plugin, journeys, snapshots, options.to ?? 'board');
  const { states, lost } = mendStates(from, to);
  if (lost > 0) tell(sayLostSigns(lost));
  const comparison = compareJourneys(...states);
  const outputs = gatherOutputs(session, plugin.client, { stats: options.stats });
  if (options.log !== undefined) {
    const names = { from: from.name, to: to.name };
    const isTable = options.log.toLowerCase().endsWith('.csv');
    outputs.set(options.log, isTable ? writeChangeRows(comparison) : writeChangeLog(comparison, names));
  }
  await writeOutputs(outputs);
  return { summary: summarize(comparison), ...comparison };
}
