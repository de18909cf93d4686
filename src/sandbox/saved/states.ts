import type { Params, Result } from '../../contract/contract.ts';
import type { Task } from '../../contract/handler.ts';
import { createIds } from '../../journey/ids.ts';
import { partKey, snapshotKey, snapshotLimits, snapshotRole } from '../../journey/map-snapshot.ts';
import { stampKey, stampNamespace, stampVersion } from '../../journey/stamp.ts';
import { decor } from '../../plane/decor.ts';
import type { ReadMap } from '../../plane/interpretation.ts';
import type { ReadPage } from '../read/read-maps.ts';
import type { SeenBoard } from '../read/seen-board.ts';
import { readStamp, writeOwnStamp } from '../read/stamps.ts';
import { findMap } from '../step/find-map.ts';
import type { LastStep } from '../step/last-step.ts';
import { leftAsItIs } from '../step/left-board.ts';
import { closeStep, writeStep } from '../step/write-step.ts';
import { loadFonts, medium } from '../write/fonts.ts';
import { drawSnapshot } from './draw-snapshot.ts';
import { sayDay } from './say-day.ts';

type State = Params<'keepState'>['state'];

/** The map as it is now; of a copy that nobody decided about, its original on this page too. Writes nothing. */
export async function readState(
  board: SeenBoard,
  { rootId }: Params<'stateOf'>,
  task: Task,
): Promise<Result<'stateOf'>> {
  const { read, map } = await findMap(board, rootId, task);
  const { journey, copyOf } = map;
  const original = copyOf && (read.maps.find((each) => each.journey.id === copyOf.journeyId) ?? map).journey;
  const now = new Date();
  return { journey, original, id: createIds(Math.random)(), at: now.toISOString(), day: sayDay(now) };
}

/** Keeps a state of the map on a small locked node in its margin: one undo step. */
export async function keepState(
  board: SeenBoard,
  { rootId, state }: Params<'keepState'>,
  task: Task,
  step: Pick<LastStep, 'remember'>,
): Promise<Result<'keepState'>> {
  const { host } = board;
  await loadFonts(host, [medium]);
  const { read, map } = await findMap(board, rootId, task);
  host.commitUndo();
  const node = drawState(host, read, map, state);
  closeStep(host);
  step.remember(() => leftAsItIs(read.page, { made: [node], changed: [] }));
  return { nodeId: node.id };
}

/** Puts a state beside its map, within the step of whoever calls; the font must be loaded. Gives its node. */
export function drawState(
  host: PluginAPI,
  { page, scene, handles }: ReadPage,
  { rootId, journey }: ReadMap,
  { name, head, parts }: State,
): SceneNode {
  const root = handles.get(rootId);
  if (!root || root.removed) {
    throw new Error('This map is not on the board any more. Nothing was changed. Read the board again.');
  }
  const day = sayDay(new Date()).replace(/ (\d{4})$/, '\n$1');
  const node = drawSnapshot(host, page, root, scene.nodes, day);
  try {
    node.name = name;
    const journeyId = journey.id;
    writeOwnStamp(node, { v: stampVersion, journeyId, nodeId: '', ...decor(journeyId, snapshotRole) });
    parts.forEach((part, index) => {
      node.setSharedPluginData(stampNamespace, partKey(index), part);
    });
    node.setSharedPluginData(stampNamespace, snapshotKey, head);
  } catch (error) {
    node.remove();
    throw error;
  }
  return node;
}

/** Every node of every page that carries a state, and what it carries. Writes nothing. */
export async function findStates(host: PluginAPI): Promise<Result<'keptStates'>> {
  const nodes: Result<'keptStates'>['nodes'] = [];
  const pages = host.root.children;
  for (const page of pages) {
    await page.loadAsync();
    for (const node of nodesWith(page, snapshotKey)) {
      const parts: string[] = [];
      for (let at = 0; at < snapshotLimits.parts; at += 1) parts.push(dataOf(node, partKey(at)));
      const { id: nodeId, name } = node;
      const isOwn = readStamp(node)?.nodeId === nodeId;
      nodes.push({ nodeId, name, rootId: rootAbove(node), isOwn, head: dataOf(node, snapshotKey), parts });
    }
  }
  const isLost = nodes.some(({ rootId }) => rootId === null);
  return { nodes, roots: isLost ? pages.flatMap(rootsOn) : [] };
}

/** Gives these nodes another name and head, or takes them off the board: one undo step. */
export async function changeStates(
  board: SeenBoard,
  { nodeIds, to }: Params<'changeStates'>,
  step: Pick<LastStep, 'remember'>,
): Promise<Result<'changeStates'>> {
  const { host } = board;
  const nodes: SceneNode[] = [];
  for (const id of nodeIds) {
    const node = await host.getNodeByIdAsync(id);
    if (node && 'visible' in node && dataOf(node, snapshotKey) !== '') nodes.push(node);
  }
  const failed = `The snapshot could not be ${to ? 'renamed' : 'deleted'}`;
  const writes = writeStep(board, failed, (wrote) => {
    for (const node of nodes) {
      if (to) {
        node.name = to.name;
        node.setSharedPluginData(stampNamespace, snapshotKey, to.head);
      } else node.remove();
      wrote();
    }
  });
  const changed = to ? nodes : [];
  step.remember(() => leftAsItIs(host.currentPage, { made: [], changed }));
  return { writes };
}

const dataOf = (node: PluginDataMixin, key: string): string => node.getSharedPluginData(stampNamespace, key);

const nodesWith = (page: PageNode, key: string): SceneNode[] =>
  page.findAllWithCriteria({ sharedPluginData: { namespace: stampNamespace, keys: [key] } });

function rootsOn(page: PageNode): [string, string][] {
  return nodesWith(page, stampKey).flatMap((node): [string, string][] => {
    const stamp = readStamp(node);
    return stamp?.kind === 'journey' ? [[stamp.journeyId, node.id]] : [];
  });
}

function rootAbove(node: SceneNode): string | null {
  for (let parent = node.parent; parent && parent.type !== 'PAGE'; parent = parent.parent) {
    if (readStamp(parent)?.kind === 'journey') return parent.id;
  }
  return null;
}
