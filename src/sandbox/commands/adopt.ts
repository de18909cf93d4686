import type { Params, Result } from '../../contract/contract.ts';
import type { Task } from '../../contract/handler.ts';
import type { Change } from '../../journey/merge/change.ts';
import { own } from '../../journey/own.ts';
import type { Stamp } from '../../journey/stamp.ts';
import { stampLimit } from '../../journey/too-long.ts';
import { utf8Length } from '../../journey/utf8.ts';
import type { ReadMap } from '../../plane/interpretation.ts';
import { oneLineOf } from '../../plane/name-shown.ts';
import { markNode } from '../../plane/node-mark.ts';
import type { Scene, SeenNode } from '../../plane/scene.ts';
import { isNobodys, wordsOf } from '../../plane/seen-nodes.ts';
import { withStamps } from '../../plane/with-stamps.ts';
import type { ReadPage } from '../read/read-maps.ts';
import { readOwn } from '../read/read-own.ts';
import type { SeenBoard } from '../read/seen-board.ts';
import { type Feasible, findFeasible } from '../step/find-hindrances.ts';
import { findMaps } from '../step/find-map.ts';
import type { LastStep } from '../step/last-step.ts';
import { writeWork } from '../step/write-work.ts';

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
  const carrier = carrierOf(params);
  const read = (await findMaps(board, carrier.nodeId, task)).pop();
  if (!read)
    throw new Error('This map is not on the board any more. Nothing was changed. Read the board again.');
  const changed = findChanged(read, params);
  if (changed !== null) return { outcome: 'changed', reason: changed };
  const stamps = new Map(params.stamps.map(({ stamp }) => [stamp.nodeId, stamp]));
  checkSize(stamps);
  const used = { ...read, scene: withNewStamps(read.scene, stamps, carrier.nodeId) };
  const { journeys } = await readOwn(board, used.scene, new Set(read.kept.taken));
  const map = journeys.find(({ journey, found }) => found && journey.id === params.journeyId);
  if (!map) throw new Error(`What is to be remembered is no map. ${kept}`);
  const feasible = await findRenames(board.host, used, map, params.names ?? {});
  const { first, target } = feasible;
  const writes = writeWork(board, {
    read: used,
    map,
    target: { journey: target },
    first,
    feasible,
    step,
    task,
    failed: 'The board could not be taken into use',
  });
  // Somebody may have worked on the board while fonts were loaded.
  if (writes === null) return { outcome: 'changed', reason: sayChanged() };
  return { outcome: 'done', rootId: map.rootId, writes };
}

/** The page as it is once all of this is remembered, and what is to be done for that. */
function withNewStamps(scene: Scene, stamps: ReadonlyMap<string, Stamp>, rootId: string): Scene {
  const changed = scene.nodes.filter(({ id }) => stamps.has(id));
  const apart = [...(scene.apart ?? []), { rootId, gone: [], changed, isNew: true as const }];
  return { ...withStamps(scene, stamps), apart };
}

const kept = 'Nothing was changed. Read the board again, then try again.';

/** The stamp of the node that stands for the whole map. Throws where the stamps are not of one map. */
function carrierOf({ journeyId, stamps }: Params<'adopt'>): Stamp {
  const [carrier, ...others] = stamps.filter(({ stamp }) => stamp.kind === 'journey');
  if (!carrier || others.length > 0 || stamps.some(({ stamp }) => stamp.journeyId !== journeyId))
    throw new Error(`What is to be remembered is not of one map. ${kept}`);
  return carrier.stamp;
}

/** Whether something that is to remember what it is, is gone or otherwise than it was seen: says so; else `null`. */
function findChanged({ scene }: ReadPage, { stamps }: Params<'adopt'>): string | null {
  const nodes = new Map(scene.nodes.map((node) => [node.id, node]));
  for (const { seen, stamp } of stamps) {
    const node = nodes.get(stamp.nodeId);
    if (!node || markNode(node) !== seen || !isNobodys(node)) return sayChanged(nodes.get(stamp.nodeId));
  }
  return null;
}

function sayChanged(node?: SeenNode): string {
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
): Promise<Feasible> {
  const changes: Change[] = [];
  const { stages, lanes } = map.journey;
  for (const [kind, records] of [
    ['stage', stages],
    ['lane', lanes],
  ] as const)
    for (const { id: recordId, name: before } of records) {
      const after = own(names, recordId);
      if (after !== undefined)
        changes.push({ from: 'file', op: 'update', kind, recordId, field: 'name', before, after });
    }
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
