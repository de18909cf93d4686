import { readJson } from '../../../src/formats/json/read-json.ts';
import { readySource } from '../../../src/imports/read/own-map.ts';
import type { Sources } from '../../../src/imports/source.ts';
import { encodeUtf8 } from '../../../src/journey/utf8.ts';
import { openSession } from './board-session.ts';
import { readWholeBoard } from './pick-journey.ts';
import { startOwnPlugin } from './plugin-session.ts';

/**
 * The maps of a FigJam file, ours and those that people drew, as what a new map can be made of; the words that are in none of them
 * are around each. Throws `Failure` where the file cannot be opened.
 */
export async function readBoardSources(path: string): Promise<Sources> {
  const notes: string[] = [];
  const session = await openSession({ board: path, seed: 1, boardNotes: notes });
  const { journeys, unplaced } = readWholeBoard(await startOwnPlugin(session), session, {});
  const around = unplaced.map(({ nodeId, text }) => ({ where: `node ${nodeId}`, text }));
  const sources = journeys.map(({ journey }, at) =>
    readySource(
      'map',
      `“${journey.title}”`,
      readJson(encodeUtf8(JSON.stringify(journey))),
      [],
      around,
      String(at + 1),
    ),
  );
  return { sources, notes };
}
