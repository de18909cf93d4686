import { markNotes } from '../../../src/insights/coverage/evidence-coverage.ts';
import { type BoardOptions, openSession } from '../desk/board-session.ts';
import { gatherOutputs, type OutputOptions } from '../desk/gather-outputs.ts';
import { pickMapToWrite } from '../desk/pick-journey.ts';
import { startOwnPlugin } from '../desk/plugin-session.ts';
import { writeOutputs } from '../desk/write-output.ts';

export interface MarksOptions extends BoardOptions, OutputOptions {
  board: string;
  journey?: string;
  page?: string;
  off?: boolean;
}

/** Marks each note by how it is known what it says, or takes all marks off. */
export async function marks(options: MarksOptions): Promise<unknown> {
  const session = await openSession(options);
  const plugin = await startOwnPlugin(session);
  const { rootId, journey } = pickMapToWrite(plugin, session, options);
  const wanted = options.off ? {} : markNotes(journey);
  const done = plugin.request('putMarks', { rootId, marks: wanted });
  await writeOutputs(gatherOutputs(session, plugin.client, options));
  return { journeyId: journey.id, ...done, marks: wanted };
}
