import type { SyncChoice, Synced } from '../../src/client/sync/apply-sync.ts';
import { recogniseDiagram } from '../../src/formats/recognise.ts';
import { formatOf } from '../../src/formats/registry.ts';
import { isOurs } from '../../src/imports/read/own-map.ts';
import type { Resolution } from '../../src/journey/merge/change.ts';
import type { FileEdit } from '../../src/journey/merge/file-edit.ts';
import { FileProblem, readFile } from '../files/read-file.ts';
import {
  answersOf,
  type BroughtFile,
  countWrites,
  keyOf,
  type Outcome,
  type Preview,
  touchedBy,
} from '../state/bring-in.ts';
import type { State } from '../state/state.ts';
import { strings } from '../words/strings.ts';
import { RequestError } from './client.ts';
import { openMapping } from './open-mapping.ts';
import { type Panel, work } from './panel.ts';
import { readBoard } from './read-board.ts';
import { offerNewMap } from './start-from-file.ts';
import { takeBack } from './take-back.ts';

/**
 * Opens a file and compares it with its map; asks for the map where the file does not tell it. Nobody is asked while that is
 * still being found out. On a board without maps it becomes one.
 */
export async function bringInFile(panel: Panel, file: File): Promise<void> {
  const { store } = panel;
  const before = store.getState().bringIn;
  const asked = before.step === 'pick' ? before.rootId : null;
  let known: Where | null = null;
  await work(panel, { label: strings.bringIn.reading, cancellable: false }, async () => {
    try {
      const brought = await readFile(file).catch(asProblem);
      await readBoard(panel);
      const isFirst = store.getState().board.maps.length === 0;
      const isStrange = brought instanceof FileProblem || isStrangers(brought, file.name === '');
      if ((isFirst || isStrange) && (await mapAny(panel, file, brought))) return;
      if (brought instanceof FileProblem) throw brought;
      if (isFirst) return offerNewMap(panel, await readFile(file, true));
      const rootId = findMap(store.getState(), brought.edit, asked);
      if (rootId !== null && isItsMap(store.getState(), brought, rootId, asked))
        known = { file: brought, rootId };
      else store.dispatch({ type: 'bringIn', change: { do: 'parsed', file: brought, rootId } });
    } catch (error) {
      throw error instanceof FileProblem ? new RequestError(error.message) : error;
    }
  });
  if (known !== null) await compareWith(panel, known);
}

/** What is no export of ours is mapped part by part, whatever it is. Throws `FileProblem`. */
async function mapAny(panel: Panel, file: File, brought: BroughtFile | FileProblem): Promise<boolean> {
  const isOurs = brought instanceof FileProblem ? brought.isFinal : brought.edit.exported !== null;
  if (isOurs) return false;
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    return await openMapping(panel, file.name, bytes);
  } catch (error) {
    // Of a file that says what it is, what its own format says of it tells more than what was looked for in a text.
    const isText = !/json|xlsx|mermaid/.test(formatOf(bytes, file.name)?.id ?? '');
    throw error instanceof FileProblem && brought instanceof FileProblem && !isText ? brought : error;
  }
}

/** Headings and bullets that somebody wrote are no export, whatever can be read of them; nor is what is pasted. */
const isStrangers = ({ edit }: BroughtFile, isPasted: boolean) =>
  (edit.format === 'markdown' || isPasted) && !isOurs(edit);

function asProblem(error: unknown): FileProblem {
  if (error instanceof FileProblem) return error;
  throw error;
}

/** Whether there is nothing to ask: the file names this map, and its person came from no other. */
function isItsMap({ board }: State, { edit }: BroughtFile, rootId: string, asked: string | null): boolean {
  const map = board.maps.find((each) => each.rootId === rootId);
  // A copy that nobody has decided about asks first what it is.
  const isIts = map !== undefined && !map.copyOf && map.journey.id === edit.exported?.journeyId;
  return isIts && (asked === null || asked === rootId);
}

/** Asks the board what the chosen file would change on the chosen map. Writes nothing. */
export async function compareFile(panel: Panel): Promise<void> {
  const { bringIn } = panel.store.getState();
  if (bringIn.step !== 'chooseMap' || bringIn.rootId === null) return;
  await compareWith(panel, { file: bringIn.file, rootId: bringIn.rootId });
}

/** Takes a problem of the file as a person chose, and compares anew: other choices stay. */
export async function answerProblem(panel: Panel, key: string, choice: string): Promise<void> {
  panel.store.dispatch({ type: 'bringIn', change: { do: 'answer', key, choice } });
  const { bringIn } = panel.store.getState();
  if (bringIn.step === 'preview') await compareWith(panel, bringIn);
}

/** Asks what this file would change on this map, and shows it. */
export async function compareWith(panel: Panel, { file, rootId }: Where): Promise<void> {
  await work(panel, { label: strings.bringIn.comparing, cancellable: true }, (watched) =>
    preview(panel, { file, rootId, lookAgain: [] }, watched),
  );
}

