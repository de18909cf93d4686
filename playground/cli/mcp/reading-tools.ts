import * as z from 'zod/mini';
import { check } from '../commands/check.ts';
import { exportJourney } from '../commands/export.ts';
import { listFormats, listTemplates } from '../commands/list-things.ts';
import { openSession } from '../desk/board-session.ts';
import { pickJourney, readWholeBoard } from '../desk/pick-journey.ts';
import { startOwnPlugin } from '../desk/plugin-session.ts';
import type { Folder } from './folder.ts';
import { board, journey, mapOptions } from './inputs.ts';
import { makeTool, type Tool } from './tool.ts';

/** What an agent can ask about the boards in its folder. */
export const readingTools: readonly Tool[] = [
  makeTool(
    {
      name: 'list_files',
      title: 'List files',
      description:
        'Board files (.json), FigJam files (.jam) and tables in the folder; and what maps can be exported to and started from.',
      readsOnly: true,
    },
    z.strictObject({}),
    async (_, folder) => ({
      files: await folder.files(),
      formats: listFormats(),
      templates: listTemplates(),
    }),
  ),
  makeTool(
    {
      name: 'list_maps',
      title: 'List the journey maps of a board',
      description:
        'Every customer-journey map on a board: id, title, and how many stages, rows and notes. `inUse: false`: people drew it by hand; it can be read and exported, not changed by file.',
      readsOnly: true,
    },
    z.strictObject({ board }),
    async (input, folder) => {
      const { journeys, loose } = await readBoardAt(input.board, folder);
      return {
        maps: journeys.map(({ journey: map, doubts, foreign }) => ({
          id: map.id,
          title: map.title,
          stages: map.stages.length,
          rows: map.lanes.length,
          notes: map.cards.length,
          doubts: doubts.length,
          inUse: foreign !== true,
        })),
        sectionsOfLooseNotes: loose.length,
      };
    },
  ),
  makeTool(
    {
      name: 'read_map',
      title: 'Read a journey map',
      description:
        'One map as JSON: stages, rows (lanes), notes (cards), links, personas, emotions. It remembers what it was exported from: edit it (keep the ids; leave `exported` as it is) and give it to plan_change.',
      readsOnly: true,
    },
    z.strictObject({ board, journey }),
    async (input, folder) => {
      const bytes = await exportJourney({ ...(await mapOptions(input, folder)), format: 'json' });
      return JSON.parse(bytes instanceof Uint8Array ? Buffer.from(bytes).toString('utf8') : '{}');
    },
  ),
  makeTool(
    {
      name: 'list_doubts',
      title: 'List what is doubtful',
      description:
        'What of a map was read with doubt, and why; and words on the board that no map says, each with the reason.',
      readsOnly: true,
    },
    z.strictObject({ board, journey }),
    async (input, folder) => {
      const { journeys, unplaced } = await readBoardAt(input.board, folder);
      const map = pickJourney(journeys, input.journey);
      return { id: map.journey.id, title: map.journey.title, doubts: map.doubts, unplaced };
    },
  ),
  makeTool(
    {
      name: 'list_checks',
      title: 'List what is missing on a map',
      description:
        'What an experienced map-maker would ask about: a low feeling without a pain point, a pain point without a solution, evidence that is missing …, each with the record, why, and a way to mend it.',
      readsOnly: true,
    },
    z.strictObject({ board, journey }),
    async (input, folder) => ({ findings: await check(await mapOptions(input, folder)) }),
  ),
];

async function readBoardAt(given: string, folder: Folder) {
  const session = await openSession({ board: await folder.path(given) });
  return readWholeBoard(await startOwnPlugin(session), session, {});
}
