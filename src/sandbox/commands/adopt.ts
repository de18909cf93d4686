import type { Params, Result } from '../../contract/contract.ts';
import type { Task } from '../../contract/handler.ts';
import { laneKinds } from '../../journey/lane-kinds.ts';
import type { Change } from '../../journey/merge/change.ts';
import { own } from '../../journey/own.ts';
import { type Stamp, stampKey, stampNamespace } from '../../journey/stamp.ts';
import { stampLimit } from '../../journey/too-long.ts';
import { utf8Length } from '../../journey/utf8.ts';
import type { Draft } from '../../own-map/change/draft.ts';
import { draftEdits } from '../../own-map/change/draft-edits.ts';
import type { Doubt, ReadMap } from '../../plane/interpretation.ts';
import { answerQuestions, checkAnswers, questionsOf } from '../../strangers/adopt/answer-questions.ts';
import { correctMap } from '../../strangers/adopt/correct-map.ts';
import { type Adoption, stampAdoption } from '../../strangers/adopt/stamp-adoption.ts';
import { withoutDenied } from '../../strangers/adopt/take-answers.ts';
import type { ReadPage } from '../read/read-maps.ts';
import { isSeenType, readNode } from '../read/read-node.ts';
import { findFeasible } from '../step/find-hindrances.ts';
import { findMaps } from '../step/find-map.ts';
import type { LastStep } from '../step/last-step.ts';
import { leftAsItIs } from '../step/left-board.ts';
import { writeStep } from '../step/write-step.ts';
import { applyDraft, type Written } from '../write/apply-draft.ts';

/**
 * Takes a map that people drew into use: every node that says something of it gets a stamp, where it stands. Nothing
 * moves, and no word changes but the names that people correct here; one undo takes all of it back. Throws with a text
 * for people, and then nothing was written.
 */
export async function adoptMap(
  host: PluginAPI,
  params: Params<'adopt'>,
  task: Task,
  step: Pick<LastStep, 'remember'>,
): Promise<Result<'adopt'>> {
  const { rootId, journeyId, answers = {}, names = {}, kinds = {}, ask = false } = params;
  const { read, map, taken } = await findForeign(host, rootId, journeyId, task);
  checkAnswers(map, answers);
  const meant = withoutDenied(read.snapshot, map, answers, taken);
  const said = { names, kinds: { ...kindsIn(meant, answers), ...kinds } };
  const { map: corrected, renames } = correctMap(read.snapshot, meant, said, taken);
  const adoption = stampAdoption(read.snapshot, answerQuestions(corrected, answers), taken);
  const asked = questionsOf(map);
  const open = (doubts: readonly Doubt[]) => doubts.filter(({ recordId }) => !(recordId in answers));
  const questions = open(asked.questions);
  const result = { journeyId: map.journey.id, rootId, questions, optional: open(asked.optional) };
  if (ask) return { ...result, writes: 0 };
  checkSize(adoption.stamps);
  const draft = await draftRenames(host, read, adoption, renames);
  checkUnchanged(read, adoption.stamps);
  let written: Written = { made: [], changed: [] };
  const writes = writeStep(host, 'The board could not be taken into use', (wrote) => {
    written = writeAdoption(host, read, adoption, draft, wrote);
  });
  if (writes > 0) step.remember(() => leftAsItIs(read.page, written));
  const carrier = [...adoption.stamps.values()].find(({ kind }) => kind === 'journey');
  return { ...result, rootId: carrier?.nodeId ?? rootId, writes };
}

/** Kinds of rows among the answers. */
function kindsIn(
  { journey }: ReadMap,
  answers: { [recordId: string]: string },
): { [laneId: string]: string } {
  const kinds: { [laneId: string]: string } = {};
  for (const { id } of journey.lanes) {
    const answer = own(answers, id);
    if (answer !== undefined && laneKinds.some((kind) => kind === answer)) kinds[id] = answer;
  }
  return kinds;
}

/** The corrected names, as edits of the map once it is in use. Throws when one of them cannot be written. */
async function draftRenames(
  host: PluginAPI,
  read: ReadPage,
  { snapshot, map }: Adoption,
  renames: ReadonlyMap<string, string>,
): Promise<Draft | null> {
  if (renames.size === 0) return null;
  const changes: Change[] = [];
  for (const list of ['stages', 'lanes'] as const) {
    for (const { id, name } of map.journey[list]) {
      const after = renames.get(id);
      if (after === undefined) continue;
      const kind = list === 'stages' ? 'stage' : 'lane';
      changes.push({ from: 'file', op: 'update', kind, recordId: id, field: 'name', before: name, after });
    }
  }
  const feasible = await findFeasible(host, { ...read, snapshot }, map, changes);
  const [first] = feasible.hindrances;
  if (first)
    throw new Error(
      `“${renames.get(first.recordId) ?? ''}” cannot be written: ${first.reason} Nothing was changed. Leave the name as it is, or change it on the board first.`,
    );
  return draftEdits(snapshot, map, feasible.target);
}

async function findForeign(
  host: PluginAPI,
  rootId: string,
  journeyId: string | undefined,
  task: Task,
): Promise<{ read: ReadPage; map: ReadMap; taken: Set<string> }> {
  const pages = await findMaps(host, rootId, task);
  const taken = new Set<string>();
  for (const read of pages) {
    const here = read.maps.filter((map) => map.rootId === rootId);
    const map =
      journeyId === undefined
        ? (here.find(({ foreign }) => foreign) ?? here[0])
        : here.find(({ journey }) => journey.id === journeyId);
    if (map?.foreign) return { read, map, taken };
    if (map)
      throw new Error(
        `“${map.journey.title}” is in use already: export it, and bring files back to it. Nothing was changed.`,
      );
    for (const { journey } of read.maps) taken.add(journey.id);
  }
  throw new Error('This map is not on the board any more. Nothing was changed. Read the board again.');
}

function checkSize(stamps: ReadonlyMap<string, Stamp>): void {
  for (const stamp of stamps.values())
    if (utf8Length(JSON.stringify(stamp)) > stampLimit)
      throw new Error(
        'This map is too large to be taken into use: FigJam lets a plugin remember 100 kB with one object. Nothing was changed; exporting works. Draw it as two maps on the board, then use each.',
      );
}

/** Somebody may have worked on the board while it was read. */
function checkUnchanged({ snapshot, handles, page }: ReadPage, stamps: ReadonlyMap<string, Stamp>): void {
  const seen = new Map(snapshot.nodes.map((node) => [node.id, node]));
  for (const id of stamps.keys()) {
    const node = handles.get(id);
    const now = node && !node.removed && isSeenType(node) ? readNode(node, page.id) : null;
    if (JSON.stringify(now) !== JSON.stringify(seen.get(id) ?? null))
      throw new Error('Somebody changed the board just now. Nothing was changed. Try again.');
  }
}

function writeAdoption(
  host: PluginAPI,
  { handles }: ReadPage,
  { stamps }: Adoption,
  draft: Draft | null,
  wrote: () => void,
): Written {
  const stamped: SceneNode[] = [];
  for (const [id, stamp] of stamps) {
    const node = handles.get(id);
    if (!node) throw new Error('a part of the map is not there any more');
    node.setSharedPluginData(stampNamespace, stampKey, JSON.stringify({ ...stamp, nodeId: id }));
    wrote();
    stamped.push(node);
  }
  if (!draft) return { made: [], changed: stamped };
  const { made, changed } = applyDraft(host, draft, handles, wrote);
  return { made, changed: [...stamped, ...changed] };
}
