import { applySync } from '../../../src/client/sync/apply-sync.ts';
import type { Asker } from '../../../src/client/sync/asker.ts';
import { type Previewed, previewSync } from '../../../src/client/sync/preview-sync.ts';
import type { Params } from '../../../src/contract/contract.ts';
import type { ReadJourney } from '../../../src/contract/results/read.ts';
import { recogniseDiagram } from '../../../src/formats/recognise.ts';
import type { Resolution } from '../../../src/journey/merge/change.ts';
import type { FileEdit, FileProblem } from '../../../src/journey/merge/file-edit.ts';
import { type BoardOptions, type BoardSession, openSession } from '../desk/board-session.ts';
import { Failure, OpenQuestions } from '../desk/failure.ts';
import { gatherOutputs, type OutputOptions } from '../desk/gather-outputs.ts';
import { pickMapToWrite } from '../desk/pick-journey.ts';
import { askThrough, type PluginSession, startOwnPlugin } from '../desk/plugin-session.ts';
import { readEdit } from '../desk/read-edit.ts';
import type { Tell } from '../desk/tell.ts';
import { writeOutputs } from '../desk/write-output.ts';

export interface SyncOptions extends BoardOptions, OutputOptions {
  board: string;
  file: string;
  format?: string;
  journey?: string;
  page?: string;
  resolve: 'ours' | 'theirs' | 'ask';
  deleteMissing?: boolean;
  /** What a copied map is from now on. */
  copy?: Params<'settleCopy'>['as'];
  dryRun?: boolean;
}

type Telling = SyncOptions & { tell: Tell };

/** Brings an edited file back onto the board. Ours is the file, theirs the board; `tell` says what the file's reader noted. */
export async function sync(options: SyncOptions, tell: Tell): Promise<unknown> {
  if (options.out === undefined && options.dryRun !== true)
    throw new Failure('Say where the synced board goes: --out FILE (or only look: --dry-run).');
  const file = await readEdit(options);
  const session = await openSession(options);
  const plugin = await startOwnPlugin(session);
  const target = pickMapToWrite(plugin, session, options, journeyOf(file));
  const copied = decideCopy(options, plugin, target);
  if (copied !== null) tell(copied);
  const known = recogniseDiagram(file, target.journey);
  return await bringIn({ ...options, tell }, session, plugin, known, target);
}

/** A copied map is what `--copy` says; without it, the first file that it takes makes it a map of its own. Says which. */
function decideCopy(
  { copy }: SyncOptions,
  plugin: PluginSession,
  { rootId, journey, copyOf }: ReadJourney,
): string | null {
  const name = `${JSON.stringify(journey.title)} (${journey.id})`;
  if (copyOf === undefined) {
    if (copy !== undefined)
      throw new Failure(`${name} is no copy that is still to be decided about. Leave out --copy ${copy}.`);
    return null;
  }
  const original = `${JSON.stringify(copyOf.title)} (${copyOf.journeyId})`;
  if (copy !== undefined) {
    plugin.request('settleCopy', { rootId, as: copy });
    return `${name} is a copy of ${original}: ${copyWords[copy]}.`;
  }
  return `${name} is a copy of ${original}: taken for a map of its own, whose notes keep their ids; it does not remember the original. Say what it is with --copy quarter, separate or future.`;
}

const copyWords: { [as in Params<'settleCopy'>['as']]: string } = {
  quarter: 'from now on its new quarter, which can be compared with it',
  future: 'from now on its future state, which can be compared with it',
  separate: 'from now on a separate map with ids of its own',
};

/** Previews a file on a map, and applies it where nothing is open. */
export async function bringIn(
  options: Telling,
  session: BoardSession,
  plugin: PluginSession,
  file: FileEdit,
  { rootId }: ReadJourney,
): Promise<unknown> {
  const asker = askThrough(plugin);
  const first = await previewSync(asker, { rootId, file });
  const remove = options.deleteMissing === true ? first.missing : [];
  const preview = remove.length === 0 ? first : await previewSync(asker, { rootId, file, remove });
  for (const note of file.notes ?? []) options.tell(`${options.file}: ${note}`);
  const { problems = [] } = preview;
  for (const problem of problems) options.tell(`${options.file}: ${sayProblem(problem)}`);
  for (const { recordId, reason } of preview.hindrances) options.tell(`${recordId}: ${reason}`);
  const answer = (writes: number) => ({
    changes: preview.changes,
    conflicts: preview.conflicts,
    missing: preview.missing,
    ...(problems.length > 0 ? { problems } : {}),
    writes,
  });
  const asked = preview.conflicts.length + problems.filter(({ choices }) => choices.length > 0).length;
  if (asked > 0 && options.resolve === 'ask')
    throw new OpenQuestions(
      answer(0),
      `${asked} open ${asked === 1 ? 'question' : 'questions'}; nothing was written. Decide with --resolve ours (the file) or theirs (the board): what names something unknown is left out with either.`,
    );
  if (options.dryRun === true) return answer(0);
  const writes = await apply(options, asker, file, rootId, preview);
  await writeOutputs(gatherOutputs(session, plugin.client, options));
  return answer(writes);
}

/** What is left out, and the ways on where there are any. */
function sayProblem({ text, choices }: FileProblem): string {
  const ways = choices.filter(({ id }) => id !== 'leave').map(({ label }) => label);
  const more = ways.length > 4 ? [...ways.slice(0, 3), `${ways.length - 3} more ways`] : ways;
  return ways.length > 0
    ? `${text} Left out. Other ways, in the panel or in the file: ${more.join(' · ')}.`
    : `${text} Left out.`;
}

async function apply(
  options: Telling,
  asker: Asker,
  file: FileEdit,
  rootId: string,
  preview: Previewed,
): Promise<number> {
  const side: Resolution = options.resolve === 'theirs' ? 'theirs' : 'ours';
  const resolutions = Object.fromEntries(preview.conflicts.map((_, index) => [String(index), side]));
  const remove = options.deleteMissing === true ? preview.missing : [];
  const choice = { rootId, file, seen: preview.seen, untick: [], resolutions, remove };
  const result = await applySync(asker, choice);
  if (result.outcome === 'stopped')
    throw new Failure(
      `The board took ${result.applied} of ${result.total} changes, then it stopped: ${result.reason}. No file was written.`,
    );
  if (result.outcome !== 'done')
    throw new Failure(`The board could not take the file (${result.outcome}). Nothing was written.`);
  for (const { recordId, reason } of result.skipped) options.tell(`${recordId}: ${reason}`);
  return result.writes;
}

/** The journey that a file says it is of; a file without a memory may not know. */
const journeyOf = (file: FileEdit): string | undefined =>
  file.exported?.journeyId ?? (file.records.journeyId === '' ? undefined : file.records.journeyId);
