import type { Params, Result } from '../../contract/contract.ts';
import type { Task } from '../../contract/handler.ts';
import type { Change } from '../../journey/merge/change.ts';
import { own } from '../../journey/own.ts';
import { type Stamp, stampKey, stampNamespace } from '../../journey/stamp.ts';
import { stampLimit } from '../../journey/too-long.ts';
import { utf8Length } from '../../journey/utf8.ts';
import type { ReadMap } from '../../plane/interpretation.ts';
import { oneLineOf } from '../../plane/name-shown.ts';
import { markNode } from '../../plane/node-mark.ts';
import type { SeenNode } from '../../plane/scene.ts';
import { isNobodys, wordsOf } from '../../plane/seen-nodes.ts';
import { withStamps } from '../../plane/with-stamps.ts';
import { changedOf } from '../read/read-again.ts';
import type { ReadPage } from '../read/read-maps.ts';
import { readOwn } from '../read/read-own.ts';
import type { SeenBoard } from '../read/seen-board.ts';
import { type Feasible, findFeasible } from '../step/find-hindrances.ts';
import { findMaps } from '../step/find-map.ts';
import type { LastStep } from '../step/last-step.ts';
import { leftAsItIs } from '../step/left-board.ts';
import { writeStep } from '../step/write-step.ts';
import { writeNow } from '../step/write-work.ts';
import type { Written } from '../write/apply-work.ts';

/**
 * Takes a map that people drew into use: every node that says something of it gets its stamp, where it stands. What each
 * is to remember was worked out from what was seen (`prepareAdoption`); it is written only if nothing of it is otherwise
 * by now. Nothing moves, and no word changes but the names that people corrected; one undo takes all of it back. Throws
 * with a text for people, and then nothing was written.
 */
export async function adoptMap(
  board: SeenBoard,
  params: Params<'adopt'>,
  task: Task,
  step: Pick<LastStep, 'remember'>,
): Promise<Result<'adopt'>> {
  const { journeyId, names = {} } = params;
  const carrier = carrierOf(params);
  const { read, taken } = await findPage(board, carrier.nodeId, task);
  const changed = findChanged(read, params);
  if (changed !== null) return { outcome: 'changed', reason: changed };
  const stamps = new Map(params.stamps.map(({ stamp }) => [stamp.nodeId, stamp]));
  checkSize(stamps);
  const scene = withStamps(read.scene, stamps);
  const { journeys } = await readOwn(board, scene, taken);
  const map = journeys.find(({ journey, found }) => found && journey.id === journeyId);
  if (!map) throw new Error(`What is to be remembered is no map. ${kept}`);
  const stamped = { ...read, scene };
  const renames = await findRenames(board.host, stamped, map, names);
  // Somebody may have worked on the board while fonts were loaded.
  const nodes = read.scene.nodes.filter(({ id }) => stamps.has(id));
  const [since] = changedOf(nodes, read.handles, read.page.id);
  if (since !== undefined) return { outcome: 'changed', reason: sayChanged(nodes, since) };
  let written: Written = { made: [], changed: [] };
  const writes = writeStep(board, 'The board could not be taken into use', (wrote) => {
    written = writeStamps(read, stamps, wrote);
    if (!renames) return;
    const ready = { read: stamped, map, target: { journey: renames.target }, first: renames.first };
    const renamed = writeNow(board, ready, new Set(), wrote).written;
    written = { made: renamed.made, changed: [...written.changed, ...renamed.changed] };
  });
  if (writes > 0) step.remember(() => leftAsItIs(read.page, written));
  return { outcome: 'done', rootId: map.rootId, writes };
}

const kept = 'Nothing was changed. Read the board again, then try again.';

/** The stamp of the node that stands for the whole map. Throws where the stamps are not of one map. */
function carrierOf({ journeyId, stamps }: Params<'adopt'>): Stamp {
  const [carrier, ...others] = stamps.filter(({ stamp }) => stamp.kind === 'journey');
  if (!carrier || others.length > 0 || stamps.some(({ stamp }) => stamp.journeyId !== journeyId))
    throw new Error(`What is to be remembered is not of one map. ${kept}`);
  return carrier.stamp;
}

/** The page that a node lies on, read, and the journey ids of the pages before. */
async function findPage(
  board: SeenBoard,
  nodeId: string,
  task: Task,
): Promise<{ read: ReadPage; taken: Set<string> }> {
  const pages = await findMaps(board, nodeId, task);
  const read = pages.pop();
  if (!read)
    throw new Error('This map is not on the board any more. Nothing was changed. Read the board again.');
  const taken = new Set<string>();
  for (const { maps } of pages) for (const { journey } of maps) taken.add(journey.id);
  return { read, taken };
}

/** Whether something that is to remember what it is, is gone or otherwise than it was seen: says so; else `null`. */
function findChanged({ scene }: ReadPage, { stamps }: Params<'adopt'>): string | null {
  const nodes = new Map(scene.nodes.map((node) => [node.id, node]));
  for (const { seen, stamp } of stamps) {
    const node = nodes.get(stamp.nodeId);
    if (!node || markNode(node) !== seen || !isNobodys(node)) return sayChanged(scene.nodes, stamp.nodeId);
  }
  return null;
}

function sayChanged(nodes: readonly SeenNode[], id: string): string {
  const node = nodes.find((candidate) => candidate.id === id);
  const words = node ? oneLineOf(wordsOf(node)).slice(0, 60) : '';
  const what = words === '' ? 'a part of the map' : `“${words}”`;
  return `Somebody changed the board just now: ${what} is not as it was. Nothing was changed. Try again.`;
}

/** The corrected names, as edits of the map once it is in use. Throws when one of them cannot be written. */
async function findRenames(
  host: PluginAPI,
  read: ReadPage,
  map: ReadMap,
  names: { [recordId: string]: string },
): Promise<Feasible | null> {
  const changes: Change[] = [];
  for (const list of ['stages', 'lanes'] as const) {
    for (const { id, name } of map.journey[list]) {
      const after = own(names, id);
      if (after === undefined) continue;
      const kind = list === 'stages' ? 'stage' : 'lane';
      changes.push({ from: 'file', op: 'update', kind, recordId: id, field: 'name', before: name, after });
    }
  }
  if (changes.length === 0) return null;
  const feasible = await findFeasible(host, read, map, changes);
  const [first] = feasible.hindrances;
  if (first)
    throw new Error(
      `“${own(names, first.recordId) ?? ''}” cannot be written: ${first.reason} Nothing was changed. Leave the name as it is, or change it on the board first.`,
    );
  return feasible;
}

function checkSize(stamps: ReadonlyMap<string, Stamp>): void {
  for (const stamp of stamps.values())
    if (utf8Length(JSON.stringify(stamp)) > stampLimit)
      throw new Error(
        'This map is too large to be taken into use: FigJam lets a plugin remember 100 kB with one object. Nothing was changed; exporting works. Draw it as two maps on the board, then use each.',
      );
}

function writeStamps({ handles }: ReadPage, stamps: ReadonlyMap<string, Stamp>, wrote: () => void): Written {
  const changed: SceneNode[] = [];
  for (const [id, stamp] of stamps) {
    const node = handles.get(id);
    if (!node) throw new Error('a part of the map is not there any more');
    node.setSharedPluginData(stampNamespace, stampKey, JSON.stringify(stamp));
    wrote();
    changed.push(node);
  }
  return { made: [], changed };
}
