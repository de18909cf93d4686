import { basename } from 'node:path';
import * as z from 'zod/mini';
import { formats } from '../../../src/formats/registry.ts';
import { check } from '../commands/check.ts';
import { exportJourney } from '../commands/export.ts';
import { insert } from '../commands/insert.ts';
import { listFormats, listTemplates } from '../commands/list-things.ts';
import { sync } from '../commands/sync.ts';
import { openSession } from '../desk/board-session.ts';
import { Failure, OpenQuestions } from '../desk/failure.ts';
import { pickJourney, readWholeBoard } from '../desk/pick-journey.ts';
import { startOwnPlugin } from '../desk/plugin-session.ts';
import type { Folder } from './folder.ts';
import { makeTool, type Tool } from './tool.ts';

const said = <S extends z.ZodMiniType>(schema: S, words: string): S => schema.check(z.describe(words));
const name = () => z.string().check(z.minLength(1), z.maxLength(1000));
const board = said(name(), 'A board file (.json) or FigJam file (.jam), by its name in the folder');
const journey = z.optional(said(name(), 'The map’s id, when the board has several (see list_maps)'));
const change = {
  board,
  journey,
  file: z.optional(
    said(name(), 'The edited file, by its name in the folder: as export_map gave it, then edited'),
  ),
  edited: z.optional(
    said(z.record(z.string(), z.json()), 'Or the edited map itself: read_map’s answer, edited'),
  ),
  delete_missing: z.optional(
    said(z.boolean(), 'Delete from the board what the edited file no longer has (default: keep it)'),
  ),
};

/** What an agent can do with the boards in its folder. */
export const tools: readonly Tool[] = [
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
  makeTool(
    {
      name: 'plan_change',
      title: 'See what an edited map would change',
      description:
        'Merges an edited map with the board and tells what would change: changes, conflicts (both sides changed one field), what is missing in the edited map. Writes nothing.',
      readsOnly: true,
    },
    z.strictObject(change),
    (input, folder) =>
      withEdited(input, folder, (options) => mergeInto({ ...options, resolve: 'ask', dryRun: true })),
  ),
  makeTool(
    {
      name: 'apply_change',
      title: 'Put an edited map on the board',
      description:
        'The same merge as plan_change, written to a board file: only what differs is touched. With `resolve: "ask"` (default) conflicts stop it and nothing is written; "ours" takes the edited map’s side of them, "theirs" the board’s.',
      readsOnly: false,
    },
    z.strictObject({
      ...change,
      out: said(name(), 'Where the board goes (.json or .jam); may be the same file'),
      resolve: z.optional(
        said(z.enum(['ask', 'ours', 'theirs']), 'Who wins where both sides changed one field'),
      ),
    }),
    async (input, folder) => {
      const out = await boardPath(input.out, folder);
      return await withEdited(input, folder, (options) =>
        mergeInto({ ...options, resolve: input.resolve ?? 'ask', out }),
      );
    },
  ),
  makeTool(
    {
      name: 'export_map',
      title: 'Export a map as a file',
      description: `A map as a file in the folder: ${formats.map(({ id }) => id).join(', ')}. What a format cannot hold is in list_files.`,
      readsOnly: false,
    },
    z.strictObject({
      board,
      journey,
      format: said(name(), 'Which format, by its id'),
      out: said(name(), 'The new file’s name'),
      overwrite: z.optional(said(z.boolean(), 'Replace a file of that name (default: refuse)')),
    }),
    async (input, folder) => {
      const out = await folder.path(input.out);
      if (input.overwrite !== true && (await folder.files()).includes(input.out))
        throw new Failure(`There is a file ${input.out} already. Take another name, or say overwrite: true.`);
      return await exportJourney({ ...(await mapOptions(input, folder)), format: input.format, out });
    },
  ),
  makeTool(
    {
      name: 'draw_map',
      title: 'Draw a new map',
      description:
        'Draws a map on a new board, or beside what is on one: from a template, or from a journey of your own (title, stages, lanes, cards …, as read_map gives it).',
      readsOnly: false,
    },
    z.strictObject({
      board: z.optional(board),
      template: z.optional(said(name(), 'A template’s id (see list_files)')),
      journey: z.optional(said(z.record(z.string(), z.json()), 'Or the journey to draw')),
      out: said(name(), 'Where the board goes (.json or .jam)'),
    }),
    async (input, folder) => {
      const out = await boardPath(input.out, folder);
      const at = input.board === undefined ? {} : { board: await folder.path(input.board) };
      if (input.template !== undefined && input.journey !== undefined)
        throw new Failure('Give a template or a journey, not both.');
      if (input.journey === undefined)
        return await insert({
          ...at,
          out,
          ...(input.template !== undefined && { template: input.template }),
        });
      return await folder.withFile('journey.json', JSON.stringify(input.journey), (path) =>
        insert({ ...at, out, journey: path }),
      );
    },
  ),
];

async function readBoardAt(given: string, folder: Folder) {
  const session = await openSession({ board: await folder.path(given) });
  return readWholeBoard(await startOwnPlugin(session), session, {});
}

async function mapOptions(input: { board: string; journey?: string | undefined }, folder: Folder) {
  return {
    board: await folder.path(input.board),
    ...(input.journey !== undefined && { journey: input.journey }),
  };
}

/** Only boards are written over: an agent’s slip must not replace anything else. */
async function boardPath(out: string, folder: Folder): Promise<string> {
  if (!/\.(json|jam)$/i.test(out)) throw new Failure(`${out}: a board is written as .json or .jam.`);
  return await folder.path(out);
}

type Change = z.output<ReturnType<typeof changeSchema>>;
const changeSchema = () => z.strictObject(change);

async function withEdited<T>(
  input: Change,
  folder: Folder,
  work: (options: { board: string; journey?: string; file: string; deleteMissing: boolean }) => Promise<T>,
): Promise<T> {
  const options = { ...(await mapOptions(input, folder)), deleteMissing: input.delete_missing === true };
  if ((input.file === undefined) === (input.edited === undefined))
    throw new Failure(
      'Give the edited map once: `file` (a file in the folder) or `edited` (the map itself).',
    );
  if (input.file !== undefined) return await work({ ...options, file: await folder.path(input.file) });
  return await folder.withFile('edited.json', JSON.stringify(input.edited), (file) =>
    work({ ...options, file }),
  );
}

/** Open questions are an answer here: an agent can go on with them. */
async function mergeInto(options: Parameters<typeof sync>[0]): Promise<unknown> {
  const notes: string[] = [];
  try {
    const answer = await sync(options, (note) =>
      notes.push(note.replaceAll(options.file, basename(options.file))),
    );
    return { written: options.dryRun !== true, answer, notes };
  } catch (error) {
    if (!(error instanceof OpenQuestions)) throw error;
    return { written: false, open: error.message, answer: error.answer, notes };
  }
}
