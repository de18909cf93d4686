import type { Task } from '../../contract/handler.ts';
import { Cancelled } from '../../journey/cancelled.ts';
import type { Change } from '../../journey/merge/change.ts';
import type { ReadMap } from '../../plane/interpretation.ts';
import { oneLineOf } from '../../plane/name-shown.ts';
import { lookUp } from '../../plane/scene-index.ts';
import { wordsOf } from '../../plane/seen-nodes.ts';
import { homesOf } from '../read/look-around.ts';
import { readLoose } from '../read/read-loose.ts';
import { type ReadPage, readPages } from '../read/read-maps.ts';
import type { SeenBoard } from '../read/seen-board.ts';

/** Reads the board and finds the map that a request names by its root section. Throws when it is gone. */
export async function findMap(
  board: SeenBoard,
  rootId: string,
  task: Task,
): Promise<{ read: ReadPage; map: ReadMap }> {
  const pages = await findMaps(board, rootId, task);
  for (const read of pages) {
    const map = read.maps.find((candidate) => candidate.rootId === rootId);
    if (map?.rootless)
      throw new Error(
        `The section around “${map.journey.title}” was deleted, so nothing can be written to this map; it can be read and exported. Select all of the map on the board, create a section from the selection, then try again. Nothing was changed.`,
      );
    if (map) return { read, map };
  }
  for (const { scene } of pages) {
    if (scene.nodes.some(({ id, badStamp }) => id === rootId && badStamp === 'newer'))
      throw new Error(
        'This map was drawn by a newer version of Throughline. Nothing was changed. Update Throughline, and try again.',
      );
  }
  for (const { scene } of pages) {
    const node = scene.nodes.find(({ id }) => id === rootId);
    if (node) throw new Error(sayNotOurs(oneLineOf(wordsOf(node))));
  }
  throw new Error(
    'This map is not on the board any more: it was deleted, or moved to another file. Read the board again.',
  );
}

/** What people drew may well be a map: but whether it is one, nobody looks here. `name`: its title, or its first words. */
function sayNotOurs(name: string): string {
  return `“${name.slice(0, 60)}” is on this board, but Throughline did not draw it as a map, and does not know yet what is what. Choose “Use this board” first (\`adopt\` on the command line), then try again. Nothing was changed.`;
}

/**
 * As `findMap`, for whoever will write: a map that a newer version has worked on is only read.
 */
export async function findMapToWrite(
  board: SeenBoard,
  rootId: string,
  task: Task,
): Promise<{ read: ReadPage; map: ReadMap }> {
  const found = await findMap(board, rootId, task);
  const { read, map } = found;
  const newer = (lookUp(read.scene).marked.get('newer') ?? []).filter((id) => map.memberIds.has(id));
  if (newer.length === 0) return found;
  throw new Error(
    `A newer version of Throughline has worked on “${map.journey.title}” (${newer.length} of its notes): this version can read and export it, not change it. Nothing was changed. Update Throughline, then try again.`,
  );
}

/**
 * With what reading passes over (pictures, drawings …) around the map, in it and in its stages, for whoever moves, or takes
 * away, whole rows and stages.
 */
export function withPictures(read: ReadPage, { grid, rootId }: ReadMap): ReadPage {
  const homes = homesOf(lookUp(read.scene).byId, rootId);
  for (const { section } of grid.stages) if (section) homes.push(section.id);
  return readLoose(read, homes);
}

/** The map, for whoever draws on it or beside it. */
export async function findWithPictures(
  ...asked: Parameters<typeof findMapToWrite>
): ReturnType<typeof findMapToWrite> {
  const { read, map } = await findMapToWrite(...asked);
  return { read: withPictures(read, map), map };
}

/** Whether stages or rows come or go. */
export const isStructural = (changes: readonly Change[]): boolean =>
  changes.some(({ kind, op }) => op !== 'update' && (kind === 'stage' || kind === 'lane'));

/** Reads all pages up to the one with this node. */
export async function findMaps(board: SeenBoard, rootId: string, task: Task): Promise<ReadPage[]> {
  return await readPages(board, await pagesWith(board.host, rootId), {
    onProgress(done, total) {
      if (task.isCancelled()) throw new Cancelled('Reading was stopped. Nothing was changed.');
      if (total > 1000) task.report(done, total, 'Reading the board');
    },
  });
}

/** All pages up to the one that holds the node: whether a map is a copy depends on those before it. */
async function pagesWith(host: PluginAPI, rootId: string): Promise<PageNode[]> {
  const pages = host.root.children;
  const node = await host.getNodeByIdAsync(rootId);
  let page: BaseNode | null = node;
  while (page && page.type !== 'PAGE') page = page.parent;
  const at = pages.findIndex((candidate) => candidate.id === page?.id);
  return at < 0 ? [] : pages.slice(0, at + 1);
}
