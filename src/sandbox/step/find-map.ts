import type { Task } from '../../contract/handler.ts';
import { Cancelled } from '../../journey/cancelled.ts';
import type { Change } from '../../journey/merge/change.ts';
import type { ReadMap } from '../../plane/interpretation.ts';
import type { KnownPage } from '../read/known-nodes.ts';
import { readLoose } from '../read/read-loose.ts';
import { type ReadPage, readPages } from '../read/read-maps.ts';

/** Reads the board and finds the map that a request names by its root section. Throws when it is gone. */
export async function findMap(
  host: PluginAPI,
  rootId: string,
  task: Task,
  known: readonly KnownPage[] = [],
): Promise<{ read: ReadPage; map: ReadMap }> {
  const pages = await findMaps(host, rootId, task, known);
  for (const read of pages) {
    const map = read.maps.find((candidate) => candidate.rootId === rootId);
    if (map?.foreign)
      throw new Error(
        `“${map.journey.title}” was found on this board, but Throughline did not draw it, and does not know yet what is what. Choose “Use this board” first (\`adopt\` on the command line), then try again. Nothing was changed.`,
      );
    if (map?.rootless)
      throw new Error(
        `The section around “${map.journey.title}” was deleted, so nothing can be written to this map; it can be read and exported. Select all of the map on the board, create a section from the selection, then try again. Nothing was changed.`,
      );
    if (map) return { read, map };
  }
  for (const { snapshot } of pages) {
    if (snapshot.nodes.some(({ id, badStamp }) => id === rootId && badStamp === 'newer'))
      throw new Error(
        'This map was drawn by a newer version of Throughline. Nothing was changed. Update Throughline, and try again.',
      );
  }
  throw new Error(
    'This map is not on the board any more: it was deleted, or moved to another file. Read the board again.',
  );
}

/**
 * As `findMap`, for whoever will write: a map that a newer version has worked on is only read. Pictures and drawings that
 * say nothing are seen too, for a map that grows must not cover them; `plain` is without them. `known`: what was read a
 * moment ago.
 */
export async function findMapToWrite(
  host: PluginAPI,
  rootId: string,
  task: Task,
  known: readonly KnownPage[] = [],
): Promise<{ read: ReadPage; map: ReadMap; plain: ReadPage }> {
  const found = await findMap(host, rootId, task, known);
  const { read, map } = found;
  const newer = read.snapshot.nodes.filter(
    ({ id, badStamp }) => badStamp === 'newer' && map.memberIds.has(id),
  );
  if (newer.length === 0) return { read: readLoose(read, homesOf(read, map)), map, plain: read };
  throw new Error(
    `A newer version of Throughline has worked on “${map.journey.title}” (${newer.length} of its notes): this version can read and export it, not change it. Nothing was changed. Update Throughline, then try again.`,
  );
}

/** The page, the sections around the map, and the map. */
function homesOf({ snapshot }: ReadPage, { rootId }: ReadMap): (string | null)[] {
  const parents = new Map(snapshot.nodes.map(({ id, parentId }) => [id, parentId]));
  const homes: (string | null)[] = [null];
  for (let at: string | null | undefined = rootId; at; at = parents.get(at)) homes.push(at);
  return homes;
}

/** With the pictures that lie in its stages too, for whoever moves, or takes away, whole rows and stages. */
export function withPictures(read: ReadPage, { grid }: ReadMap): ReadPage {
  const stages: string[] = [];
  for (const { section } of grid.stages) if (section) stages.push(section.id);
  return readLoose(read, stages);
}

/** Whether stages or rows come or go. */
export const isStructural = (changes: readonly Change[]): boolean =>
  changes.some(({ kind, op }) => op !== 'update' && (kind === 'stage' || kind === 'lane'));

/** Reads all pages up to the one with this node. */
export async function findMaps(
  host: PluginAPI,
  rootId: string,
  task: Task,
  known: readonly KnownPage[] = [],
): Promise<ReadPage[]> {
  return await readPages(host, await pagesWith(host, rootId), {
    known,
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
