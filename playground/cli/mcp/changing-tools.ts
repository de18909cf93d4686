import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import * as z from 'zod/mini';
import { isRecord } from '../../board-file/base/json.ts';
import { exportJourney } from '../commands/export.ts';
import { insert } from '../commands/insert.ts';
import { sync } from '../commands/sync.ts';
import { allFormats } from '../desk/all-formats.ts';
import { Failure, OpenQuestions } from '../desk/failure.ts';
import { readBoard } from '../desk/read-board.ts';
import { pictureFormats } from '../desk/write-picture.ts';
import type { Folder } from './folder.ts';
import { board, journey, mapOptions, name, said } from './inputs.ts';
import { makeTool, type Tool } from './tool.ts';

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

/** What an agent can change and write in its folder; `plan_change` only tells what would be. */
export const changingTools: readonly Tool[] = [
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
      description: `A map as a file in the folder: ${[...allFormats.map(({ id }) => id), ...pictureFormats].join(', ')}. What a format cannot hold is in list_files.`,
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

/** Only boards are written over: an agent’s slip must not replace anything else. */
async function boardPath(out: string, folder: Folder): Promise<string> {
  if (!/\.(json|jam)$/i.test(out)) throw new Failure(`${out}: a board is written as .json or .jam.`);
  const path = await folder.path(out);
  if (existsSync(path) && !isBoard((await readBoard(path, () => undefined)).value))
    throw new Failure(`${out} is a file already, and no board. Nothing was written: take another name.`);
  return path;
}

const isBoard = (value: unknown): boolean => isRecord(value) && isRecord(value.document);

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
