import * as z from 'zod/mini';
import { guessPlaces } from '../../../src/insights/place/guess-places.ts';
import type { Journey } from '../../../src/journey/journey.ts';
import { clustersOf } from '../../../src/journey/loose-notes.ts';
import { own } from '../../../src/journey/own.ts';
import { type BoardOptions, openSession } from '../desk/board-session.ts';
import { Failure, OpenQuestions } from '../desk/failure.ts';
import { gatherOutputs, type OutputOptions } from '../desk/gather-outputs.ts';
import { pickJourney, readMaps } from '../desk/pick-journey.ts';
import { startOwnPlugin } from '../desk/plugin-session.ts';
import { readJson } from '../desk/read-input.ts';
import type { Tell } from '../desk/tell.ts';
import { writeOutputs } from '../desk/write-output.ts';

export interface PlaceOptions extends BoardOptions, OutputOptions {
  board: string;
  journey?: string;
  page?: string;
  answers?: string;
  likely?: boolean;
  dryRun?: boolean;
}

/** A note that lies in no map, and the cell that it goes into; `null`: nobody said. */
interface Placing {
  nodeId: string;
  text: string;
  stageId: string | null;
  laneId: string | null;
  why: string[];
}

/**
 * Puts loose notes into a map that is on the board: where `--answers` says, and with `--likely` where they are guessed to
 * belong. Without either, the guesses are printed, and nothing is written (exit code 3).
 */
export async function place(options: PlaceOptions, tell: Tell): Promise<unknown> {
  const answers = options.answers === undefined ? {} : await readAnswers(options.answers);
  const session = await openSession(options);
  const plugin = await startOwnPlugin(session);
  const { journeys, loose } = readMaps(plugin, session, options.page);
  const inUse = journeys.filter(({ foreign }) => foreign !== true);
  if (inUse.length === 0)
    throw new Failure(
      'There is no map on this board that notes could go into. Draw one (insert), or take one into use (adopt).',
    );
  const map = pickJourney(inUse, options.journey);
  const { rootId, journey } = map;
  const guesses = guessPlaces(map, clustersOf(loose));
  const notes = clustersOf(loose).flatMap((cluster) => cluster.notes);
  const unknown = Object.keys(answers).filter((id) => !notes.some(({ nodeId }) => nodeId === id));
  if (unknown.length > 0)
    throw new Failure(`No loose note of this board has the id ${unknown.join(', ')}. Nothing was written.`);
  const said = notes.map((note): Placing => {
    const { nodeId, text } = note;
    const answer = own(answers, nodeId);
    const guess = guesses.get(nodeId) ?? { stageId: null, laneId: null, why: [] };
    if (answer === undefined) return { nodeId, text, ...guess };
    const cell = answer === null ? { stageId: null, laneId: null } : cellOf(journey, answer, nodeId);
    return { nodeId, text, ...cell, why: [] };
  });
  const isMeant = ({ nodeId }: Placing) => options.likely === true || own(answers, nodeId) !== undefined;
  const ready = said.flatMap(({ stageId, laneId, ...note }) =>
    stageId !== null && laneId !== null && isMeant({ ...note, stageId, laneId })
      ? [{ nodeId: note.nodeId, stageId, laneId }]
      : [],
  );
  const told = { journeyId: journey.id, notes: said };
  if (options.answers === undefined && options.likely !== true && options.dryRun !== true)
    throw new OpenQuestions(
      { ...told, placed: [], left: [], writes: 0 },
      `${said.length} loose notes; nothing was written. Say where they go with --answers FILE, a JSON object by nodeId of {"stage", "row"} or null, or take the guesses with --likely.`,
    );
  if (ready.length === 0) return { ...told, placed: [], left: [], writes: 0 };
  if (options.out === undefined && options.dryRun !== true)
    throw new Failure('Say where the board goes: --out FILE (or only look: --dry-run).');
  const result = plugin.request('placeNotes', { rootId, notes: ready, dryRun: options.dryRun === true });
  for (const { nodeId, reason } of result.left) tell(`${nodeId} stays where it is: ${reason}`);
  if (options.dryRun !== true) await writeOutputs(gatherOutputs(session, plugin.client, options));
  return { ...told, ...result };
}

/** A stage and a row, by id or name. */
function cellOf(
  { stages, lanes }: Journey,
  { stage, row }: { stage: string; row: string },
  nodeId: string,
): { stageId: string; laneId: string } {
  const find = (list: readonly { id: string; name: string }[], wanted: string, word: string): string => {
    const found = list.find(({ id }) => id === wanted) ?? list.find(({ name }) => name === wanted);
    if (found) return found.id;
    const names = list.map(({ name }) => JSON.stringify(name)).join(', ');
    throw new Failure(
      `${nodeId}: there is no ${word} ${JSON.stringify(wanted)} in this map. It has ${names}. Nothing was written.`,
    );
  };
  return { stageId: find(stages, stage, 'stage'), laneId: find(lanes, row, 'row') };
}

const answersSchema = z.record(z.string(), z.nullable(z.object({ stage: z.string(), row: z.string() })));

async function readAnswers(path: string): Promise<z.infer<typeof answersSchema>> {
  const { value } = await readJson(path, 'The answers');
  const parsed = answersSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Failure(
    `The answers ${path} must be a JSON object: by nodeId, {"stage": …, "row": …}, or null for a note that stays.`,
  );
}