/** Puts what was chosen on the board. When someone changed it meanwhile, previews again and keeps the choices. */
export async function putChanges(panel: Panel): Promise<void> {
  const { bringIn } = panel.store.getState();
  if (bringIn.step !== 'preview') return;
  const { file, rootId, preview: seen } = bringIn;
  await work(panel, { label: strings.bringIn.putting, cancellable: true }, async (watched) => {
    const params = applyParams(rootId, file, seen);
    const result = await panel.sync.apply(params, watched);
    await take(panel, { file, rootId }, seen, result);
  });
}

/** "Unlock and apply": the changes of locked notes only, as they were decided. Each note is locked again. */
export async function unlockAndPut(panel: Panel): Promise<void> {
  const { bringIn } = panel.store.getState();
  if (bringIn.step !== 'done') return;
  const { file, rootId, outcome } = bringIn;
  const locked = outcome.skipped.filter((hindrance) => hindrance.locked).map(({ recordId }) => recordId);
  await work(panel, { label: strings.bringIn.putting, cancellable: true }, async (watched) => {
    const { answers } = outcome.choices;
    const found = await panel.sync.preview({ rootId, file: file.edit, answers });
    const others = found.changes.filter(({ recordId }) => !locked.includes(recordId)).map(keyOf);
    const choices = { ...outcome.choices, unticked: others, unlocks: locked };
    const params = applyParams(rootId, file, { found, choices, lookAgain: [] });
    const result = await panel.sync.apply(params, watched);
    await take(panel, { file, rootId }, { found, choices, lookAgain: [] }, result, outcome);
  });
}

type Where = { file: BroughtFile; rootId: string };

/** Shows how it went: done, stopped, or to be looked at once more. `before` was done already. */
async function take(
  panel: Panel,
  where: Where,
  seen: Preview,
  result: Synced,
  before?: Outcome,
): Promise<void> {
  const { store } = panel;
  if (result.outcome === 'undecided') return preview(panel, { ...where, lookAgain: [] });
  const lookAgain = result.outcome === 'changedMeanwhile' ? result.recordIds : lookAgainOf(result);
  if (lookAgain.length > 0) {
    await preview(panel, { ...where, lookAgain });
    return store.dispatch({ type: 'say', text: strings.bringIn.changedMeanwhile(lookAgain.length) });
  }
  if (result.outcome === 'changedMeanwhile') return;
  const applied = (before?.applied ?? 0) + result.applied;
  const asked = before?.asked ?? Math.max(countWrites(seen), applied);
  const isDone = result.outcome === 'done';
  const outcome: Outcome = {
    asked,
    applied,
    skipped: result.skipped,
    undone: false,
    touched: [...(before?.touched ?? []), ...touchedBy(seen)],
    choices: seen.choices,
    stopped: isDone ? null : result.reason,
    version: (isDone ? result.version : undefined) ?? before?.version ?? null,
    undoSteps: ((isDone ? result.undoSteps : undefined) ?? 1) + (before ? before.undoSteps : 0),
  };
  store.dispatch({ type: 'bringIn', change: { do: 'applied', where, outcome } });
  store.dispatch({ type: 'say', text: strings.bringIn.done(applied, asked) });
  await readBoard(panel);
}

const lookAgainOf = (result: Synced): string[] => (result.outcome === 'done' ? (result.lookAgain ?? []) : []);

/** Takes all changes of the last applied file back. */
export async function undoChanges(panel: Panel): Promise<void> {
  await takeBack(panel, { type: 'bringIn', change: { do: 'undone' } });
}

/** What a sync needs to know of the choices: by place in the previewed lists. */
export function applyParams(rootId: string, { edit }: BroughtFile, { found, choices }: Preview): SyncChoice {
  const untick: number[] = [];
  found.changes.forEach((change, index) => {
    if (change.from === 'file' && choices.unticked.includes(keyOf(change))) untick.push(index);
  });
  const resolutions: { [index: string]: Resolution } = {};
  found.conflicts.forEach((conflict, index) => {
    const resolution = choices.resolutions[keyOf(conflict)];
    if (resolution !== undefined) resolutions[index] = resolution;
  });
  const { removals: remove, unlocks, answers } = choices;
  const unlock = unlocks.length > 0 ? { unlock: unlocks } : {};
  return { rootId, file: edit, seen: found.seen, untick, resolutions, remove, answers, ...unlock };
}

async function preview(
  { store, sync }: Panel,
  { file: given, rootId, lookAgain }: { file: BroughtFile; rootId: string; lookAgain: string[] },
  watched = {},
): Promise<void> {
  const { board, bringIn } = store.getState();
  const map = board.maps.find((each) => each.rootId === rootId);
  const file = map ? { ...given, edit: recogniseDiagram(given.edit, map.journey) } : given;
  const answers = answersOf(bringIn);
  const found = await sync.preview({ rootId, file: file.edit, answers }, watched);
  store.dispatch({ type: 'bringIn', change: { do: 'previewed', file, rootId, found, lookAgain } });
}

/** The map that the file names; else the one that a person came from; else the only one there is. */
function findMap({ board }: State, { exported }: FileEdit, asked: string | null): string | null {
  const own = board.maps.filter(({ journey }) => journey.id === exported?.journeyId);
  const chosen = own.find(({ rootId }) => rootId === asked) ?? own[0];
  if (chosen !== undefined) return chosen.rootId;
  return asked ?? (board.maps.length === 1 ? (board.maps[0]?.rootId ?? null) : null);
}
