import { readPages } from '../board/read-maps.ts';
import { Cancelled } from '../model/cancelled.ts';
import type { Params, Result } from '../rpc/contract.ts';
import type { Task } from '../rpc/handler.ts';

/** Reads every map on the named page, or on all pages, and lists the words that belong to none. Writes nothing. */
export async function readJourneys(
  host: PluginAPI,
  { page: wanted }: Params<'read'>,
  task: Task,
): Promise<Result<'read'>> {
  const pages = host.root.children.filter(
    (page) => wanted === undefined || page.name === wanted || page.id === wanted,
  );
  if (pages.length === 0) {
    const names = host.root.children.map((page) => `“${page.name}”`).join(', ');
    throw new Error(`There is no page “${wanted}” on this board. It has ${names}.`);
  }
  const read = await readPages(host, pages, {
    onProgress(done, total) {
      if (task.isCancelled()) throw new Cancelled('Reading was stopped. Nothing was changed.');
      if (total > 1000) task.report(done, total, 'Reading the board');
    },
  });
  const result: Result<'read'> = { board: host.root.name, journeys: [], unplaced: [] };
  for (const { maps, unplaced } of read) {
    for (const { rootId, pageId, journey, nodes, confidence, doubts, foreign, copyOf } of maps) {
      const copy = copyOf === undefined ? {} : { copyOf };
      const own = { rootId, pageId, journey, nodes, confidence, doubts, ...copy };
      result.journeys.push(foreign === true ? { ...own, foreign } : own);
    }
    result.unplaced.push(...unplaced);
  }
  return result;
}
